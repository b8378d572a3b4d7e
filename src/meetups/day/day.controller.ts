import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, type Stream } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { MeetupParams } from '../meetups.forms.js';
import { DayFeed } from './day-feed.js';
import { NeedsForm, WordForm } from './day.forms.js';
import { DayPage } from './day.pages.js';
import type { DayView } from './day.views.js';
import { GuestDay } from './guest-day.service.js';
import { HostDay } from './host-day.service.js';
import { Hosting } from './hosting.service.js';

/** The day of a meetup: what one says with a press, and who holds it. */
@Controller('meetups/:id')
export class DayController {
  constructor(
    private readonly guests: GuestDay,
    private readonly days: HostDay,
    private readonly hosting: Hosting,
    private readonly feed: DayFeed,
  ) {}

  @Get('day')
  @Access('ServiceUser', 'Consultant')
  @Page(DayPage)
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<DayView> {
    return actor.role === 'Consultant' ? this.days.show(actor, id) : this.guests.show(actor, id);
  }

  @Post('day')
  @Access('ServiceUser')
  @Refills('show')
  async say(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { word }: WordForm): Promise<Done> {
    await this.guests.say(actor, id, word);
    return new Done(`/meetups/${id}/day`);
  }

  @Post('day/needs')
  @Access('ServiceUser')
  @Refills('show')
  async tell(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { needs, mayAsk = false }: NeedsForm,
  ): Promise<Done> {
    await this.guests.tell(actor, id, { needs, mayAsk });
    return new Done(`/meetups/${id}/day`);
  }

  /** Who is on the way, as it happens. */
  @Get('day/live')
  @Access('Consultant')
  live(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Headers('accept') accept: string | undefined,
  ): Promise<Stream> {
    return this.feed.stream(actor, id, !accept?.includes('text/html'));
  }

  @Post('hosts')
  @Access('Consultant')
  async join(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.hosting.join(actor, id);
    return new Done(`/meetups/${id}/day`);
  }

  @Post('hosts/alone')
  @Access('Consultant')
  async standAlone(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.hosting.standAlone(actor, id);
    return new Done(`/meetups/${id}/day`);
  }

  @Post('hosts/check-in')
  @Access('Consultant')
  async checkIn(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.hosting.checkIn(actor, id);
    return new Done(`/meetups/${id}/day`);
  }
}
