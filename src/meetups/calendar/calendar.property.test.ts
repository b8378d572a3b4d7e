import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type CalendarResponse, type VEvent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import { itIsReadByPythonToo, keptCalendar } from '../../../test/support/calendars.js';
import { daysUntil, type Repeat, repeats, rhythmFrom } from '../series/rhythm.js';
import { momentsOf } from '../when.js';
import { calendarOf } from '../../platform/calendar/calendar-file.js';
import { type Made, rhythmEntries } from './rhythm-entries.js';

/** Half an hour of daylight saving, a change at midnight, none at all, and a country that is half an hour off. */
const zones = ['Europe/Oslo', 'America/St_Johns', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Kolkata'];
const runs = process.env['TEST_LONG'] === '1' ? 1000 : 200;

interface Plan {
  zone: string;
  repeat: Repeat;
  first: string;
  from: string;
  weeks: number;
  /** What became of the n-th one: as planned, called off, never made, or moved by so many hours. */
  fates: ('planned' | 'cancelled' | 'left-out' | number)[];
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const plans: fc.Arbitrary<Plan> = fc.record({
  zone: fc.constantFrom(...zones),
  repeat: fc.constantFrom(...repeats),
  first: fc.integer({ min: 0, max: 1500 }).map((n) => new Temporal.PlainDate(2025, 1, 1).add({ days: n }).toString()),
  from: fc.integer({ min: 6 * 4, max: 22 * 4 }).map((quarters) => clock(quarters * 15)),
  weeks: fc.integer({ min: 1, max: 60 }),
  fates: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('planned' as const) },
      { weight: 1, arbitrary: fc.constantFrom('cancelled' as const, 'left-out' as const) },
      { weight: 1, arbitrary: fc.integer({ min: -40, max: 60 }).filter((hours) => hours !== 0) },
    ),
    { minLength: 60, maxLength: 60 },
  ),
});

/** The meetups that stand in the database, as the portal lists them. */
function made({ zone, repeat, first, from, weeks, fates }: Plan): {
  rhythm: Parameters<typeof rhythmEntries>[0];
  made: Made[];
} {
  const [hours, minutes] = from.split(':').map(Number) as [number, number];
  const to = clock(hours * 60 + minutes + 75);
  const rhythm = { ...rhythmFrom(repeat, first), from, to };
  const until = Temporal.PlainDate.from(first).add({ weeks });
  const rows = daysUntil(rhythm, until).flatMap((plannedOn, n): Made[] => {
    const fate = fates[n % fates.length]!;
    if (fate === 'left-out') return [];
    const { startsAt, endsAt } = momentsOf({ day: plannedOn, from, to }, zone);
    const moved = { hours: typeof fate === 'number' ? fate : 0 };
    return [
      {
        plannedOn,
        startsAt: startsAt.add(moved),
        endsAt: endsAt.add(moved),
        changedAt: Temporal.Instant.from('2025-01-01T12:00:00Z'),
        sequence: fate === 'planned' ? 0 : 1,
        cancelled: fate === 'cancelled',
      },
    ];
  });
  return { rhythm, made: rows };
}

const listed = (rows: readonly Made[]) =>
  rows
    .filter(({ cancelled }) => !cancelled)
    .map(({ startsAt, endsAt }) => `${startsAt.toString()} ${endsAt.toString()}`)
    .sort();
const told = (start: Date, end: Date) =>
  [start, end].map((at) => Temporal.Instant.from(at.toISOString()).toString()).join(' ');

// What is not quite right is an error, not something to make the best of.
ICAL.design.strict = true;

/** What ical.js makes of it, with the zone that the file itself tells. */
function byIcalJs(file: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue('tzid') as string);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  const found: string[] = [];
  for (const event of events.filter((each) => !each.isRecurrenceException())) {
    for (const other of events) if (other.isRecurrenceException()) event.relateException(other);
    const steps = event.iterator();
    for (let next = steps.next(); next; next = steps.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(told(startDate.toJSDate(), endDate.toJSDate()));
    }
  }
  ICAL.TimezoneService.reset();
  return found.sort();
}

function byNodeIcal(file: string): string[] {
  const parsed: CalendarResponse = nodeIcal.sync.parseICS(file);
  const events = Object.values(parsed).filter((each): each is VEvent => each?.type === 'VEVENT');
  return events
    .flatMap((event) =>
      nodeIcal
        .expandRecurringEvent(event, {
          from: new Date('2024-01-01T00:00:00Z'),
          to: new Date('2032-01-01T00:00:00Z'),
          excludeExdates: true,
          includeOverrides: true,
        })
        .map(({ start, end }) => told(start, end)),
    )
    .sort();
}

const fileOf = (plan: Plan): { file: string; rows: Made[] } => {
  const { rhythm, made: rows } = made(plan);
  const entries = rhythmEntries(rhythm, rows, { uid: 'c0ffee', summary: 'Avtale', zone: plan.zone });
  return { file: calendarOf(entries, plan.zone), rows };
};

/** The hour that comes twice when clocks go back: RFC 5545 means the first of the two, and readers do not agree on it. */
function comesTwice(at: Temporal.Instant, zone: string): boolean {
  const wall = at.toZonedDateTimeISO(zone).toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  return !earlier!.equals(later!);
}

test('a series in a calendar is exactly what the portal lists, whoever reads it, in five zones across changes of clocks', () => {
  const warned = jest.spyOn(console, 'warn');
  const changes = new Set<string>();
  fc.assert(
    fc.property(plans, (plan) => {
      const { file, rows } = fileOf(plan);
      keptCalendar(file);
      fc.pre(!rows.some(({ startsAt, endsAt }) => [startsAt, endsAt].some((at) => comesTwice(at, plan.zone))));
      for (const { startsAt } of rows) changes.add(startsAt.toZonedDateTimeISO(plan.zone).offset);
      expect(byIcalJs(file)).toEqual(listed(rows));
      expect(byNodeIcal(file)).toEqual(listed(rows));
    }),
    { numRuns: runs },
  );
  expect(changes.size).toBeGreaterThanOrEqual(8);
  expect(warned).not.toHaveBeenCalled();
}, 600_000);

itIsReadByPythonToo();
