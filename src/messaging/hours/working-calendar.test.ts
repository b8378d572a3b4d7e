import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { holidaysOf } from '../../platform/time/norwegian-holidays.js';
import {
  answerBy,
  assumedHours,
  type Away,
  isWorkingDay,
  newDayAfter,
  readFrom,
  type Shift,
  shiftsOn,
  type WorkingCalendar,
} from './working-calendar.js';

const zone = 'Europe/Oslo';
const day = (text: string) => Temporal.PlainDate.from(text);
const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const usual: WorkingCalendar = { zone, shifts: assumedHours, away: [], isHoliday: holidaysOf(zone) };
const reads = (now: string, calendar = usual) =>
  readFrom(oslo(now), calendar)?.toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('in a week like others', () => {
  test('what is written within hours is read now, before them later that day, after them on the next', () => {
    expect(reads('2026-11-24T10:17')).toBe('2026-11-24T10:17');
    expect(reads('2026-11-24T06:00')).toBe('2026-11-24T08:00');
    expect(reads('2026-11-24T16:00')).toBe('2026-11-25T08:00');
  });

  test('on Friday afternoon nobody reads until Monday', () => {
    expect(reads('2026-11-27T16:30')).toBe('2026-11-30T08:00');
    expect(answerBy(oslo('2026-11-27T16:30'), 3, usual)?.toString()).toBe('2026-12-02');
  });

  test('Easter and May are not working days', () => {
    expect(reads('2026-04-01T17:00')).toBe('2026-04-07T08:00');
    // Friday the first of May is a holiday too.
    expect(answerBy(oslo('2026-04-30T09:00'), 1, usual)?.toString()).toBe('2026-05-04');
  });

  test('the clocks change between the two', () => {
    // From Friday to Monday there are 71 hours less one in March, and one more in October.
    for (const [friday, monday, hours] of [
      ['2026-03-27T16:00', '2026-03-30T08:00', 63],
      ['2026-10-23T16:00', '2026-10-26T08:00', 65],
    ] as const) {
      expect(reads(friday)).toBe(monday);
      expect(oslo(friday).until(oslo(monday), { largestUnit: 'hour' }).hours).toBe(hours);
    }
  });
});

describe('away', () => {
  const away = { first: day('2026-11-23'), last: day('2026-12-01') };

  test('without a cover nobody reads until they are back', () => {
    expect(reads('2026-11-20T18:00', { ...usual, away: [away] })).toBe('2026-12-02T08:00');
    expect(answerBy(oslo('2026-11-20T18:00'), 2, { ...usual, away: [away] })?.toString()).toBe('2026-12-03');
  });

  test('with one, the cover reads in hours of their own', () => {
    const cover = { shifts: [{ day: 2, from: '12:00', to: '15:00' }], away: [] };
    expect(reads('2026-11-20T18:00', { ...usual, away: [{ ...away, cover }] })).toBe('2026-11-24T12:00');
  });

  test('a cover who is away too reads nothing', () => {
    const cover = { shifts: assumedHours, away: [{ first: day('2026-11-23'), last: day('2026-11-25') }] };
    expect(reads('2026-11-20T18:00', { ...usual, away: [{ ...away, cover }] })).toBe('2026-11-26T08:00');
  });
});

test('a late answer gets a new day, which stays until it has passed too', () => {
  const missed = day('2026-11-20');
  const from = (today: string) => newDayAfter(missed, 3, day(today), usual)?.toString();
  expect(['2026-11-21', '2026-11-23', '2026-11-25', '2026-11-26'].map(from)).toEqual([
    '2026-11-25',
    '2026-11-25',
    '2026-11-25',
    '2026-11-30',
  ]);
});

test('who never works is never said to', () => {
  const never = { ...usual, shifts: [] };
  expect([readFrom(oslo('2026-11-24T10:00'), never), answerBy(oslo('2026-11-24T10:00'), 3, never)]).toEqual([
    undefined,
    undefined,
  ]);
});

