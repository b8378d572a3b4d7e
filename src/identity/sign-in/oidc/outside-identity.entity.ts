import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, text } from '../../../platform/database/columns.js';
import type { AccountId } from '../../../platform/http/actor.js';

/** An account can be entered through somebody who vouches for who one is. Whom that is about stands as a keyed hash only. */
@Entity('outside_identity', { withoutRowid: true })
@Unique(['subjectFingerprint'])
@Unique(['accountId', 'provider'])
export class OutsideIdentity {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** The name it has in the configuration. */
  @Column(text()) provider: string;
  /** Of issuer and subject. */
  @Column(text()) subjectFingerprint: string;
}
