import { Controller, Get, Param, Post } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done, type Download } from '../platform/http/answers.js';
import { Page } from '../platform/http/page.js';
import { Reader } from '../platform/http/reader.js';
import type { Lang } from '../platform/i18n/lang.js';
import { MeetupParams } from './meetups.forms.js';
import type { RosterView } from './meetups.views.js';
import { OwnWeek } from './own-week.service.js';
import { RosterPage } from './roster.pages.js';
import { Rsvps } from './rsvps.service.js';

/** What one takes along from a meetup: the calendar entry, the week; and the host's list. */
@Controller('meetups/:id')
export class MeetupPapersController {
  constructor(
    private readonly ownWeek: OwnWeek,
    private readonly rsvps: Rsvps,
  ) {}

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
