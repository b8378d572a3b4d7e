import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import type { RoomId } from '../room/room.entity.js';

export type ChatSessionId = Branded<'ChatSessionId'>;

/** A hosted time, as the consultant planned it: a day and two times on the wall, once or every week. */
@Entity('chat_session')
@Index(['roomId'])
export class ChatSession {
  @PrimaryColumn(key()) id: ChatSessionId;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) hostId: MembershipId;
  @Column(text()) hostName: string;
  /** `YYYY-MM-DD`, the first one if weekly. */
  @Column(text()) day: string;
  /** `HH:MM` */
  @Column(text()) starts: string;
  @Column(text()) ends: string;
  @Column(flag()) weekly: boolean;
}
