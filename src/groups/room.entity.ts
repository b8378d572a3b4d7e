import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { id, key, text, whole } from '../platform/database/columns.js';
import type { Branded, CommunityId } from '../platform/http/actor.js';

export type RoomId = Branded<'RoomId'>;

/** A room of the online group, by theme or condition. */
@Entity('room')
@Index(['communityId'])
export class Room {
  @PrimaryColumn(key()) id: RoomId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) name: string;
  @Column(text()) description: string;
  /** The order of everything written in the room. Kept inside: outside it would tell how much is written, and when. */
  @Column(whole()) counter: number;
}
