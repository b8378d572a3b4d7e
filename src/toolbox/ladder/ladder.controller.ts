import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Created, Done } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import {
  AfterForm,
  ChangedRungForm,
  RungActivityForm,
  RungActivityParams,
  RungDayForm,
  RungForm,
  RungParams,
  SkipForm,
  TryForm,
} from './ladder.forms.js';
import { LadderPage, type LadderView, RungPage, type RungView } from './ladder.pages.js';
import { Ladders } from './ladders.service.js';
import { RungActivities } from './rung-activities.service.js';

const path = '/toolbox/ladder';

/** The step ladder: small steps towards what one dreads, in one's own words. */
@Controller('toolbox/ladder')
export class LadderController {
  constructor(
    private readonly ladders: Ladders,
    private readonly activities: RungActivities,
  ) {}

  @Get()
  @Access('ServiceUser')
  @Page(LadderPage)
  async list(@By() actor: Actor): Promise<LadderView> {
    return { rungs: await this.ladders.of(actor) };
  }

  @Post()
  @Access('ServiceUser')
  @Refills('list')
  async add(@By() actor: Actor, @Body() { what, dread }: RungForm): Promise<Created> {
    const id = await this.ladders.add(actor, { what, dread });
    return new Created(path, await this.ladders.one(actor, id));
  }

  @Get(':id')
  @Access('ServiceUser')
  @Page(RungPage)
  async show(@By() actor: Actor, @Param() { id }: RungParams): Promise<RungView> {
    return { ...(await this.ladders.one(actor, id)), ...(await this.activities.of(actor, id)) };
  }

  @Post(':id')
  @Access('ServiceUser')
  @Refills('show')
  async change(
    @By() actor: Actor,
    @Param() { id }: RungParams,
    @Body() { seen, ...rung }: ChangedRungForm,
  ): Promise<Done> {
    await this.ladders.change(actor, id, rung, seen);
    return new Done(path);
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

  @Post(':id/removal')
  @Access('ServiceUser')
  async remove(@By() actor: Actor, @Param() { id }: RungParams): Promise<Done> {
    await this.ladders.remove(actor, id);
    return new Done(path);
  }
}
