import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { hoursAt, nextOf, type Planned } from './talk-hours.js';

const oslo = 'Europe/Oslo';
const at = (text: string) => Temporal.Instant.from(text);
const evening: Planned = { day: '2026-03-24', starts: '18:00', ends: '19:30', weekly: true };
const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(oslo).toPlainDateTime().toString().slice(0, 16);

describe('a hosted time', () => {
  test('is at the same time on the wall in summer and in winter', () => {
    // The clock leaps on 29 March and on 25 October.
    for (const [now, next, utc] of [
      ['2026-03-25T12:00:00Z', '2026-03-31T18:00', '2026-03-31T16:00:00Z'],
      ['2026-03-24T12:00:00Z', '2026-03-24T18:00', '2026-03-24T17:00:00Z'],
      ['2026-10-21T12:00:00Z', '2026-10-27T18:00', '2026-10-27T17:00:00Z'],
    ] as const) {
      const time = nextOf(evening, at(now), oslo)!;
      expect([wall(time.startsAt), time.startsAt.toString()]).toEqual([next, utc]);
    }
  });

  test('that is planned once takes place once', () => {
    const once = { ...evening, weekly: false };
    expect(wall(nextOf(once, at('2026-03-20T12:00:00Z'), oslo)!.startsAt)).toBe('2026-03-24T18:00');
    expect(nextOf(once, at('2026-03-24T18:30:00Z'), oslo)).toBeUndefined();
  });

  test('can go on past midnight, also on the night when an hour is missing or comes twice', () => {
    const night = (day: string): Planned => ({ day, starts: '23:00', ends: '04:00', weekly: true });
    const hours = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }) =>
      startsAt.until(endsAt).total('hours');
    expect(hours(nextOf(night('2026-03-28'), at('2026-03-28T12:00:00Z'), oslo)!)).toBe(4);
    expect(hours(nextOf(night('2026-10-24'), at('2026-10-24T12:00:00Z'), oslo)!)).toBe(6);
    const { current, next } = hoursAt([night('2026-03-28')], at('2026-03-29T01:30:00Z'), oslo);
    expect([wall(current!.startsAt), wall(next!.startsAt)]).toEqual(['2026-03-28T23:00', '2026-04-04T23:00']);
  });

  test('within the hour that is leapt over is none, and comes again a week later', () => {
    const leapt = { day: '2026-03-29', starts: '02:10', ends: '02:50', weekly: true };
    const time = nextOf({ ...leapt, ends: '03:05' }, at('2026-03-28T12:00:00Z'), oslo)!;
    expect(wall(time.startsAt)).toBe('2026-04-05T02:10');
  });

  test('is the one that goes on, and then the one that begins first', () => {
    const later = { ...evening, starts: '19:00', ends: '21:00' };
    const seen = (now: string) => {
      const { current, next } = hoursAt([later, evening], at(now), oslo);
      return [current && wall(current.startsAt), next && wall(next.startsAt)];
    };
    expect(seen('2026-03-24T16:59:59Z')).toEqual([undefined, '2026-03-24T18:00']);
    expect(seen('2026-03-24T17:00:00Z')).toEqual(['2026-03-24T18:00', '2026-03-24T19:00']);
    expect(seen('2026-03-24T18:29:59Z')).toEqual(['2026-03-24T18:00', '2026-03-31T18:00']);
    expect(seen('2026-03-24T18:30:00Z')).toEqual(['2026-03-24T19:00', '2026-03-31T18:00']);
    expect(seen('2026-03-24T20:00:00Z')).toEqual([undefined, '2026-03-31T18:00']);
    expect(hoursAt([], at('2026-03-24T20:00:00Z'), oslo)).toEqual({ current: undefined, next: undefined });
  });

  test('never has ended, and every week has it, wherever one looks from', () => {
    const times = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
    const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2030, 0) });
    const zones = fc.constantFrom(oslo, 'Pacific/Kiritimati', 'America/St_Johns', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(times, times, moments, zones, (starts, ends, ms, zone) => {
        fc.pre(starts !== ends);
        const now = Temporal.Instant.fromEpochMilliseconds(ms);
        const time = nextOf({ day: '2026-01-01', starts, ends, weekly: true }, now, zone)!;
        const local = time.startsAt.toZonedDateTimeISO(zone);
        expect(Temporal.Instant.compare(time.endsAt, now)).toBe(1);
        expect(Temporal.Instant.compare(time.startsAt, time.endsAt)).toBe(-1);
        expect(local.toPlainDate().since('2026-01-01').days % 7).toBe(0);
        expect(now.until(time.startsAt).total('hours')).toBeLessThan(24 * 14 + 2);
      }),
    );
  });
});
