import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { flag, id, instant, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { type Intent, intents } from './intents.js';
import type { RoomId } from '../room/room.entity.js';

export type ThreadId = Branded<'ThreadId'>;

@Entity('thread')
@Check(oneOf('intent', intents))
@Index(['roomId', 'activeSeq'])
@Index(['roomId', 'activeAt'])
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
  /** How many posts there are, whoever may see them. The database itself counts (`0015-search.ts`): nobody writes it. */
  @Column(whole({ default: 0 })) postCount: number;
  /** What the thread announces, such as a meetup; whoever registered the kind tells it. */
  @Column(text({ nullable: true })) noticeKind: string | null;
  @Column(id({ nullable: true })) noticeId: string | null;
  /** The consultant has said that it is hard to read: aftercare stands at its end. */
  @Column(flag({ default: false })) heavy: boolean;
}
