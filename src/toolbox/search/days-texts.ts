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

/** What is read at once: ten years of a line a day. The rest waits until one looks further back. */
export const readAtOnce = 4000;

/** The diary and the week plan, which grow for years: the newest weeks first, and a bounded number of them. */
@Injectable()
export class DaysTexts {
  constructor(
    private readonly own: OwnText,
    private readonly read: Read,
  ) {}

  /** The diary in the weeks before a Monday, or the newest. Two reads. */
  async diary(actor: Actor, before?: string): Promise<Stretch> {
    const { accountId } = actor;
    const rows = await this.read.all<{ id: NoteId; week: string; body: Buffer }>(
      sql`select id, week, body from day_note where account_id = ${accountId} ${earlier(sql`week`, before)}
        order by week desc, id limit ${readAtOnce + 1}`,
    );
    if (rows.length === 0) return { texts: [] };
    const open = await this.own.opener(actor);
    return stretch(rows, ({ id, body }) => {
      const { words, day } = open<DayNoteText>({ table: 'day_note', row: id, column: 'body' }, body);
      if (!words) return undefined;
      const title = dayMonthYear(day, actor.lang);
      return { kind: 'diary', href: `/toolbox/diary/${id}`, title, named: false, body: words, day };
    });
  }

  /** The same of what was planned, and how it went. */
  async activities(actor: Actor, before?: string): Promise<Stretch> {
    const { accountId } = actor;
    const rows = await this.read.all<ActivityRow & { week: string }>(
      sql`select a.week, ${activityColumns} where a.account_id = ${accountId} ${earlier(sql`a.week`, before)}
        order by a.week desc, a.id limit ${readAtOnce + 1}`,
    );
    if (rows.length === 0) return { texts: [] };
    const open = await this.own.opener(actor);
    return stretch(rows, (row) => {
      const { id, what: title, day, where, withWhom, planB, kind, note } = activityView(row, open);
      const body = together(where, withWhom, planB, kind, note);
      return { kind: 'week', href: `/toolbox/activities/${id}`, title, named: true, body, day };
    });
  }
}

const earlier = (week: Sql, before: string | undefined): Sql => (before ? sql`and ${week} < ${before}` : sql``);

/** Whole weeks, so that the next stretch begins where this one ends. One week always fits: each has its limit. */
function stretch<Row extends { week: string }>(rows: Row[], open: (row: Row) => Findable | undefined): Stretch {
  const cut = rows.length > readAtOnce ? rows.at(-1)!.week : undefined;
  const texts = rows.filter(({ week }) => week !== cut).map((row) => ({ week: row.week, open: () => open(row) }));
  return { texts, before: cut && texts.at(-1)!.week };
}
