import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, sealed, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import type { MatterId } from '../matter/matter.entity.js';

export type PassingId = Branded<'PassingId'>;

/** What a consultant wrote by hand to a clinician about somebody: nothing goes along by itself, and that person reads it. */
@Entity('passing', { withoutRowid: true })
@Index(['matterId'])
@Index(['toId'])
@Index(['aboutKey'])
export class Passing {
  @PrimaryColumn(key()) id: PassingId;
  @Column(id()) @ForeignKey('matter', { onDelete: 'CASCADE' }) matterId: MatterId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'RESTRICT' }) toId: MembershipId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'RESTRICT' }) byId: MembershipId;
  /** A fingerprint of the face it is about. */
  @Column(text()) aboutKey: string;
  @Column(sealed()) words: Buffer;
  @Column(sealed({ nullable: true })) answer: Buffer | null;
  /** From when on its person reads it: at once, or at the latest three days later. */
  @Column(instant()) toldAt: Temporal.Instant;
  @Column(instant({ nullable: true })) takenAt: Temporal.Instant | null;
}
