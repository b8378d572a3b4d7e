import { Injectable } from '@nestjs/common';
import { calendarType } from '../platform/calendar/calendar-file.js';
import type { Actor } from '../platform/http/actor.js';
import { Download } from '../platform/http/answers.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Activities, Ladders } from '../toolbox/index.js';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { Calendars } from './calendar/calendars.service.js';
import { hasPlace, isCancelled, isOver } from './meetup-view.js';
import { type MeetupRow, MeetupsReader, type OwnRow } from './meetups.reader.js';
import { meetupWords } from './meetups.words.js';

/** Takes a meetup along: into one's calendar, or into one's own week. For who is going, until it is over. */
@Injectable()
export class OwnWeek {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly activities: Activities,
    private readonly ladders: Ladders,
    private readonly calendars: Calendars,
    private readonly feeds: CalendarFeeds,
    private readonly clock: Clock,
  ) {}

  /** A calendar file that says as much as the actor chose, and nothing but when unless they did. @throws NotHere */
  async calendar(actor: Actor, id: string, lang: Lang): Promise<Download> {
    const { row } = await this.#going(actor, id);
    const file = await this.calendars.one(actor, row.id, lang, await this.feeds.told(actor));
    return new Download(calendarType, meetupWords({ lang })('calendar.file'), file);
  }

  /** Plans the going as an activity of one's own; once, however often it is asked for. @returns the day. @throws NotHere */
  async plan(actor: Actor, id: string, lang: Lang): Promise<string> {
    const { row } = await this.#going(actor, id);
    const what = meetupWords({ lang })('activity.what', { title: row.title });
    const { starts_on: day, starts_at_time: time } = row;
    await this.activities.plan(actor, { what, day, time, path: `/meetups/${row.id}` });
    return day;
  }

  /**
   * Makes the going a step of one's own ladder, for whoever comes or only thinks of it; once, however often it is asked for.
   * @returns where the step is. @throws NotHere once it is over
   */
  async step(actor: Actor, id: string, lang: Lang, dread?: number): Promise<string> {
    const row = await this.reader.one(actor, id);
    if (!row || isCancelled(row) || isOver(row, this.clock.now())) throw NotHere();
    const what = meetupWords({ lang })('activity.what', { title: row.title });
    const rung = await this.ladders.add(actor, { what, dread, belongs: row.title, path: `/meetups/${row.id}` });
    return `/toolbox/ladder/${rung}`;
  }

  async #going(actor: Actor, id: string): Promise<{ row: MeetupRow; mine: OwnRow }> {
    const row = await this.reader.one(actor, id);
    const mine = row && (await this.reader.own(actor, [row])).get(row.id);
    if (!row || !mine || !hasPlace(row, { consultant: false, now: this.clock.now(), mine })) throw NotHere();
    return { row, mine };
  }
}
