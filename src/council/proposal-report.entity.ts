import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { type ReportState, reportStates } from '../groups/index.js';
import type { PersonaId } from '../identity/index.js';
import { id, instant, key, oneOf, sealed, text } from '../platform/database/columns.js';
import type { Branded } from '../platform/http/actor.js';
import type { ProposalId } from './proposal.entity.js';

export type ProposalReportId = Branded<'ProposalReportId'>;

/** Somebody's word to the consultant about a proposal; under its key, and gone with it. Whoever wrote it never learns whose. By a nickname or a voice: see `Voices`. */
@Entity('proposal_report', { withoutRowid: true })
@Unique(['proposalId', 'personaId'])
@Unique(['proposalId', 'voice'])
@Index(['personaId'])
@Check(oneOf('state', reportStates))
export class ProposalReport {
  @PrimaryColumn(key()) id: ProposalReportId;
  @Column(id()) @ForeignKey('proposal', { onDelete: 'CASCADE' }) proposalId: ProposalId;
  @Column(id({ nullable: true })) @ForeignKey('persona', { onDelete: 'RESTRICT' }) personaId: PersonaId | null;
  @Column(text({ nullable: true })) voice: string | null;
  @Column(sealed()) reason: Buffer;
  @Column(text()) state: ReportState;
  @Column(instant()) reportedAt: Temporal.Instant;
}
