import { Temporal } from 'temporal-polyfill';

/** Four whole weeks from a Monday on: the only periods there are, so that no two overlap. */
export const periodDays = 28;
/** A Monday long ago, from which they are counted. */
const first = Temporal.PlainDate.from('2024-01-01');

export const periodOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  first.add({ days: Math.floor(first.until(day).days / periodDays) * periodDays });

/** The last period that is over for a whole day. Then what was asked on its last evening has had its twelve hours. */
export const ripePeriod = (today: Temporal.PlainDate): Temporal.PlainDate =>
  periodOf(today.subtract({ days: 1 })).subtract({ days: periodDays });
