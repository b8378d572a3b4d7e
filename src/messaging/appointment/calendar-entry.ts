import ical, { ICalCalendarMethod, ICalEventClass } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';

/**
 * An appointment for a calendar (RFC 5545), in UTC. Calendars are shared and read over shoulders: it is called what everything
 * is called, names nobody, and says no place.
 */
export function calendarEntry(entry: {
  uid: string;
  summary: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  changedAt: Temporal.Instant;
}): string {
  const calendar = ical({ prodId: '//calendar//entry//EN', method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: entry.uid,
    summary: entry.summary,
    start: new Date(entry.startsAt.epochMilliseconds),
    end: new Date(entry.endsAt.epochMilliseconds),
    stamp: new Date(entry.changedAt.epochMilliseconds),
    class: ICalEventClass.PRIVATE,
  });
  return calendar.toString();
}
