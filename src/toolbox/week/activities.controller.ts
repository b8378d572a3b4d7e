import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Random } from '../../platform/time/random.js';
import { Activities } from './activities.service.js';
import type { ActivityResult, BeforeAfter } from './activity.entity.js';
import { ActivityWords } from './activity-words.service.js';
import { ActivityRemovalPage } from './activity-removal.pages.js';
import { ActivityPage, type ActivityPageView } from './activity.pages.js';
import { Goals } from '../goal/goals.service.js';
import { VersionForm } from '../own-pages/own-pages.forms.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { RungActivities } from '../ladder/rung-activities.service.js';
import { Things } from '../things/things.service.js';
import {
  ActivityForm,
  ActivityParams,
  BegunActivityForm,
  BegunOutcomeForm,
  OutcomeForm,
  RemovalForm,
  WeekQuery,
} from '../toolbox.forms.js';
import { NothingPlanned } from '../toolbox.problems.js';
import type { ActivityView } from '../toolbox.views.js';
import type { SittingId } from '../versions/version.entity.js';
import type { Kept, Version } from '../versions/versions.service.js';
import { weekPath } from './week.js';
import { WeekPage, type WeekPageView } from './week.pages.js';

const pathOf = (id: string) => `/toolbox/activities/${id}`;

/** The week plan, and each thing in it. */
@Controller('toolbox')
export class ActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly words: ActivityWords,
    private readonly goals: Goals,
    private readonly things: Things,
    private readonly steps: RungActivities,
    private readonly quiet: QuietMode,
    private readonly random: Random,
  ) {}

  @Get('week')
  @Access('ServiceUser')
  @Page(WeekPage)
  async week(@By() actor: Actor, @Query() { from, goal }: WeekQuery): Promise<WeekPageView> {
    const week = await this.activities.week(actor, from);
    const sitting = this.#sitting(actor);
    return { ...week, goals: await this.goals.list(actor), ...(goal ? { goal } : {}), sitting };
  }

  /** To its plan if there is something to look at. */
  @Post('activities')
  @Access('ServiceUser')
  @Refills('week')
  async plan(@By() actor: Actor, @Body() { back, sitting, ...said }: ActivityForm): Promise<Created<ActivityView>> {
    const { id, beside } = await this.words.write(actor, sitting ?? this.#sitting(actor), said);
    const next = beside ? `${pathOf(id)}/plan` : (back ?? weekPath(said.day));
    return new Created(next, await this.activities.show(actor, id));
  }

  /** While one writes: the page is not left, and what one sitting saves is one activity. */
  @Post('activities/keeping')
  @Access('ServiceUser')
  async keep(@By() actor: Actor, @Body() form: BegunActivityForm): Promise<Created<Kept>> {
    const { back: _back, sitting, ...said } = form;
    const { what, where, withWhom, planB, kind } = said;
    if (!what && (where || withWhom || planB || kind)) throw NothingPlanned();
    return new Created('/toolbox/week', await this.words.keep(actor, sitting ?? this.#sitting(actor), said));
  }

  @Get('activities/:id')
  @Access('ServiceUser')
  @Page(ActivityPage)
  async show(@By() actor: Actor, @Param() { id }: ActivityParams): Promise<ActivityPageView> {
    const shown = await this.activities.show(actor, id);
    const step = await this.steps.stepOf(actor, shown);
    const activity = { ...shown, ...(step ? { step } : {}) };
    const told = { ...(await this.words.told(actor, id)), sitting: this.#sitting(actor) };
    if (!(await this.quiet.isOn(actor)))
      return { ...activity, ...told, measures: await this.things.of(actor, 'measure'), quiet: false };
    const { mood: _mood, mark: _mark, ...inWords } = activity;
    const [beside, earlier] = [told.beside.map(wordsOnly), told.earlier.map(wordsOnly)];
    return { ...inWords, ...told, beside, earlier, measures: [], quiet: true };
  }

  /** Back here if there is something to look at. */
  @Post('activities/:id/outcome')
  @Access('ServiceUser')
  @Refills('show')
  async tell(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() form: OutcomeForm): Promise<Done> {
    const { day, ...stood } = await this.activities.show(actor, id);
    const beside = await this.words.tell(actor, id, await this.#told(actor, stood, form), form);
    return new Done(beside ? pathOf(id) : weekPath(day));
  }

  /** While one writes. */
  @Post('activities/:id/outcome/keeping')
  @Access('ServiceUser')
  async keepTelling(
    @By() actor: Actor,
    @Param() { id }: ActivityParams,
    @Body() form: BegunOutcomeForm,
  ): Promise<Created<Kept>> {
    const said = await this.#told(actor, await this.activities.show(actor, id), form);
    return new Created(pathOf(id), await this.words.keepTelling(actor, id, said, form));
  }

  /** What was told before, or what was told beside it. */
  @Post('activities/:id/outcome/earlier')
  @Access('ServiceUser')
  async settle(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() form: VersionForm): Promise<Done> {
    await this.words.settle(actor, id, 'told', form.version, form.leave ?? false);
    return new Done(pathOf(id));
  }

  @Get('activities/:id/removal')
  @Access('ServiceUser')
  @Page(ActivityRemovalPage)
  async removal(
    @By() actor: Actor,
    @Param() { id }: ActivityParams,
  ): Promise<Pick<ActivityView, 'id' | 'what' | 'day'>> {
    const { what, day } = await this.activities.show(actor, id);
    return { id, what, day };
  }

  @Post('activities/:id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() { back }: RemovalForm): Promise<Done> {
    await this.activities.remove(actor, id);
    return new Done(back ?? '/toolbox/week');
  }

  /** What the quiet page hides is not on the form, and stays. */
  async #told(actor: Actor, stood: ActivityResult, form: BegunOutcomeForm): Promise<ActivityResult> {
    const { outcome, note, before, after, measure, markBefore, markAfter } = form;
    const { mood, mark } = stood;
    if (await this.quiet.isOn(actor)) return { outcome, note, mood, mark };
    return {
      outcome,
      note,
      mood: said(before, after),
      mark: measure && said(markBefore, markAfter, { measure }),
    };
  }

  #sitting({ accountId }: Actor): SittingId {
    return this.random.id<SittingId>(`sitting ${accountId}`);
  }
}

const wordsOnly = ({ id, outcome, note }: Version<ActivityResult>): Version<ActivityResult> => ({ id, outcome, note });

/** Both numbers, one of them, or nothing. */
function said<More extends object>(before?: number, after?: number, more?: More): (BeforeAfter & More) | undefined {
  if (before === undefined && after === undefined) return undefined;
  return { before, after, ...(more as More) };
}
