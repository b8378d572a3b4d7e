import type { Temporal } from 'temporal-polyfill';

/** At this hour, local time, meetup names come and go, all together. */
const hour = 4;

/**
 * When a change to somebody's meetup names shows. A nickname that fades in the room and a name that is gone from a list
 * at the same moment would tell that the two are one person; in the night after, all such changes of the day come together.
 */
export function nightAfter(now: Temporal.Instant, zone: string): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const tonight = local.startOfDay().with({ hour });
  const next = local.hour < hour ? tonight : tonight.add({ days: 1 });
  return next.toInstant();
}
