import type { Lists, Medicine, NetworkPerson, Rung } from './things.js';

/** The lists whose lines keep what they said before, and what of a line that is: all that its form says. */
export interface Worded {
  person: NetworkPerson;
  medicine: Medicine;
  rung: Pick<Rung, 'what' | 'dread'>;
}
export type WordedName = keyof Worded;

/** What is empty when the first is has nothing to stand for. */
const said: { readonly [Name in WordedName]: readonly (keyof Worded[Name])[] } = {
  person: ['name', 'ring', 'side', 'note'],
  medicine: ['name', 'how', 'experience', 'questions'],
  rung: ['what', 'dread'],
};

/** What each list is called in the person's own files. */
export const wordedLists = { person: 'people', medicine: 'medicines', rung: 'ladder' } as const satisfies Record<
  WordedName,
  string
>;

/** What a line says; nothing of how it went, or of where it belongs. */
export function wordsOf<Name extends WordedName>(list: Name, line: Worded[Name]): Worded[Name] {
  return Object.fromEntries(said[list].map((field) => [field, line[field]])) as unknown as Worded[Name];
}

/** Whether nothing would stand on the list for it. */
export const isNameless = <Name extends WordedName>(list: Name, words: Worded[Name]): boolean => !words[said[list][0]!];

/** Whether they say the same. */
export const sameWords = <Name extends WordedName>(list: Name, one: Worded[Name], other: Worded[Name]): boolean =>
  said[list].every((field) => (one[field] ?? '') === (other[field] ?? ''));

/** A line that says nothing else yet. */
export const lineOf = <Name extends WordedName>(list: Name, words: Worded[Name]): Lists[Name] =>
  (list === 'rung' ? { ...words, tries: [] } : words) as Lists[Name];
