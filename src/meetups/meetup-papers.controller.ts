import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done, type Download } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { Reader } from '../platform/http/reader.js';
import type { Lang } from '../platform/i18n/lang.js';
import { FirstTimePage } from './first-time.pages.js';
import { FirstTimePlans } from './first-time-plans.service.js';
import { FirstTimeForm, MeetupParams } from './meetups.forms.js';
import type { FirstTimeView, RosterView } from './meetups.views.js';
import { OwnWeek } from './own-week.service.js';
import { RosterPage } from './roster.pages.js';
import { Rsvps } from './rsvps.service.js';

/** What one takes along from a meetup: the first-time plan, the calendar entry, the week; and the host's list. */
@Controller('meetups/:id')
export class MeetupPapersController {
  constructor(
    private readonly plans: FirstTimePlans,
    private readonly ownWeek: OwnWeek,
    private readonly rsvps: Rsvps,
  ) {}

  @Get('first-time')
  @Access('ServiceUser')
  @Page(FirstTimePage)
  plan(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<FirstTimeView> {
    return this.plans.show(actor, id);
  }

  @Post('first-time')
  @Access('ServiceUser')
  @Refills('plan')
  async write(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { shared = false, ...text }: FirstTimeForm,
  ): Promise<Done> {
    await this.plans.write(actor, id, text, shared);
    return new Done(`/meetups/${id}/first-time`);
  }

  @Get('calendar')
  @Access('ServiceUser')
  calendar(@By() actor: Actor, @Param() { id }: MeetupParams, @Reader() lang: Lang): Promise<Download> {
    return this.ownWeek.calendar(actor, id, lang);
  }

  @Post('activity')
  @Access('ServiceUser')
  async toOwnWeek(@By() actor: Actor, @Param() { id }: MeetupParams, @Reader() lang: Lang): Promise<Done> {
    const day = await this.ownWeek.plan(actor, id, lang);
    return new Done(`/toolbox/week?from=${day}`);
  }

  @Get('roster')
  @Access('Consultant')
  @Page(RosterPage)
  roster(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<RosterView> {
    return this.rsvps.roster(actor, id);
  }
}
