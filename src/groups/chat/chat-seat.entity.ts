import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, key, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { RoomId } from '../room/room.entity.js';

export type ChatSeatId = Branded<'ChatSeatId'>;

/** Somebody in the talk of a room: whether they have a hand up, and when they may write again. Gone when neither is so. */
@Entity('chat_seat')
@Unique(['roomId', 'personaId'])
@Index(['personaId'])
export class ChatSeat {
  @PrimaryColumn(key()) id: ChatSeatId;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  /** The place of the hand in the order of the room. */
  @Column(whole({ nullable: true })) handSeq: number | null;
  @Column(instant({ nullable: true })) handUntil: Temporal.Instant | null;
  @Column(instant({ nullable: true })) mayAt: Temporal.Instant | null;
}
