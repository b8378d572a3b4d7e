import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text, whole } from '../platform/database/columns.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { CareRelationId } from './care-relation.entity.js';
import {
  type ConversationId,
  type ConversationKind,
  conversationKinds,
  type ConversationState,
  conversationStates,
} from './conversation.js';

/** One matter between a service user and their provider. */
@Entity('conversation', { withoutRowid: true })
@Check(oneOf('kind', conversationKinds))
@Check(oneOf('state', conversationStates))
@Index(['careRelationId', 'state', 'kind', 'lastAt'])
export class Conversation {
  @PrimaryColumn(key()) id: ConversationId;
  @Column(id()) @ForeignKey('care_relation', { onDelete: 'CASCADE' }) careRelationId: CareRelationId;
  @Column(text()) kind: ConversationKind;
  /** Sealed under the conversation's own key, like every message in it. */
  @Column(sealed()) topic: Buffer;
  /** `Subject`, or '' for nothing in particular; sealed with the topic, because who sends a list of medicines is nobody’s. */
  @Column(sealed({ nullable: true })) subject: Buffer | null;
  @Column(text()) lang: Lang;
  @Column(text()) state: ConversationState;
  /** The last message's place. Raised under a lock on this row, so that messages have one order. */
  @Column(whole()) lastSeq: number;
  /** When that was sent, so that what is newest is found without looking at letters. It always has one; the column came later. */
  @Column(instant({ nullable: true })) lastAt: Temporal.Instant | null;
  /** Up to here the person's messages are answered. One that came while the answer was being written is not. */
  @Column(whole()) answeredSeq: number;
  /** Up to here the provider has noted it in the record. */
  @Column(whole({ nullable: true })) filedSeq: number | null;
}
