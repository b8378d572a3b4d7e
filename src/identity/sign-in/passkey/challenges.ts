import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { type Limit, Limits } from '../../../platform/http/limits.js';
import { Problem } from '../../../platform/problems/problem.js';
import { Clock } from '../../../platform/time/clock.js';
import { Random } from '../../../platform/time/random.js';

/** How long somebody may take with their phone. */
const good = 5 * 60_000;
/** Each is answered once, and all processes of a portal count together. */
const once: Limit = { name: 'passkey-challenge', points: 1, seconds: 2 * 5 * 60, exact: true };

/**
 * What an authenticator signs: fresh, good for five minutes, for one purpose, once. It carries its own proof of where it comes from, so
 * that looking at the sign-in page leaves nothing behind. Shape: 16 bytes chance, 8 bytes time, 32 bytes HMAC.
 */
@Injectable()
export class Challenges {
  readonly #key: Buffer;

  constructor(
    keyring: Keyring,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {
    this.#key = keyring.derive('passkey-challenge');
  }

  make(purpose: string): Buffer {
    const head = Buffer.alloc(24);
    Buffer.from(this.random.bytes(16, `challenge ${purpose}`)).copy(head);
    head.writeBigUInt64BE(BigInt(this.clock.now().epochMilliseconds), 16);
    return Buffer.concat([head, this.#sign(purpose, head)]);
  }

  /** Whether it was made for this purpose, not long ago, and not answered before; then it is answered. */
  async answer(purpose: string, challenge: Buffer): Promise<boolean> {
    if (challenge.length !== 56) return false;
    const [head, proof] = [challenge.subarray(0, 24), challenge.subarray(24)];
    if (!timingSafeEqual(this.#sign(purpose, head), proof)) return false;
    const age = this.clock.now().epochMilliseconds - Number(head.readBigUInt64BE(16));
    if (age < 0 || age > good) return false;
    try {
      await this.limits.spend(once, proof.toString('base64'));
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  #sign(purpose: string, head: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}|`).update(head).digest();
  }
}
