import { Temporal } from 'temporal-polyfill';
import { isQuiet, usualQuiet } from '../../notices/index.js';

/** Until when a place is kept, unless the host says otherwise. */
export const usualOfferHours = 24;

/** At the end of a night, so that nobody has to answer before they are up. */
const morning = { hour: 9, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 };

/**
 * Until when a place that comes free now is kept for somebody: never fewer hours than are set, counted from when they can have
 * heard of it, rounded up so that it does not tell when somebody else gave it up, and never in the night. No later than the start: with
 * fewer hours left than that, the place waits for them until then.
 */
export function answerBy(
  now: Temporal.Instant,
  { hours, startsAt, zone }: { hours: number; startsAt: Temporal.Instant; zone: string },
): Temporal.Instant {
  const heard = afterNight(now.toZonedDateTimeISO(zone));
  const whole = heard.add({ hours }).round({ smallestUnit: 'hour', roundingMode: 'ceil' });
  const until = afterNight(whole).toInstant();
  return Temporal.Instant.compare(until, startsAt) < 0 ? until : startsAt;
}

function afterNight(at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (!isQuiet(at.toInstant(), { quiet: usualQuiet }, at.timeZoneId)) return at;
  return at.hour >= usualQuiet.from ? at.add({ days: 1 }).with(morning) : at.with(morning);
}
