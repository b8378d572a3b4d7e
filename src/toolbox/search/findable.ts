/** Where in a toolbox something was found; also what one can ask for alone. */
export const findableKinds = [
  'diary',
  'week',
  'goals',
  'pages',
  'people',
  'medicines',
  'ladder',
  'measures',
  'sheet',
] as const;
export type FindableKind = (typeof findableKinds)[number];

/** Something in one's own words that can be found. */
export interface Findable {
  kind: FindableKind;
  href: string;
  /** Given by its owner, or by the house where `named` is false: then it is not looked into. */
  title: string;
  named: boolean;
  /** All other words of it. */
  body: string;
  /** `YYYY-MM-DD`, of what belongs to a day. */
  day?: string | undefined;
}

/** One text of several, with what is empty left out. */
export const together = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join('\n');
