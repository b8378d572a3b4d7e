import type { Unseen } from '../thread/unseen.js';
import type { Actor } from '../../platform/http/actor.js';

/**
 * Whom one open stream leaves out. It is read anew after every change and before the next line, so that nothing is told once
 * the reader's "block" has been answered.
 */
export class Unheard {
  #faces: ReadonlySet<string> = new Set();
  /** How often it has changed, and up to which change it is known. */
  #changes = 1;
  #known = 0;
  #reading: Promise<void> = Promise.resolve();
  /** No more changes are heard of. */
  readonly stop: () => void;

  constructor(
    private readonly unseen: Unseen,
    private readonly actor: Actor,
  ) {
    this.stop = unseen.watch(actor, () => void this.#changes++);
  }

  /** After this, and until something else is awaited, `has` is right. Rejects if it cannot be known: then nothing may be told. */
  async ready(): Promise<void> {
    while (this.#known < this.#changes) await this.renew();
  }

  has(writer: string): boolean {
    return this.#faces.has(writer);
  }

  /** Reads it anew, one reading after the other: what was asked for last is what stands. */
  renew(): Promise<void> {
    const read = async () => {
      const upTo = this.#changes;
      this.#faces = new Set(await this.unseen.of(this.actor));
      this.#known = upTo;
    };
    return (this.#reading = this.#reading.then(read, read));
  }
}
