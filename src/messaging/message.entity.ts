import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text, whole } from '../platform/database/columns.js';
import type { Branded, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { type Author, authors, type ConversationId } from './conversation.js';

export type MessageId = Branded<'MessageId'>;

/** One letter in a conversation. */
@Entity('message')
@Unique(['conversationId', 'seq'])
@Check(oneOf('author', authors))
@Index(['remindAt'])
export class Message {
  @PrimaryColumn(key()) id: MessageId;
  @Column(id()) @ForeignKey('conversation', { onDelete: 'CASCADE' }) conversationId: ConversationId;
  @Column(whole()) seq: number;
  @Column(text()) author: Author;
  /** Sealed under the conversation's own key. */
  @Column(sealed()) body: Buffer;
  /** Things of the person’s toolbox as they stood when it was sent; sealed with the words. */
  @Column(sealed({ nullable: true })) snapshot: Buffer | null;
  @Column(text()) lang: Lang;
  @Column(instant()) sentAt: Temporal.Instant;
  /** When the provider opened it. Nobody notes when the person reads an answer. */
  @Column(instant({ nullable: true })) openedAt: Temporal.Instant | null;
  /** The local day by which an answer is expected, `YYYY-MM-DD`; null for updates and for answers. */
  @Column(text({ nullable: true })) expectedBy: string | null;
  /** The provider who wrote it, where that is not the one the conversation is with now. */
  @Column(id({ nullable: true })) writtenBy: MembershipId | null;
  /** The place of an earlier letter of the same writer that this one puts right. */
  @Column(whole({ nullable: true })) correctsSeq: number | null;
  /** When the provider is told once more, if it is not opened by then; null once they were, and for answers. */
  @Column(instant({ nullable: true })) remindAt: Temporal.Instant | null;
}
