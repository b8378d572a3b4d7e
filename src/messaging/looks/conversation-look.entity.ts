import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import type { ConversationId } from '../conversation.js';
import { type LookHow, lookHows } from './look.js';

export type LookId = Branded<'LookId'>;

/** On this day somebody other than the person had words of the conversation before them. */
@Entity('conversation_look')
@Unique(['conversationId', 'readerId', 'day', 'how'])
@Check(oneOf('how', lookHows))
export class ConversationLook {
  @PrimaryColumn(key()) id: LookId;
  @Column(id()) @ForeignKey('conversation', { onDelete: 'CASCADE' }) conversationId: ConversationId;
  /** Not a reference: the look outlives whoever looked. */
  @Column(id()) readerId: MembershipId;
  /** Local, `YYYY-MM-DD`. */
  @Column(text()) day: string;
  @Column(text()) how: LookHow;
}