describe('whatever the hours, the absences and the moment', () => {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  // At night too, where daylight saving leaves an hour out.
  const shift: fc.Arbitrary<Shift> = fc
    .record({ day: fc.integer({ min: 1, max: 7 }), start: fc.integer({ min: 0, max: 1380 }), length: fc.nat(600) })
    .map(({ day: weekday, start, length }) => ({
      day: weekday,
      from: clock(start),
      to: clock(Math.min(1439, start + 30 + length)),
    }));
  const shifts = fc.uniqueArray(shift, { minLength: 1, maxLength: 5, selector: (each) => each.day });
  const first = day('2026-01-01');
  const span = fc
    .record({ start: fc.nat(1500), length: fc.nat(40) })
    .map(({ start, length }) => ({ first: first.add({ days: start }), last: first.add({ days: start + length }) }));
  const away: fc.Arbitrary<Away> = fc
    .tuple(span, fc.option(fc.record({ shifts, away: fc.array(span, { maxLength: 2 }) }), { nil: undefined }))
    .map(([dates, cover]) => ({ ...dates, cover }));
  const calendar: fc.Arbitrary<WorkingCalendar> = fc
    .record({ shifts, away: fc.array(away, { maxLength: 4 }) })
    .map((some) => ({ ...usual, ...some }));
  const start = oslo('2026-01-01T00:00');
  // To the quarter, over four years.
  const moment = fc.nat(4 * 365 * 96).map((quarters) => start.add({ minutes: quarters * 15 }));

  test('it is read on a working day, within hours, and not before it is written', () => {
    fc.assert(
      fc.property(calendar, moment, (some, now) => {
        const read = readFrom(now, some)!;
        const date = read.toPlainDate();
        expect(some.isHoliday(date)).toBe(false);
        expect(Temporal.Instant.compare(now, read.toInstant())).toBeLessThanOrEqual(0);
        const moments = shiftsOn(date, some).map(({ from, to }) =>
          [from, to].map((plainTime) => date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds),
        );
        expect(moments.some(([from, to]) => from! <= read.epochMilliseconds && read.epochMilliseconds < to!)).toBe(
          true,
        );
      }),
      { numRuns: 200 },
    );
  });

  test('and nobody was there before that', () => {
    fc.assert(
      fc.property(calendar, moment, (some, now) => {
        const read = readFrom(now, some)!.toInstant();
        // Step by step through the time between, asking only whether somebody works at that moment.
        const until = Math.min(read.epochMilliseconds, now.add({ hours: 24 * 20 }).epochMilliseconds);
        for (let ms = now.epochMilliseconds; ms < until; ms += 15 * 60_000) {
          const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          const there = shiftsOn(local.toPlainDate(), some).some(({ from, to }) => {
            const [begins, ends] = [from, to].map(
              (plainTime) => local.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds,
            );
            return begins! <= ms && ms < ends!;
          });
          expect(there).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('an answer has exactly its working days, ends on one, and never comes before it could be read', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 15 }), (some, now, replyDays) => {
        const by = answerBy(now, replyDays, some)!;
        const sent = now.toZonedDateTimeISO(zone).toPlainDate();
        let worked = 0;
        for (let each = sent.add({ days: 1 }); Temporal.PlainDate.compare(each, by) <= 0; each = each.add({ days: 1 }))
          if (isWorkingDay(each, some)) worked++;
        expect([worked, isWorkingDay(by, some)]).toEqual([replyDays, true]);
        expect(Temporal.PlainDate.compare(readFrom(now, some)!.toPlainDate(), by)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  test('who writes later is never answered earlier', () => {
    fc.assert(
      fc.property(calendar, moment, fc.nat(2000), (some, now, later) => {
        const then = now.add({ minutes: later });
        expect(Temporal.ZonedDateTime.compare(readFrom(now, some)!, readFrom(then, some)!)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(answerBy(now, 3, some)!, answerBy(then, 3, some)!)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  test('a new day is a working day, is not past, and stays while it is not', () => {
    fc.assert(
      fc.property(calendar, fc.nat(900), fc.integer({ min: 1, max: 60 }), (some, days, late) => {
        const missed = first.add({ days });
        const today = missed.add({ days: late });
        const next = newDayAfter(missed, 3, today, some)!;
        expect(isWorkingDay(next, some)).toBe(true);
        expect(Temporal.PlainDate.compare(today, next)).toBeLessThanOrEqual(0);
        expect(newDayAfter(missed, 3, next, some)!.toString()).toBe(next.toString());
      }),
      { numRuns: 100 },
    );
  });
});
