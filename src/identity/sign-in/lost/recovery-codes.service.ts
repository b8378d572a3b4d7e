import { Injectable } from '@nestjs/common';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { Read } from '../../../platform/database/read.js';
import { sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AccountId } from '../../../platform/http/actor.js';
import { Random } from '../../../platform/time/random.js';
import { Passwords } from '../../account/passwords.js';
import { RecoveryCode } from './recovery-code.entity.js';

const howMany = 10;
/** Letters and figures that nobody mistakes for another on paper (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ways back in, each of 80 bits and good for once. They are shown when they are made and never again. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly passwords: Passwords,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** New ones; the old ones are good for nothing from now on. Outside a unit of work. */
  async make(accountId: AccountId): Promise<string[]> {
    const codes = Array.from({ length: howMany }, (_, n) => this.#draw(accountId, n));
    const fingerprints = await Promise.all(codes.map((code) => this.fingerprint(accountId, code)));
    await this.unit.run(async () => {
      await this.unit.manager.delete(RecoveryCode, { accountId });
      for (const [n, fingerprint] of fingerprints.entries())
        await this.unit.manager.insert(RecoveryCode, {
          id: this.random.id(`recovery-code ${accountId} ${n}`),
          accountId,
          fingerprint,
        });
    });
    return codes;
  }

  async left(accountId: AccountId): Promise<number> {
    const row = await this.read.one<{ n: number }>(
      sql`select cast(count(*) as integer) as n from recovery_code where account_id = ${accountId}`,
    );
    return row!.n;
  }

  /**
   * How a code is kept: stretched like a password, under a salt of the account's, and keyed. Takes codes as people type them: with or
   * without dashes, in any case, with the letters that are taken for figures. Outside a unit of work: it is slow on purpose.
   */
  async fingerprint(accountId: AccountId, typed: string): Promise<string> {
    const code = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
    const salt = Buffer.from(this.keyring.fingerprint('recovery-salt', accountId), 'hex').subarray(0, 16);
    const slow = await this.passwords.stretch(code, salt);
    return this.keyring.fingerprint('recovery-code', `${accountId}|${slow.toString('hex')}`);
  }

  /** Whether it is one of theirs; then it is used up. Of two who send it at once, one gets in. Inside a unit of work. */
  async use(accountId: AccountId, fingerprint: string): Promise<boolean> {
    const { affected } = await this.unit.manager.delete(RecoveryCode, { accountId, fingerprint });
    return affected === 1;
  }

  #draw(accountId: AccountId, n: number): string {
    const bytes = this.random.bytes(16, `recovery code ${accountId} ${n}`);
    const code = [...bytes].map((byte) => letters[byte % 32]).join('');
    return code.match(/.{4}/g)!.join('-');
  }
}
