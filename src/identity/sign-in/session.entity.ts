import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import type { Keyring } from '../../platform/crypto/keyring.js';
import type { Place } from '../../platform/crypto/vault.js';
import { id, instant, key, sealed, text } from '../../platform/database/columns.js';
import type { AccountId, MembershipId, SessionId } from '../../platform/http/actor.js';

export const sessionOwner = (accountId: AccountId): string => `account:${accountId}`;
export const sessionFingerprint = (keyring: Keyring, token: string): string => keyring.fingerprint('session', token);

/** A sign-in belongs to no community, so its sealed columns are bound to none. */
export const sessionPlace = (row: SessionId, column: 'device' | 'kept'): Place => ({
  community: '-',
  table: 'session',
  row,
  column,
});

/** An open sign-in. Role and community are read anew at every request. */
@Entity('session', { withoutRowid: true })
@Unique(['tokenFingerprint'])
@Index(['accountId'])
export class Session {
  @PrimaryColumn(key()) id: SessionId;
  @Column(text()) tokenFingerprint: string;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(instant()) seenAt: Temporal.Instant;
  @Column(instant()) endsAt: Temporal.Instant;
  @Column(instant({ nullable: true })) begunAt: Temporal.Instant | null;
  /**
   * In which of one's communities one is; the first by name, if it is not said or has been left. No foreign key: a sign-in
   * keeps nobody from leaving.
   */
  @Column(id({ nullable: true })) membershipId: MembershipId | null;
  /** "Firefox on Android", sealed under the account's key: for telling one's own sign-ins apart. */
  @Column(sealed({ nullable: true })) device: Buffer | null;
  /** A form that came after the end, sealed likewise, until its owner is back. */
  @Column(sealed({ nullable: true })) kept: Buffer | null;
}
