import type { ExerciseName } from '../../exercises/index.js';
import type { Lang } from '../../platform/i18n/lang.js';

export interface InOneLanguage {
  title: string;
  body: string;
}

/** An entry in one language or both, side by side, and the facts that are the same in every language. */
export interface EntryWords extends Partial<Record<Lang, InOneLanguage>> {
  phone?: string | undefined;
  address?: string | undefined;
  hours?: string | undefined;
  /** Who wrote the book. */
  by?: string | undefined;
  /** A short exercise that belongs to the article. */
  exercise?: ExerciseName | undefined;
}

export const wordsFrom = (text: string): EntryWords => JSON.parse(text) as EntryWords;
export const wordsText = (words: EntryWords): string => JSON.stringify(words);

/** In the reader's language if it is there, else in the other one, with the language it is in. */
export function inLang(words: EntryWords, lang: Lang): InOneLanguage & { lang: Lang } {
  const there: Lang = words[lang] ? lang : lang === 'nb' ? 'en' : 'nb';
  return { lang: there, ...(words[there] ?? { title: '', body: '' }) };
}

/** Days until somebody has to look again whether it is still right. Numbers of services change faster than books. */
export const recheckDays = { article: 365, service: 182, book: 730 } as const;
/** How long before that day staff see that it is coming. */
export const dueSoonDays = 30;
