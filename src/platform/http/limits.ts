import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { TooMany } from '../problems/common.problems.js';

/** How often one may try: points in so many seconds. */
export interface Limit {
  name: string;
  points: number;
  seconds: number;
}

/** Slows down guessing and flooding. Keys are fingerprints or ids, never addresses in clear. */
@Injectable()
export class Limits {
  readonly #limiters = new Map<string, RateLimiterMemory>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws TooMany with the minutes to wait. */
  async spend(limit: Limit, key: string): Promise<void> {
    try {
      await this.#limiter(limit).consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw TooMany({ minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) });
    }
  }

  /** After a success the slate is clean. */
  async forgive(limit: Limit, key: string): Promise<void> {
    await this.#limiter(limit).delete(key);
  }

  #limiter({ name, points, seconds }: Limit): RateLimiterMemory {
    let limiter = this.#limiters.get(name);
    if (!limiter) {
      limiter = new RateLimiterMemory({ keyPrefix: name, points: points * this.config.limitFactor, duration: seconds });
      this.#limiters.set(name, limiter);
    }
    return limiter;
  }
}
