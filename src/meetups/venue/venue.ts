import type { Branded } from '../../platform/http/actor.js';

export type VenuePhotoId = Branded<'VenuePhotoId'>;

/** What helps somebody to decide: for everybody in the community. */
export const outsideFacts = ['entrance', 'lift', 'noise', 'light', 'scent', 'toilet', 'others'] as const;
/** What helps somebody who comes: for those with a place. */
export const insideFacts = ['hostMark', 'minutes'] as const;

export const venueFacts = [...outsideFacts, ...insideFacts] as const;
export type VenueFact = (typeof venueFacts)[number];
export type VenueFacts = Partial<Record<VenueFact, string>>;

/** Who was there last, and on which day (`YYYY-MM-DD`). */
export interface Checked {
  by: string;
  on: string;
}

export interface VenuePhotoView {
  id: VenuePhotoId;
  /** What is on it, for those who look and for those who listen. */
  caption: string;
}

/** The sheet of a venue, as far as its reader may know it. */
export interface SheetView {
  facts: VenueFacts;
  checked?: Checked;
  /** Only for whoever has a place, and for the consultant. */
  photos?: VenuePhotoView[];
}

/** The part of a sheet that is for everybody. */
export function fromOutside({ facts, checked }: SheetView): SheetView {
  const outside = Object.fromEntries(outsideFacts.flatMap((fact) => (facts[fact] ? [[fact, facts[fact]]] : [])));
  return { facts: outside, ...(checked ? { checked } : {}) };
}

/** The four facts that a community's own file begins with. */
export interface VenueBasics {
  door: string;
  travel: string;
  access: string;
  quiet: string;
}

export interface VenueRowView {
  id: string;
  name: string;
  district: string;
  checked?: Checked;
}

export interface VenuesView {
  venues: VenueRowView[];
}

/** For the consultant who writes it. */
export interface VenuePageView extends VenueBasics {
  id: string;
  name: string;
  district: string;
  address: string;
  sheet: SheetView;
}
