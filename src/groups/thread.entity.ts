import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../identity/index.js';
import { id, instant, key, oneOf, text, whole } from '../platform/database/columns.js';
import type { Branded } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { type Intent, intents } from './intents.js';
import type { RoomId } from './room.entity.js';

export type ThreadId = Branded<'ThreadId'>;

@Entity('thread')
@Check(oneOf('intent', intents))
@Index(['roomId', 'activeSeq'])
export class Thread {
  @PrimaryColumn(key()) id: ThreadId;
  @Column(id()) @ForeignKey('room', { onDelete: 'RESTRICT' }) roomId: RoomId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId;
  @Column(text()) title: string;
  @Column(text()) intent: Intent;
  @Column(text()) lang: Lang;
  /** The room's counter at the last post: the order of the room page. */
  @Column(whole()) activeSeq: number;
  @Column(instant()) activeAt: Temporal.Instant;
  /** What the thread announces, such as a meetup; whoever registered the kind tells it. */
  @Column(text({ nullable: true })) noticeKind: string | null;
  @Column(id({ nullable: true })) noticeId: string | null;
}
