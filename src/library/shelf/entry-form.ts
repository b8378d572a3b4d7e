import type { EntryWords } from './entry-words.js';

interface BothLanguages {
  titleNb?: string | undefined;
  bodyNb?: string | undefined;
  titleEn?: string | undefined;
  bodyEn?: string | undefined;
}

/** The words of a form, each language that was begun. */
export function wordsOf({ titleNb = '', bodyNb = '', titleEn = '', bodyEn = '' }: BothLanguages): EntryWords {
  return {
    ...(titleNb || bodyNb ? { nb: { title: titleNb, body: bodyNb } } : {}),
    ...(titleEn || bodyEn ? { en: { title: titleEn, body: bodyEn } } : {}),
  };
}
