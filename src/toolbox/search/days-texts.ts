import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import type { DayNoteText, NoteId } from '../diary/day-note.entity.js';
import { OwnText } from '../own-text.js';
import { dayMonthYear } from '../week/day-words.js';
import { type ActivityRow, activityColumns, activityView } from '../week/activities.reader.js';
import { type Findable, together } from './findable.js';

/** Something of a day, still sealed, and how to open it. */
export interface Sealed {
  week: string;
  open: () => Findable | undefined;
}

export interface Stretch {
  texts: Sealed[];
  /** The Monday before which something stands that was not read. */
  before?: string | undefined;
}

/** What is read at once, as texts and as sealed bytes: ten years of a line a day. The rest waits until one looks further back. */
export const readAtOnce = 4000;
export const bytesAtOnce = 4_000_000;

/** The diary and the week plan, which grow for years: the newest weeks first, and a bounded amount of them. */
@Injectable()
export class DaysTexts {
  constructor(
    private readonly own: OwnText,
    private readonly read: Read,
  ) {}

  /** The diary in the weeks before a Monday, or the newest. Three reads. */
  async diary(actor: Actor, before?: string): Promise<Stretch> {
    const { accountId } = actor;
    const weeks = await this.#weeks(sql`
      select week, count(*) as number, sum(length(body)) as bytes from day_note
      where account_id = ${accountId} ${earlier(sql`week`, before)} group by week order by week desc`);
    if (!weeks) return { texts: [] };
    const rows = await this.read.all<{ id: NoteId; week: string; body: Buffer }>(
      sql`select id, week, body from day_note where account_id = ${accountId} and ${within(sql`week`, weeks)}
        order by week desc, id`,
    );
    const open = await this.own.opener(actor);
    return stretch(rows, weeks, ({ id, body }) => {
      const { words, day } = open<DayNoteText>({ table: 'day_note', row: id, column: 'body' }, body);
      if (!words) return undefined;
      const title = dayMonthYear(day, actor.lang);
      return { kind: 'diary', href: `/toolbox/diary/${id}`, title, named: false, body: words, day };
    });
  }

  /** The same of what was planned, and how it went. */
  async activities(actor: Actor, before?: string): Promise<Stretch> {
    const { accountId } = actor;
    const weeks = await this.#weeks(sql`
      select week, count(*) as number, sum(length(about) + coalesce(length(result), 0)) as bytes from activity
      where account_id = ${accountId} ${earlier(sql`week`, before)} group by week order by week desc`);
    if (!weeks) return { texts: [] };
    const rows = await this.read.all<ActivityRow & { week: string }>(
      sql`select a.week, ${activityColumns} where a.account_id = ${accountId} and ${within(sql`a.week`, weeks)}
        order by a.week desc, a.id`,
    );
    const open = await this.own.opener(actor);
    return stretch(rows, weeks, (row) => {
      const { id, what: title, day, where, withWhom, planB, kind, note } = activityView(row, open);
      const body = together(where, withWhom, planB, kind, note);
      return { kind: 'week', href: `/toolbox/activities/${id}`, title, named: true, body, day };
    });
  }

  async #weeks(grouped: Sql): Promise<Weeks | undefined> {
    const rows = await this.read.all<{ week: string; number: unknown; bytes: unknown }>(grouped);
    return weeksThatFit(
      rows.map(({ week, number, bytes }) => ({ week, number: Number(number), bytes: Number(bytes) })),
    );
  }
}

/** From one Monday to another, both with something in them. */
interface Weeks {
  from: string;
  to: string;
  /** Something stands before them. */
  more: boolean;
}

/** Whole weeks, the newest first, so that the next stretch begins where this one ends. One always fits: each has its limit. */
export function weeksThatFit(weeks: readonly { week: string; number: number; bytes: number }[]): Weeks | undefined {
  const sum = { number: 0, bytes: 0 };
  const over = weeks.findIndex(({ number, bytes }, n) => {
    sum.number += number;
    sum.bytes += bytes;
    return n > 0 && (sum.number > readAtOnce || sum.bytes > bytesAtOnce);
  });
  const fit = over < 0 ? weeks : weeks.slice(0, over);
  return fit.length > 0 ? { from: fit.at(-1)!.week, to: fit[0]!.week, more: over > 0 } : undefined;
}

const earlier = (week: Sql, before: string | undefined): Sql => (before ? sql`and ${week} < ${before}` : sql``);
const within = (week: Sql, { from, to }: Weeks): Sql => sql`${week} >= ${from} and ${week} <= ${to}`;

const stretch = <Row extends { week: string }>(
  rows: readonly Row[],
  { from, more }: Weeks,
  open: (row: Row) => Findable | undefined,
): Stretch => ({
  texts: rows.map((row) => ({ week: row.week, open: () => open(row) })),
  ...(more ? { before: from } : {}),
});
