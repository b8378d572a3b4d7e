import { Injectable } from '@nestjs/common';
import { Cursors } from '../../platform/crypto/cursors.js';
import type { AccountId } from '../../platform/http/actor.js';

/** How well something fits, and where it stands among all posts. */
export interface Rank {
  fit: number;
  place: number;
}

/** Where a list of what was found goes on. */
export interface Onward {
  /** The newest and the oldest place of the stretch that is being shown. */
  top: number;
  low: number;
  /** The last one shown of it; absent when the stretch begins. */
  last?: Rank | undefined;
}

const names = ['top', 'low', 'last'] as const;
/** Above every place there will be, below what a number can hold. */
const places = 2 ** 40;

/** Good for one reader and one question. */
@Injectable()
export class SearchCursors {
  constructor(private readonly cursors: Cursors) {}

  seal(reader: AccountId, asked: string, { top, low, last }: Onward): string {
    const numbers = [top, low, last ? last.fit * places + last.place : 0];
    return names.map((name, n) => this.cursors.seal(reader, list(asked, name), numbers[n]!)).join('.');
  }

  open(reader: AccountId, asked: string, after: string | undefined): Onward | undefined {
    const sealed = after?.split('.') ?? [];
    const [top, low, last] = names.map((name, n) => this.cursors.open(reader, list(asked, name), sealed[n]));
    if (top === undefined || low === undefined || last === undefined) return undefined;
    return { top, low, last: last === 0 ? undefined : { fit: Math.floor(last / places), place: last % places } };
  }
}

const list = (asked: string, name: string) => JSON.stringify(['search', name, asked]);
