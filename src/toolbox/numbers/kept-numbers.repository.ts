import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Owner, OwnText } from '../own-text.js';
import { type NumbersOf, WeekNumbers } from './week-numbers.entity.js';

const spot = (about: NumbersOf, week: string) => ({ table: 'week_numbers' as const, row: week, column: about });

/** So many weeks lie in one text: half a year. */
const together = 26;
/** A Monday from which they are counted. */
const origin = Temporal.PlainDate.from('2001-01-01');

/** The Monday under which a week's numbers are kept. */
const halfOf = (week: string): string => {
  const weeks = origin.until(Temporal.PlainDate.from(week)).days / 7;
  return origin.add({ weeks: Math.floor(weeks / together) * together }).toString();
};

/** A Monday, and what is said of its week. */
type Week = readonly [string, object | undefined];

/**
 * As a text holds them, by their Mondays. Lists are from before: a text that is one was of a single week, and a week that is one says day by day
 * what is now said number by number. They count as missing.
 */
type Kept = unknown[] | Record<string, object>;
const weeksOf = (body: Kept): [string, object][] =>
  Array.isArray(body) ? [] : Object.entries(body).filter(([, week]) => !Array.isArray(week));

interface Row {
  week: string;
  body: Buffer;
}

/** The numbers of weeks, kept together beside what they were said with. Whoever writes in a week writes them too, in the same unit. */
@Injectable()
export class KeptNumbers {
  constructor(
    private readonly own: OwnText,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Of some weeks, by their Mondays. Inside a unit of work that holds the toolbox. Of a week in which nothing stands any more (`undefined`), nothing is kept. */
  async keep(owner: Owner, about: NumbersOf, numbers: ReadonlyMap<string, object | undefined>): Promise<void> {
    const halves = new Map<string, Week[]>();
    for (const week of numbers) {
      const half = halfOf(week[0]);
      halves.set(half, [...(halves.get(half) ?? []), week]);
    }
    for (const [half, weeks] of halves) await this.#keep(owner, about, half, weeks);
  }

  async #keep({ accountId }: Owner, about: NumbersOf, half: string, weeks: readonly Week[]): Promise<void> {
    const last = Temporal.PlainDate.from(half).add({ weeks: together - 1 });
    const rows = await this.read.all<Row>(sql`select week, body from week_numbers
      where account_id = ${accountId} and about = ${about} and week >= ${half} and week <= ${last.toString()}`);
    const kept = await this.#opened({ accountId }, about, rows);
    for (const [week, numbers] of weeks) {
      if (numbers) kept.set(week, numbers);
      else kept.delete(week);
    }
    for (const { week } of rows)
      if (week !== half) await this.unit.manager.delete(WeekNumbers, { accountId, about, week });
    if (kept.size === 0) {
      await this.unit.manager.delete(WeekNumbers, { accountId, about, week: half });
      return;
    }
    const body = await this.own.seal({ accountId }, spot(about, half), Object.fromEntries(kept));
    await this.unit.manager.upsert(WeekNumbers, { accountId, about, week: half, body }, ['accountId', 'about', 'week']);
  }

  /** The weeks from a Monday on that are kept, each as it was given. Two reads at the most, the second for the key. */
  async since<Each extends object>({ accountId }: Owner, about: NumbersOf, monday: string): Promise<Map<string, Each>> {
    const rows = await this.read.all<Row>(sql`select week, body from week_numbers
      where account_id = ${accountId} and about = ${about} and week >= ${halfOf(monday)}`);
    const kept = await this.#opened({ accountId }, about, rows);
    for (const week of kept.keys()) if (week < monday) kept.delete(week);
    return kept as Map<string, Each>;
  }

  async #opened(owner: Owner, about: NumbersOf, rows: readonly Row[]): Promise<Map<string, object>> {
    if (rows.length === 0) return new Map();
    const open = await this.own.opener(owner);
    return new Map(rows.flatMap(({ week, body }) => weeksOf(open<Kept>(spot(about, week), body))));
  }
}

/** Weeks by their Mondays, the oldest first. */
export const inOrder = <Each>(weeks: ReadonlyMap<string, Each>): [string, Each][] =>
  [...weeks].sort(([a], [b]) => (a < b ? -1 : 1));

/** For the weeks whose numbers have to be read from what was said: all but those. */
export const notKept = (weeks: readonly string[]): Sql =>
  weeks.length === 0 ? sql`` : sql`and week not in ${list(weeks)}`;
