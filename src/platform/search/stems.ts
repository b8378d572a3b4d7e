import type { Lang } from '../i18n/lang.js';
import { stemOf } from './bent.js';
import { partsOf } from './compounds.js';

/** A word of a text, as search knows it, and where it stands. */
export interface Word {
  stem: string;
  /** Of its parts, if it is a compound we know. */
  parts: readonly string[];
  from: number;
  to: number;
}

/** Nobody looks for a longer one; what is longer counts by its beginning. */
const longest = 40;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * As Norwegians read it: æ, ø and å are letters of their own, ä and ö are how others write æ and ø, and every other
 * accent is only an accent.
 */
export function folded(text: string): string {
  const lower = text
    .slice(0, 2 * longest)
    .normalize('NFKC')
    .toLowerCase();
  if (/^[a-z0-9æøå]*$/.test(lower)) return lower.slice(0, longest);
  return lower
    .replace(/ä/g, 'æ')
    .replace(/ö/g, 'ø')
    .replace(/[^æøå]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .slice(0, longest);
}

/** The words of a text in their order. */
export const wordsOf = (text: string, lang: Lang): Word[] =>
  [...text.matchAll(word)].flatMap(({ 0: written, index }) => {
    const plain = folded(written);
    const [from, to] = [index, index + written.length];
    return plain ? [{ stem: stemOf(lang, plain), parts: partsOf(lang, plain), from, to }] : [];
  });

/** The folded words of what somebody typed. */
export const plainWordsOf = (text: string): string[] =>
  [...text.matchAll(word)].map(([written]) => folded(written)).filter(Boolean);

/**
 * How a typed word can stand in the index: bent as in either language, and as it is. People write Norwegian with English pages
 * and the other way round, and a question does not say in which language it is.
 */
export const readings = (plain: string): [string, string, string] => [stemOf('nb', plain), stemOf('en', plain), plain];
