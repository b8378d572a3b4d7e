import ical, { ICalEventClass } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { Lang } from '../platform/i18n/lang.js';
import { meetupWords } from './meetups.words.js';
import { vtimezone } from './vtimezone.js';

export interface CalendarEntry {
  /** The same for a person and a meetup every time, and nothing to whoever else reads it. */
  uid: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** When any of this last changed. */
  changedAt: Temporal.Instant;
  zone: string;
}

/**
 * One calendar file with one entry (RFC 5545). Calendars are shared, synchronised and read over shoulders: the entry
 * says that there is an appointment and when, and neither what, where nor with whom.
 */
export function calendarFile({ uid, startsAt, endsAt, changedAt, zone }: CalendarEntry, lang: Lang): string {
  const calendar = ical({
    prodId: '//calendar//entry//EN',
    // Without a zone of its own, so that the stamp is written in UTC, as it must be.
    timezone: { name: null, generator: (name) => vtimezone(name, startsAt) },
  });
  calendar.createEvent({
    id: uid,
    summary: meetupWords({ lang })('calendar.summary'),
    start: startsAt,
    end: endsAt,
    timezone: zone,
    stamp: changedAt,
    class: ICalEventClass.PRIVATE,
  });
  return calendar.toString();
}
