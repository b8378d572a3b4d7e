import { Temporal } from 'temporal-polyfill';

/** A local time as RFC 5545 writes it: 20261126T180000. */
export const localTime = (time: Temporal.PlainDateTime): string =>
  time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
/** +01:00 as +0100. */
const offset = (time: Temporal.ZonedDateTime) => time.offset.replace(':', '').slice(0, 5);

function observance(since: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  const daylight = since.offsetNanoseconds > before.offsetNanoseconds;
  const name = daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    // The clock on the wall at that moment still went by the offset from before.
    `DTSTART:${localTime(since.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime())}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(since)}`,
    `END:${name}`,
  ];
}

/**
 * The zone as calendars want it told (RFC 5545, 3.6.5): the last change of clocks before a time, those within it, and the one after it.
 * That is all that entries in that time need, and it is taken from the zone's own rules.
 */
export function vtimezone(zone: string, from: Temporal.Instant, until: Temporal.Instant = from): string {
  const there = from.toZonedDateTimeISO(zone);
  const told: string[][] = [];
  let change = there.add({ seconds: 1 }).getTimeZoneTransition('previous') ?? there.getTimeZoneTransition('next');
  for (; change; change = change.getTimeZoneTransition('next')) {
    told.push(observance(change, change.subtract({ seconds: 1 })));
    if (Temporal.Instant.compare(change.toInstant(), until) > 0) break;
  }
  // A zone whose clocks have never changed.
  if (told.length === 0) told.push(observance(there.with({ year: 1970 }), there.with({ year: 1970 })));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...told.flat(), 'END:VTIMEZONE'].join('\r\n');
}
