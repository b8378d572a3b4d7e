import { Temporal } from 'temporal-polyfill';
import type { Lang } from '../../platform/i18n/lang.js';
import { longDay } from '../hours/long-day.js';
import type { AppointmentTime, FreeTime } from './appointment.js';
import { appointmentWords } from './appointment.words.js';

/** "Tuesday 24 November 10:00–10:45". */
export const timeWords = ({ day, from, to }: FreeTime, lang: Lang): string =>
  appointmentWords({ lang })('time', { day: longDay(Temporal.PlainDate.from(day), { lang }), from, to });

/** The same where it stands first: in Norwegian a day has no capital of its own. */
export function timeFirst(time: FreeTime, lang: Lang): string {
  const words = timeWords(time, lang);
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}

/** "To meet, the blue house". */
export const wayWords = ({ way, where }: Partial<Pick<AppointmentTime, 'way' | 'where'>>, lang: Lang): string =>
  [way && appointmentWords({ lang })(`way.${way}`), where].filter(Boolean).join(', ');
