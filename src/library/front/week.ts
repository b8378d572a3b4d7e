import { Temporal } from 'temporal-polyfill';
import type { Coarse } from '../../platform/time/coarse.js';

/** All that readers are told of when something was published: `2026-W47`. Today and yesterday would be told by looking every day. */
export type Week = Extract<Coarse, `${number}-W${string}`>;

/** @param day `YYYY-MM-DD` */
export function weekOf(day: string): Week {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek!}-W${String(date.weekOfYear!).padStart(2, '0')}`;
}
