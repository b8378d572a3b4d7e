import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import type { RoomId } from '../room/room.entity.js';

export type ChatLineId = Branded<'ChatLineId'>;

/** Words, or the one word *pass*: not this time, and no more has to be said about it. */
export const lineKinds = ['said', 'pass'] as const;
export type LineKind = (typeof lineKinds)[number];

/** One line of a room's live chat. Readers see its place, never its clock. */
@Entity('chat_line')
@Unique(['roomId', 'seq'])
@Index(['personaId', 'once'], { unique: true })
@Index(['roomId', 'hiddenSeq'])
@Check(oneOf('kind', lineKinds))
export class ChatLine {
  @PrimaryColumn(key()) id: ChatLineId;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId;
  @Column(text({ default: 'said' })) kind: LineKind;
  @Column(text()) body: string;
  @Column(whole()) seq: number;
  @Column(instant()) saidAt: Temporal.Instant;
  /** Of the form it came from: sent twice, it is one line. */
  @Column(id({ nullable: true })) once: string | null;
  /** Why the consultant has hidden it, for its author. */
  @Column(text({ nullable: true })) hiddenReason: string | null;
  @Column(id({ nullable: true })) hiddenById: MembershipId | null;
  /** The place of the hiding, or of the showing again, among the lines, so that a page that was away meanwhile hears of it too. */
  @Column(whole({ nullable: true })) hiddenSeq: number | null;
}
