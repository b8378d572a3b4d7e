import { Temporal } from 'temporal-polyfill';
import { NoSuchDay } from '../toolbox.problems.js';

/** A plan that lies further off than this is a slip of the finger. */
const years = { first: 1990, last: 2190 };

/** `YYYY-MM-DD` as a day. @throws NoSuchDay for 31 February, and for a year nobody plans in. */
export function readDay(text: string): Temporal.PlainDate {
  try {
    const day = Temporal.PlainDate.from(text);
    if (day.year >= years.first && day.year <= years.last) return day;
  } catch {
    // Of the right shape and yet no day: told below.
  }
  throw NoSuchDay();
}

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** The same of `YYYY-MM-DD`, and as such: how a week is kept. @throws NoSuchDay */
export const weekOf = (day: string): string => mondayOf(readDay(day)).toString();

/** The seven days from a Monday on, `YYYY-MM-DD`. */
export const daysFrom = (monday: Temporal.PlainDate): string[] =>
  Array.from({ length: 7 }, (_, days) => monday.add({ days }).toString());

/** Where a week is shown. */
export const weekPath = (day: string): string => `/toolbox/week?from=${weekOf(day)}`;
