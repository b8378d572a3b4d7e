import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import type { Lang } from '../i18n/lang.js';

/** A word of a text, as search knows it, and where it stands. */
export interface Word {
  stem: string;
  from: number;
  to: number;
}

/** Nobody looks for a longer one; what is longer counts by its beginning. */
const longest = 40;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const stemmers: Record<Lang, (word: string) => string> = { nb: norwegian, en: english };
const known: Record<Lang, Map<string, string>> = { nb: new Map(), en: new Map() };
/** More than the words people use; then it begins anew. */
const most = 50_000;

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

/** What stays of a folded word in every form it is bent into. */
export function stemOf(lang: Lang, plain: string): string {
  const memory = known[lang];
  let stem = memory.get(plain);
  if (stem === undefined) {
    stem = stemmers[lang](plain) || plain;
    if (memory.size >= most) memory.clear();
    memory.set(plain, stem);
  }
  return stem;
}

/** The words of a text in their order. */
export const wordsOf = (text: string, lang: Lang): Word[] =>
  [...text.matchAll(word)].flatMap(({ 0: written, index }) => {
    const plain = folded(written);
    return plain ? [{ stem: stemOf(lang, plain), from: index, to: index + written.length }] : [];
  });

/** The folded words of what somebody typed. */
export const plainWordsOf = (text: string): string[] =>
  [...text.matchAll(word)].map(([written]) => folded(written)).filter(Boolean);

/**
 * How a typed word can stand in the index: bent as in either language, and as it is. People write Norwegian with English pages
 * and the other way round, and a question does not say in which language it is.
 */
export const readings = (plain: string): [string, string, string] => [stemOf('nb', plain), stemOf('en', plain), plain];
