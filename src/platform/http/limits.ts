import { Inject, Injectable, Optional } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { InjectDataSource } from '@nestjs/typeorm';
import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Keyring } from '../crypto/keyring.js';
import { TooMany } from '../problems/common.problems.js';
import type { Problem } from '../problems/problem.js';

/** How often one may try: points in so many seconds. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
  /** No more than this, whatever `LIMIT_FACTOR` says: what counts once counts once under load too. */
  exact?: boolean | undefined;
}

type Refusal = (wait: { minutes: number; hours: number }) => Problem;
type Limiter = RateLimiterMemory | RateLimiterPostgres;
/** The library's types leave it out. It clears the whole table. */
interface Sweeping {
  clearExpired(until: number): Promise<void>;
}

/**
 * Slows down guessing and flooding. On PostgreSQL several processes count together, in a table; if it cannot be reached, each counts
 * by itself. On SQLite there is one process, which counts in memory. What a key stands for is kept as a keyed hash, never in clear.
 */
@Injectable()
export class Limits {
  readonly #limiters = new Map<string, Limiter>();
  readonly #secret: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Optional() keyring?: Keyring,
    @Optional() @InjectDataSource() private readonly writer?: DataSource,
  ) {
    this.#secret = keyring?.derive('limits') ?? randomBytes(32);
  }

  /**
   * @param refusal what is thrown instead of `TooMany`, with the minutes and the hours to wait: a problem at a field of a form
   * brings back what was typed
   */
  async spend(limit: Limit, key: string, refusal: Refusal = TooMany): Promise<void> {
    try {
      await this.#limiter(limit).consume(this.#fingerprint(key));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
      throw refusal({ minutes, hours: Math.ceil(minutes / 60) });
    }
  }

  /** After a success the slate is clean. */
  async forgive(limit: Limit, key: string): Promise<void> {
    await this.#limiter(limit).delete(this.#fingerprint(key));
  }

  /** One that was spent does not count after all. */
  async giveBack(limit: Limit, key: string): Promise<void> {
    await this.#limiter(limit).reward(this.#fingerprint(key));
  }

  /** Whether the next one is refused. */
  async isSpent(limit: Limit, key: string): Promise<boolean> {
    const count = await this.#limiter(limit).get(this.#fingerprint(key));
    return count !== null && count.remainingPoints <= 0;
  }

  /** Forgets counts that are over. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    for (const limiter of this.#limiters.values())
      if (limiter instanceof RateLimiterPostgres) return (limiter as unknown as Sweeping).clearExpired(Date.now());
  }

  #fingerprint(key: string): string {
    return createHmac('sha256', this.#secret).update(key).digest('base64url');
  }

  #limiter(limit: Limit): Limiter {
    let limiter = this.#limiters.get(limit.name);
    if (!limiter) this.#limiters.set(limit.name, (limiter = this.#make(limit)));
    return limiter;
  }

  #make({ name, points, seconds, exact }: Limit): Limiter {
    const options = { keyPrefix: name, points: exact ? points : points * this.config.limitFactor, duration: seconds };
    const alone = new RateLimiterMemory(options);
    if (this.config.database.kind !== 'postgres' || !this.writer) return alone;
    return new RateLimiterPostgres({
      ...options,
      storeClient: this.writer,
      storeType: 'typeorm',
      tableName: 'limit_count',
      tableCreated: true,
      clearExpiredByTimeout: false,
      insuranceLimiter: alone,
    });
  }
}
