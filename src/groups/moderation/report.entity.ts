import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { PersonaId } from '../../identity/index.js';
import { id, instant, key, oneOf, text } from '../../platform/database/columns.js';
import type { Branded } from '../../platform/http/actor.js';
import type { PostId } from '../thread/post.entity.js';

export type ReportId = Branded<'ReportId'>;

export const reportStates = ['open', 'hidden', 'kept'] as const;
export type ReportState = (typeof reportStates)[number];

/** Somebody's word to the consultant about a post. Whom it is about never learns whose. By a nickname or a voice: see `Voices`. */
@Entity('report', { withoutRowid: true })
@Unique(['postId', 'personaId'])
@Unique(['postId', 'voice'])
@Index(['state'])
@Index(['voice'])
@Check(oneOf('state', reportStates))
export class Report {
  @PrimaryColumn(key()) id: ReportId;
  @Column(id()) @ForeignKey('post', { onDelete: 'CASCADE' }) postId: PostId;
  @Column(id({ nullable: true })) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId | null;
  @Column(text({ nullable: true })) voice: string | null;
  @Column(text()) reason: string;
  @Column(text()) state: ReportState;
  @Column(instant()) reportedAt: Temporal.Instant;
}
