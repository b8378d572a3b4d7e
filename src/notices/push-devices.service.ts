import { Inject, Injectable, Logger } from '@nestjs/common';
import { createRequire } from 'node:module';
import type WebPush from 'web-push';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { isAtService } from '../platform/config/push.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Delivers, Outbox } from '../platform/events/outbox.js';
import type { AccountId, Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { TooManyDevices, UnknownPushService } from './notices.problems.js';
import { dayOf } from './notices.service.js';
import { PushDevice, type PushDeviceId } from './push-device.entity.js';

// The library is CommonJS, and only its signature is ours to use: sending is a request like any other.
const { generateRequestDetails } = createRequire(import.meta.url)('web-push') as typeof WebPush;

/** Nobody has more phones than this; whoever signs in on ever new ones ends some. */
const most = 10;

/** The push service keeps it so long for a phone that is off, and one of them at a time. */
const kept = { TTL: 12 * 60 * 60, topic: 'new', urgency: 'normal' } as const;

interface Body {
  endpoint: string;
  name: string;
  /** `YYYY-MM-DD`. */
  addedOn: string;
}

export interface DeviceView {
  id: PushDeviceId;
  name: string;
  addedOn: string;
}

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (id: string) => ({ community: '-', table: 'push_device', row: id, column: 'body' });

/**
 * Browsers that somebody wants to be told in. What is sent is empty: the push service learns that some browser has something new in
 * some portal, and the browser says a sentence of its own.
 */
@Injectable()
export class PushDevices {
  readonly #log = new Logger('Push');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The public half of our key, for browsers. @throws NotHere where push is switched off */
  get publicKey(): string {
    if (!this.config.push) throw NotHere();
    return this.config.push.publicKey;
  }

  get isOn(): boolean {
    return this.config.push !== undefined;
  }

  async any(accountId: AccountId): Promise<boolean> {
    if (!this.isOn) return false;
    return Boolean(await this.read.one(sql`select id from push_device where account_id = ${accountId} limit 1`));
  }

  async list(accountId: AccountId): Promise<DeviceView[]> {
    return (await this.#of(accountId)).map(({ id, name, addedOn }) => ({ id, name, addedOn }));
  }

  /** The same browser again is the same device, and belongs to whoever added it last. @throws UnknownPushService, TooManyDevices */
  async add({ accountId }: Actor, endpoint: string, name: string): Promise<void> {
    if (!this.config.push) throw NotHere();
    if (!isAtService(endpoint, this.config.push.services)) throw UnknownPushService();
    const print = this.keyring.fingerprint('push-endpoint', endpoint);
    await this.unit.run(async () => {
      await this.unit.manager.delete(PushDevice, { endpoint: print });
      if ((await this.unit.manager.countBy(PushDevice, { accountId })) >= most) throw TooManyDevices();
      const id = this.random.id<PushDeviceId>(`push-device ${print}`);
      const body: Body = { endpoint, name, addedOn: dayOf(this.clock.now()) };
      const sealed = await this.vault.seal(owner(accountId), place(id), JSON.stringify(body));
      await this.unit.manager.insert(PushDevice, { id, accountId, endpoint: print, body: sealed });
    });
  }

  /** Twice is once. */
  async remove({ accountId }: Actor, id: string): Promise<void> {
    await this.unit.run(() => this.unit.manager.delete(PushDevice, { id: id as PushDeviceId, accountId }));
  }

  /** Writes down one errand for each device: each is tried again by itself. Inside a unit of work. */
  async send(accountId: AccountId): Promise<void> {
    for (const { id } of await this.#of(accountId)) await this.outbox.add('push', { accountId, id });
  }

  @Delivers('push')
  async deliver({ accountId, id }: { accountId: AccountId; id: PushDeviceId }): Promise<void> {
    const device = (await this.#of(accountId)).find((each) => each.id === id);
    const { push } = this.config;
    // The operator may have switched it off, or left a push service out, since the device was added.
    if (!device || !push || !isAtService(device.endpoint, push.services)) return;
    const { headers } = generateRequestDetails({ endpoint: device.endpoint } as WebPush.PushSubscription, null, {
      ...kept,
      vapidDetails: { subject: this.#subject(), publicKey: push.publicKey, privateKey: push.privateKey },
    });
    // What the library adds of its own for an empty body, `fetch` says by itself.
    const { Authorization, TTL, Topic, Urgency } = headers as Record<string, unknown>;
    const answer = await fetch(device.endpoint, {
      method: 'POST',
      headers: {
        authorization: String(Authorization),
        ttl: String(TTL),
        topic: String(Topic),
        urgency: String(Urgency),
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    await answer.body?.cancel();
    // The browser has ended it: signed out with everything forgotten, or the permission taken back.
    if (answer.status === 404 || answer.status === 410) {
      await this.unit.run(() => this.unit.manager.delete(PushDevice, { id }));
      return;
    }
    if (!answer.ok) {
      this.#log.warn(`a push service answered ${answer.status}`);
      throw new PushRefused();
    }
  }

  async forget(accountId: AccountId): Promise<void> {
    await this.unit.manager.delete(PushDevice, { accountId });
  }

  /** Whom a push service may turn to. */
  #subject(): string {
    const { publicUrl, mail } = this.config;
    return publicUrl.protocol === 'https:' ? publicUrl.origin : `mailto:${mail.from}`;
  }

  async #of(accountId: AccountId): Promise<(Body & { id: PushDeviceId })[]> {
    const rows = await this.read.all<{ id: PushDeviceId; body: Buffer }>(
      sql`select id, body from push_device where account_id = ${accountId} order by id`,
    );
    if (rows.length === 0) return [];
    const open = await this.vault.opener([owner(accountId)]);
    return rows.map(({ id, body }) => ({ id, ...(JSON.parse(open(owner(accountId), place(id), body)) as Body) }));
  }
}

/** It is tried again later. */
class PushRefused extends Error {
  override name = 'PushRefused';
}
