import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { notKept } from '../numbers/kept-numbers.repository.js';
import { type Owner, OwnText } from '../own-text.js';
import type { DayNoteBody, DayNoteText, NoteId } from './day-note.entity.js';

export interface DayNoteView extends DayNoteText {
  id: NoteId;
  /** To be sent back when it is changed. */
  revision: number;
}

export interface DayNoteRow {
  id: NoteId;
  revision: number;
  body: Buffer;
}

/** Where a note is sealed. */
export const noteSpot = (row: NoteId) => ({ table: 'day_note' as const, row, column: 'body' });

/** Reads somebody's notes. Another person's are not found. */
@Injectable()
export class DiaryReader {
  constructor(
    private readonly own: OwnText,
    private readonly read: Read,
  ) {}

  /** Of the weeks from one Monday to another, the oldest day first. */
  async between({ accountId }: Owner, from: string, to?: string): Promise<DayNoteView[]> {
    const rows = await this.read.all<DayNoteRow>(sql`select id, revision, body from day_note
      where account_id = ${accountId} and week >= ${from} ${to ? sql`and week <= ${to}` : sql``}`);
    return this.#opened({ accountId }, rows);
  }

  /** Of the weeks from a Monday on that are not among those whose numbers are kept together, the oldest day first. */
  async unkept({ accountId }: Owner, from: string, kept: readonly string[]): Promise<DayNoteView[]> {
    const rows = await this.read.all<DayNoteRow>(sql`select id, revision, body from day_note
      where account_id = ${accountId} and week >= ${from} ${notKept(kept)}`);
    return this.#opened({ accountId }, rows);
  }

  async #opened(actor: Owner, rows: readonly DayNoteRow[]): Promise<DayNoteView[]> {
    if (rows.length === 0) return [];
    const open = await this.own.opener(actor);
    const notes = rows.map(({ id, revision, body }): DayNoteView => {
      const { sitting: _sitting, ...text } = open<DayNoteBody>(noteSpot(id), body);
      return { id, revision, ...text };
    });
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
