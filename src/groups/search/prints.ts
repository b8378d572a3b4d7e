import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import type { RoomId } from '../room/room.entity.js';

/** Of 2^48: two words of one room that look alike to search are not to be expected. */
const letters = 12;
const most = 100_000;
/** Between a heading, what stands below it and each compound, so that nothing is "side by side" across. No word is a line break. */
const gap = '\n';

/**
 * What stands in the index instead of words: fingerprints that only the key ring can make, each good for one room. So the
 * index holds no words, not even remains of them; whoever asks for one room cannot meet another one's; and what people type
 * never reaches the database.
 */
@Injectable()
export class Prints {
  readonly #known = new Map<string, string>();

  constructor(private readonly keyring: Keyring) {}

  of(room: RoomId, stem: string): string {
    const key = `${room} ${stem}`;
    let print = this.#known.get(key);
    if (!print) {
      // Letters only: the parsers of both databases take them for one word.
      const hex = this.keyring.fingerprint('search', key).slice(0, letters);
      print = hex.replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)));
      if (this.#known.size >= most) this.#known.clear();
      this.#known.set(key, print);
    }
    return print;
  }

  /** For the index: rows of stems, such as a heading and what stands below it, each in its order. */
  text(room: RoomId, rows: readonly (readonly string[])[]): string {
    const stems = rows.filter(({ length }) => length > 0).flatMap((row, n) => (n > 0 ? [gap, ...row] : row));
    return stems.map((stem) => this.of(room, stem)).join(' ');
  }
}
