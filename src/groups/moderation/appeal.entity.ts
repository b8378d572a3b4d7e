import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { MembershipId } from '../../platform/http/actor.js';
import { id, key, oneOf, text } from '../../platform/database/columns.js';
import type { PostId } from '../thread/post.entity.js';

export const appealStates = ['open', 'upheld', 'overturned'] as const;
export type AppealState = (typeof appealStates)[number];

/** The author of a hidden post asks somebody else to look. Once for a post: who decides is another person than who hid it. */
@Entity('appeal')
@Unique(['postId'])
@Check(oneOf('state', appealStates))
export class Appeal {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('post', { onDelete: 'CASCADE' }) postId: PostId;
  @Column(text()) words: string;
  @Column(text()) state: AppealState;
  /** What the author is told about the decision. */
  @Column(text({ nullable: true })) answer: string | null;
  @Column(id({ nullable: true })) decidedById: MembershipId | null;
}
