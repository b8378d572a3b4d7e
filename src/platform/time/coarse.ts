import { Temporal } from 'temporal-polyfill';

/**
 * All that a peer may know of a time, in pages and in JSON alike: `today`, `yesterday`, or the ISO week `2026-W47`. Times of
 * posts side by side would tie a nickname to a meetup, a message, a person.
 */
export type Coarse = 'today' | 'yesterday' | `${number}-W${string}`;

export function coarse(at: Temporal.Instant, now: Temporal.Instant, zone: string): Coarse {
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (day.equals(today)) return 'today';
  if (day.equals(today.subtract({ days: 1 }))) return 'yesterday';
  return `${day.yearOfWeek!}-W${String(day.weekOfYear).padStart(2, '0')}`;
}
