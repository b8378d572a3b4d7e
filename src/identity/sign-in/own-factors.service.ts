import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { Account } from '../account/account.entity.js';
import { Accounts } from '../account/accounts.service.js';
import { checkPassword } from '../account/common-passwords.js';
import { Passwords } from '../account/passwords.js';
import { Postbox } from '../account/postbox.service.js';
import { FactorNeeded, HasCodeApp, WrongCode } from '../identity.problems.js';
import { KnownDevices } from './lost/known-devices.service.js';
import { RecoveryCodes } from './lost/recovery-codes.service.js';
import { type OwnProof, Proof } from './proof.service.js';
import { type OfferedFactor, SecondFactors } from './second-factor.js';
import { Sessions } from './sessions.service.js';

export interface FactorsView {
  codeApp: boolean;
  passkeys: number;
  recoveryCodes: number;
}

/**
 * How one shows who one is: password, code app, recovery codes. Whoever changes any of it gets a new token for this sign-in,
 * every other sign-in ends, and a neutral letter goes out: if it was somebody else, the person hears of it.
 */
@Injectable()
export class OwnFactors {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly proof: Proof,
    private readonly factors: SecondFactors,
    private readonly recovery: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly postbox: Postbox,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  async view({ accountId }: Actor): Promise<FactorsView> {
    const row = await this.read.one<{ totp: number; passkeys: number }>(sql`
      select case when a.totp_secret is null then 0 else 1 end as totp,
        (select cast(count(*) as integer) from passkey p where p.account_id = a.id) as passkeys
      from account a where a.id = ${accountId}`);
    return {
      codeApp: Boolean(row!.totp),
      passkeys: row!.passkeys,
      recoveryCodes: await this.recovery.left(accountId),
    };
  }

  /** @returns the new token for this sign-in. @throws what `Proof.require` and `checkPassword` throw */
  async changePassword(actor: Actor, proof: OwnProof, fresh: string): Promise<string> {
    await this.proof.require(actor, proof);
    checkPassword(fresh, { ...(await this.accounts.own(actor.accountId)), product: this.config.product });
    const passwordHash = await this.passwords.hash(fresh);
    return this.#changed(actor, () => this.unit.manager.update(Account, { id: actor.accountId }, { passwordHash }));
  }

  /** A secret to put into a code app; nothing is kept of it yet. @throws HasCodeApp */
  async offer(actor: Actor): Promise<OfferedFactor> {
    if ((await this.view(actor)).codeApp) throw HasCodeApp();
    return this.factors.offer(actor.accountId);
  }

  /**
   * Keeps the secret that was offered, once a code of it was shown. @returns the new token, and recovery codes if there were none.
   * @throws HasCodeApp, WrongCode, and what `Proof.require` throws
   */
  async addCodeApp(
    actor: Actor,
    { password, factor, code }: { password: string; factor: string; code: string },
  ): Promise<{ token: string; recovery: string[] }> {
    const { codeApp, recoveryCodes } = await this.view(actor);
    if (codeApp) throw HasCodeApp();
    await this.proof.require(actor, { password });
    const secret = this.factors.taken(actor.accountId, factor);
    const totpStep = secret ? this.factors.stepOf(secret, code) : undefined;
    if (!secret || totpStep === undefined) throw WrongCode();
    const { accountId } = actor;
    const token = await this.#changed(actor, async () => {
      const totpSecret = await this.accounts.sealTotp(accountId, secret);
      await this.unit.manager.update(Account, { id: accountId }, { totpSecret, totpStep, factorDue: false });
    });
    return { token, recovery: recoveryCodes > 0 ? [] : await this.recovery.make(accountId) };
  }

  /** @throws FactorNeeded for staff without a passkey, and what `Proof.require` throws */
  async removeCodeApp(actor: Actor, proof: OwnProof): Promise<string> {
    const { accountId } = actor;
    const isLast = async () => actor.role !== 'ServiceUser' && (await this.view(actor)).passkeys === 0;
    if (await isLast()) throw FactorNeeded();
    await this.proof.require(actor, proof);
    return this.#changed(actor, async () => {
      // Asked again: another press may have taken the last passkey meanwhile.
      await lockOne(this.unit.manager, Account, { id: accountId });
      if (await isLast()) throw FactorNeeded();
      await this.unit.manager.update(Account, { id: accountId }, { totpSecret: null, totpStep: null });
    });
  }

  /** New ones, shown once: ways in like any other. @returns the new token too. @throws what `Proof.require` throws */
  async makeRecoveryCodes(actor: Actor, proof: OwnProof): Promise<{ token: string; codes: string[] }> {
    await this.proof.require(actor, proof);
    const codes = await this.recovery.make(actor.accountId);
    return { token: await this.#changed(actor), codes };
  }

  async #changed(actor: Actor, change?: () => Promise<unknown>): Promise<string> {
    return this.unit.run(async () => {
      await change?.();
      await this.devices.forget(actor.accountId);
      await this.postbox.write({ accountId: actor.accountId });
      return this.sessions.renew(actor);
    });
  }
}
