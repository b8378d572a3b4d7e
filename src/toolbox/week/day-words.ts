import type { Lang } from '../../platform/i18n/lang.js';

// British English, because its day comes before its month.
const locale = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Lang, string>;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Lang, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(parts)}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale[lang], { timeZone: 'UTC', ...parts })));
  return made;
}

/** A day of the calendar is nowhere in particular: noon of UTC told in UTC is that day for everyone. A curve asks hundreds of times, so not by `Temporal`. */
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** "Monday", with a capital: it stands first. `day` is `YYYY-MM-DD`, here and below. */
export function weekdayName(day: string, lang: Lang): string {
  const name = format(lang, { weekday: 'long' }).format(noon(day));
  return name.charAt(0).toLocaleUpperCase(locale[lang]) + name.slice(1);
}

/** "16 November". */
export const dayAndMonth = (day: string, lang: Lang): string =>
  format(lang, { day: 'numeric', month: 'long' }).format(noon(day));

/** "Friday 18 December": inside a sentence, which no dot of an abbreviation ends; with its year where that is not this one. */
export const wholeDay = (day: string, lang: Lang, thisYear: number): string =>
  format(lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.startsWith(`${thisYear}-`) ? {} : { year: 'numeric' }),
  })
    .format(noon(day))
    .replace(/,/g, '');

/** "16 November 2026". */
export const dayMonthYear = (day: string, lang: Lang): string =>
  format(lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day));

/** "16 – 22 November 2026". */
export const daySpan = (first: string, last: string, lang: Lang): string =>
  format(lang, { day: 'numeric', month: 'long', year: 'numeric' }).formatRange(noon(first), noon(last));
