import type { Temporal } from 'temporal-polyfill';
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
}

/** When somebody really leaves: shifts that follow each other without a gap are one. */
function endOf(shift: DutyHours, today: readonly DutyHours[]): string {
  const next = today.find(({ from, to }) => from <= shift.to && shift.to < to);
  return next ? endOf(next, today) : shift.to;
}

/** What the page may honestly say about who is there. Hours are wall-clock times; daylight saving does not move them. */
export function dutyAt(hours: readonly DutyHours[], now: Temporal.ZonedDateTime): DutyView {
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const on = hours.find(({ days, from, to }) => days.includes(now.dayOfWeek) && from <= time && time < to);
  if (on)
    return {
      onDuty: true,
      until: endOf(
        on,
        hours.filter(({ days }) => days.includes(now.dayOfWeek)),
      ),
    };
  for (let inDays = 0; inDays <= 7; inDays++) {
    const day = now.add({ days: inDays });
    const next = hours
      .filter(({ days, from }) => days.includes(day.dayOfWeek) && (inDays > 0 || from > time))
      .sort((a, b) => a.from.localeCompare(b.from))[0];
    if (next) return { onDuty: false, until: next.from, inDays, weekday: day.dayOfWeek };
  }
  return { onDuty: false };
}
