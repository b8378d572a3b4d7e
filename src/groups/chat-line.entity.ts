import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../identity/index.js';
import { id, instant, key, text, whole } from '../platform/database/columns.js';
import type { RoomId } from './room.entity.js';

/** One line of a room's live chat. Readers see its place, never its clock. */
@Entity('chat_line')
@Unique(['roomId', 'seq'])
export class ChatLine {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId;
  @Column(text()) body: string;
  @Column(whole()) seq: number;
  @Column(instant()) saidAt: Temporal.Instant;
}
