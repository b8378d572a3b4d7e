import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import type { Lang } from '../i18n/lang.js';

const stemmers: Record<Lang, (word: string) => string> = { nb: norwegian, en: english };
const known: Record<Lang, Map<string, string>> = { nb: new Map(), en: new Map() };
/** More than the words people use; then it begins anew. */
const most = 50_000;

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
