import { Injectable } from '@nestjs/common';
import { Keyring } from './keyring.js';
import { open, seal } from './sealing.js';

/**
 * Positions in lists and streams that leave the server. Inside they are sequences; outside they tell nothing and fit one
 * reader and one list only.
 */
@Injectable()
export class Cursors {
  readonly #key: Buffer;

  constructor(keyring: Keyring) {
    this.#key = keyring.derive('cursors');
  }

  seal(reader: string, list: string, position: number): string {
    return seal(this.#key, `${reader}|${list}`, String(position)).toString('base64url');
  }

  /** The position, or undefined for a cursor that is not this reader's for this list. */
  open(reader: string, list: string, cursor: string | undefined): number | undefined {
    if (!cursor || !/^[\w-]{30,120}$/.test(cursor)) return undefined;
    try {
      return Number(open(this.#key, `${reader}|${list}`, Buffer.from(cursor, 'base64url')));
    } catch {
      return undefined;
    }
  }
}
