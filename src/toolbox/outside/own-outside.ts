import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../../identity/index.js';
import { WeekFeeds } from './week-feeds.service.js';
import { WeekReminders } from './week-reminders.service.js';

/** What somebody has chosen about their week outside the portal; for that person. */
@Injectable()
export class OwnOutside implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly reminders: WeekReminders,
    private readonly feeds: WeekFeeds,
  ) {}

  onModuleInit(): void {
    this.belongings.register('week', async (actor) => {
      const feed = await this.feeds.of(actor);
      const when = await this.reminders.of(actor);
      return {
        ...(when === 'nothing' ? {} : { remind: when }),
        calendar: feed?.words,
        calendarFetched: feed?.fetched,
      };
    });
  }
}
