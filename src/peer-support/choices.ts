/** What somebody has been through, in everyday words. No diagnosis is among them: people tell what they lived, not what they were called. */
export const themes = [
  'ward',
  'medicine',
  'voices',
  'alone',
  'family',
  'parent',
  'work',
  'money',
  'loss',
  'using',
  'night',
  'new-here',
] as const;
export type Theme = (typeof themes)[number];

export const languages = ['nb', 'en', 'se', 'uk', 'ar', 'so', 'pl', 'sign'] as const;
export type Language = (typeof languages)[number];

/** How two can talk. */
export const ways = ['text', 'phone', 'video', 'walk', 'venue'] as const;
export type Way = (typeof ways)[number];

/** When somebody has time for another: parts of a week, and never more than that. */
export const slots = [
  'weekday-morning',
  'weekday-afternoon',
  'weekday-evening',
  'weekend-day',
  'weekend-evening',
] as const;
export type Slot = (typeof slots)[number];

/** For how long somebody would rather not hear of heavy things. It ends by itself. */
export const lighterFor = ['today', 'days', 'week', 'none'] as const;
export type LighterFor = (typeof lighterFor)[number];

export const peerLimits = {
  profile: 2000,
  words: 1000,
  line: 2000,
  where: 200,
  thanks: 500,
  reason: 1000,
  /** How many talks somebody can have at once. */
  most: 5,
  /** How many times two can agree to meet. */
  times: 12,
  /** How many somebody can have asked at once. */
  asks: 3,
} as const;

/** Days: how long a question to somebody stands, whatever they do; how long the consultant's does; how long what was said can be read once it is over. */
export const peerDays = { ask: 7, invitation: 14, handOver: 14, kept: 30 } as const;
