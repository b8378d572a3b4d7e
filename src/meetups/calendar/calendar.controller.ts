import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { calendarType } from '../../platform/calendar/calendar-file.js';
import { FeedParams, tokenIn } from '../../platform/calendar/feed-token.js';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Download, Feed } from '../../platform/http/answers.js';
import { Page } from '../../platform/http/page.js';
import { meetupWords } from '../meetups.words.js';
import { SeriesParams } from '../series/series.forms.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { FeedForm } from './calendar.forms.js';
import { CalendarPage } from './calendar.pages.js';
import { type CalendarPageView, neutral } from './calendar.views.js';
import { Calendars } from './calendars.service.js';

/** One's own calendar: what it says, and the address under which a program may ask for it. */
@Controller()
export class CalendarController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly calendars: Calendars,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('meetups/calendar')
  @Access('ServiceUser', 'Consultant')
  @Page(CalendarPage)
  async show(@By() actor: Actor): Promise<CalendarPageView> {
    const chosen = await this.feeds.of(actor);
    return { exists: chosen !== undefined, ...(chosen ?? neutral) };
  }

  /** The address is in this answer and in no other. */
  @Post('meetups/calendar')
  @Access('ServiceUser', 'Consultant')
  @Page(CalendarPage)
  async make(@By() actor: Actor, @Body() form: FeedForm): Promise<CalendarPageView> {
    const discretion = { ...neutral, ...form };
    const token = await this.feeds.make(actor, discretion);
    return { exists: true, ...discretion, address: new URL(`/calendar/${token}.ics`, this.config.publicUrl).href };
  }

  @Post('meetups/calendar/words')
  @Access('ServiceUser', 'Consultant')
  async choose(@By() actor: Actor, @Body() form: FeedForm): Promise<Done> {
    await this.feeds.choose(actor, { ...neutral, ...form });
    return new Done('/meetups/calendar');
  }

  @Post('meetups/calendar/removal')
  @Access('ServiceUser', 'Consultant')
  async revoke(@By() actor: Actor): Promise<Done> {
    await this.feeds.revoke(actor);
    return new Done('/meetups/calendar');
  }

  @Get('meetups/series/:id/calendar')
  @Access('Consultant')
  async ofSeries(@By() actor: Actor, @Param() { id }: SeriesParams): Promise<Download> {
    const file = await this.calendars.ofSeries(actor, id, await this.feeds.told(actor));
    return new Download(calendarType, meetupWords(actor)('calendar.file'), file);
  }

  /** For calendar programs, which sign in nowhere: the token is the key. */
  @Get('calendar/:token')
  @Access('anyone')
  async feed(@Param() params: FeedParams): Promise<Feed> {
    return new Feed(calendarType, await this.feeds.calendar(tokenIn(params)));
  }
}
