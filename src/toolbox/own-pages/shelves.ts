import { type ItemRef, refOf } from '../sharing/item.js';

/*
 * What one can write about oneself a page at a time. Every page is optional, in the person's own words, and none is scored. The parts of
 * the plan for hard days follow safety planning (Stanley and Brown) and crisis plans made together (WRAP, "kriseplan"), told as questions.
 */

/** Those with several pages, each with a path of its own. */
export const shelfNames = ['plan', 'areas'] as const;
export type NamedShelf = (typeof shelfNames)[number];
/** What matters is one page. */
export type ShelfName = NamedShelf | 'values';

/** Pages with a heading of one's own. */
export const ownHeadings = ['own1', 'own2', 'own3', 'own4'] as const;

export const planParts = ['signs', 'can', 'places', 'ask', 'care', 'safer', 'well', 'please', 'after'] as const;
export const lifeAreas = ['work', 'people', 'body', 'mind', 'home', 'money', 'strengths'] as const;

export const pageNames = [...planParts, ...lifeAreas, ...ownHeadings] as const;
/** Its words are what matters in life. */
export const matters = 'matters';
export type PageName = (typeof pageNames)[number] | typeof matters;

export const fieldNames = ['text', 'how', 'helps', 'hinders'] as const;
export type FieldName = (typeof fieldNames)[number];
export type Texts = { [Field in FieldName]?: string | undefined };

export interface Shelf {
  /** What the table calls it. What matters stands among the areas of a life: which page a row is, is nothing to tell. */
  keptOn: NamedShelf;
  pages: readonly PageName[];
  /** What is asked on one of its pages. */
  fields: (page: PageName) => readonly FieldName[];
  /** Of one text, in characters. */
  max: number;
}

export const shelves: Readonly<Record<ShelfName, Shelf>> = {
  values: { keptOn: 'areas', pages: [matters], fields: () => ['text'], max: 500 },
  plan: { keptOn: 'plan', pages: [...planParts, ...ownHeadings], fields: () => ['text'], max: 2000 },
  areas: {
    keptOn: 'areas',
    pages: [...lifeAreas, ...ownHeadings],
    fields: (page) => (page === 'strengths' ? ['text'] : ['how', 'helps', 'hinders']),
    max: 2000,
  },
};

export const hasOwnHeading = (page: PageName): boolean => (ownHeadings as readonly string[]).includes(page);

/** The page after this one, up to the last that the house has named. */
export function after(shelf: ShelfName, page: PageName): PageName | undefined {
  const named = shelves[shelf].pages.filter((each) => !hasOwnHeading(each));
  const place = named.indexOf(page);
  return place < 0 ? undefined : named[place + 1];
}

/** Where a page is read and written. */
export const pathOfPage = (shelf: ShelfName, page: PageName): string =>
  page === matters ? '/toolbox/values' : `/toolbox/${shelf}/${page}`;

/** What it is called where it is shared. */
export const refOfPage = (shelf: ShelfName, page: PageName): ItemRef =>
  page === matters ? refOf('values', '') : refOf(shelf, page);
