import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Random } from '../../platform/time/random.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Kept, Version } from '../versions/versions.service.js';
import type { Mark, NoteId } from './day-note.entity.js';
import { ChangedNoteForm, DayNoteForm, DiaryQuery, type MarkName, NoteParams } from './diary.forms.js';
import { DiaryPage, type DiaryPageView, DiaryNotePage, type NotePageView, NoteRemovalPage } from './diary.pages.js';
import { NothingSaid } from './diary.problems.js';
import { Shares } from '../sharing/shares.service.js';
import type { DayNoteView } from './diary.reader.js';
import { Diary, type NoteSaid } from './diary.service.js';
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
    private readonly random: Random,
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
      ...(await this.#keeping(actor)),
    };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async write(@By() actor: Actor, @Body() form: DayNoteForm): Promise<Created> {
    const said = await this.#said(actor, form);
    const { id, beside } = await this.diary.write(actor, form.sitting ?? this.#sitting(actor), said);
    return new Created(beside ? `${path}/${id}` : path, await this.diary.one(actor, id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one note. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() form: DayNoteForm): Promise<Created<Kept>> {
    const said = await this.#said(actor, form, true);
    return new Created(path, await this.diary.keep(actor, form.sitting ?? this.#sitting(actor), said));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(DiaryNotePage)
  async show(@By() actor: Actor, @Param() { id }: NoteParams): Promise<NotePageView> {
    const quiet = await this.quiet.isOn(actor);
    const { beside, earlier, ...note } = await this.diary.page(actor, id);
    const shared = await this.shares.any(actor, 'diary');
    const keeping = await this.#keeping(actor);
    const inWordsOnly = (version: Version<NoteSaid>) => ({ id: version.id, day: version.day, words: version.words });
    if (quiet)
      return {
        note: inWords(note),
        quiet,
        shared,
        measures: [],
        beside: beside.map(inWordsOnly),
        earlier: earlier.map(inWordsOnly),
        ...keeping,
      };
    return { note, quiet, shared, measures: await this.things.of(actor, 'measure'), beside, earlier, ...keeping };
  }

  /** Back to the note if there is something to look at. */
  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(@By() actor: Actor, @Param() { id }: NoteParams, @Body() form: ChangedNoteForm): Promise<Done> {
    const beside = await this.diary.change(actor, id, await this.#saidAnew(actor, id, form), form);
    return new Done(beside ? `${path}/${id}` : path);
  }

  @Post(':id/keeping')
  @Access('ServiceUser')
  async keepChange(
    @By() actor: Actor,
    @Param() { id }: NoteParams,
    @Body() form: ChangedNoteForm,
  ): Promise<Created<Kept>> {
    const said = await this.#saidAnew(actor, id, form);
    return new Created(`${path}/${id}`, await this.diary.keepChange(actor, id, said, form));
  }

  /** What it said before, or what was written beside it. */
  @Post(':id/earlier')
  @Access('ServiceUser')
  async settle(
    @By() actor: Actor,
    @Param() { id }: NoteParams,
    @Body() { version, leave = false }: VersionForm,
  ): Promise<Done> {
    await this.diary.settle(actor, id, version, leave);
    return new Done(`${path}/${id}`);
  }

  @Get(':id/removal')
  @Access('ServiceUser')
  @Page(NoteRemovalPage)
  removal(@By() actor: Actor, @Param() params: NoteParams): Promise<NotePageView> {
    return this.show(actor, params);
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: NoteParams): Promise<Done> {
    await this.diary.remove(actor, id);
    return new Done(path);
  }

  async #saidAnew(actor: Actor, id: NoteId, form: ChangedNoteForm): Promise<NoteSaid> {
    const note = await this.diary.one(actor, id);
    const quiet = await this.quiet.isOn(actor);
    const said = await this.#said(actor, form, Boolean(note.answers) || quiet);
    // What the quiet page hides is not on the form, and stays.
    return quiet ? { ...said, mood: note.mood, marks: note.marks } : said;
  }

  async #keeping(actor: Actor): Promise<{ sitting: SittingId; kept: boolean }> {
    return { sitting: this.#sitting(actor), kept: !(await this.diary.seenByOthers(actor)) };
  }

  #sitting({ accountId }: Actor): SittingId {
    return this.random.id<SittingId>(`sitting ${accountId}`);
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
