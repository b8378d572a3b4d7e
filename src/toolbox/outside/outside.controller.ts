import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { calendarType } from '../../platform/calendar/calendar-file.js';
import { FeedParams, tokenIn } from '../../platform/calendar/feed-token.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Feed } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { ReminderForm, WeekFeedForm } from './outside.forms.js';
import { RemindersPage, type RemindersView, WeekFeedPage, type WeekFeedView } from './outside.pages.js';
import { WeekFeeds } from './week-feeds.service.js';
import { WeekReminders } from './week-reminders.service.js';

/** The week outside the portal: reminders, and one's own calendar program. Nothing of it happens by itself. */
@Controller()
export class OutsideController {
  constructor(
    private readonly reminders: WeekReminders,
    private readonly feeds: WeekFeeds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('toolbox/reminders')
  @Access('ServiceUser')
  @Page(RemindersPage)
  async when(@By() actor: Actor): Promise<RemindersView> {
    return { when: await this.reminders.of(actor) };
  }

  @Post('toolbox/reminders')
  @Access('ServiceUser')
  @Refills('when')
  async remind(@By() actor: Actor, @Body() { when }: ReminderForm): Promise<Done> {
    await this.reminders.choose(actor, when);
    return new Done('/toolbox/week');
  }

  @Get('toolbox/calendar')
  @Access('ServiceUser')
  @Page(WeekFeedPage)
  async show(@By() actor: Actor): Promise<WeekFeedView> {
    const chosen = await this.feeds.of(actor);
    return { exists: chosen !== undefined, words: 'neutral', ...chosen };
  }

  /** The address is in this answer and in no other. */
  @Post('toolbox/calendar')
  @Access('ServiceUser')
  @Page(WeekFeedPage)
  async make(@By() actor: Actor, @Body() { words = 'neutral' }: WeekFeedForm): Promise<WeekFeedView> {
    const token = await this.feeds.make(actor, words);
    return { exists: true, words, address: new URL(`/calendar/week/${token}.ics`, this.config.publicUrl).href };
  }

  @Post('toolbox/calendar/words')
  @Access('ServiceUser')
  async choose(@By() actor: Actor, @Body() { words = 'neutral' }: WeekFeedForm): Promise<Done> {
    await this.feeds.choose(actor, words);
    return new Done('/toolbox/calendar');
  }

  @Post('toolbox/calendar/removal')
  @Access('ServiceUser')
  async revoke(@By() actor: Actor): Promise<Done> {
    await this.feeds.revoke(actor);
    return new Done('/toolbox/calendar');
  }

  /** For calendar programs, which sign in nowhere: the token is the key. */
  @Get('calendar/week/:token')
  @Access('anyone')
  async feed(@Param() params: FeedParams): Promise<Feed> {
    return new Feed(calendarType, await this.feeds.calendar(tokenIn(params)));
  }
}
