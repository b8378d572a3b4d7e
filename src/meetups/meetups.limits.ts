/** How long things may be, for the forms that check it and the pages that say it. */
export const limits = {
  title: 80,
  usualNumber: 40,
  about: 1000,
  /** Places. */
  capacity: 500,
  /** A meetup name. */
  name: 40,
  reason: 300,
  plan: 200,
  note: 500,
  phone: 30,
  /** One fact of a venue, and how it goes there from minute to minute. */
  venueFact: 300,
  minutes: 1200,
  caption: 120,
  /** Hours somebody has to take a place that came free. */
  offerHours: { min: 2, max: 72 },
} as const;
