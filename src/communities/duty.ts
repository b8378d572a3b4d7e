import type { Temporal } from 'temporal-polyfill';
import { holidaysOf } from '../platform/time/norwegian-holidays.js';
import type { DutyHours } from './community.file.js';

/** On duty until a wall-clock time, or off until one (undefined: no hours are known for the coming week). */
export interface DutyView {
  onDuty: boolean;
  /** `HH:MM` in the community's zone. */
  until?: string | undefined;
  /** Days from today until duty begins again: 0 today, 1 tomorrow. Absent while on duty. */
  inDays?: number | undefined;
  /** ISO weekday of that day. */
  weekday?: number | undefined;
  /** Somebody would be here, or would have been here last, and is away. */
  unmanned?: true | undefined;
}

/** How many days to look ahead. */
const ahead = 7;

/** When somebody really leaves: shifts that follow each other without a gap are one. */
function endOf(shift: DutyHours, today: readonly DutyHours[]): string {
  const next = today.find(({ from, to }) => from <= shift.to && shift.to < to);
  return next ? endOf(next, today) : shift.to;
}

/** Whether these hours are kept on that day. On a public holiday nobody is here, unless the hours say so themselves. */
const keptOn = ({ days, away, holidays }: DutyHours, day: Temporal.ZonedDateTime): boolean =>
  days.includes(day.dayOfWeek) &&
  !away?.includes(day.toPlainDate().toString()) &&
  (holidays === true || !holidaysOf(day.timeZoneId)(day.toPlainDate()));

/**
 * Whether the hours that began last were not kept: from then on nobody has been here, though the week says so, until the next that are.
 */
function isUnmanned(hours: readonly DutyHours[], now: Temporal.ZonedDateTime): boolean {
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  for (let ago = 0; ago <= 7; ago++) {
    const day = now.subtract({ days: ago });
    const begun = hours.filter(({ days, from }) => days.includes(day.dayOfWeek) && (ago > 0 || from <= time));
    if (begun.length === 0) continue;
    const last = begun.sort((a, b) => b.from.localeCompare(a.from))[0]!.from;
    return begun.filter(({ from }) => from === last).every((shift) => !keptOn(shift, day));
  }
  return false;
}

/** What the page may honestly say about who is there. Hours are wall-clock times; daylight saving does not move them. */
export function dutyAt(hours: readonly DutyHours[], now: Temporal.ZonedDateTime): DutyView {
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const on = hours.find((shift) => keptOn(shift, now) && shift.from <= time && time < shift.to);
  if (on)
    return {
      onDuty: true,
      until: endOf(
        on,
        hours.filter((shift) => keptOn(shift, now)),
      ),
    };
  const unmanned = isUnmanned(hours, now) ? { unmanned: true as const } : {};
  for (let inDays = 0; inDays <= ahead; inDays++) {
    const day = now.add({ days: inDays });
    const next = hours
      .filter((shift) => keptOn(shift, day) && (inDays > 0 || shift.from > time))
      .sort((a, b) => a.from.localeCompare(b.from))[0];
    if (next) return { onDuty: false, until: next.from, inDays, weekday: day.dayOfWeek, ...unmanned };
  }
  return { onDuty: false, ...unmanned };
}
