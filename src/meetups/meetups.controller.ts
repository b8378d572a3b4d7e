import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Created } from '../platform/http/answers.js';
import { Page, Refills } from '../platform/http/page.js';
import { AnnouncementPage } from './announcement.pages.js';
import { Announcements } from './announcements.service.js';
import { AnnouncementForm, AnnouncementQuery } from './meetups.forms.js';
import { MeetupsPage } from './meetups.pages.js';
import { Meetups } from './meetups.service.js';
import type { AnnouncementView, MeetupsView, MeetupView } from './meetups.views.js';

/** What comes, and announcing more. */
@Controller('meetups')
export class MeetupsController {
  constructor(
    private readonly meetups: Meetups,
    private readonly announcements: Announcements,
  ) {}

  @Get()
  @Access('ServiceUser', 'Consultant')
  @Page(MeetupsPage)
  list(@By() actor: Actor): Promise<MeetupsView> {
    return this.meetups.list(actor);
  }

  @Get('new')
  @Access('Consultant')
  @Page(AnnouncementPage)
  form(@By() actor: Actor, @Query() { series, poll, time }: AnnouncementQuery): Promise<AnnouncementView> {
    return this.announcements.form(actor, { series, poll: poll ? { id: poll, time } : undefined });
  }

  @Post()
  @Access('Consultant')
  @Refills('form')
  async announce(@By() actor: Actor, @Body() form: AnnouncementForm): Promise<Created<MeetupView>> {
    const id = await this.announcements.announce(actor, form);
    return new Created(`/meetups/${id}`, await this.meetups.show(actor, id));
  }
}
