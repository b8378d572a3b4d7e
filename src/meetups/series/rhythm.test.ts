import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daysUntil, movedTo, type Repeat, repeatOf, repeats, rhythmFrom } from './rhythm.js';

const days = (repeat: Repeat, from: string, until: string) =>
  daysUntil(rhythmFrom(repeat, from), Temporal.PlainDate.from(until));
const dates = fc.integer({ min: 0, max: 4000 }).map((n) => new Temporal.PlainDate(2024, 1, 1).add({ days: n }));

describe('a rhythm', () => {
  test.each<[Repeat, string, string[]]>([
    ['weekly', '2026-11-26', ['2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31']],
    ['two-weeks', '2026-11-24', ['2026-11-24', '2026-12-08', '2026-12-22']],
    ['month-last', '2026-11-26', ['2026-11-26', '2026-12-31']],
    ['month', '2026-11-10', ['2026-11-10', '2026-12-08']],
    // The fifth Monday: from then on the last one.
    ['month', '2026-11-30', ['2026-11-30', '2026-12-28']],
    // The third Thursday chosen for "the last Thursday": the last one comes first.
    ['month-last', '2026-11-19', ['2026-11-26', '2026-12-31']],
  ])('%s from %s', (repeat, from, expected) => expect(days(repeat, from, '2026-12-31')).toEqual(expected));

  test('ends with its last day', () => {
    const until = Temporal.PlainDate.from('2027-12-31');
    expect(daysUntil(rhythmFrom('weekly', '2026-11-26', '2026-12-09'), until)).toEqual(['2026-11-26', '2026-12-03']);
  });

  test('keeps its weekday and its distance, whenever it begins', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...repeats), (from, repeat) => {
        const found = days(repeat, from.toString(), from.add({ days: 400 }).toString()).map((day) =>
          Temporal.PlainDate.from(day),
        );
        expect(found.length).toBeGreaterThanOrEqual(12);
        for (const [n, day] of found.entries()) {
          expect(day.dayOfWeek).toBe(from.dayOfWeek);
          const before = found[n - 1];
          if (!before) continue;
          const gap = before.until(day, { largestUnit: 'day' }).days;
          if (repeat === 'weekly' || repeat === 'two-weeks') expect(gap).toBe(repeat === 'weekly' ? 7 : 14);
          else expect([28, 35]).toContain(gap);
          if (repeat === 'month-last') expect(day.add({ days: 7 }).month).not.toBe(day.month);
        }
      }),
    );
  });

  test('is of the same kind when it is moved to another day', () => {
    fc.assert(
      fc.property(dates, dates, fc.constantFrom(...repeats), (from, to, repeat) => {
        const moved = movedTo(rhythmFrom(repeat, from.toString()), to.toString());
        expect(moved.weekday).toBe(to.dayOfWeek);
        expect(repeatOf(moved).startsWith(repeatOf(rhythmFrom(repeat, from.toString())).slice(0, 5))).toBe(true);
      }),
    );
  });
});
