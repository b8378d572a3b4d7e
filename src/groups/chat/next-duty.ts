import { Temporal } from 'temporal-polyfill';
import { dutyAt, type DutyHours } from '../../communities/index.js';

/** When somebody comes on duty next, after whoever may be there now; undefined: not in the coming week. */
export function nextDuty(hours: readonly DutyHours[], now: Temporal.ZonedDateTime): Temporal.Instant | undefined {
  const { onDuty, until, inDays } = dutyAt(hours, now);
  if (until === undefined) return undefined;
  if (onDuty) return nextDuty(hours, now.withPlainTime(Temporal.PlainTime.from(until)));
  return now
    .add({ days: inDays ?? 0 })
    .withPlainTime(Temporal.PlainTime.from(until))
    .toInstant();
}
