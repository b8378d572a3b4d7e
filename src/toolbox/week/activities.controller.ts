import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { Activities } from './activities.service.js';
import type { BeforeAfter } from './activity.entity.js';
import { ActivityPage, type ActivityPageView } from './activity.pages.js';
import { Goals } from '../goal/goals.service.js';
import { QuietMode } from '../own-pages/quiet-mode.service.js';
import { RungActivities } from '../ladder/rung-activities.service.js';
import { Things } from '../things/things.service.js';
import { ActivityForm, ActivityParams, OutcomeForm, RemovalForm, WeekQuery } from '../toolbox.forms.js';
import type { ActivityView } from '../toolbox.views.js';
import { weekPath } from './week.js';
import { WeekPage, type WeekPageView } from './week.pages.js';

/** The week plan, and each thing in it. */
@Controller('toolbox')
export class ActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly goals: Goals,
    private readonly things: Things,
    private readonly steps: RungActivities,
    private readonly quiet: QuietMode,
  ) {}

  @Get('week')
  @Access('ServiceUser')
  @Page(WeekPage)
  async week(@By() actor: Actor, @Query() { from, goal }: WeekQuery): Promise<WeekPageView> {
    const week = await this.activities.week(actor, from);
    return { ...week, goals: await this.goals.list(actor), ...(goal ? { goal } : {}) };
  }

  @Post('activities')
  @Access('ServiceUser')
  @Refills('week')
  async plan(@By() actor: Actor, @Body() { back, ...form }: ActivityForm): Promise<Created<ActivityView>> {
    const id = await this.activities.plan(actor, form);
    return new Created(back ?? weekPath(form.day), await this.activities.show(actor, id));
  }

  @Get('activities/:id')
  @Access('ServiceUser')
  @Page(ActivityPage)
  async show(@By() actor: Actor, @Param() { id }: ActivityParams): Promise<ActivityPageView> {
    const shown = await this.activities.show(actor, id);
    const step = await this.steps.stepOf(actor, shown);
    const activity = { ...shown, ...(step ? { step } : {}) };
    if (!(await this.quiet.isOn(actor)))
      return { ...activity, measures: await this.things.of(actor, 'measure'), quiet: false };
    const { mood: _mood, mark: _mark, ...inWords } = activity;
    return { ...inWords, measures: [], quiet: true };
  }

  @Post('activities/:id/outcome')
  @Access('ServiceUser')
  @Refills('show')
  async tell(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() form: OutcomeForm): Promise<Done> {
    const { outcome, note, before, after, measure, markBefore, markAfter } = form;
    const { day, mood, mark } = await this.activities.show(actor, id);
    // What the quiet page hides is not on the form, and stays.
    const numbers = (await this.quiet.isOn(actor))
      ? { mood, mark }
      : { mood: said(before, after), mark: measure && said(markBefore, markAfter, { measure }) };
    await this.activities.tell(actor, id, { outcome, note, ...numbers });
    return new Done(weekPath(day));
  }

  @Post('activities/:id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() { back }: RemovalForm): Promise<Done> {
    await this.activities.remove(actor, id);
    return new Done(back ?? '/toolbox/week');
  }
}

/** Both numbers, one of them, or nothing. */
function said<More extends object>(before?: number, after?: number, more?: More): (BeforeAfter & More) | undefined {
  if (before === undefined && after === undefined) return undefined;
  return { before, after, ...(more as More) };
}
