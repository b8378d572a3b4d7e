/** What an entry says: that there is something; what; what and where. */
export const weekWords = ['neutral', 'title', 'all'] as const;
export type WeekWords = (typeof weekWords)[number];
