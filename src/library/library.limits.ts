/** How long things may be, for the forms that check it and the pages that say it. */
export const limits = {
  title: 120,
  /** A story, an article, a post. */
  body: 20_000,
  response: 4_000,
  penName: 40,
  answer: 1_000,
  fact: 200,
  about: 1_000,
} as const;

/** What one person may send the consultant to read, in a day. */
export const sendingLimit = { name: 'library-sending', points: 12, seconds: 24 * 60 * 60 } as const;
