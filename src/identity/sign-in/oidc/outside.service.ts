import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { Config } from '../../../platform/config/config.js';
import type { OutsideProvider } from '../../../platform/config/outside.js';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { DoesNotOpen, open, seal } from '../../../platform/crypto/sealing.js';
import { Read } from '../../../platform/database/read.js';
import { sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../../platform/http/actor.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { NotHere } from '../../../platform/problems/common.problems.js';
import { Problem } from '../../../platform/problems/problem.js';
import { Clock } from '../../../platform/time/clock.js';
import { Random } from '../../../platform/time/random.js';
import type { Role } from '../../../platform/ui/here.js';
import { Postbox } from '../../account/postbox.service.js';
import { OutsideAway, OutsideRefused, OutsideTied, OutsideTooWeak, OutsideUnknown } from '../../identity.problems.js';
import { type OwnProof, Proof } from '../proof.service.js';
import { Sessions } from '../sessions.service.js';
import { OutsideClients } from './outside-clients.js';
import { OutsideIdentity } from './outside-identity.entity.js';

/** How long somebody may be away at the provider. */
export const minutesAway = 10;

/** What the browser carries there and back, sealed: what to compare the answer with, and what it is for. */
interface Errand {
  provider: string;
  state: string;
  nonce: string;
  verifier: string;
  /** Whose account it shall be tied to; absent for signing in. */
  tie?: AccountId | undefined;
  /** Milliseconds since the epoch. */
  until: number;
}

export interface OutsideView {
  name: string;
  label: string;
  /** Whether it is tied to the reader's account. */
  tied: boolean;
}

/**
 * Signing in with somebody who vouches for who one is, by OpenID Connect: authorization code with PKCE, `state`, `nonce`, and an
 * `acr` that is enough. Of what the provider tells only a keyed hash of issuer and subject is kept: no name, no number.
 * An account is tied by its owner, who is signed in; never by an address that happens to be the same.
 */
@Injectable()
export class Outside {
  readonly #key: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clients: OutsideClients,
    private readonly proof: Proof,
    private readonly postbox: Postbox,
    private readonly sessions: Sessions,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {
    this.#key = keyring.derive('outside-errand');
  }

  /** Ways in that stand on the sign-in page. */
  all(lang: Lang): { name: string; label: string }[] {
    return this.config.outside.map(({ name, label }) => ({ name, label: label[lang] }));
  }

  /** Those that the reader may tie, and whether they have. */
  async own({ accountId, role, lang }: Actor): Promise<OutsideView[]> {
    const rows = await this.read.all<{ provider: string }>(
      sql`select provider from outside_identity where account_id = ${accountId}`,
    );
    const tied = new Set(rows.map(({ provider }) => provider));
    return this.config.outside
      .filter(({ roles }) => roles.includes(role))
      .map(({ name, label }) => ({ name, label: label[lang], tied: tied.has(name) }));
  }

  /** Sends somebody off. @returns where to, and what their browser carries. @throws NotHere, OutsideAway */
  async begin(name: string, carried?: string): Promise<{ to: string; carries: string }> {
    const provider = this.clients.provider(name);
    const tie = this.#intent(name, carried);
    const errand: Errand = {
      provider: name,
      state: this.random.token(`outside state ${name}`),
      nonce: this.random.token(`outside nonce ${name}`),
      verifier: this.random.token(`outside verifier ${name}`),
      ...(tie ? { tie } : {}),
      until: this.#until(),
    };
    const client = await this.clients.of(provider);
    const wish = {
      redirect_uri: this.#returns(name),
      scope: provider.scope,
      response_type: 'code',
      // On a shared machine the last person may still be signed in there: whoever comes shows anew who they are.
      prompt: 'login',
      state: errand.state,
      nonce: errand.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
      ...(provider.acrValues ? { acr_values: provider.acrValues } : {}),
    };
    try {
      const to = provider.par
        ? await oidc.buildAuthorizationUrlWithPAR(client, wish)
        : oidc.buildAuthorizationUrl(client, wish);
      return { to: to.href, carries: this.#close(errand) };
    } catch {
      throw OutsideAway();
    }
  }

  /**
   * Somebody comes back. @returns whom to sign in; or, tied to the actor's account, the new token of their sign-in.
   * @throws OutsideRefused for whatever does not belong together; OutsideTooWeak, OutsideUnknown, OutsideTied
   */
  async end(
    name: string,
    { query, carried, actor }: { query: string; carried: string | undefined; actor: Actor | undefined },
  ): Promise<{ accountId: AccountId } | { tied: string }> {
    const provider = this.clients.provider(name);
    const errand = this.#open(carried);
    if (!errand || errand.provider !== name) throw OutsideRefused();
    const { subject, acr } = await this.#ask(provider, errand, query);
    if (!acr || !provider.acr.includes(acr)) throw OutsideTooWeak();
    if (errand.tie) {
      if (actor?.accountId !== errand.tie || !provider.roles.includes(actor.role)) throw OutsideRefused();
      return { tied: await this.#tie(actor, name, subject) };
    }
    const row = await this.read.one<{ account_id: AccountId; role: Role }>(sql`
      select o.account_id, m.role from outside_identity o join membership m on m.account_id = o.account_id
      where o.subject_fingerprint = ${subject} limit 1`);
    if (!row || !provider.roles.includes(row.role)) throw OutsideUnknown();
    if (row.role !== 'ServiceUser' && !provider.strong.includes(acr)) throw OutsideTooWeak();
    return { accountId: row.account_id };
  }

  /** The owner wants to tie it. @returns what their browser carries to `begin`. @throws NotHere, what `Proof.require` throws */
  async intend(actor: Actor, name: string, proof: OwnProof): Promise<string> {
    const provider = this.clients.provider(name);
    if (!provider.roles.includes(actor.role)) throw NotHere();
    await this.proof.require(actor, proof);
    const nothing = { state: '', nonce: '', verifier: '' };
    return this.#close({ provider: name, ...nothing, tie: actor.accountId, until: this.#until() });
  }

  /** @returns the new token for this sign-in. @throws NotHere if it was not tied; what `Proof.require` throws */
  async untie(actor: Actor, name: string, proof: OwnProof): Promise<string> {
    const { accountId } = actor;
    const own = sql`select id from outside_identity where account_id = ${accountId} and provider = ${name}`;
    if (!(await this.read.one(own))) throw NotHere();
    await this.proof.require(actor, proof);
    return this.unit.run(async () => {
      await this.unit.manager.delete(OutsideIdentity, { accountId, provider: name });
      return this.#changed(actor);
    });
  }

  async #ask(provider: OutsideProvider, errand: Errand, query: string): Promise<{ subject: string; acr?: string }> {
    const client = await this.clients.of(provider);
    const url = new URL(this.#returns(provider.name));
    url.search = query;
    try {
      const DPoP = provider.dpop ? oidc.getDPoPHandle(client, await oidc.randomDPoPKeyPair('ES256')) : undefined;
      const answer = await oidc.authorizationCodeGrant(
        client,
        url,
        {
          pkceCodeVerifier: errand.verifier,
          expectedState: errand.state,
          expectedNonce: errand.nonce,
          idTokenExpected: true,
        },
        undefined,
        DPoP ? { DPoP } : undefined,
      );
      const { iss, sub, acr } = answer.claims()!;
      const subject = this.keyring.fingerprint('outside-identity', JSON.stringify([iss, sub]));
      return { subject, ...(typeof acr === 'string' ? { acr } : {}) };
    } catch (error) {
      // Why is the provider's or the browser's business; the answer may hold what nobody should read in a log.
      throw error instanceof Problem ? error : OutsideRefused();
    }
  }

  async #tie(actor: Actor, provider: string, subjectFingerprint: string): Promise<string> {
    const { accountId } = actor;
    return this.unit.run(async () => {
      const known = await this.unit.manager.findOneBy(OutsideIdentity, { subjectFingerprint });
      if (known?.accountId === accountId) return this.sessions.renew(actor);
      if (known || (await this.unit.manager.existsBy(OutsideIdentity, { accountId, provider }))) throw OutsideTied();
      const id = this.random.id(`outside-identity ${accountId} ${provider}`);
      await this.unit.manager.insert(OutsideIdentity, { id, accountId, provider, subjectFingerprint });
      return this.#changed(actor);
    });
  }

  /** As with every other way in: all other sign-ins end, this one gets a new token, and a neutral letter goes out. */
  async #changed(actor: Actor): Promise<string> {
    await this.postbox.write({ accountId: actor.accountId });
    return this.sessions.renew(actor);
  }

  #returns(name: string): string {
    return new URL(`/sign-in/with/${name}/return`, this.config.publicUrl).href;
  }

  /** An errand that has not set off yet: only what it is for. */
  #intent(name: string, carried: string | undefined): AccountId | undefined {
    const errand = this.#open(carried);
    return errand?.provider === name && errand.state === '' ? errand.tie : undefined;
  }

  #until(): number {
    return this.clock.now().add({ minutes: minutesAway }).epochMilliseconds;
  }

  #close(errand: Errand): string {
    return seal(this.#key, 'errand', JSON.stringify(errand)).toString('base64url');
  }

  #open(carried: string | undefined): Errand | undefined {
    try {
      if (!carried) return undefined;
      const errand = JSON.parse(
        open(this.#key, 'errand', Buffer.from(carried, 'base64url')).toString('utf8'),
      ) as Errand;
      return errand.until > this.clock.now().epochMilliseconds ? errand : undefined;
    } catch (error) {
      if (error instanceof DoesNotOpen) return undefined;
      throw error;
    }
  }
}
