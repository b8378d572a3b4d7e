import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import type { AccountId } from '../../platform/http/actor.js';
import { Account } from '../account/account.entity.js';
import { Accounts, type SignInRow } from '../account/accounts.service.js';
import { SecondFactorNeeded, WrongCode, WrongSignIn } from '../identity.problems.js';
import { Passwords } from '../account/passwords.js';
import { SecondFactors } from './second-factor.js';

/** Guesses at one account from one address; and tries from one address at all. Neither locks anybody else out. */
const perAccountAndAddress: Limit = { name: 'sign-in-account', points: 10, seconds: 15 * 60 };
const perAddress: Limit = { name: 'sign-in-address', points: 100, seconds: 15 * 60 };

export interface SignInTry {
  email: string;
  password: string;
  code?: string | undefined;
  /** Where it came from; only a fingerprint of it is kept, in memory. */
  address: string;
}

/** Knows whether somebody is who they say. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  /** @throws WrongSignIn alike for an unknown address and a wrong password; SecondFactorNeeded; WrongCode; TooMany */
  async check({ email, password, code, address }: SignInTry): Promise<AccountId> {
    const key = `${this.accounts.fingerprint(email)}|${address}`;
    await this.limits.spend(perAddress, address);
    await this.limits.spend(perAccountAndAddress, key);
    const row = await this.accounts.byEmail(email);
    if (!(await this.passwords.fits(password, row?.password_hash)) || !row) throw WrongSignIn();
    if (row.totp_secret) await this.#checkCode(row, row.totp_secret, code);
    await this.limits.forgive(perAccountAndAddress, key);
    return row.id;
  }

  async #checkCode(row: SignInRow, sealed: Buffer, code: string | undefined): Promise<void> {
    if (!code) throw SecondFactorNeeded();
    const step = this.factors.stepOf(await this.accounts.totpSecret(row.id, sealed), code);
    if (step === undefined) throw WrongCode();
    // A code counts once, also when two browsers send it at the same moment.
    await this.unit.run(async () => {
      const taken = await this.unit.manager
        .createQueryBuilder()
        .update(Account)
        .set({ totpStep: step })
        .where('id = :id and (totp_step is null or totp_step < :step)', { id: row.id, step })
        .execute();
      if (taken.affected !== 1) throw WrongCode();
    });
  }
}
