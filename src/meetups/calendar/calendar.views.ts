/** What an entry is called, and what of the place it says. */
export const feedWords = ['neutral', 'title'] as const;
export const feedPlaces = ['none', 'district', 'address'] as const;
export type FeedWords = (typeof feedWords)[number];
export type FeedPlace = (typeof feedPlaces)[number];

/** How much of a meetup an entry says. */
export interface Discretion {
  words: FeedWords;
  place: FeedPlace;
}

/** The same of one calendar, whose entries have names of their own: another address has others. `''` for whoever has no address. */
export interface Told extends Discretion {
  key: string;
}

/** What somebody has chosen, and when a calendar program last asked for it, `YYYY-MM-DD`. */
export interface FeedChosen extends Discretion {
  fetched?: string | undefined;
}

/** Unless somebody has chosen otherwise: that there is an appointment, and when. */
export const neutral: Discretion = { words: 'neutral', place: 'none' };

/** One's own choice, and the address in the answer that made it. */
export interface CalendarPageView extends FeedChosen {
  exists: boolean;
  address?: string;
}
