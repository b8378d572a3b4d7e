import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { flag, key, sealed, text, whole } from '../../platform/database/columns.js';
import type { AccountId } from '../../platform/http/actor.js';

/** How one signs in and is reached. Knows nothing of the other faces of the person. */
@Entity('account', { withoutRowid: true })
@Unique(['emailFingerprint'])
export class Account {
  @PrimaryColumn(key()) id: AccountId;
  /** Keyed hash of the address, for looking up; the address itself is sealed. */
  @Column(text()) emailFingerprint: string;
  @Column(sealed()) email: Buffer;
  @Column(sealed()) firstName: Buffer;
  @Column(text()) passwordHash: string;
  @Column(sealed({ nullable: true })) totpSecret: Buffer | null;
  /** The last time step a code was taken for: no code counts twice. */
  @Column(whole({ nullable: true })) totpStep: number | null;
  /** How others can reach one outside the portal, for whoever it is revealed to. */
  @Column(sealed({ nullable: true })) contact: Buffer | null;
  /** After how long without a sign of life a service user's sign-in ends. Staff have no choice. */
  @Column(whole({ nullable: true })) idleMinutes: number | null;
  /** Has lost the second factor that their work asks for, and sets up a new one before anything else. */
  @Column(flag({ default: false })) factorDue: boolean;
  @Column(text({ nullable: true })) lang: string | null;
}
