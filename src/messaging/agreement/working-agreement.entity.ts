import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { CareRelationId } from '../care-relation.entity.js';
import { type Author, authors } from '../conversation.js';
import { type AgreementId, type AgreementState, agreementStates } from './agreement.js';

/**
 * How a person and a provider write to each other: at most one in force, one that waits for an answer, and one that was
 * declined. Whatever takes the place of another is a new row, so that nobody says yes to what has changed meanwhile.
 */
@Entity('working_agreement', { withoutRowid: true })
@Unique(['careRelationId', 'state'])
@Check(oneOf('state', agreementStates))
@Check(oneOf('proposed_by', authors))
export class WorkingAgreement {
  @PrimaryColumn(key()) id: AgreementId;
  @Column(id()) @ForeignKey('care_relation', { onDelete: 'CASCADE' }) careRelationId: CareRelationId;
  @Column(text()) state: AgreementState;
  @Column(text()) proposedBy: Author;
  /** `Terms`, sealed under the relation's own key. */
  @Column(sealed()) terms: Buffer;
}
