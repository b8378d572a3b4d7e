import { createHash } from 'node:crypto';
import { Random } from '../../src/platform/time/random.js';

/**
 * Chance that follows from what it is for: the n-th value of a label is the same in every world. So a fact more in one world
 * moves nothing that has another label, and what has the same label is mapped by the order in which it is seen.
 */
export class ToldRandom extends Random {
  readonly #counts = new Map<string, number>();
  readonly #as = new Map<string, string>();

  /** Draws for whatever names the one as for the other: so that two people's faces may have the same ids in two worlds. */
  draws(one: string, as: string): void {
    this.#as.set(one, as);
  }

  #bytes(whatFor: string, length: number): Buffer {
    const label = [...this.#as].reduce((text, [one, as]) => text.replaceAll(one, as), whatFor);
    const n = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, n);
    const blocks: Buffer[] = [];
    for (let block = 0; blocks.length * 32 < length; block++)
      blocks.push(createHash('sha256').update(`${label}|${n}|${block}`).digest());
    return Buffer.concat(blocks).subarray(0, length);
  }

  override id<Id extends string = string>(label: string): Id {
    const hex = this.#bytes(`id ${label}`, 16).toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}` as Id;
  }

  override token(label: string): string {
    return this.#bytes(`token ${label}`, 32).toString('base64url');
  }

  override bytes(length: number, label: string): Buffer {
    return this.#bytes(`bytes ${label}`, length);
  }
}
