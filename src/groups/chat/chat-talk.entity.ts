import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { flag, id, instant, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { MembershipId, SessionId } from '../../platform/http/actor.js';
import type { RoomId } from '../room/room.entity.js';

/** Open at any hour, or at the hours of a host. */
export const talkModes = ['open', 'hosted'] as const;
export type TalkMode = (typeof talkModes)[number];

/** What a host says of themselves. No light says nothing. */
export const lights = ['here', 'away'] as const;
export type Light = (typeof lights)[number];

/** How the chat of a room is run. A room that has none is run as `asItComes` says. */
@Entity('chat_talk')
@Check(oneOf('mode', talkModes))
@Check(oneOf('light', lights))
export class ChatTalk {
  @PrimaryColumn(key()) @ForeignKey('room', { onDelete: 'CASCADE' }) roomId: RoomId;
  @Column(text()) mode: TalkMode;
  /** Whether the last lines may be read while it is closed. */
  @Column(flag()) readable: boolean;
  @Column(whole()) keepDays: number;
  /** Between two lines of one person; 0 for none. */
  @Column(whole()) slowSeconds: number;
  @Column(instant({ nullable: true })) stoppedAt: Temporal.Instant | null;
  @Column(text({ nullable: true })) light: Light | null;
  @Column(id({ nullable: true })) lightById: MembershipId | null;
  @Column(text({ nullable: true })) lightName: string | null;
  /** The sign-in that lit it: the light goes out with it. */
  @Column(id({ nullable: true })) lightSessionId: SessionId | null;
  @Column(whole({ nullable: true })) lightIdleMinutes: number | null;
  /** Lit no longer than this without a sign of the host's page. */
  @Column(instant({ nullable: true })) lightUntil: Temporal.Instant | null;
}

export const asItComes = {
  mode: 'open',
  readable: true,
  keepDays: 7,
  slowSeconds: 0,
  stoppedAt: null,
  light: null,
  lightById: null,
  lightName: null,
  lightSessionId: null,
  lightIdleMinutes: null,
  lightUntil: null,
} as const satisfies Omit<ChatTalk, 'roomId'>;
