import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import type { ThingId } from '../things/thing.entity.js';
import { ThingWords } from '../things/thing-words.service.js';
import type { Rung } from '../things/things.js';
import type { Kept } from '../versions/versions.service.js';
import {
  AfterForm,
  BegunRungForm,
  ChangedRungForm,
  RungActivityForm,
  RungActivityParams,
  RungDayForm,
  RungForm,
  RungParams,
  SkipForm,
  TryForm,
} from './ladder.forms.js';
import { LadderPage, type LadderView, RungPage, RungRemovalPage, type RungView } from './ladder.pages.js';
import { inWords, plannedInWords, wordsOnly } from './quietly.js';
import { Ladders } from './ladders.service.js';
import { RungActivities } from './rung-activities.service.js';

const path = '/toolbox/ladder';

/** The step ladder: small steps towards what one dreads, in one's own words. */
@Controller('toolbox/ladder')
export class LadderController {
  constructor(
    private readonly ladders: Ladders,
    private readonly activities: RungActivities,
    private readonly words: ThingWords,
    private readonly quiet: QuietMode,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(LadderPage)
  async list(@By() actor: Actor): Promise<LadderView> {
    const quiet = await this.quiet.isOn(actor);
    const rungs = await this.ladders.of(actor);
    return { rungs: quiet ? rungs.map(inWords) : rungs, quiet, ...(await this.words.keeping(actor, 'rung')) };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { sitting, ...rung }: RungForm): Promise<Created> {
    const { id, beside } = await this.words.write(actor, 'rung', rung, sitting);
    const added = await this.ladders.one(actor, id);
    return new Created(beside ? `${path}/${id}` : path, (await this.quiet.isOn(actor)) ? inWords(added) : added);
  }

  /** While one writes: the page is not left, and what one sitting saves is one step. */
  @Post('keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() { sitting, ...rung }: BegunRungForm): Promise<Created<Kept>> {
    return new Created(path, await this.words.keep(actor, 'rung', rung, sitting));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(RungPage)
  async show(@By() actor: Actor, @Param() { id }: RungParams): Promise<RungView> {
    const rung = await this.words.page(actor, 'rung', id);
    const planned = await this.activities.of(actor, id);
    if (!(await this.quiet.isOn(actor))) return { ...rung, ...planned, quiet: false };
    const [beside, earlier] = [rung.beside.map(wordsOnly), rung.earlier.map(wordsOnly)];
    const [taken, free] = [planned.taken.map(plannedInWords), planned.free.map(plannedInWords)];
    return { ...inWords(rung), beside, earlier, taken, free, quiet: true };
  }

  /** Back to it if there is something to look at. */
  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(
    @By() actor: Actor,
    @Param() { id }: RungParams,
    @Body() { seen, sitting, ...rung }: ChangedRungForm,
  ): Promise<Done> {
    const beside = await this.words.change(actor, 'rung', id, await this.#said(actor, id, rung), { seen, sitting });
    return new Done(beside ? `${path}/${id}` : path);
  }

  @Post(':id/keeping')
  @Access('ServiceUser')
  async keepChange(
    @By() actor: Actor,
    @Param() { id }: RungParams,
    @Body() { seen, sitting, ...rung }: ChangedRungForm,
  ): Promise<Created<Kept>> {
    const kept = await this.words.keepChange(actor, 'rung', id, await this.#said(actor, id, rung), { seen, sitting });
    return new Created(`${path}/${id}`, kept);
  }

  /** What it said before, or what was written beside it. */
  @Post(':id/earlier')
  @Access('ServiceUser')
  async settle(
    @By() actor: Actor,
    @Param() { id }: RungParams,
    @Body() { version, leave }: VersionForm,
  ): Promise<Done> {
    await this.words.settle(actor, 'rung', id, version, leave ?? false);
    return new Done(`${path}/${id}`);
  }

  @Post(':id/tries')
  @Access('ServiceUser')
  @Refills('show')
  async tries(@By() actor: Actor, @Param() { id }: RungParams, @Body() { before, after }: TryForm): Promise<Done> {
    await this.ladders.tries(actor, id, before, after);
    return new Done(`${path}/${id}`);
  }

  @Post(':id/after')
  @Access('ServiceUser')
  @Refills('show')
  async tellsAfter(@By() actor: Actor, @Param() { id }: RungParams, @Body() { after }: AfterForm): Promise<Done> {
    await this.ladders.tellsAfter(actor, id, after);
    return new Done(`${path}/${id}`);
  }

  @Post(':id/skipping')
  @Access('ServiceUser')
  async skip(@By() actor: Actor, @Param() { id }: RungParams, @Body() { skip }: SkipForm): Promise<Done> {
    await this.ladders.skip(actor, id, skip === 'yes');
    return new Done(path);
  }

  /** Puts a step in the week, as a new activity. */
  @Post(':id/activity')
  @Access('ServiceUser')
  @Refills('show')
  async toWeek(@By() actor: Actor, @Param() { id }: RungParams, @Body() { day, time }: RungDayForm): Promise<Done> {
    await this.activities.plan(actor, id, day, time);
    return new Done(`/toolbox/week?from=${day}`);
  }

  /** Takes one that is there already. */
  @Post(':id/activities')
  @Access('ServiceUser')
  @Refills('show')
  async take(@By() actor: Actor, @Param() { id }: RungParams, @Body() { activity }: RungActivityForm): Promise<Done> {
    await this.activities.take(actor, id, activity);
    return new Done(`${path}/${id}`);
  }

  @Post(':id/activities/:activity/removal')
  @Access('ServiceUser')
  async letGo(@By() actor: Actor, @Param() { id, activity }: RungActivityParams): Promise<Done> {
    await this.activities.letGo(actor, id, activity);
    return new Done(`${path}/${id}`);
  }

  @Get(':id/removal')
  @Access('ServiceUser')
  @Page(RungRemovalPage)
  async removal(@By() actor: Actor, @Param() { id }: RungParams): Promise<Pick<RungView, 'id' | 'what'>> {
    const { what } = await this.ladders.one(actor, id);
    return { id, what };
  }

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: RungParams): Promise<Done> {
    await this.ladders.remove(actor, id);
    return new Done(path);
  }

  /** What the quiet page hides is not on the form, and stays. */
  async #said(
    actor: Actor,
    id: ThingId,
    rung: Pick<RungForm, 'what' | 'dread'>,
  ): Promise<Pick<Rung, 'what' | 'dread'>> {
    if (!(await this.quiet.isOn(actor))) return rung;
    return { ...rung, dread: (await this.ladders.one(actor, id)).dread };
  }
}
