import { Temporal } from 'temporal-polyfill';
import { EndsBeforeStart, StartsInPast } from './meetups.problems.js';

/** What a host writes: a day and two times on the wall. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  from: string;
  to: string;
}

const onTheWall = (day: Temporal.PlainDate, time: string, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();

/**
 * The moments that times on the wall of a zone stand for. Six in the evening is six in the evening, whichever side of
 * the change of clocks. The form has seen to it that the day exists. @throws EndsBeforeStart
 */
export function momentsOf({ day, from, to }: WallClock, zone: string) {
  const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
  if (to <= from) throw EndsBeforeStart();
  return { startsAt: onTheWall(date, from, zone), endsAt: onTheWall(date, to, zone) };
}

/** @throws StartsInPast for what has begun already. */
export function mustLieAhead(startsAt: Temporal.Instant, now: Temporal.Instant): void {
  if (Temporal.Instant.compare(startsAt, now) <= 0) throw StartsInPast();
}

/** The local day that `now` is in, from its first moment to its last. */
export function dayAround(now: Temporal.Instant, zone: string) {
  const start = now.toZonedDateTimeISO(zone).startOfDay();
  return { from: start.toInstant(), to: start.add({ days: 1 }).toInstant() };
}
