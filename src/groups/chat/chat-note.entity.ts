import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, key, sealed, whole } from '../../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';
import type { RoomId } from '../room/room.entity.js';

export type ChatNoteId = Branded<'ChatNoteId'>;

/** A few words to the host alone. They are answered in the talk, and gone with it. */
@Entity('chat_note')
@Index(['roomId'])
@Index(['personaId'])
export class ChatNote {
  @PrimaryColumn(key()) id: ChatNoteId;
  @Column(id()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'CASCADE' }) personaId: PersonaId;
  /** Who hosted when it was written. Nobody: it is for whichever consultant comes. */
  @Column(id({ nullable: true })) hostId: MembershipId | null;
  @Column(sealed()) body: Buffer;
  @Column(whole()) seq: number;
  @Column(instant()) goneAt: Temporal.Instant;
}

export const noteOwner = (roomId: string) => `chat-notes:${roomId}`;
export const notePlace = (community: CommunityId, row: string) => ({
  community,
  table: 'chat_note',
  row,
  column: 'body',
});
