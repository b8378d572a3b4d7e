import { Injectable } from '@nestjs/common';
import { hash, hashRaw, verify } from '@node-rs/argon2';

/** argon2id at the stronger of OWASP's two floors: 46 MiB, one pass. About 20 ms. */
const cost = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };
/** Memory is the cost: no more than so many at once. */
const atOnce = 4;

/**
 * One device writes å as one sign, another as an a and a ring. They are the same letter to whoever types it, so they are the same here
 * (NFC, as NIST SP 800-63B asks for); nothing else is folded or cut.
 */
const asWritten = (password: string) => password.normalize('NFC');

/** Hashes and checks passwords. Never inside a unit of work: everybody else would wait. */
@Injectable()
export class Passwords {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #dummy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(asWritten(password), cost));
  }

  /** For short secrets that are looked up by their hash: as slow as a password, and always the same for the same salt. */
  stretch(secret: string, salt: Uint8Array): Promise<Buffer> {
    return this.#inTurn(() => hashRaw(secret, { ...cost, salt }));
  }

  /** Does the same work for an account that does not exist, so that time tells nothing. */
  async fits(password: string, passwordHash: string | undefined): Promise<boolean> {
    this.#dummy ??= hash('nobody has this password', cost);
    const stored = passwordHash ?? (await this.#dummy);
    const fits = await this.#inTurn(() => verify(stored, asWritten(password)));
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
