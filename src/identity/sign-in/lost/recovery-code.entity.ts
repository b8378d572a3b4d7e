import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { id, key, text } from '../../../platform/database/columns.js';
import type { AccountId } from '../../../platform/http/actor.js';

/** One way back in when a phone or a password is lost. Shown once, counts once; only its keyed hash is kept. */
@Entity('recovery_code', { withoutRowid: true })
@Unique(['fingerprint'])
@Index(['accountId'])
export class RecoveryCode {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(text()) fingerprint: string;
}
