import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { ConversationId } from '../conversation.js';
import { type HandOverId, type HandOverState, handOverStates } from './hand-over.js';

/** A provider would hand a conversation on to a colleague. Nothing changes hands before the person says yes. */
@Entity('hand_over')
@Check(oneOf('state', handOverStates))
@Index(['conversationId'])
export class HandOver {
  @PrimaryColumn(key()) id: HandOverId;
  @Column(id()) @ForeignKey('conversation', { onDelete: 'CASCADE' }) conversationId: ConversationId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) fromId: MembershipId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) toId: MembershipId;
  @Column(text()) state: HandOverState;
  /** After which letter. */
  @Column(whole()) afterSeq: number;
  @Column(instant()) at: Temporal.Instant;
}
