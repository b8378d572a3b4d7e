import { Temporal } from 'temporal-polyfill';

/** The rhythm in which somebody wants to hear of things. Hours of their community's clock, 0 to 23. */
export interface Rhythm {
  /** From the one hour to the other nothing is sent. The same hour twice: never quiet. */
  quiet?: { from: number; to: number } | undefined;
  /** One a day, at this hour. An hour that somebody chose themselves is not quiet for them. */
  digestAt?: number | undefined;
}

/** Nobody's phone lights up at night unless they want it to. */
export const usualQuiet = { from: 21, to: 8 };

/** After the day, and before the evening is late. */
export const usualDigest = 17;

/** Several things within this make one letter. */
export const apart = { hours: 1 };

const hour = (at: Temporal.ZonedDateTime, clock: number, days = 0): Temporal.ZonedDateTime =>
  // In a night in which clocks are put forward an hour may be missing; then it is the next one.
  at
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: at.timeZoneId, plainTime: new Temporal.PlainTime(clock) });

const isAfter = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(one, other) > 0;

export function isQuiet(at: Temporal.Instant, { quiet }: Rhythm, zone: string): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const { hour: clock } = at.toZonedDateTimeISO(zone);
  return quiet.from < quiet.to ? clock >= quiet.from && clock < quiet.to : clock >= quiet.from || clock < quiet.to;
}

/** The next time a clock shows this hour, after `at`. */
function next(at: Temporal.ZonedDateTime, clock: number): Temporal.ZonedDateTime {
  for (let days = 0; ; days++) {
    const candidate = hour(at, clock, days);
    if (isAfter(candidate, at)) return candidate;
  }
}

/**
 * When to tell somebody of what has come up by now.
 * @param last when they were told before
 * @param jitter seconds, fewer than an hour has: all who wait for the same hour are not told in the same second
 */
export function nextMoment(
  now: Temporal.Instant,
  { quiet, digestAt }: Rhythm,
  zone: string,
  { last, jitter }: { last?: Temporal.Instant | undefined; jitter: number },
): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  if (digestAt !== undefined) return next(local, digestAt).toInstant().add({ seconds: jitter });
  const spaced = last?.add(apart);
  let at = spaced && Temporal.Instant.compare(spaced, now) > 0 ? spaced : now;
  // Where a whole waking hour is missing (clocks put forward), the first end of the quiet hours may not be one.
  for (let tries = 0; tries < 3 && isQuiet(at, { quiet }, zone); tries++)
    at = next(at.toZonedDateTimeISO(zone), quiet!.to).toInstant().add({ seconds: jitter });
  return at;
}
