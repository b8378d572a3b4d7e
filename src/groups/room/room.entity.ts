import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DutyHours } from '../../communities/index.js';
import { flag, id, json, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { Branded, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { type RoomKey, roomKeys, type RoomMode, roomModes, type RoomPurpose, roomPurposes } from './room-choices.js';

export type RoomId = Branded<'RoomId'>;

/** No hours are no text: `null` as JSON would be one. */
const orNothing = {
  to: (hours: DutyHours[] | null | undefined) => (hours ? JSON.stringify(hours) : hours),
  from: (text: string | null) => (text === null ? null : (JSON.parse(text) as DutyHours[])),
};

/** A room of the online group, by theme or condition. */
@Entity('room')
@Index(['communityId'])
@Check(oneOf('key', roomKeys))
@Check(oneOf('mode', roomModes))
@Check(oneOf('purpose', roomPurposes))
@Index(['communityId', 'purpose'], { unique: true })
export class Room {
  @PrimaryColumn(key()) id: RoomId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) name: string;
  @Column(text()) description: string;
  /** The order of everything written in the room. Kept inside: outside it would tell how much is written, and when. */
  @Column(whole()) counter: number;
  @Column(text({ default: 'everybody' })) key: RoomKey;
  @Column(text({ default: 'after' })) mode: RoomMode;
  /** Closed to writing; what was written can be read. */
  @Column(flag({ default: false })) closed: boolean;
  /** What one writes in here. Null: whatever one likes. */
  @Column(text({ nullable: true })) lang: Lang | null;
  /** When the consultant is in this room. Null: in the community's hours. */
  @Column(json({ nullable: true, transformer: orNothing })) dutyHours: DutyHours[] | null;
  @Column(whole({ nullable: true })) postThreshold: number | null;
  @Column(whole({ nullable: true })) authorThreshold: number | null;
  @Column(text({ nullable: true })) purpose: RoomPurpose | null;
}
