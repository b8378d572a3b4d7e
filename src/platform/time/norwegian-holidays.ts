import { Temporal } from 'temporal-polyfill';

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; also in Meeus, Astronomical
 * Algorithms, chapter 8).
 */
export function easterSunday(year: number): Temporal.PlainDate {
  const whole = (value: number, by: number) => Math.floor(value / by);
  const a = year % 19;
  const [b, c] = [whole(year, 100), year % 100];
  const h = (19 * a + b - whole(b, 4) - whole(b - whole(b + 8, 25) + 1, 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * whole(c, 4) - h - (c % 4)) % 7;
  const m = whole(a + 11 * h + 22 * l, 451);
  const days = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: whole(days, 31), day: (days % 31) + 1 });
}

/** From Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Sunday and Monday, and Easter itself. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];
/** New Year, 1 and 17 May, Christmas. */
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26'];

/**
 * Whether a day is a public holiday in Norway: lov om helligdager og helligdagsfred (1995) § 2 and lov om 1 og 17 mai som
 * høgtidsdagar (1947). The eves before them are working days.
 */
export function isNorwegianHoliday(day: Temporal.PlainDate): boolean {
  if (fixed.includes(day.toString().slice(5))) return true;
  return fromEaster.includes(easterSunday(day.year).until(day, { largestUnit: 'day' }).days);
}

/** The rule of the country a zone lies in. Of other countries no holidays are known here yet. */
export function holidaysOf(zone: string): (day: Temporal.PlainDate) => boolean {
  return ['Europe/Oslo', 'Arctic/Longyearbyen'].includes(zone) ? isNorwegianHoliday : () => false;
}
