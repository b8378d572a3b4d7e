import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
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

/** Slows down guessing and flooding. What a key stands for is kept as a fingerprint of this process, never in clear. */
@Injectable()
export class Limits {
  readonly #limiters = new Map<string, RateLimiterMemory>();
  readonly #secret = randomBytes(32);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws TooMany with the minutes to wait. */
  async spend(limit: Limit, key: string): Promise<void> {
    try {
      await this.#limiter(limit).consume(this.#fingerprint(key));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw TooMany({ minutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) });
    }
  }

  /** After a success the slate is clean. */
  async forgive(limit: Limit, key: string): Promise<void> {
    await this.#limiter(limit).delete(this.#fingerprint(key));
  }

  #fingerprint(key: string): string {
    return createHmac('sha256', this.#secret).update(key).digest('base64url');
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
