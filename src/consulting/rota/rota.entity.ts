import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, sealed, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';

export type DutyAbsenceId = Branded<'DutyAbsenceId'>;

/** Whole days on which a consultant is away, and who is there instead. */
@Entity('duty_absence')
@Index(['communityId'])
@Index(['memberId'])
@Index(['coverId'])
export class DutyAbsence {
  @PrimaryColumn(key()) id: DutyAbsenceId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) memberId: MembershipId;
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'CASCADE' }) coverId: MembershipId | null;
  /** `YYYY-MM-DD`, both included. */
  @Column(text()) firstDay: string;
  @Column(text()) lastDay: string;
}

/** What whoever goes home writes for whoever comes. */
@Entity('handover_note')
@Index(['communityId', 'at'])
export class HandoverNote {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) byId: MembershipId;
  @Column(sealed()) words: Buffer;
  @Column(instant()) at: Temporal.Instant;
}
