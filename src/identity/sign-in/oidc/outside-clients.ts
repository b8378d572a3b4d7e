import { Inject, Injectable } from '@nestjs/common';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import * as oidc from 'openid-client';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { Config } from '../../../platform/config/config.js';
import type { OutsideProvider } from '../../../platform/config/outside.js';
import { NotHere } from '../../../platform/problems/common.problems.js';
import { OutsideAway } from '../../identity.problems.js';

/** What a provider says of itself is asked for anew after this: keys and addresses change. */
const keepFor = 60 * 60_000;
const seconds = 10;

interface Kept {
  client: Promise<oidc.Configuration>;
  until: number;
}

/** The portal as a client of each provider. Nothing but the provider's own host is ever called. */
@Injectable()
export class OutsideClients {
  readonly #kept = new Map<string, Kept>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws NotHere for a name that is not configured */
  provider(name: string): OutsideProvider {
    const found = this.config.outside.find((provider) => provider.name === name);
    if (!found) throw NotHere();
    return found;
  }

  /** @throws OutsideAway */
  async of(provider: OutsideProvider): Promise<oidc.Configuration> {
    const kept = this.#kept.get(provider.name);
    const now = performance.now();
    const fresh = kept && kept.until > now ? kept : { client: this.#discover(provider), until: now + keepFor };
    this.#kept.set(provider.name, fresh);
    try {
      return await fresh.client;
    } catch {
      this.#kept.delete(provider.name);
      throw OutsideAway();
    }
  }

  async #discover({ issuer, clientId, clientSecret, privateKey }: OutsideProvider): Promise<oidc.Configuration> {
    const shows = privateKey
      ? oidc.PrivateKeyJwt({ key: (await importJWK(privateKey as JWK)) as CryptoKey, kid: (privateKey as JWK).kid! })
      : oidc.ClientSecretPost(clientSecret);
    const only: oidc.CustomFetch = (url, options) => {
      if (new URL(url).host !== issuer.host) throw new Error('a call to another host than the issuer’s');
      return fetch(url, { ...options, redirect: 'error' } as RequestInit);
    };
    const client = await oidc.discovery(issuer, clientId, undefined, shows, {
      [oidc.customFetch]: only,
      timeout: seconds,
      execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    });
    // Without this the library trusts the line on which a token came (TLS) and never looks at who signed it.
    oidc.enableNonRepudiationChecks(client);
    client[oidc.customFetch] = only;
    client.timeout = seconds;
    return client;
  }
}
