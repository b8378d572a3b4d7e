import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, whole } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { CareRelationId } from '../care-relation.entity.js';
import type { ConversationId } from '../conversation.js';

export type FurtherProviderId = Branded<'FurtherProviderId'>;

/** A provider whom the person has taken into a conversation with another one, as long as they want it. */
@Entity('further_provider', { withoutRowid: true })
@Index(['conversationId'])
@Index(['careRelationId'])
export class FurtherProvider {
  @PrimaryColumn(key()) id: FurtherProviderId;
  @Column(id()) @ForeignKey('conversation', { onDelete: 'CASCADE' }) conversationId: ConversationId;
  /** The person’s relation with them: they know the person by its name. */
  @Column(id()) @ForeignKey('care_relation', { onDelete: 'CASCADE' }) careRelationId: CareRelationId;
  /** After which letter they came in, and when. */
  @Column(whole()) fromSeq: number;
  @Column(instant()) fromAt: Temporal.Instant;
  /** After which letter they were taken out; they read nothing here any more. */
  @Column(whole({ nullable: true })) untilSeq: number | null;
  @Column(instant({ nullable: true })) untilAt: Temporal.Instant | null;
}
