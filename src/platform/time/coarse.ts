import { Temporal } from 'temporal-polyfill';

/**
 * All that a peer may know of a time, in pages and in JSON alike: `today`, `yesterday`, or the ISO week `2026-W47`. Times of
 * posts side by side would tie a nickname to a meetup, a message, a person.
 */
export type Coarse = 'today' | 'yesterday' | `${number}-W${string}`;

/** @param at an instant, or milliseconds since 1970 (see `millisFrom`). */
export function coarse(at: Temporal.Instant | number, now: Temporal.Instant, zone: string): Coarse {
  const days = daysAround(now, zone);
  const moment = typeof at === 'number' ? at : at.epochMilliseconds;
  if (moment >= days.today && moment < days.tomorrow) return 'today';
  if (moment >= days.yesterday && moment < days.today) return 'yesterday';
  return weekAt(moment, zone).name;
}

interface Days {
  /** When each begins, in milliseconds since 1970. */
  yesterday: number;
  today: number;
  tomorrow: number;
  date: Temporal.PlainDate;
  /** The ISO week of today, and that of yesterday. */
  week: WeekName;
  weekOfYesterday: WeekName;
}

type WeekName = `${number}-W${string}`;

interface Week {
  from: number;
  until: number;
  name: WeekName;
}

/* A page tells dozens of times, and to find the day of one is costly. Where days and weeks begin in a zone never changes. */
const lastDays = new Map<string, Days>();
const lastWeeks = new Map<string, Week[]>();
const weeksKept = 200;

const begins = (day: Temporal.PlainDate, zone: string) => day.toZonedDateTime(zone).epochMilliseconds;

/** The day of a moment in a zone, and those beside it. */
export function daysAround(now: Temporal.Instant, zone: string): Days {
  const moment = now.epochMilliseconds;
  const last = lastDays.get(zone);
  if (last && moment >= last.today && moment < last.tomorrow) return last;
  const date = now.toZonedDateTimeISO(zone).toPlainDate();
  const [yesterday, today, tomorrow] = [-1, 0, 1].map((days) => begins(date.add({ days }), zone)) as [
    number,
    number,
    number,
  ];
  const [week, weekOfYesterday] = [weekAt(today, zone).name, weekAt(yesterday, zone).name];
  const days = { yesterday, today, tomorrow, date, week, weekOfYesterday };
  lastDays.set(zone, days);
  return days;
}

function weekAt(moment: number, zone: string): Week {
  let weeks = lastWeeks.get(zone);
  if (!weeks) lastWeeks.set(zone, (weeks = []));
  const known = weeks.find(({ from, until }) => moment >= from && moment < until);
  if (known) return known;
  const day = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const week: Week = {
    from: begins(monday, zone),
    until: begins(monday.add({ days: 7 }), zone),
    name: `${day.yearOfWeek!}-W${String(day.weekOfYear).padStart(2, '0')}`,
  };
  if (weeks.length >= weeksKept) weeks.length = 0;
  weeks.push(week);
  return week;
}

/**
 * A time of the group as it is stored. To the second, it would tie a nickname in a stolen database to whatever else happened at
 * that second; the order of posts is kept by the room's counter.
 */
export const toTheHour = (at: Temporal.Instant): Temporal.Instant =>
  at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
