import { Temporal } from 'temporal-polyfill';

/** A local time as RFC 5545 writes it: 20261126T180000. */
const local = (time: Temporal.PlainDateTime) => time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
/** +01:00 as +0100. */
const offset = (time: Temporal.ZonedDateTime) => time.offset.replace(':', '').slice(0, 5);

function observance(since: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  const daylight = since.offsetNanoseconds > before.offsetNanoseconds;
  const name = daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    // The clock on the wall at that moment still went by the offset from before.
    `DTSTART:${local(since.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime())}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(since)}`,
    `END:${name}`,
  ];
}

/**
 * The zone as calendars want it told (RFC 5545, 3.6.5): the change of clocks before a moment and the one after it. That is all that
 * an entry at that moment needs, and it is taken from the zone's own rules.
 */
export function vtimezone(zone: string, around: Temporal.Instant): string {
  const there = around.toZonedDateTimeISO(zone);
  const changes = [there.add({ seconds: 1 }).getTimeZoneTransition('previous'), there.getTimeZoneTransition('next')];
  const told = changes.filter((each) => each !== null).map((each) => observance(each, each.subtract({ seconds: 1 })));
  // A zone whose clocks have never changed.
  if (told.length === 0) told.push(observance(there.with({ year: 1970 }), there.with({ year: 1970 })));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...told.flat(), 'END:VTIMEZONE'].join('\r\n');
}
