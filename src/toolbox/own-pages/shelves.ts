/*
 * What one can write about oneself a page at a time. Every page is optional, in the person's own words, and none is scored. The parts of
 * the plan for hard days follow safety planning (Stanley and Brown) and crisis plans made together (WRAP, "kriseplan"), told as questions.
 */

export const shelfNames = ['plan', 'areas'] as const;
export type ShelfName = (typeof shelfNames)[number];

/** Pages with a heading of one's own. */
export const ownHeadings = ['own1', 'own2', 'own3', 'own4'] as const;

export const planParts = ['signs', 'can', 'places', 'ask', 'care', 'safer', 'well', 'please', 'after'] as const;
export const lifeAreas = ['work', 'people', 'body', 'mind', 'home', 'money', 'strengths'] as const;

export const pageNames = [...planParts, ...lifeAreas, ...ownHeadings] as const;
export type PageName = (typeof pageNames)[number];

export const fieldNames = ['text', 'how', 'helps', 'hinders'] as const;
export type FieldName = (typeof fieldNames)[number];
export type Texts = { [Field in FieldName]?: string | undefined };

export interface Shelf {
  pages: readonly PageName[];
  /** What is asked on one of its pages. */
  fields: (page: PageName) => readonly FieldName[];
}

export const shelves: Readonly<Record<ShelfName, Shelf>> = {
  plan: { pages: [...planParts, ...ownHeadings], fields: () => ['text'] },
  areas: {
    pages: [...lifeAreas, ...ownHeadings],
    fields: (page) => (page === 'strengths' ? ['text'] : ['how', 'helps', 'hinders']),
  },
};

export const hasOwnHeading = (page: PageName): boolean => (ownHeadings as readonly string[]).includes(page);

/** The page after this one, up to the last that the house has named. */
export function after(shelf: ShelfName, page: PageName): PageName | undefined {
  const named = shelves[shelf].pages.filter((each) => !hasOwnHeading(each));
  const place = named.indexOf(page);
  return place < 0 ? undefined : named[place + 1];
}
