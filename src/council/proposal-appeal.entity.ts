import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { type AppealState, appealStates } from '../groups/index.js';
import { id, key, oneOf, sealed, text } from '../platform/database/columns.js';
import type { Branded } from '../platform/http/actor.js';
import type { ProposalId } from './proposal.entity.js';

export type ProposalAppealId = Branded<'ProposalAppealId'>;

/** Whoever wrote a hidden proposal asks somebody else to look. Once for a proposal; under its key, and gone with it. */
@Entity('proposal_appeal', { withoutRowid: true })
@Unique(['proposalId'])
@Check(oneOf('state', appealStates))
export class ProposalAppeal {
  @PrimaryColumn(key()) id: ProposalAppealId;
  @Column(id()) @ForeignKey('proposal', { onDelete: 'CASCADE' }) proposalId: ProposalId;
  @Column(text()) state: AppealState;
  @Column(sealed()) words: Buffer;
  @Column(sealed({ nullable: true })) answer: Buffer | null;
}
