import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../identity/index.js';
import { id, instant, key, text, whole } from '../platform/database/columns.js';
import type { Branded } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { ThreadId } from './thread.entity.js';

export type PostId = Branded<'PostId'>;

/** One contribution to a thread, the first one included. */
@Entity('post')
@Unique(['threadId', 'seq'])
export class Post {
  @PrimaryColumn(key()) id: PostId;
  @Column(id()) @ForeignKey('thread', { onDelete: 'CASCADE' }) threadId: ThreadId;
  @Column(id()) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId;
  @Column(text()) body: string;
  @Column(text()) lang: Lang;
  @Column(whole()) seq: number;
  @Column(instant()) writtenAt: Temporal.Instant;
  /** Why the consultant hid it, in words for its author. Null while it shows. */
  @Column(text({ nullable: true })) hiddenReason: string | null;
}
