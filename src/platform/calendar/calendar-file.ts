import ical, {
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { localTime, vtimezone } from './vtimezone.js';

/** What calendar programs are told they get. */
export const calendarType = 'text/calendar; charset=utf-8';

/** One entry of a calendar: an appointment, or all those of a rhythm. */
export interface Entry {
  /** The same for a person and an event in file, feed and mail, and nothing to whoever else reads it. */
  uid: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** When any of this last changed, and how often it has. */
  changedAt: Temporal.Instant;
  sequence: number;
  cancelled?: boolean;
  summary: string;
  location?: string | undefined;
  /** How it repeats (RRULE without its name), when for the last time, and when it does not. */
  rule?: { rrule: string; until: Temporal.Instant; except: readonly Temporal.Instant[] } | undefined;
  /** It takes the place of what the rule of the same uid says for then. */
  insteadOf?: Temporal.Instant | undefined;
}

/** What a calendar is for: to be read, or to ask an entry in and out of somebody's own. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** Who asks whom (RFC 5546). Nobody else is on it, and no answer is asked for. */
export interface Asking {
  method: Exclude<CalendarMethod, 'PUBLISH'>;
  from: { name: string; email: string };
  to: string;
}

/**
 * A calendar (RFC 5545). Calendars are shared, synchronised and read over shoulders: it is called nothing, names nobody, and
 * holds no address that leads back here. The same entries give the same bytes.
 */
export function calendarOf(entries: readonly Entry[], zone: string, asking?: Asking): string {
  const calendar = ical({
    prodId: '//calendar//entry//EN',
    method: ICalCalendarMethod[asking?.method ?? 'PUBLISH'],
    // Without a zone of its own, so that stamps are written in UTC, as they must be.
    timezone: { name: null, generator: (name) => vtimezone(name, ...span(entries)) },
  });
  for (const entry of entries)
    calendar.createEvent({
      id: entry.uid,
      summary: entry.summary,
      start: entry.startsAt,
      end: entry.endsAt,
      timezone: zone,
      stamp: entry.changedAt,
      sequence: entry.sequence,
      class: ICalEventClass.PRIVATE,
      ...(entry.location ? { location: entry.location } : {}),
      ...(entry.cancelled
        ? { status: ICalEventStatus.CANCELLED, transparency: ICalEventTransparency.TRANSPARENT }
        : {}),
      ...(entry.rule ? { repeating: ruleLines(entry.rule, zone) } : {}),
      ...(entry.insteadOf ? { recurrenceId: entry.insteadOf } : {}),
      ...(asking ? { organizer: asking.from, attendees: [{ email: asking.to, ...comes }] } : {}),
    });
  return calendar.toString();
}

/** They have said so already. */
const comes = { status: ICalAttendeeStatus.ACCEPTED, rsvp: false };

/** RFC 5545 writes what is left out as local times of the same zone as the start. */
function ruleLines({ rrule, until, except }: NonNullable<Entry['rule']>, zone: string): string {
  const left = except.map(
    (at) => `\r\nEXDATE;TZID=${zone}:${localTime(at.toZonedDateTimeISO(zone).toPlainDateTime())}`,
  );
  // The last moment of a rule is told in UTC.
  const last = `${localTime(until.toZonedDateTimeISO('UTC').toPlainDateTime())}Z`;
  return `RRULE:${rrule};UNTIL=${last}${left.join('')}`;
}

/** From the first start to the last end, so that every change of clocks between them is told. */
function span(entries: readonly Entry[]): [Temporal.Instant, Temporal.Instant] {
  const moments = entries
    .flatMap(({ startsAt, endsAt, insteadOf, rule }) => [startsAt, endsAt, insteadOf, rule?.until])
    .filter((at) => at !== undefined)
    .sort(Temporal.Instant.compare);
  return [moments[0]!, moments.at(-1)!];
}
