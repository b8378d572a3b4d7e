import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { ActivitiesReader, type ActivityRow, activityView, inOrder } from './activities.reader.js';
import { Activity, type ActivityResult, type ActivityText } from './activity.entity.js';
import type { ThingId } from '../things/thing.entity.js';
import { Goal } from '../goal/goal.entity.js';
import { OwnText } from '../own-text.js';
import { Things } from '../things/things.service.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { FullWeek } from '../toolbox.problems.js';
import type { ActivityId, ActivityView, GoalId, WeekView } from '../toolbox.views.js';
import { daysFrom, mondayOf, readDay } from './week.js';

export const weekHoldsAtMost = 70;

export interface NewActivity extends ActivityText {
  /** One of one's own. */
  goal?: GoalId | undefined;
}

/** What a person plans for their days, and how it went. All of it is theirs alone. */
@Injectable()
export class Activities {
  constructor(
    private readonly reader: ActivitiesReader,
    private readonly own: OwnText,
    private readonly things: Things,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
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
    const week = mondayOf(readDay(text.day)).toString();
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      const { accountId } = actor;
      const { path, rung, day } = text;
      const planned =
        (path ?? rung) && (await this.#planned(actor, day, (one) => (path ? one.path === path : one.rung === rung)));
      if (planned) return planned;
      if ((await this.reader.week(actor, week)).length >= weekHoldsAtMost) throw FullWeek();
      if (goal && !(await this.unit.manager.existsBy(Goal, { id: goal, accountId }))) throw NotHere();
      const id = this.random.id<ActivityId>(`activity ${accountId}`);
      const about = await this.own.seal(actor, { table: 'activity', row: id, column: 'about' }, text);
      await this.unit.manager.insert(Activity, { id, accountId, week, goalId: goal ?? null, about, result: null });
      return id;
    });
  }

  /** Says how it went; saying it again replaces it. @throws NotHere, also for another person's measure */
  async tell(actor: Actor, id: ActivityId, { outcome, note, mood, mark }: ActivityResult): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, id);
      if (mark) await this.things.one(actor, 'measure', mark.measure);
      const told: ActivityResult = { outcome, note, mood, mark };
      const result = await this.own.seal(actor, { table: 'activity', row: id, column: 'result' }, told);
      await this.unit.manager.update(Activity, { id }, { result });
    });
  }

  /** Puts it to a step of the ladder, or to none any more. All else that it says stays. @throws NotHere */
  async putTo(actor: Actor, id: ActivityId, rung: ThingId | undefined): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, id);
      const row = await this.reader.one(actor, id);
      const spot = { table: 'activity' as const, row: id, column: 'about' };
      const text = (await this.own.opener(actor))<ActivityText>(spot, row!.about);
      const about = await this.own.seal(actor, spot, { ...text, rung });
      await this.unit.manager.update(Activity, { id }, { about });
    });
  }

  /** Takes it out of the week for good. @throws NotHere */
  async remove(actor: Actor, id: ActivityId): Promise<void> {
    await this.unit.run(async () => {
      await this.#hold(actor, id);
      await this.unit.manager.delete(Activity, { id });
    });
  }

  /** What day it is in the actor's community. */
  today({ zone }: Actor): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }

  async #open(actor: Actor, monday: string): Promise<ActivityView[]> {
    return this.#opened(actor, await this.reader.week(actor, monday));
  }

  async #planned(actor: Actor, day: string, is: (one: ActivityView) => boolean): Promise<ActivityId | undefined> {
    const week = await this.#open(actor, mondayOf(readDay(day)).toString());
    return week.find((one) => one.day === day && is(one))?.id;
  }

  async #opened(actor: Actor, rows: ActivityRow[]): Promise<ActivityView[]> {
    if (rows.length === 0) return [];
    const open = await this.own.opener(actor);
    return inOrder(rows.map((row) => activityView(row, open)));
  }

  async #hold({ accountId }: Actor, id: ActivityId): Promise<void> {
    if (!(await lockOne(this.unit.manager, Activity, { id, accountId }))) throw NotHere();
  }
}
