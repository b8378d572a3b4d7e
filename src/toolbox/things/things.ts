/** How near somebody is: the rings of the picture, from the middle. */
export const rings = ['close', 'near', 'around'] as const;
export type Ring = (typeof rings)[number];

/** Where one knows them from: the parts of the picture. */
export const sides = ['family', 'friends', 'daily', 'help'] as const;
export type Side = (typeof sides)[number];

/** A measure of one's own: a name, and what nought and ten are called. */
export interface Measure {
  name: string;
  low: string;
  high: string;
  /** Not asked about any more; what was said stays. */
  resting?: boolean | undefined;
}

export interface NetworkPerson {
  name: string;
  ring: Ring;
  side: Side;
  note?: string | undefined;
}

export interface Medicine {
  name: string;
  how?: string | undefined;
  experience?: string | undefined;
  questions?: string | undefined;
}

/** One time on a step: how afraid one was before it, and after. */
export interface Try {
  /** `YYYY-MM-DD` */
  day: string;
  before: number;
  after?: number | undefined;
}

/** A step of the ladder, in one's own words. */
export interface Rung {
  what: string;
  /** How much one dreads it, from 0 to 10: its height on the ladder. May be said later. */
  dread?: number | undefined;
  /** What it belongs to: a meetup, an activity. */
  belongs?: string | undefined;
  /** Where that is in this portal. */
  path?: string | undefined;
  /** Left out for now. It stays where it is. */
  skipped?: boolean | undefined;
  /** Oldest first. */
  tries: Try[];
}

/** What a list holds, by its name. */
export interface Lists {
  measure: Measure;
  person: NetworkPerson;
  medicine: Medicine;
  rung: Rung;
}
export type ListName = keyof Lists;

/** How many each list takes. Together they are read as one. */
export const listTakes: Readonly<Record<ListName, number>> = { measure: 24, person: 60, medicine: 40, rung: 30 };
