import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { Config } from '../../../platform/config/config.js';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { type Place, Vault } from '../../../platform/crypto/vault.js';
import { lockOne } from '../../../platform/database/lock.js';
import { Read } from '../../../platform/database/read.js';
import { instantFrom, sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../../platform/http/actor.js';
import { type Limit, Limits } from '../../../platform/http/limits.js';
import { NotHere } from '../../../platform/problems/common.problems.js';
import { Problem } from '../../../platform/problems/problem.js';
import { Clock } from '../../../platform/time/clock.js';
import { Random } from '../../../platform/time/random.js';
import { Account } from '../../account/account.entity.js';
import { Postbox } from '../../account/postbox.service.js';
import { EnoughPasskeys, FactorNeeded, PasskeyRefused } from '../../identity.problems.js';
import type { Caller } from '../door.js';
import { type OwnProof, Proof } from '../proof.service.js';
import { Sessions } from '../sessions.service.js';
import { Challenges } from './challenges.js';
import { Passkey } from './passkey.entity.js';

const most = 10;
const tries: Limit = { name: 'passkey', points: 30, seconds: 15 * 60 };
const forSignIn = 'sign-in';
const forAdding = ({ accountId }: Pick<Actor, 'accountId'>) => `add ${accountId}`;

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (row: string): Place => ({ community: '-', table: 'passkey', row, column: 'credential' });

/** The sealed part. Keys and ids in base64url. */
interface Credential {
  id: string;
  publicKey: string;
  transports: string[];
  name: string;
}

interface Row {
  id: string;
  account_id: AccountId;
  credential: Buffer;
  counter: number;
  added_at: unknown;
}

export interface PasskeyView {
  id: string;
  name: string;
  /** ISO instant. */
  addedAt: string;
}

/**
 * Keys that live in somebody's phone or computer (WebAuthn). The device asks for a finger, a face or a PIN, so one of them is both
 * something one has and something one is or knows: enough by itself, for staff too.
 */
@Injectable()
export class Passkeys {
  readonly #rp: { name: string; id: string; origin: string };

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly challenges: Challenges,
    private readonly proof: Proof,
    private readonly sessions: Sessions,
    private readonly postbox: Postbox,
    private readonly limits: Limits,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {
    this.#rp = { name: config.product, id: config.publicUrl.hostname, origin: config.publicUrl.origin };
  }

  /** One's own, by when they were added. */
  async list({ accountId }: Actor): Promise<PasskeyView[]> {
    return (await this.#own(accountId)).map(({ row, credential }) => ({
      id: row.id,
      name: credential.name,
      addedAt: instantFrom(row.added_at).toString(),
    }));
  }

  /** What the browser needs to make one. The device is told nothing of the person: they know whose phone it is. */
  async offer(actor: Actor): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const own = await this.#own(actor.accountId);
    return generateRegistrationOptions({
      rpName: this.#rp.name,
      rpID: this.#rp.id,
      userID: new Uint8Array(Buffer.from(this.keyring.fingerprint('passkey-user', actor.accountId), 'hex')),
      userName: this.#rp.name,
      challenge: new Uint8Array(this.challenges.make(forAdding(actor))),
      attestationType: 'none',
      excludeCredentials: own.map(({ credential }) => ({ id: credential.id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** @returns the new token for this sign-in. @throws PasskeyRefused, EnoughPasskeys, and what `Proof.require` throws */
  async add(actor: Actor, proof: OwnProof, { name, answer }: { name: string; answer: string }): Promise<string> {
    await this.proof.require(actor, proof);
    const made = await refusing(async () =>
      verifyRegistrationResponse({
        response: JSON.parse(answer) as RegistrationResponseJSON,
        expectedChallenge: (challenge) => this.#answered(forAdding(actor), challenge),
        expectedOrigin: this.#rp.origin,
        expectedRPID: this.#rp.id,
        requireUserVerification: true,
      }),
    );
    if (!made.verified) throw PasskeyRefused();
    const { id: credentialId, publicKey, counter, transports = [] } = made.registrationInfo.credential;
    const { accountId } = actor;
    const id = this.random.id(`passkey ${accountId}`);
    return this.unit.run(async () => {
      const { manager } = this.unit;
      await lockOne(manager, Account, { id: accountId });
      if ((await manager.countBy(Passkey, { accountId })) >= most) throw EnoughPasskeys({ most });
      const key = Buffer.from(publicKey).toString('base64url');
      const credential: Credential = { id: credentialId, publicKey: key, transports, name };
      await manager.insert(Passkey, {
        id,
        accountId,
        credentialFingerprint: this.#fingerprint(credentialId),
        credential: await this.vault.seal(owner(accountId), place(id), JSON.stringify(credential)),
        counter,
        addedAt: this.clock.now(),
      });
      await manager.update(Account, { id: accountId }, { factorDue: false });
      await this.postbox.write({ accountId });
      return this.sessions.renew(actor);
    });
  }

  /** @throws NotHere unless it is one's own; FactorNeeded for staff who would be left without; what `Proof.require` throws */
  async remove(actor: Actor, id: string, proof: OwnProof): Promise<string> {
    const { accountId, role } = actor;
    const isLast = async () =>
      role !== 'ServiceUser' &&
      !(await this.read.one(sql`
        select a.id from account a left join passkey p on p.account_id = a.id and p.id <> ${id}
        where a.id = ${accountId} and (a.totp_secret is not null or p.id is not null) limit 1`));
    if (!(await this.#own(accountId)).some(({ row }) => row.id === id)) throw NotHere();
    if (await isLast()) throw FactorNeeded();
    await this.proof.require(actor, proof);
    return this.unit.run(async () => {
      // Asked again: another press may have taken the other one meanwhile.
      const { manager } = this.unit;
      await lockOne(manager, Account, { id: accountId });
      if (await isLast()) throw FactorNeeded();
      await manager.delete(Passkey, { id, accountId });
      await this.postbox.write({ accountId });
      return this.sessions.renew(actor);
    });
  }

  /** For the sign-in page. It names nobody's keys: the device knows which it has for this portal. */
  async ask(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.#rp.id,
      challenge: new Uint8Array(this.challenges.make(forSignIn)),
      userVerification: 'required',
      allowCredentials: [],
    });
  }

  /** @returns whom to sign in. @throws PasskeyRefused alike for one that is unknown, removed, copied or wrong; TooMany */
  async signIn(answer: string, { address }: Pick<Caller, 'address'>): Promise<AccountId> {
    await this.limits.spend(tries, address);
    return refusing(async () => {
      const response = JSON.parse(answer) as AuthenticationResponseJSON;
      const row = await this.read.one<Row>(sql`
        select id, account_id, credential, counter, added_at from passkey
        where credential_fingerprint = ${this.#fingerprint(String(response.id))}`);
      if (!row) throw PasskeyRefused();
      const { id, publicKey } = await this.#open(row);
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => this.#answered(forSignIn, challenge),
        expectedOrigin: this.#rp.origin,
        expectedRPID: this.#rp.id,
        // A count that goes back tells of a copy; the library refuses it.
        credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter: row.counter },
        requireUserVerification: true,
      });
      if (!verified) throw PasskeyRefused();
      const { newCounter: counter } = authenticationInfo;
      await this.unit.run(() => this.unit.manager.update(Passkey, { id: row.id }, { counter }));
      return row.account_id;
    });
  }

  #answered(purpose: string, challenge: string): Promise<boolean> {
    return this.challenges.answer(purpose, Buffer.from(challenge, 'base64url'));
  }

  async #own(accountId: AccountId): Promise<{ row: Row; credential: Credential }[]> {
    const rows = await this.read.all<Row>(sql`
      select id, account_id, credential, counter, added_at from passkey where account_id = ${accountId} order by added_at, id`);
    const open = await this.vault.opener(rows.map(({ account_id }) => owner(account_id)));
    return rows.map((row) => ({
      row,
      credential: JSON.parse(open(owner(accountId), place(row.id), row.credential)) as Credential,
    }));
  }

  async #open(row: Row): Promise<Credential> {
    return JSON.parse(await this.vault.open(owner(row.account_id), place(row.id), row.credential)) as Credential;
  }

  #fingerprint(credentialId: string): string {
    return this.keyring.fingerprint('passkey', credentialId);
  }
}

/** Whatever does not fit (broken JSON, another site's answer, an old challenge) is one and the same refusal. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Problem ? error : PasskeyRefused();
  }
}
