import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { OwnNotices } from '../notices/index.js';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created, Done, Inline } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { Reader } from '../platform/http/reader.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Announcements } from './announcements.service.js';
import { MeetupPage } from './meetup.pages.js';
import { CancellationForm, MeetupParams, RsvpForm, RungForm } from './meetups.forms.js';
import { Meetups } from './meetups.service.js';
import type { MeetupView, OwnAnswer, WhereView } from './meetups.views.js';
import { OwnWeek } from './own-week.service.js';
import { Rsvps } from './rsvps.service.js';
import { WherePage } from './waiting/where.pages.js';
import { WayPhotoParams } from './venue/venue.forms.js';

/** One meetup, and what one answers to it. */
@Controller('meetups/:id')
export class MeetupController {
  constructor(
    private readonly meetups: Meetups,
    private readonly rsvps: Rsvps,
    private readonly announcements: Announcements,
    private readonly ownWeek: OwnWeek,
    private readonly ownNotices: OwnNotices,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(MeetupPage)
  show(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<MeetupView> {
    return this.meetups.show(actor, id);
  }

  @Get('photos/:photo')
  @Access('ServiceUser', 'Consultant')
  async photo(@By() actor: Actor, @Param() { id, photo }: WayPhotoParams): Promise<Inline> {
    return new Inline('image/jpeg', await this.meetups.photo(actor, id, photo));
  }

  /** Where it is, without a word said. */
  @Get('where')
  @Access('ServiceUser')
  @Page(WherePage)
  where(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<WhereView> {
    return this.meetups.where(actor, id);
  }

  @Post('rsvp')
  @Access('ServiceUser')
  @Refills('show')
  async answer(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { listed = false, mail, ...answer }: RsvpForm,
  ): Promise<Created<OwnAnswer>> {
    const own = await this.rsvps.answer(actor, id, { ...answer, listed });
    await this.ownNotices.answered(actor, 'meetups', mail);
    return new Created(`/meetups/${id}`, own);
  }

  @Post('withdrawal')
  @Access('ServiceUser')
  async withdraw(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.rsvps.withdraw(actor, id);
    return new Done(`/meetups/${id}`);
  }

  /** Takes the place that is kept, or one that stayed free. */
  @Post('place')
  @Access('ServiceUser')
  async take(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.rsvps.take(actor, id);
    return new Done(`/meetups/${id}`);
  }

  /** "I have seen that it is moved, or called off." */
  @Post('seen')
  @Access('ServiceUser')
  async seen(@By() actor: Actor, @Param() { id }: MeetupParams): Promise<Done> {
    await this.rsvps.seen(actor, id);
    return new Done(`/meetups/${id}`);
  }

  /** Makes the going a step of one's own ladder. */
  @Post('step')
  @Access('ServiceUser')
  @Refills('show')
  async step(
    @By() actor: Actor,
    @Param() { id }: MeetupParams,
    @Body() { dread }: RungForm,
    @Reader() lang: Lang,
  ): Promise<Done> {
    return new Done(await this.ownWeek.step(actor, id, lang, dread));
  }

  @Post('cancellation')
  @Access('Consultant')
  @Refills('show')
  async cancel(@By() actor: Actor, @Param() { id }: MeetupParams, @Body() { reason }: CancellationForm): Promise<Done> {
    await this.announcements.cancel(actor, id, reason);
    return new Done(`/meetups/${id}`);
  }
}
