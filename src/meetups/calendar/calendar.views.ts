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

/** Unless somebody has chosen otherwise: that there is an appointment, and when. */
export const neutral: Discretion = { words: 'neutral', place: 'none' };

/** One's own choice, and the address in the answer that made it. */
export interface CalendarPageView extends Discretion {
  exists: boolean;
  address?: string;
}
