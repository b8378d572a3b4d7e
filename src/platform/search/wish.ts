import { plainWordsOf } from './stems.js';
import { smallWords } from './small-words.js';

/** What somebody looks for: each a row of words that stand side by side, most of them of one word. */
export interface Wish {
  wanted: string[][];
  unwanted: string[][];
}

export const mostWords = 8;

/** Why nothing can be looked for. */
export type Trouble = 'nothing' | 'too-much';

/** A stretch between quotation marks of any kind, or up to white space; a minus before either. */
const part = /(-?)(?:["“”«»„]([^"“”«»„]*)["“”«»„]?|([^\s"“”«»„]+))/gu;

/**
 * Reads what people type: words, "words side by side", and -words they do not want. Nothing in it is an operator of a database:
 * only letters and digits are looked at, and they are never handed on as they are.
 */
export function wishFrom(typed: string): Wish | Trouble {
  const wish: Wish = { wanted: [], unwanted: [] };
  for (const [, minus, phrase, single] of typed.matchAll(part)) {
    // What is written together with a hyphen or a dot stands side by side in a post, too.
    const words = plainWordsOf(phrase ?? single ?? '');
    if (words.length > 0) (minus ? wish.unwanted : wish.wanted).push(words);
  }
  const count = [...wish.wanted, ...wish.unwanted].reduce((sum, { length }) => sum + length, 0);
  if (count > mostWords) return 'too-much';
  const telling = wish.wanted.filter((words) => words.length > 1 || !smallWords.has(words[0]!));
  if (telling.length > 0) wish.wanted = telling;
  return wish.wanted.length > 0 ? wish : 'nothing';
}
