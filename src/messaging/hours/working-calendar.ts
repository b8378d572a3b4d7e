import { Temporal } from 'temporal-polyfill';

/** ISO weekdays (1 Monday) and wall-clock times in the community's zone. */
export interface Shift {
  day: number;
  from: string;
  to: string;
}

/** Where a provider has not said anything else. */
export const assumedHours: readonly Shift[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '16:00' }));

/** From the first day to the last one, both of them away. */
export interface Away {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  /** Who reads meanwhile, with their own hours and absences; nobody covers for a cover. */
  cover?: { shifts: readonly Shift[]; away: readonly Omit<Away, 'cover'>[] } | undefined;
}

/** All that decides when somebody reads what is written to a provider. */
export interface WorkingCalendar {
  /** IANA zone of the community. */
  zone: string;
  shifts: readonly Shift[];
  away: readonly Away[];
  isHoliday: (day: Temporal.PlainDate) => boolean;
}

/** Nobody plans further than this; a calendar without a working day in it has none. */
const horizon = 800;

const within = (day: Temporal.PlainDate, { first, last }: Omit<Away, 'cover'>) =>
  Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;

/** The shifts somebody reads in on a day, in order: the provider's, or those of whoever covers for them. */
export function shiftsOn(day: Temporal.PlainDate, { shifts, away, isHoliday }: WorkingCalendar): Shift[] {
  if (isHoliday(day)) return [];
  const gone = away.find((each) => within(day, each));
  const cover = gone?.cover;
  const reader = gone ? (cover && !cover.away.some((each) => within(day, each)) ? cover.shifts : []) : shifts;
  return reader.filter((shift) => shift.day === day.dayOfWeek).sort((a, b) => a.from.localeCompare(b.from));
}

export const isWorkingDay = (day: Temporal.PlainDate, calendar: WorkingCalendar): boolean =>
  shiftsOn(day, calendar).length > 0;

/** A wall-clock time that daylight saving leaves out is the same time an hour later on the clock. */
const at = (day: Temporal.PlainDate, time: string, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time });

const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) => Temporal.ZonedDateTime.compare(a, b) < 0;

/** The first moment from now on at which somebody reads: now itself within hours. Undefined if there is none in sight. */
export function readFrom(now: Temporal.Instant, calendar: WorkingCalendar): Temporal.ZonedDateTime | undefined {
  const start = now.toZonedDateTimeISO(calendar.zone);
  const today = start.toPlainDate();
  for (let ahead = 0; ahead <= horizon; ahead++) {
    const day = today.add({ days: ahead });
    for (const { from, to } of shiftsOn(day, calendar)) {
      if (!earlier(start, at(day, to, calendar.zone))) continue;
      const begins = at(day, from, calendar.zone);
      return earlier(begins, start) ? start : begins;
    }
  }
  return undefined;
}

/** So many whole working days after a day, which itself does not count. Undefined if there are not as many in sight. */
function workingDaysAfter(
  day: Temporal.PlainDate,
  days: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate | undefined {
  let left = days;
  for (let ahead = 1; ahead <= horizon; ahead++) {
    const next = day.add({ days: ahead });
    if (isWorkingDay(next, calendar) && --left <= 0) return next;
  }
  return undefined;
}

/** The local day by which an answer is expected. The day of sending does not count, however early it was. */
export function answerBy(
  sentAt: Temporal.Instant,
  replyDays: number,
  calendar: WorkingCalendar,
): Temporal.PlainDate | undefined {
  return workingDaysAfter(sentAt.toZonedDateTimeISO(calendar.zone).toPlainDate(), replyDays, calendar);
}

/**
 * The new day once an answer is late: the same time again from the day that has passed, and again, until it is today or later. It
 * does not move as days go by.
 */
export function newDayAfter(
  missed: Temporal.PlainDate,
  replyDays: number,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar,
): Temporal.PlainDate | undefined {
  let day: Temporal.PlainDate | undefined = missed;
  while (day && Temporal.PlainDate.compare(day, today) < 0) day = workingDaysAfter(day, replyDays, calendar);
  return day;
}
