import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Owner, OwnText } from '../own-text.js';
import { type NumbersOf, WeekNumbers } from './week-numbers.entity.js';

const spot = (about: NumbersOf, week: string) => ({ table: 'week_numbers' as const, row: week, column: about });

/** So many weeks lie in one text: a quarter of a year. */
const together = 13;
/** A Monday from which they are counted. */
const origin = Temporal.PlainDate.from('2001-01-01');

/** The Monday under which a week's numbers are kept. */
const quarterOf = (week: string): string => {
  const weeks = origin.until(Temporal.PlainDate.from(week)).days / 7;
  return origin.add({ weeks: Math.floor(weeks / together) * together }).toString();
};

/** A Monday, and what is said of its week. */
type Week = readonly [string, readonly unknown[] | undefined];

/** Numbers by the Monday of their week. */
type ByWeek = Record<string, readonly unknown[]>;

/** A text from before weeks were kept by the quarter is the list of one week. */
const byWeek = (row: string, body: ByWeek | unknown[]): ByWeek => (Array.isArray(body) ? { [row]: body } : body);

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
  async keep(
    owner: Owner,
    about: NumbersOf,
    numbers: ReadonlyMap<string, readonly unknown[] | undefined>,
  ): Promise<void> {
    const quarters = new Map<string, Week[]>();
    for (const week of numbers) {
      const quarter = quarterOf(week[0]);
      quarters.set(quarter, [...(quarters.get(quarter) ?? []), week]);
    }
    for (const [quarter, weeks] of quarters) await this.#keep(owner, about, quarter, weeks);
  }

  async #keep({ accountId }: Owner, about: NumbersOf, quarter: string, weeks: readonly Week[]): Promise<void> {
    const last = Temporal.PlainDate.from(quarter).add({ weeks: together - 1 });
    const rows = await this.read.all<Row>(sql`select week, body from week_numbers
      where account_id = ${accountId} and about = ${about} and week >= ${quarter} and week <= ${last.toString()}`);
    const kept = await this.#opened({ accountId }, about, rows);
    for (const [week, numbers] of weeks) {
      if (numbers) kept[week] = numbers;
      else delete kept[week];
    }
    for (const { week } of rows)
      if (week !== quarter) await this.unit.manager.delete(WeekNumbers, { accountId, about, week });
    if (Object.keys(kept).length === 0) {
      await this.unit.manager.delete(WeekNumbers, { accountId, about, week: quarter });
      return;
    }
    const body = await this.own.seal({ accountId }, spot(about, quarter), kept);
    await this.unit.manager.upsert(WeekNumbers, { accountId, about, week: quarter, body }, [
      'accountId',
      'about',
      'week',
    ]);
  }

  /** The weeks from a Monday on that are kept, the oldest first, and each as it was given. Two reads at the most, the second for the key. */
  async since<Each>(
    { accountId }: Owner,
    about: NumbersOf,
    monday: string,
  ): Promise<{ weeks: string[]; numbers: Each[] }> {
    const rows = await this.read.all<Row>(sql`select week, body from week_numbers
      where account_id = ${accountId} and about = ${about} and week >= ${quarterOf(monday)}`);
    const kept = await this.#opened({ accountId }, about, rows);
    const weeks = Object.keys(kept)
      .filter((week) => week >= monday)
      .sort();
    return { weeks, numbers: weeks.flatMap((week) => kept[week] as Each[]) };
  }

  async #opened(owner: Owner, about: NumbersOf, rows: readonly Row[]): Promise<ByWeek> {
    if (rows.length === 0) return {};
    const open = await this.own.opener(owner);
    return Object.assign(
      {},
      ...rows.map(({ week, body }) => byWeek(week, open<ByWeek | unknown[]>(spot(about, week), body))),
    ) as ByWeek;
  }
}

/** For the weeks whose numbers have to be read from what was said: all but those. */
export const notKept = (weeks: readonly string[]): Sql =>
  weeks.length === 0 ? sql`` : sql`and week not in ${list(weeks)}`;
