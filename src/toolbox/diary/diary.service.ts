import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { type Owner, OwnText } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { mondayOf, readDay } from '../week/week.js';
import { DayNote, type DayNoteText, type NoteId } from './day-note.entity.js';
import { FullDiaryWeek } from './diary.problems.js';

export interface DayNoteView extends DayNoteText {
  id: NoteId;
  /** To be sent back when it is changed. */
  revision: number;
}

/** Some weeks of a diary, the newest day first. */
export interface DiaryPart {
  notes: DayNoteView[];
  /** The Monday of the newest week before these in which something stands. */
  earlier?: string;
}

interface Row {
  id: NoteId;
  revision: number;
  body: Buffer;
}

/** With this many in one week a year of them is still read at once. */
export const weekTakes = 40;
/** How much of a diary one page shows. */
const weeksShown = 4;

const spot = (row: NoteId) => ({ table: 'day_note' as const, row, column: 'body' });

/** A few words about a day, and how it was. All of it is one's own. */
@Injectable()
export class Diary {
  constructor(
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The newest weeks, or those up to the one that `upTo` lies in. Three reads, however long the diary is. @throws NoSuchDay */
  async part(actor: Actor, upTo?: string): Promise<DiaryPart> {
    const last = mondayOf(upTo ? readDay(upTo) : this.today(actor));
    const first = last.subtract({ weeks: weeksShown - 1 });
    // What was said of a day to come is with the newest.
    const notes = await this.between(actor, first.toString(), upTo ? last.toString() : undefined);
    const before = await this.read.one<{ week: string | null }>(
      sql`select max(week) as week from day_note where account_id = ${actor.accountId} and week < ${first.toString()}`,
    );
    return { notes: notes.toReversed(), ...(before?.week ? { earlier: before.week } : {}) };
  }

  /** Of the weeks from one Monday to another, the oldest day first. */
  async between({ accountId }: Owner, from: string, to?: string): Promise<DayNoteView[]> {
    const rows = await this.read.all<Row>(sql`select id, revision, body from day_note
      where account_id = ${accountId} and week >= ${from} ${to ? sql`and week <= ${to}` : sql``}`);
    return this.#opened({ accountId }, rows);
  }

  /** @throws NotHere */
  async one({ accountId }: Owner, id: NoteId): Promise<DayNoteView> {
    const rows = await this.read.all<Row>(
      sql`select id, revision, body from day_note where id = ${id} and account_id = ${accountId}`,
    );
    const [note] = await this.#opened({ accountId }, rows);
    if (!note) throw NotHere();
    return note;
  }

  /** @throws NoSuchDay, FullDiaryWeek */
  async add(actor: Owner, text: DayNoteText): Promise<NoteId> {
    return this.unit.run(async () => {
      await this.lock.hold(actor);
      const week = mondayOf(readDay(text.day)).toString();
      await this.#hasRoom(actor, week);
      const id = this.random.id<NoteId>(`day-note ${actor.accountId}`);
      const body = await this.own.seal(actor, spot(id), text);
      await this.unit.manager.insert(DayNote, { id, accountId: actor.accountId, week, revision: 1, body });
      return id;
    });
  }

  /**
   * Says it anew; what the form does not show (answers to questions) stays. If it was changed elsewhere since `seen`, both stay, the
   * later one beside the other. @throws NotHere, NoSuchDay, FullDiaryWeek
   */
  async change(actor: Owner, id: NoteId, text: Omit<DayNoteText, 'answers'>, seen: number): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      await lockOne(this.unit.manager, DayNote, { id, accountId: actor.accountId });
      const { revision, answers } = await this.one(actor, id);
      if (revision !== seen) {
        await this.add(actor, text);
        return;
      }
      const week = mondayOf(readDay(text.day)).toString();
      const body = await this.own.seal(actor, spot(id), { ...text, answers } satisfies DayNoteText);
      await this.unit.manager.update(DayNote, { id }, { week, revision: revision + 1, body });
    });
  }

  /** @throws NotHere */
  async remove({ accountId }: Owner, id: NoteId): Promise<void> {
    await this.unit.run(async () => {
      if (!(await lockOne(this.unit.manager, DayNote, { id, accountId }))) throw NotHere();
      await this.unit.manager.delete(DayNote, { id });
    });
  }

  today({ zone }: Pick<Actor, 'zone'>): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate();
  }

  async #hasRoom({ accountId }: Owner, week: string): Promise<void> {
    const row = await this.read.one<{ n: number }>(
      sql`select cast(count(*) as integer) as n from day_note where account_id = ${accountId} and week = ${week}`,
    );
    if (row!.n >= weekTakes) throw FullDiaryWeek();
  }

  async #opened(actor: Owner, rows: readonly Row[]): Promise<DayNoteView[]> {
    if (rows.length === 0) return [];
    const open = await this.own.opener(actor);
    const notes = rows.map(({ id, revision, body }) => ({ id, revision, ...open<DayNoteText>(spot(id), body) }));
    return inOrder(notes);
  }
}

/** The place of each is worked out once: comparing does it many times over. */
function inOrder(notes: DayNoteView[]): DayNoteView[] {
  const placed = notes.map((note) => ({ note, place: order(note) }));
  return placed.sort((a, b) => (a.place < b.place ? -1 : 1)).map(({ note }) => note);
}

/** By day; within one, by what is said, so that the order tells nothing and stays. */
const order = ({ day, id, ...rest }: DayNoteView): string =>
  `${day} ${JSON.stringify([rest.words ?? '', rest.mood ?? -1, id])}`;
