import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { Passwords } from '../account/passwords.js';
import { SecondFactorNeeded, WrongCode, WrongPassword } from '../identity.problems.js';
import { Codes } from './codes.service.js';

/** Guesses at a password by somebody who found the portal open. Nobody else is slowed by them. */
const guesses: Limit = { name: 'proof', points: 5, seconds: 15 * 60 };

export interface OwnProof {
  password: string;
  code?: string | undefined;
}

/** Asks somebody who is signed in to show once more who they are, before what cannot be undone or lets others in. */
@Injectable()
export class Proof {
  constructor(
    private readonly passwords: Passwords,
    private readonly codes: Codes,
    private readonly limits: Limits,
    private readonly read: Read,
  ) {}

  /** @throws TooMany, WrongPassword; SecondFactorNeeded and WrongCode for whoever has a code app */
  async require({ accountId }: Actor, { password, code }: OwnProof): Promise<void> {
    await this.limits.spend(guesses, accountId);
    const row = await this.read.one<{ password_hash: string; totp_secret: Buffer | null }>(
      sql`select password_hash, totp_secret from account where id = ${accountId}`,
    );
    if (!row || !(await this.passwords.fits(password, row.password_hash))) throw WrongPassword();
    if (row.totp_secret) {
      if (!code) throw SecondFactorNeeded();
      if (!(await this.codes.take(accountId, row.totp_secret, code))) throw WrongCode();
    }
    await this.limits.forgive(guesses, accountId);
  }
}
