import ical, { ICalCalendarMethod, ICalCategory, ICalEventRepeatingFreq, ICalWeekday } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { directoryLimits } from './directory.forms.js';
import { groupDays, type GroupFacts, type GroupKind, groupKinds, type GroupRowView } from './directory.views.js';
import { spotIn, spots } from './places.js';
import { tidied } from './tidy-group.js';

/** Between what a group is and how one reaches it, which is one line; there even if one of them is not. */
const apart = '\n\n';
const hour = { hours: 1, minutes: 30 };

/** The weekly groups as a calendar, in local time wherever they are. What has no fixed day or time has no place in one. */
export function calendarOfGroups(groups: readonly GroupRowView[], today: Temporal.PlainDate): string {
  const calendar = ical({ prodId: '//calendar//groups//EN', method: ICalCalendarMethod.PUBLISH });
  for (const { id, name, kind, place, day, time, about, contact, freshOn } of groups) {
    if (day === 'varies' || !time) continue;
    const ahead = (groupDays.indexOf(day) + 1 - today.dayOfWeek + 7) % 7;
    const start = today.add({ days: ahead }).toPlainDateTime(Temporal.PlainTime.from(time));
    calendar.createEvent({
      id: `${id}@groups`,
      summary: name,
      location: spots[place].name,
      categories: [new ICalCategory({ name: kind })],
      description: about || contact ? `${about}${apart}${contact}` : '',
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
      const [, name, value] = /^([A-Z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/is.exec(line) ?? [];
      if (event && name && !event.has(name.toUpperCase())) event.set(name.toUpperCase(), unescaped(value ?? ''));
    }
  }
  return events.flatMap((each) => {
    const place = spotIn(each.get('LOCATION') ?? '');
    if (!place) return [];
    const start = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(each.get('DTSTART') ?? '');
    const weekly = /FREQ=WEEKLY/.test(each.get('RRULE') ?? '') && start;
    const day = weekly ? dayOf(`${start[1]}-${start[2]}-${start[3]}`) : undefined;
    const time = day && start?.[4] ? `${start[4]}:${start[5]}` : undefined;
    const kinds = (each.get('CATEGORIES') ?? '').split(',');
    const kind = groupKinds.find((one) => kinds.includes(one)) ?? ('peer' satisfies GroupKind);
    const facts = { name: each.get('SUMMARY') ?? '', kind, place, day: day ?? ('varies' as const), time };
    return [tidied({ ...facts, ...toldIn(each.get('DESCRIPTION') ?? '') })].filter(({ name }) => name);
  });
}

/** How one reaches a group is its last paragraph, where that is one line and no longer than it may be. */
function toldIn(description: string): Pick<GroupFacts, 'about' | 'contact'> {
  const at = description.lastIndexOf(apart);
  const last = at < 0 ? '' : description.slice(at + apart.length);
  const isContact = at >= 0 && last.length <= directoryLimits.contact && !last.includes('\n');
  return isContact ? { about: description.slice(0, at), contact: last } : { about: description, contact: '' };
}

function dayOf(date: string) {
  try {
    return groupDays[Temporal.PlainDate.from(date).dayOfWeek - 1];
  } catch {
    return undefined;
  }
}

const unescaped = (text: string) => text.replace(/\\([nN;,\\])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
