import type { Temporal } from 'temporal-polyfill';

/** ISO: Monday is 1. Public holidays are not known here yet. */
const isWorkingDay = (day: Temporal.PlainDate) => day.dayOfWeek <= 5;

/**
 * The local day by which an answer is expected: so many whole working days (Monday to Friday) after the day it was sent.
 * The day of sending does not count, however early it was. @param zone IANA zone of the community.
 */
export function answerExpectedBy(sentAt: Temporal.Instant, zone: string, workingDays: number): Temporal.PlainDate {
  let day = sentAt.toZonedDateTimeISO(zone).toPlainDate();
  for (let left = workingDays; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return day;
}
