import { Temporal } from 'temporal-polyfill';

/** Some days of a diary in a row, `YYYY-MM-DD` both. */
export interface Period {
  from: string;
  to: string;
}

/** What one can look over before one shows it to somebody. */
export const daysAtMost = 31;

/** As a period stands in paths. */
export const periodKeys = /^\d{8}-\d{8}$/;
export const periodKey = ({ from, to }: Period): string => `${from}-${to}`.replace(/-(?=\d\d(-|$))/g, '');

/** Undefined for what is no period, or a longer one. */
export function periodOf(key: string): Period | undefined {
  if (!periodKeys.test(key)) return undefined;
  try {
    const [from, to] = key.split('-').map((day) => Temporal.PlainDate.from(day));
    const days = from!.until(to!, { largestUnit: 'day' }).days;
    return days >= 0 && days < daysAtMost ? { from: from!.toString(), to: to!.toString() } : undefined;
  } catch {
    // Of the right shape and yet no days.
    return undefined;
  }
}

/** The month that a day lies in. */
export function monthOf(day: Temporal.PlainDate): Period {
  const from = day.with({ day: 1 });
  return { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() };
}
