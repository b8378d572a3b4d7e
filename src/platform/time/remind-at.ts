import { Temporal } from 'temporal-polyfill';

/** The day before, when work is over and there is still time to look up the bus. */
const hour = 17;

/** When to remind of what starts then; undefined if that time is over. On the wall of the community, whichever side of the change of clocks. */
export function remindAt(
  startsAt: Temporal.Instant,
  zone: string,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const at = startsAt
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) })
    .toInstant();
  return Temporal.Instant.compare(at, now) > 0 ? at : undefined;
}
