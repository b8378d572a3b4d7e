import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, CommunityId, MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Random } from '../../platform/time/random.js';
import type { Role } from '../../platform/ui/here.js';
import { Account } from './account.entity.js';
import { AddressInUse } from '../identity.problems.js';
import { Memberships, type NewMembership } from './memberships.service.js';

export interface NewAccount extends NewMembership {
  email: string;
  firstName: string;
  passwordHash: string;
  lang?: Lang | undefined;
  totpSecret?: string | undefined;
  /** The step of a code that was taken already. */
  totpStep?: number | undefined;
}

/** An account belongs to no community, so its sealed columns are bound to none. */
const place = (accountId: AccountId, column: string): Place => ({
  community: '-',
  table: 'account',
  row: accountId,
  column,
});
const owner = (accountId: AccountId) => `account:${accountId}`;

/** Makes accounts and reads what only their owner (and the outbox) may read. */
@Injectable()
export class Accounts {
  constructor(
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly memberships: Memberships,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Inside a unit of work. @throws AddressInUse if the address has an account. */
  async create(fresh: NewAccount): Promise<{ accountId: AccountId; membershipId: MembershipId }> {
    const accountId = this.random.id<AccountId>(`account ${this.fingerprint(fresh.email)}`);
    const seal = (column: string, plain: string) => this.vault.seal(owner(accountId), place(accountId, column), plain);
    if (await this.byEmail(fresh.email)) throw AddressInUse();
    await this.unit.manager.insert(Account, {
      id: accountId,
      emailFingerprint: this.fingerprint(fresh.email),
      email: await seal('email', fresh.email),
      firstName: await seal('first_name', fresh.firstName),
      passwordHash: fresh.passwordHash,
      totpSecret: fresh.totpSecret ? await seal('totp_secret', fresh.totpSecret) : null,
      totpStep: fresh.totpStep ?? null,
      contact: null,
      idleMinutes: null,
      factorDue: false,
      lang: fresh.lang ?? null,
    });
    return { accountId, membershipId: await this.memberships.join(accountId, fresh) };
  }

  async byEmail(email: string): Promise<SignInRow | undefined> {
    return this.read.one<SignInRow>(sql`
      select a.id, a.password_hash, a.totp_secret, a.totp_step, m.role, m.community_id
      from account a join membership m on m.account_id = a.id
      where a.email_fingerprint = ${this.fingerprint(email)} order by m.id limit 1`);
  }

  /** First name and address, for the person and for letters to them. */
  async own(accountId: AccountId): Promise<{ firstName: string; email: string }> {
    const row = await this.read.one<{ email: Buffer; first_name: Buffer }>(
      sql`select email, first_name from account where id = ${accountId}`,
    );
    const open = await this.vault.opener([owner(accountId)]);
    return {
      firstName: open(owner(accountId), place(accountId, 'first_name'), row!.first_name),
      email: open(owner(accountId), place(accountId, 'email'), row!.email),
    };
  }

  /** The same of several people, for comparing only: nobody is shown any of it. Two reads. */
  async several(
    accountIds: readonly AccountId[],
  ): Promise<Map<AccountId, { firstName: string; email: string; contact?: string }>> {
    const rows = await this.read.all<{ id: AccountId; email: Buffer; first_name: Buffer; contact: Buffer | null }>(
      sql`select id, email, first_name, contact from account where id in ${list(accountIds)}`,
    );
    const open = await this.vault.opener(rows.map(({ id }) => owner(id)));
    return new Map(
      rows.map(({ id, email, first_name: firstName, contact }) => [
        id,
        {
          firstName: open(owner(id), place(id, 'first_name'), firstName),
          email: open(owner(id), place(id, 'email'), email),
          ...(contact ? { contact: open(owner(id), place(id, 'contact'), contact) } : {}),
        },
      ]),
    );
  }

  totpSecret(accountId: AccountId, sealed: Buffer): Promise<string> {
    return this.vault.open(owner(accountId), place(accountId, 'totp_secret'), sealed);
  }

  /** Inside a unit of work. */
  sealTotp(accountId: AccountId, secret: string): Promise<Buffer> {
    return this.vault.seal(owner(accountId), place(accountId, 'totp_secret'), secret);
  }

  fingerprint(email: string): string {
    return this.keyring.fingerprint('email', email.trim().toLowerCase());
  }
}

export interface SignInRow {
  id: AccountId;
  password_hash: string;
  totp_secret: Buffer | null;
  totp_step: number | null;
  role: Role;
  community_id: CommunityId;
}
