import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import type { Mark } from './day-note.entity.js';
import { ChangedNoteForm, DayNoteForm, DiaryQuery, type MarkName, NoteParams } from './diary.forms.js';
import { DiaryPage, type DiaryPageView, DiaryNotePage, type NotePageView } from './diary.pages.js';
import { NothingSaid } from './diary.problems.js';
import { Shares } from '../sharing/shares.service.js';
import { Diary, type DayNoteView } from './diary.service.js';
import { Things } from '../things/things.service.js';

const path = '/toolbox/diary';

/** The diary: a few words about a day, and how it was. */
@Controller('toolbox/diary')
export class DiaryController {
  constructor(
    private readonly diary: Diary,
    private readonly things: Things,
    private readonly quiet: QuietMode,
    private readonly shares: Shares,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(DiaryPage)
  async list(@By() actor: Actor, @Query() { upTo }: DiaryQuery): Promise<DiaryPageView> {
    const quiet = await this.quiet.isOn(actor);
    const { notes, ...rest } = await this.diary.part(actor, upTo);
    return {
      ...rest,
      newest: upTo === undefined,
      today: this.diary.today(actor).toString(),
      quiet,
      shared: await this.shares.any(actor, 'diary'),
      notes: quiet ? notes.map(inWords).filter(({ words }) => words) : notes,
      measures: quiet ? [] : await this.things.of(actor, 'measure'),
    };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async write(@By() actor: Actor, @Body() form: DayNoteForm): Promise<Created> {
    const id = await this.diary.add(actor, await this.#said(actor, form));
    return new Created(path, await this.diary.one(actor, id));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(DiaryNotePage)
  async show(@By() actor: Actor, @Param() { id }: NoteParams): Promise<NotePageView> {
    const quiet = await this.quiet.isOn(actor);
    const note = await this.diary.one(actor, id);
    const shared = await this.shares.any(actor, 'diary');
    if (quiet) return { note: inWords(note), quiet, shared, measures: [] };
    return { note, quiet, shared, measures: await this.things.of(actor, 'measure') };
  }

  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(@By() actor: Actor, @Param() { id }: NoteParams, @Body() form: ChangedNoteForm): Promise<Done> {
    const note = await this.diary.one(actor, id);
    const quiet = await this.quiet.isOn(actor);
    const said = await this.#said(actor, form, Boolean(note.answers) || quiet);
    // What the quiet page hides is not on the form, and stays.
    const whole = quiet ? { ...said, mood: note.mood, marks: note.marks } : said;
    await this.diary.change(actor, id, whole, form.seen);
    return new Done(path);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: NoteParams): Promise<Done> {
    await this.diary.remove(actor, id);
    return new Done(path);
  }

  async #said(actor: Actor, form: DayNoteForm, mayBeEmpty = false) {
    const { words, day, mood } = form;
    const marks = (await this.things.of(actor, 'measure')).flatMap(({ id, place }): Mark[] => {
      const value = form[`mark${place}` satisfies MarkName];
      return value === undefined ? [] : [{ measure: id, value }];
    });
    if (!words && mood === undefined && marks.length === 0 && !mayBeEmpty) throw NothingSaid();
    return { day, words: words || undefined, mood, marks: marks.length > 0 ? marks : undefined };
  }
}

const inWords = ({ id, revision, day, words }: DayNoteView): DayNoteView => ({
  id,
  revision,
  day,
  ...(words ? { words } : {}),
});
