import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { flag, id, instant, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { type HeldFor, heldFor } from '../moderation/held-for.js';
import type { ThreadId } from './thread.entity.js';

export type PostId = Branded<'PostId'>;

/** One contribution to a thread, the first one included. */
@Entity('post')
@Unique(['threadId', 'seq'])
@Check(oneOf('held', heldFor))
@Index(['threadId', 'held'])
@Index(['threadId', 'personaId', 'seq'])
@Index(['personaId', 'threadId'])
// Few: whoever has written for years finds the ones that wait, or were hidden, without looking through all of theirs.
@Index(['personaId', 'held'], { where: '"held" is not null' })
@Index(['personaId', 'seq'], { where: '"hidden_reason" is not null' })
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
  /** Who hid it: somebody else decides on an appeal. */
  @Column(id({ nullable: true })) hiddenById: MembershipId | null;
  /** What it is about, for whoever wants to know before they read; see `content-notes.ts`. */
  @Column(text({ nullable: true })) notes: string | null;
  /** It says something else than at first. */
  @Column(flag({ default: false })) edited: boolean;
  /** Its author has taken it away, or along: only its place in the thread is kept. */
  @Column(flag({ default: false })) takenBack: boolean;
  /** Why it waits for the consultant; see `shown.ts` for who gets it. Null: it does not wait. */
  @Column(text({ nullable: true })) held: HeldFor | null;
}
