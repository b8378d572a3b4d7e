import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { daySpan, dayAndMonth, weekdayName } from './day-words.js';
import { daysFrom, mondayOf, readDay, weekPath } from './week.js';

describe('a week', () => {
  test.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-19', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
  ])('of %s begins on Monday %s', (day, monday) => expect(mondayOf(readDay(day)).toString()).toBe(monday));

  test('has seven days, one of them the day one asked for, whichever that is', () => {
    const anyDay = fc
      .integer({ min: 0, max: 60_000 })
      .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }));
    fc.assert(
      fc.property(anyDay, (day) => {
        const days = daysFrom(mondayOf(day));
        expect(days).toHaveLength(7);
        expect(days).toContain(day.toString());
        expect(Temporal.PlainDate.from(days[0]!).dayOfWeek).toBe(1);
      }),
    );
  });

  test.each(['2026-02-30', '2026-13-01', '0001-01-01', '9999-12-31', 'soon'])('%s is no day to plan for', (text) =>
    expect(() => readDay(text)).toThrow('no-such-day'),
  );

  test('is shown at the path of its Monday', () =>
    expect(weekPath('2026-11-22')).toBe('/toolbox/week?from=2026-11-16'));
});

describe('the words of a day', () => {
  test('are those of the reader', () => {
    expect([weekdayName('2026-11-21', 'nb'), dayAndMonth('2026-11-21', 'nb')]).toEqual(['Lørdag', '21. november']);
    expect([weekdayName('2026-11-21', 'en'), dayAndMonth('2026-11-21', 'en')]).toEqual(['Saturday', '21 November']);
    expect(daySpan('2026-11-16', '2026-11-22', 'nb')).toMatch(/^16\.\s?–\s?22\. november 2026$/);
  });
});
