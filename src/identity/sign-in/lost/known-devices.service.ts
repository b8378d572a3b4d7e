import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { Read } from '../../../platform/database/read.js';
import { sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AccountId } from '../../../platform/http/actor.js';
import type { CookieChange } from '../../../platform/http/answers.js';
import { Clock } from '../../../platform/time/clock.js';
import { Random } from '../../../platform/time/random.js';
import { KnownDevice } from './known-device.entity.js';

const days = 90;

/** Browsers on which somebody has signed in before. They let nobody in; they only wait in a line of their own. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @returns the cookie to set, unless this browser is known already. Inside a unit of work. */
  async remember(accountId: AccountId, secret: string | undefined): Promise<CookieChange[]> {
    if (await this.knows(accountId, secret)) return [];
    const fresh = this.random.token(`device ${accountId}`);
    const now = this.clock.now();
    await this.unit.manager.insert(KnownDevice, {
      id: this.random.id(`known-device ${accountId}`),
      accountId,
      fingerprint: this.#fingerprint(fresh),
      endsAt: now.add({ hours: 24 * days }),
    });
    return [{ name: 'device', value: fresh, maxAge: days * 24 * 3600 }];
  }

  /** Asks the same for an account that does not exist. */
  async knows(accountId: AccountId | undefined, secret: string | undefined): Promise<boolean> {
    if (!secret) return false;
    const row = await this.read.one(sql`
      select id from known_device
      where fingerprint = ${this.#fingerprint(secret)} and account_id = ${accountId ?? ''} and ends_at > ${this.clock.now()}`);
    return row !== undefined;
  }

  /** After a password or a factor was changed, every browser is a stranger again. Inside a unit of work. */
  async forget(accountId: AccountId): Promise<void> {
    await this.unit.manager.delete(KnownDevice, { accountId });
  }

  /** Forgets browsers that were not used for so long. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    const over = sql`delete from known_device where ends_at <= ${this.clock.now()}`.compile();
    await this.unit.run(() => this.unit.runner.query(over.text, over.values));
  }

  #fingerprint(secret: string): string {
    return this.keyring.fingerprint('device', secret);
  }
}
