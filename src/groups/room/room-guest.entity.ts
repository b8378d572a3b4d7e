import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PersonaId } from '../../identity/index.js';
import { id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { RoomId } from './room.entity.js';

export const guestStates = ['asked', 'in', 'not-now'] as const;
export type GuestState = (typeof guestStates)[number];

/** A nickname at the door of a room: has asked, is let in, or was told that it cannot be now. */
@Entity('room_guest', { withoutRowid: true })
@Unique(['roomId', 'personaId'])
@Index(['personaId'])
@Check(oneOf('state', guestStates))
export class RoomGuest {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  @Column(text()) state: GuestState;
  /** What was said at the door, for the consultant. */
  @Column(sealed({ nullable: true })) words: Buffer | null;
  /** What the consultant said to it. */
  @Column(sealed({ nullable: true })) answer: Buffer | null;
}
