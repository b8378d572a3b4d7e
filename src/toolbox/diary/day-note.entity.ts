import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, sealed, text, whole } from '../../platform/database/columns.js';
import type { AccountId, Branded } from '../../platform/http/actor.js';
import type { InstrumentName } from '../measures/instruments.js';
import type { ThingId } from '../things/thing.entity.js';
import type { SittingId } from '../versions/version.entity.js';

export type NoteId = Branded<'NoteId'>;

/** From nought to ten, on a measure of one's own. */
export interface Mark {
  measure: ThingId;
  value: number;
}

/** What the sealed part holds. A few words, how it is, answers to a set of questions: any of them, and nothing tells which. */
export interface DayNoteText {
  /** `YYYY-MM-DD`. Sealed as the day of an activity is, and for the same reason. */
  day: string;
  words?: string | undefined;
  /** From 0 to 10. */
  mood?: number | undefined;
  marks?: Mark[] | undefined;
  answers?: { instrument: InstrumentName; values: number[] } | undefined;
}

/** With the sitting in which it was saved while somebody still writes. Gone once they say that they are done. */
export type DayNoteBody = DayNoteText & { sitting?: SittingId | undefined };

/** Something said of a day. */
@Entity('day_note', { withoutRowid: true })
@Index(['accountId', 'week'])
export class DayNote {
  @PrimaryColumn(key()) id: NoteId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** Its Monday, `YYYY-MM-DD`. */
  @Column(text()) week: string;
  /** How often it was written. */
  @Column(whole()) revision: number;
  @Column(sealed()) body: Buffer;
}
