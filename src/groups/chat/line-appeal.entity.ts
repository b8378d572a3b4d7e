import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import { type AppealState, appealStates } from '../moderation/appeal.entity.js';
import type { ChatLineId } from './chat-line.entity.js';

export type LineAppealId = Branded<'LineAppealId'>;

/** The author of a hidden line asks somebody else to look. It goes when the line goes. */
@Entity('line_appeal')
@Unique(['lineId'])
@Check(oneOf('state', appealStates))
export class LineAppeal {
  @PrimaryColumn(key()) id: LineAppealId;
  @Column(id()) @ForeignKey('chat_line', { onDelete: 'CASCADE' }) lineId: ChatLineId;
  @Column(text()) words: string;
  @Column(text()) state: AppealState;
  /** What the author is told about the decision. */
  @Column(text({ nullable: true })) answer: string | null;
  @Column(id({ nullable: true })) decidedById: MembershipId | null;
}
