import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Owner, OwnText } from '../own-text.js';
import { type NumbersOf, WeekNumbers } from './week-numbers.entity.js';

const spot = (about: NumbersOf, week: string) => ({ table: 'week_numbers' as const, row: week, column: about });

/** The numbers of weeks, kept together beside what they were said with. Whoever writes in a week writes them too, in the same unit. */
@Injectable()
export class KeptNumbers {
  constructor(
    private readonly own: OwnText,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Inside a unit of work that holds the toolbox. Of a week in which nothing stands any more, nothing is kept. */
  async keep(
    { accountId }: Owner,
    about: NumbersOf,
    week: string,
    numbers: readonly unknown[] | undefined,
  ): Promise<void> {
    if (!numbers) {
      await this.unit.manager.delete(WeekNumbers, { accountId, about, week });
      return;
    }
    const body = await this.own.seal({ accountId }, spot(about, week), numbers);
    await this.unit.manager.upsert(WeekNumbers, { accountId, about, week, body }, ['accountId', 'about', 'week']);
  }

  /** Of the weeks from a Monday on, the oldest first, and each as it was given. Two reads at the most, the second for the key. */
  async since<Each>({ accountId }: Owner, about: NumbersOf, monday: string): Promise<Each[]> {
    const rows = await this.read.all<{ week: string; body: Buffer }>(sql`select week, body from week_numbers
      where account_id = ${accountId} and about = ${about} and week >= ${monday} order by week`);
    if (rows.length === 0) return [];
    const open = await this.own.opener({ accountId });
    return rows.flatMap(({ week, body }) => open<Each[]>(spot(about, week), body));
  }
}

/** The weeks from a Monday on of which `keep` was told. */
export const keptWeeks = ({ accountId }: Owner, about: NumbersOf, monday: string): Sql =>
  sql`select week from week_numbers where account_id = ${accountId} and about = ${about} and week >= ${monday}`;
