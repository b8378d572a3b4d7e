import ical, { ICalCalendarMethod, ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { groupDays, type GroupFacts, type GroupRowView } from './directory.views.js';
import { spotIn, spots } from './places.js';

const hour = { hours: 1, minutes: 30 };

/** The weekly groups as a calendar, in local time wherever they are. What has no fixed day or time has no place in one. */
export function calendarOfGroups(groups: readonly GroupRowView[], today: Temporal.PlainDate): string {
  const calendar = ical({ prodId: '//calendar//groups//EN', method: ICalCalendarMethod.PUBLISH });
  for (const { id, name, place, day, time, about, contact, freshOn } of groups) {
    if (day === 'varies' || !time) continue;
    const ahead = (groupDays.indexOf(day) + 1 - today.dayOfWeek + 7) % 7;
    const start = today.add({ days: ahead }).toPlainDateTime(Temporal.PlainTime.from(time));
    calendar.createEvent({
      id: `${id}@groups`,
      summary: name,
      location: spots[place].name,
      description: [about, contact].filter(Boolean).join('\n\n'),
      floating: true,
      start,
      end: start.add(hour),
      stamp: Temporal.PlainDate.from(freshOn).toZonedDateTime('UTC').toInstant(),
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, byDay: [day.toUpperCase() as ICalWeekday] },
    });
  }
  return calendar.toString();
}

/** The groups of a calendar (RFC 5545): each event with a name and a place that we know. */
export function groupsOfCalendar(calendar: string): GroupFacts[] {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const events: Map<string, string>[] = [];
  let event: Map<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') event = new Map();
    else if (line === 'END:VEVENT' && event) {
      events.push(event);
      event = undefined;
    } else {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
      if (event && name && !event.has(name)) event.set(name, unescaped(value ?? ''));
    }
  }
  return events.flatMap((each) => {
    const [name, place] = [each.get('SUMMARY')?.trim(), spotIn(each.get('LOCATION') ?? '')];
    if (!name || !place) return [];
    const start = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(each.get('DTSTART') ?? '');
    const weekly = /FREQ=WEEKLY/.test(each.get('RRULE') ?? '') && start;
    const day = weekly ? dayOf(`${start[1]}-${start[2]}-${start[3]}`) : undefined;
    const time = day && start?.[4] ? `${start[4]}:${start[5]}` : undefined;
    const [about = '', ...rest] = (each.get('DESCRIPTION') ?? '').split(/\n{2,}/);
    const contact = rest.at(-1) ?? '';
    const text = [about, ...rest.slice(0, -1)].join('\n\n');
    return [{ name, kind: 'peer' as const, place, day: day ?? ('varies' as const), time, about: text, contact }];
  });
}

function dayOf(date: string) {
  try {
    return groupDays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  } catch {
    return undefined;
  }
}

const unescaped = (text: string) => text.replace(/\\([nN;,\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
