import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { instant, key, oneOf, sealed, text, whole } from '../database/columns.js';

export const outboxStates = ['due', 'parked'] as const;

/** Something that has to be done outside the database. Gone once it is done. */
@Entity('outbox')
@Check(oneOf('state', outboxStates))
@Index(['state', 'dueAt'])
export class OutboxRow {
  @PrimaryColumn(key()) id: string;
  @Column(text()) kind: string;
  /** What the handler needs, sealed: it may hold an address. It speaks of one face only. */
  @Column(sealed()) payload: Buffer;
  @Column(instant()) dueAt: Temporal.Instant;
  @Column(whole()) attempts: number;
  @Column(text()) state: (typeof outboxStates)[number];
}
