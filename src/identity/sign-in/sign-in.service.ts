import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import type { AccountId } from '../../platform/http/actor.js';
import { Account } from '../account/account.entity.js';
import { Accounts, type SignInRow } from '../account/accounts.service.js';
import { PasskeyFirst, SecondFactorNeeded, WrongCode, WrongSignIn } from '../identity.problems.js';
import { Passwords } from '../account/passwords.js';
import { Codes } from './codes.service.js';
import type { Caller } from './door.js';
import { KnownDevices } from './lost/known-devices.service.js';

/**
 * Guesses at one account from one address; and tries from one address at all. Neither locks anybody else out: a browser on
 * which the person has signed in before has a line of its own, whatever others guess, and from wherever.
 */
const perAccountAndAddress: Limit = { name: 'sign-in-account', points: 10, seconds: 15 * 60 };
const perAddress: Limit = { name: 'sign-in-address', points: 100, seconds: 15 * 60 };
const perKnownDevice: Limit = { name: 'sign-in-device', points: 20, seconds: 15 * 60 };
/** Codes tried at one account from anywhere, by somebody who has its password. Six figures do not stand many places guessing at once. */
const perAccountCodes: Limit = { name: 'sign-in-codes', points: 30, seconds: 15 * 60 };

export interface SignInTry {
  email: string;
  password: string;
  code?: string | undefined;
}

/** Knows whether somebody is who they say. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly devices: KnownDevices,
    private readonly codes: Codes,
    private readonly limits: Limits,
    private readonly read: Read,
    private readonly unit: UnitOfWork,
  ) {}

  /**
   * @throws WrongSignIn alike for an unknown address and a wrong password; SecondFactorNeeded; WrongCode; PasskeyFirst for staff whose
   * second factor is a passkey; TooMany
   */
  async check({ email, password, code }: SignInTry, caller: Pick<Caller, 'address' | 'known'>): Promise<AccountId> {
    const row = await this.accounts.byEmail(email);
    const { isKnown, forgive } = await this.#waitInLine(email, row?.id, caller);
    if (!(await this.passwords.fits(password, row?.password_hash)) || !row) throw WrongSignIn();
    if (row.totp_secret) {
      if (!code) throw SecondFactorNeeded();
      if (!isKnown) await this.limits.spend(perAccountCodes, row.id);
      if (!(await this.codes.take(row.id, row.totp_secret, code))) throw WrongCode();
    } else if (row.role !== 'ServiceUser') await this.#askMore(row);
    await forgive();
    return row.id;
  }

  /** A password alone opens nothing for whoever works here. Who has nothing else sets it up before anything else. */
  async #askMore({ id }: SignInRow): Promise<void> {
    if (await this.read.one(sql`select id from passkey where account_id = ${id} limit 1`)) throw PasskeyFirst();
    await this.unit.run(() => this.unit.manager.update(Account, { id }, { factorDue: true }));
  }

  /** @returns whether the browser is known, and what wipes the slate clean after a success. */
  async #waitInLine(
    email: string,
    accountId: AccountId | undefined,
    { address, known }: Pick<Caller, 'address' | 'known'>,
  ): Promise<{ isKnown: boolean; forgive: () => Promise<void> }> {
    const isKnown = await this.devices.knows(accountId, known);
    if (isKnown && known) {
      await this.limits.spend(perKnownDevice, known);
      return { isKnown, forgive: () => this.limits.forgive(perKnownDevice, known) };
    }
    const key = `${this.accounts.fingerprint(email)}|${address}`;
    await this.limits.spend(perAddress, address);
    await this.limits.spend(perAccountAndAddress, key);
    return { isKnown: false, forgive: () => this.limits.forgive(perAccountAndAddress, key) };
  }
}
