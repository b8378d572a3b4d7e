import { Temporal } from 'temporal-polyfill';

/** Every so many weeks, or once a month. */
export const patterns = ['weekly', 'monthly'] as const;
export type Pattern = (typeof patterns)[number];

/** How often a series comes, in days on the wall. Times of day, zones and holidays are none of its business. */
export interface Rhythm {
  pattern: Pattern;
  /** Every n-th week; months are never left out. */
  every: number;
  /** ISO weekday, 1 is Monday. */
  weekday: number;
  /** For months: the first to the fourth such day, or -1 for the last. */
  ordinal: number | null;
  /** `YYYY-MM-DD`. The first one is on this day or after it, and none is after the last. */
  firstDay: string;
  lastDay: string | null;
}

/** What a host can choose, in the words of the form. */
export const repeats = ['weekly', 'two-weeks', 'month', 'month-last'] as const;
export type Repeat = (typeof repeats)[number];

const last = -1;

/** The rhythm that a day begins: every week on its weekday, or in each month on the same one. */
export function rhythmFrom(repeat: Repeat, day: string, lastDay: string | null = null): Rhythm {
  const date = Temporal.PlainDate.from(day);
  const common = { weekday: date.dayOfWeek, firstDay: day, lastDay };
  if (repeat === 'weekly' || repeat === 'two-weeks')
    return { ...common, pattern: 'weekly', every: repeat === 'weekly' ? 1 : 2, ordinal: null };
  const nth = Math.ceil(date.day / 7);
  // A fifth Thursday is not in every month; the last one is.
  return { ...common, pattern: 'monthly', every: 1, ordinal: repeat === 'month-last' || nth > 4 ? last : nth };
}

export const repeatOf = ({ pattern, every, ordinal }: Rhythm): Repeat =>
  pattern === 'weekly' ? (every === 2 ? 'two-weeks' : 'weekly') : ordinal === last ? 'month-last' : 'month';

/** The days of a rhythm in order. Without a last day it has no end. */
export function* daysOf(rhythm: Rhythm): Generator<Temporal.PlainDate> {
  const first = Temporal.PlainDate.from(rhythm.firstDay);
  for (const day of rhythm.pattern === 'weekly' ? weeks(rhythm, first) : months(rhythm, first)) {
    if (Temporal.PlainDate.compare(day, first) < 0) continue;
    if (rhythm.lastDay !== null && day.toString() > rhythm.lastDay) return;
    yield day;
  }
}

/** The first day there is, unless the rhythm ends before it. */
export const firstOf = (rhythm: Rhythm): string | undefined => {
  const { value } = daysOf(rhythm).next();
  return value?.toString();
};

/** Those up to and with a day. */
export function daysUntil(rhythm: Rhythm, until: Temporal.PlainDate): string[] {
  const days: string[] = [];
  for (const day of daysOf(rhythm)) {
    if (Temporal.PlainDate.compare(day, until) > 0) break;
    days.push(day.toString());
  }
  return days;
}

function* weeks({ weekday, every }: Rhythm, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  const start = first.add({ days: (weekday - first.dayOfWeek + 7) % 7 });
  for (let n = 0; ; n++) yield start.add({ weeks: n * every });
}

function* months({ weekday, ordinal }: Rhythm, first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  for (let month = first.toPlainYearMonth(); ; month = month.add({ months: 1 })) yield nth(month, weekday, ordinal!);
}

function nth(month: Temporal.PlainYearMonth, weekday: number, ordinal: number): Temporal.PlainDate {
  const from = month.toPlainDate({ day: ordinal === last ? month.daysInMonth - 6 : 7 * (ordinal - 1) + 1 });
  return from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
}

/** The same rhythm begun on another day: of the kind the old one was, on the weekday of the new one. */
export const movedTo = (rhythm: Rhythm, day: string): Rhythm =>
  rhythmFrom(repeatOf(rhythm), day, rhythm.lastDay !== null && rhythm.lastDay < day ? day : rhythm.lastDay);
