import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, sealed, text, whole } from '../../../platform/database/columns.js';
import type { AccountId } from '../../../platform/http/actor.js';

/** A key that lives in somebody's phone or computer. What identifies it stands as a keyed hash, the rest is sealed. */
@Entity('passkey', { withoutRowid: true })
@Unique(['credentialFingerprint'])
@Index(['accountId'])
export class Passkey {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(text()) credentialFingerprint: string;
  /** Credential id, public key, transports and the name its owner gave it; sealed under the account's key. */
  @Column(sealed()) credential: Buffer;
  /** The authenticator's own count: one that goes back tells of a copy. */
  @Column(whole()) counter: number;
  @Column(instant()) addedAt: Temporal.Instant;
}
