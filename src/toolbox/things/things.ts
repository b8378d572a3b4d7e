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

/** What a list holds, by its name. */
export interface Lists {
  measure: Measure;
  person: NetworkPerson;
  medicine: Medicine;
}
export type ListName = keyof Lists;

/** How many each list takes. Together they are read as one. */
export const listTakes: Readonly<Record<ListName, number>> = { measure: 24, person: 60, medicine: 40 };
