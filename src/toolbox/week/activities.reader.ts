import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { ActivityBody, ActivityResult, ResultBody } from './activity.entity.js';
import { openGoal } from '../goal/goals.reader.js';
import { notKept } from '../numbers/kept-numbers.repository.js';
import type { Open, Owner } from '../own-text.js';
import type { ActivityId, ActivityView, GoalId } from '../toolbox.views.js';

export interface ActivityRow {
  id: ActivityId;
  about: Buffer;
  result: Buffer | null;
  goal_id: GoalId | null;
  goal_about: Buffer | null;
}

/** With the table they are of, for whoever asks for more of it. */
export const activityColumns = sql`a.id, a.about, a.result, a.goal_id, g.about as goal_about
  from activity a left join goal g on g.id = a.goal_id`;

/** Reads the actor's own activities, sealed as they are. Another person's are not found. */
@Injectable()
export class ActivitiesReader {
  constructor(private readonly read: Read) {}

  /** The week that begins on a Monday. One read. */
  week({ accountId }: Owner, monday: string): Promise<ActivityRow[]> {
    return this.read.all<ActivityRow>(
      sql`select ${activityColumns} where a.account_id = ${accountId} and a.week = ${monday}`,
    );
  }

  /** Of every week. One read. */
  all({ accountId }: Owner): Promise<ActivityRow[]> {
    return this.read.all<ActivityRow>(sql`select ${activityColumns} where a.account_id = ${accountId}`);
  }

  /**
   * What was told from one Monday on, of weeks that are not among those whose numbers are kept together: the newest weeks first, and no more than `most`.
   * Without their goals. One read.
   */
  unkept({ accountId }: Owner, monday: string, kept: readonly string[], most: number): Promise<ActivityRow[]> {
    return this.read.all<ActivityRow>(sql`select id, about, result, null as goal_id, null as goal_about from activity
      where account_id = ${accountId} and week >= ${monday} and result is not null
        ${notKept(kept)}
      order by week desc, id limit ${most}`);
  }

  /** From one Monday to another. One read. */
  between({ accountId }: Owner, from: string, to: string): Promise<ActivityRow[]> {
    return this.read.all<ActivityRow>(sql`select ${activityColumns}
      where a.account_id = ${accountId} and a.week >= ${from} and a.week <= ${to}`);
  }

  one({ accountId }: Owner, id: ActivityId): Promise<ActivityRow | undefined> {
    return this.read.one<ActivityRow>(
      sql`select ${activityColumns} where a.id = ${id} and a.account_id = ${accountId}`,
    );
  }
}

/** What was planned, wherever its row was read. */
export const openPlan = (id: ActivityId, about: Buffer, open: Open): ActivityBody =>
  open<ActivityBody>({ table: 'activity', row: id, column: 'about' }, about);

/** How it went. */
export const openResult = (id: ActivityId, result: Buffer, open: Open): ResultBody =>
  open<ResultBody>({ table: 'activity', row: id, column: 'result' }, result);

export function activityView(row: ActivityRow, open: Open): ActivityView {
  const { id, about, result, goal_id, goal_about } = row;
  const { revision: _revision, sitting, ...planned } = openPlan(id, about, open);
  return {
    id,
    ...planned,
    ...(sitting ? { unfinished: true } : {}),
    ...(goal_id && goal_about ? { goal: { id: goal_id, title: openGoal(goal_id, goal_about, open).title } } : {}),
    ...(result ? told(openResult(id, result, open)) : {}),
  } as ActivityView;
}

const told = ({ revision: _revision, sitting: _sitting, of: _of, ...result }: ResultBody): ActivityResult => result;

/** By day, then those without a time, then by the clock. */
export function inOrder(activities: ActivityView[]): ActivityView[] {
  const key = ({ day, time, what, id }: ActivityView) => [day, time ?? '', what, id].join('\n');
  return activities.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
