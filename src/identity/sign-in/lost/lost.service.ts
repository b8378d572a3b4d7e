import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AccountId } from '../../../platform/http/actor.js';
import { type Limit, Limits } from '../../../platform/http/limits.js';
import { Account } from '../../account/account.entity.js';
import { Accounts } from '../../account/accounts.service.js';
import { Passwords } from '../../account/passwords.js';
import { Postbox } from '../../account/postbox.service.js';
import { WrongRecovery } from '../../identity.problems.js';
import type { Caller } from '../door.js';
import { Passkey } from '../passkey/passkey.entity.js';
import { Session } from '../session.entity.js';
import { KnownDevices } from './known-devices.service.js';
import { RecoveryCodes } from './recovery-codes.service.js';

const perAccountAndPlace: Limit = { name: 'lost-account', points: 5, seconds: 15 * 60 };
const perPlace: Limit = { name: 'lost-place', points: 50, seconds: 15 * 60 };
/** Whoever sits at home beside somebody who guesses has a line of their own here too. */
const perKnownDevice: Limit = { name: 'lost-device', points: 10, seconds: 15 * 60 };

/** Back in after a phone is lost: with the password, and a recovery code instead of the phone. */
@Injectable()
export class Lost {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly recovery: RecoveryCodes,
    private readonly devices: KnownDevices,
    private readonly postbox: Postbox,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
  ) {}

  /**
   * The code app and the passkeys of the lost phone are gone with it, and so is every open sign-in: somebody else may hold
   * it. Whoever works here sets up a new one before anything else. @returns whom to sign in.
   * @throws WrongRecovery alike for whatever does not fit; TooMany
   */
  async recover(
    { email, password, recovery }: { email: string; password: string; recovery: string },
    caller: Pick<Caller, 'address' | 'known'>,
  ): Promise<{ accountId: AccountId; factorDue: boolean }> {
    const row = await this.accounts.byEmail(email);
    await this.#waitInLine(email, row?.id, caller);
    const fits = await this.passwords.fits(password, row?.password_hash);
    if (!row || !fits) throw WrongRecovery();
    const code = await this.recovery.fingerprint(row.id, recovery);
    await this.unit.run(async () => {
      if (!(await this.recovery.use(row.id, code))) throw WrongRecovery();
      const factorDue = row.role !== 'ServiceUser';
      await this.unit.manager.update(Account, { id: row.id }, { totpSecret: null, totpStep: null, factorDue });
      await this.unit.manager.delete(Passkey, { accountId: row.id });
      await this.unit.manager.delete(Session, { accountId: row.id });
      await this.devices.forget(row.id);
      // If it was somebody else, the person hears of it.
      await this.postbox.write({ accountId: row.id });
    });
    return { accountId: row.id, factorDue: row.role !== 'ServiceUser' };
  }

  async #waitInLine(
    email: string,
    accountId: AccountId | undefined,
    { address, known }: Pick<Caller, 'address' | 'known'>,
  ): Promise<void> {
    if (known && (await this.devices.knows(accountId, known))) return this.limits.spend(perKnownDevice, known);
    await this.limits.spend(perPlace, address);
    await this.limits.spend(perAccountAndPlace, `${this.accounts.fingerprint(email)}|${address}`);
  }
}
