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

/** The week of a day, worked out once for all who look: to ask a calendar takes longer than to draw a point. */
const known = new Map<string, readonly string[]>();

/** The seven days of the week that a day lies in, `YYYY-MM-DD`, from Monday on. @throws NoSuchDay */
export function daysAround(day: string): readonly string[] {
  const found = known.get(day);
  if (found) return found;
  const days = daysFrom(mondayOf(readDay(day)));
  // Some years of days. Whoever brings in others must not fill the memory.
  if (known.size < 4_000) known.set(day, days);
  return days;
}

/** By the Monday of their week, in the order in which they come. */
export function byWeek<Each extends { day: string }>(all: readonly Each[]): Map<string, Each[]> {
  const weeks = new Map<string, Each[]>();
  for (const each of all) {
    const monday = daysAround(each.day)[0]!;
    weeks.set(monday, [...(weeks.get(monday) ?? []), each]);
  }
  return weeks;
}

/** Where a week is shown. */
export const weekPath = (day: string): string => `/toolbox/week?from=${weekOf(day)}`;
