import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { ActivitiesReader, type ActivityRow, activityView, inOrder } from './activities.reader.js';
import type { ActivityText } from './activity.entity.js';
import { ActivityRows } from './activity-rows.service.js';
import type { ThingId } from '../things/thing.entity.js';
import { OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import type { ActivityId, ActivityView, GoalId, WeekView } from '../toolbox.views.js';
import { daysFrom, mondayOf, readDay, weekOf } from './week.js';

export interface NewActivity extends ActivityText {
  /** One of one's own. */
  goal?: GoalId | undefined;
}

/** What a person plans for their days. All of it is theirs alone. */
@Injectable()
export class Activities {
  constructor(
    private readonly reader: ActivitiesReader,
    private readonly own: OwnText,
    private readonly rows: ActivityRows,
    private readonly lock: ToolboxLock,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The week that `day` (`YYYY-MM-DD`) lies in, or this week. @throws NoSuchDay */
  async week(actor: Actor, day?: string): Promise<WeekView> {
    const today = this.today(actor);
    const monday = mondayOf(day ? readDay(day) : today);
    const from = monday.toString();
    const activities = await this.#open(actor, from);
    const days = daysFrom(monday).map((each) => ({
      day: each,
      activities: activities.filter((activity) => activity.day === each),
    }));
    return { from, today: today.toString(), days };
  }

  /** @throws NotHere for another person's activity. */
  async show(actor: Actor, id: ActivityId): Promise<ActivityView> {
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    return activityView(row, await this.own.opener(actor));
  }

  /** Of every week, in their order. One read. */
  async all(actor: Actor): Promise<ActivityView[]> {
    return this.#opened(actor, await this.reader.all(actor));
  }

  /** The activity that leads to a page of the portal on that day (the going to a meetup), if it is planned. */
  async leadingTo(actor: Actor, path: string, day: string): Promise<ActivityId | undefined> {
    return this.#planned(actor, day, (activity) => activity.path === path);
  }

  /**
   * Plans an activity. `day` is `YYYY-MM-DD`, `time` `HH:MM`. With `path` (a page of the portal, from code, never
   * typed), or for a step of the ladder, it is planned once for that day, however often it is asked for. @throws NoSuchDay,
   * FullWeek, NotHere for another person's goal
   */
  async plan(actor: Actor, { goal, ...text }: NewActivity): Promise<ActivityId> {
    return this.lock.held(actor, async () => {
      const { path, rung, day } = text;
      const planned =
        (path ?? rung) && (await this.#planned(actor, day, (one) => (path ? one.path === path : one.rung === rung)));
      if (planned) return planned;
      const id = this.random.id<ActivityId>(`activity ${actor.accountId}`);
      await this.rows.begin(actor, id, { goal, ...text });
      return id;
    });
  }

  /** Puts it to a step of the ladder, or to none any more. All else that it says stays. @throws NotHere */
  async putTo(actor: Actor, id: ActivityId, rung: ThingId | undefined): Promise<void> {
    await this.lock.held(actor, () => this.rows.putTo(actor, id, rung));
  }

  /** Takes it out of the week for good. @throws NotHere */
  async remove(actor: Actor, id: ActivityId): Promise<void> {
    await this.lock.held(actor, () => this.rows.remove(actor, id));
  }

  /** What day it is in the actor's community. */
  today({ zone }: Actor): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }

  async #open(actor: Actor, monday: string): Promise<ActivityView[]> {
    return this.#opened(actor, await this.reader.week(actor, monday));
  }

  async #planned(actor: Actor, day: string, is: (one: ActivityView) => boolean): Promise<ActivityId | undefined> {
    const week = await this.#open(actor, weekOf(day));
    return week.find((one) => one.day === day && is(one))?.id;
  }

  async #opened(actor: Actor, rows: ActivityRow[]): Promise<ActivityView[]> {
    if (rows.length === 0) return [];
    const open = await this.own.opener(actor);
    return inOrder(rows.map((row) => activityView(row, open)));
  }
}
