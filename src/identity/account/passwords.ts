import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id at the stronger of OWASP's two floors: 46 MiB, one pass. About 20 ms. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
/** Memory is the cost: no more than so many at once. */
const atOnce = 4;

/** Hashes and checks passwords. Never inside a unit of work: everybody else would wait. */
@Injectable()
export class Passwords {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(password, cost));
  }

  /** Does the same work for an account that does not exist, so that time tells nothing. */
  async fits(password: string, passwordHash: string | undefined): Promise<boolean> {
    this.#dummy ??= hash('nobody has this password', cost);
    const stored = passwordHash ?? (await this.#dummy);
    const fits = await this.#inTurn(() => verify(stored, password));
    return fits && passwordHash !== undefined;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running < atOnce) this.#running++;
    else await new Promise<void>((go) => this.#waiting.push(go));
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody who comes just now takes it as well.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
