import { Temporal } from 'temporal-polyfill';
import { catalogue } from '../i18n/catalogue.js';
import type { Lang } from '../i18n/lang.js';
import { type Coarse, coarse, daysAround } from '../time/coarse.js';
import type { Here } from './here.js';

/** All that telling a time needs: the reader's language, the community's zone, and now. */
export type Now = Pick<Here, 'lang' | 'zone' | 'now'>;

const words = catalogue({
  'day.today': ['i dag', 'today'],
  'day.yesterday': ['i går', 'yesterday'],
  'day.week': ['uke {week}', 'week {week}'],
  'day.weekOf': ['uke {week} i {year}', 'week {week} of {year}'],
  'time.exact': ['{day} kl. {time}', '{day} {time}'],
});

// British English, because its clock has 24 hours and its day comes before its month.
const locale = { nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Lang, string>;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Lang, parts: Intl.DateTimeFormatOptions, instant: Temporal.Instant): string {
  const key = `${lang} ${JSON.stringify(parts)}`;
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(locale[lang], parts)));
  return made.format(instant.epochMilliseconds);
}

const dayOf = (instant: Temporal.Instant, zone: string) => instant.toZonedDateTimeISO(zone).toPlainDate();

/** The week that a day lies in, by ISO: the only thing that may stand in the markup of a peer page. */
export function isoWeek(day: Temporal.PlainDate): { year: number; week: number; datetime: string } {
  const year = day.yearOfWeek!;
  const week = day.weekOfYear!;
  return { year, week, datetime: `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}` };
}

/** Today, yesterday, week 47: never more, because a time of day tells who sat awake. */
export function coarseWords(when: Coarse, here: Now): { text: string; datetime: string } {
  const t = words(here);
  const days = daysAround(here.now, here.zone);
  if (when === 'today') return { text: t('day.today'), datetime: days.week };
  if (when === 'yesterday') return { text: t('day.yesterday'), datetime: days.weekOfYesterday };
  const [year, week] = when.split('-W').map(Number);
  if (year === Number(days.week.split('-W')[0])) return { text: t('day.week', { week: week! }), datetime: when };
  return { text: t('day.weekOf', { week: week!, year: String(year) }), datetime: when };
}

/** The same from an instant, for what never leaves this page. */
export const coarseDay = (at: Temporal.Instant, here: Now) => coarseWords(coarse(at, here.now, here.zone), here);

/** A day with its name, and its year where that is not this one. */
export function exactDay(at: Temporal.Instant | Temporal.PlainDate, here: Now): { text: string; datetime: string } {
  // A plain date is nowhere in particular: noon of UTC told in UTC is that day for everyone.
  const plain = at instanceof Temporal.PlainDate;
  const day = plain ? at : dayOf(at, here.zone);
  const instant = plain ? at.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).toInstant() : at;
  const thisYear = day.year === daysAround(here.now, here.zone).date.year;
  const text = format(
    here.lang,
    {
      timeZone: plain ? 'UTC' : here.zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(thisYear ? {} : { year: 'numeric' }),
    },
    instant,
  );
  return { text: text.replace(/,/g, ''), datetime: day.toString() };
}

/** A clock time of 24 hours in the community's zone. */
export function clockTime(at: Temporal.Instant, here: Now): string {
  return format(here.lang, { timeZone: here.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
}

/** "Thu 26 Nov 18:00": only for one's own things and for conversations with providers. */
export function exactTime(at: Temporal.Instant, here: Now): { text: string; datetime: string } {
  const text = words(here)('time.exact', { day: exactDay(at, here).text, time: clockTime(at, here) });
  const local = at.toZonedDateTimeISO(here.zone);
  return { text, datetime: local.toString({ smallestUnit: 'minute', timeZoneName: 'never' }) };
}

/** The day of the month and the name of the month, for a small leaf of a calendar. */
export function dateLeaf(at: Temporal.Instant, here: Now): { day: string; month: string; datetime: string } {
  const date = dayOf(at, here.zone);
  const month = format(here.lang, { timeZone: here.zone, month: 'short' }, at).replace('.', '');
  return { day: String(date.day), month, datetime: date.toString() };
}
