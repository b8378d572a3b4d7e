import { Injectable } from '@nestjs/common';
import { Keyring } from './keyring.js';
import { open, seal } from './sealing.js';

const bound = (reader: string, list: string) => JSON.stringify([reader, list]);

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
    // Of one length, so that not even its size tells how far a list has come.
    return seal(this.#key, bound(reader, list), String(position).padStart(16, '0')).toString('base64url');
  }

  /** The position, or undefined for a cursor that is not this reader's for this list. */
  open(reader: string, list: string, cursor: string | undefined): number | undefined {
    if (!cursor || !/^[\w-]{30,120}$/.test(cursor)) return undefined;
    try {
      return Number(open(this.#key, bound(reader, list), Buffer.from(cursor, 'base64url')));
    } catch {
      return undefined;
    }
  }
}
