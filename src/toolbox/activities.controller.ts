import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created, Done } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { Activities } from './activities.service.js';
import { ActivityPage } from './activity.pages.js';
import { Goals } from './goals.service.js';
import { ActivityForm, ActivityParams, OutcomeForm, RemovalForm, WeekQuery } from './toolbox.forms.js';
import type { ActivityView } from './toolbox.views.js';
import { weekPath } from './week.js';
import { WeekPage, type WeekPageView } from './week.pages.js';

/** The week plan, and each thing in it. */
@Controller('toolbox')
export class ActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly goals: Goals,
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
  show(@By() actor: Actor, @Param() { id }: ActivityParams): Promise<ActivityView> {
    return this.activities.show(actor, id);
  }

  @Post('activities/:id/outcome')
  @Access('ServiceUser')
  @Refills('show')
  async tell(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() form: OutcomeForm): Promise<Done> {
    await this.activities.tell(actor, id, form);
    return new Done(weekPath((await this.activities.show(actor, id)).day));
  }

  @Post('activities/:id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: ActivityParams, @Body() { back }: RemovalForm): Promise<Done> {
    await this.activities.remove(actor, id);
    return new Done(back ?? '/toolbox/week');
  }
}
