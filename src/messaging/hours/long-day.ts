import { Temporal } from 'temporal-polyfill';
import type { Lang } from '../../platform/i18n/lang.js';
import { clockTime, type Now } from '../../platform/ui/time-words.js';

const locale = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Lang, string>;
const formats = new Map<Lang, Intl.DateTimeFormat>();

/** "Tuesday 8 December": a day inside a sentence, which no dot of an abbreviation ends. */
export function longDay(day: Temporal.PlainDate, { lang }: Pick<Now, 'lang'>): string {
  let format = formats.get(lang);
  if (!format) {
    const parts = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' } as const;
    formats.set(lang, (format = new Intl.DateTimeFormat(locale[lang], parts)));
  }
  const noon = day.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' });
  return format.format(noon.epochMilliseconds).replace(/,/g, '');
}

/** "Monday 30 November 08:00". */
export const longMoment = (at: Temporal.Instant, here: Now): { day: string; time: string } => ({
  day: longDay(at.toZonedDateTimeISO(here.zone).toPlainDate(), here),
  time: clockTime(at, here),
});
