import { Temporal } from 'temporal-polyfill';

/*
 * Offers end with a day. The moment of an offer, some days on, would be told to whoever gets it: two faces that offer something
 * in one evening would be joined by two clocks.
 */

/** The last second of the day, so many days from now. */
export const offerEnd = (now: Temporal.Instant, days: number, zone: string): string =>
  now
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' })
    .toInstant()
    .toString();

/** The last day of an offer: all that a page knows of its end. */
export const lastDay = (until: string, zone: string): string =>
  Temporal.Instant.from(until).toZonedDateTimeISO(zone).toPlainDate().toString();
