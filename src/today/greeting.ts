import type { Temporal } from 'temporal-polyfill';

/** The greeting for the hour on the reader's wall. Nobody is told that it is late. */
export function greetingKey(
  now: Temporal.Instant,
  zone: string,
): 'greet.night' | 'greet.morning' | 'greet.day' | 'greet.evening' {
  const { hour } = now.toZonedDateTimeISO(zone);
  if (hour < 5) return 'greet.night';
  if (hour < 10) return 'greet.morning';
  return hour < 17 ? 'greet.day' : 'greet.evening';
}
