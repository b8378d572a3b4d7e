import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key } from '../../platform/database/columns.js';
import type { RoomId } from '../room/room.entity.js';

/** That somebody had the page open in a half hour: a fingerprint that fits this room and this half hour only. */
@Entity('chat_presence')
@Index(['roomId', 'halfHour'])
export class ChatPresence {
  @PrimaryColumn(key('text')) fingerprint: string;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(instant()) halfHour: Temporal.Instant;
}
