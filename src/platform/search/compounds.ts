import { commonParts, tellingWords } from './field-words.js';
import type { Lang } from '../i18n/lang.js';
import { stemOf } from './bent.js';

const shortest = 3;
const telling = new Set(tellingWords);
const known = new Set([...tellingWords, ...commonParts]);
const stemsOf = (words: Iterable<string>) => new Set([...words].map((word) => stemOf('nb', word)));
/** A stem of three letters, such as the one of `lidelse`, is the end of many other words. */
const tellingStems = new Set([...stemsOf(telling)].filter((stem) => stem.length > shortest));
const knownStems = stemsOf(known);
/** Most tails begin as none of them does, and need not be bent. */
const beginnings = new Set([...knownStems].map((stem) => stem.slice(0, shortest)));
/** What joins the parts of a compound: `søvnsvansker` has an s, `hundeangst` an e. */
const joints = ['', 's', 'e'];

/** What only looks like a word of the field, for the letters before it: `hvalfangst`, `gangster`. */
const impostors = [
  ['f', 'angst'],
  ['g', 'angster'],
  ['u', 'avhengig'],
] as const;

const memory = new Map<string, readonly string[]>();
/** More than the words people use; then it begins anew. */
const most = 50_000;
const none: readonly string[] = [];

/**
 * The stems of the parts of a Norwegian compound in their order, none of any other word. By words of the field (`field-words.ts`),
 * not by a whole dictionary: what is no compound stays whole, and some compounds do, too.
 */
export function partsOf(lang: Lang, plain: string): readonly string[] {
  if (lang !== 'nb' || plain.length < 2 * shortest) return none;
  let parts = memory.get(plain);
  if (!parts) {
    parts = known.has(plain) || knownStems.has(stemOf('nb', plain)) ? none : (split(plain) ?? none);
    if (memory.size >= most) memory.clear();
    memory.set(plain, parts);
  }
  return parts;
}

interface Cut {
  /** How much speaks for it. */
  worth: number;
  parts: string[];
}

/** The best of all ways to cut it: one of words that are all known, and that needs no joint; then the longest beginning. */
function split(plain: string): string[] | undefined {
  let best: Cut | undefined;
  for (let at = plain.length - shortest; at >= shortest; at--) {
    const found = cut(plain.slice(0, at), plain.slice(at));
    if (found && found.worth > (best?.worth ?? 0)) best = found;
  }
  return best?.parts;
}

/** One way to cut it. */
function cut(head: string, tail: string): Cut | undefined {
  const begins = joints
    .filter((joint) => head.endsWith(joint))
    .map((joint) => head.slice(0, head.length - joint.length))
    .find((word) => known.has(word));
  if (begins === undefined && !beginnings.has(tail.slice(0, shortest))) return undefined;
  const last = stemOf('nb', tail);
  const joined = begins === head ? 1 : 0;
  if (begins !== undefined) {
    const further = knownStems.has(last) ? [last] : split(tail);
    if (further) return { worth: 3 + joined, parts: [stemOf('nb', begins), ...further] };
  }
  if (tellingStems.has(last) && isWord(head, shortest) && !isPartOfAnother(head, tail))
    return { worth: 1, parts: [stemOf('nb', head), last] };
  // Not an ending: `angstens` is only a form of `angst`.
  if (begins !== undefined && telling.has(begins) && isWord(tail, longerThanEndings))
    return { worth: 1, parts: [stemOf('nb', begins), last] };
  return undefined;
}

const longerThanEndings = 4;
const isWord = (text: string, length: number) => text.length >= length && /[aeiouyæøå]/.test(text);
const isPartOfAnother = (head: string, tail: string) =>
  impostors.some(([before, word]) => head.endsWith(before) && tail.startsWith(word));
