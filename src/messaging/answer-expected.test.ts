import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { answerExpectedBy } from './answer-expected.js';

const oslo = 'Europe/Oslo';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(oslo).toInstant();

describe('the day an answer is expected by', () => {
  test.each([
    ['a Tuesday morning', '2026-11-24T10:12', '2026-11-27'],
    ['a Thursday evening, over the weekend', '2026-11-19T18:00', '2026-11-24'],
    ['a Friday, one minute to midnight', '2026-11-20T23:59', '2026-11-25'],
    ['a Saturday: Monday is the first day', '2026-11-21T09:00', '2026-11-25'],
    ['a Sunday night', '2026-11-22T23:30', '2026-11-25'],
    ['over the new year', '2026-12-30T12:00', '2027-01-04'],
    ['the night the clocks go back', '2026-10-25T02:30', '2026-10-28'],
  ])('%s', (_, sent, day) => {
    expect(answerExpectedBy(at(sent), oslo, 3).toString()).toBe(day);
  });

  test('is counted on the community’s own calendar', () => {
    const sent = Temporal.Instant.from('2026-11-20T23:30:00Z');
    expect(answerExpectedBy(sent, 'Europe/Oslo', 1).toString()).toBe('2026-11-23');
    expect(answerExpectedBy(sent, 'Atlantic/Azores', 1).toString()).toBe('2026-11-23');
    expect(answerExpectedBy(sent, 'Europe/Oslo', 0).toString()).toBe('2026-11-21');
    expect(answerExpectedBy(sent, 'Atlantic/Azores', 0).toString()).toBe('2026-11-20');
  });

  test('is always a working day, with exactly so many working days after the sending', () => {
    const minute = fc.integer({ min: 0, max: 5 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 20 }), (minutes, workingDays) => {
        const sent = at('2026-01-01T00:00').add({ minutes });
        const by = answerExpectedBy(sent, oslo, workingDays);
        let counted = 0;
        for (let day = sent.toZonedDateTimeISO(oslo).toPlainDate(); Temporal.PlainDate.compare(day, by) < 0;) {
          day = day.add({ days: 1 });
          if (day.dayOfWeek <= 5) counted++;
        }
        expect(by.dayOfWeek).toBeLessThanOrEqual(5);
        expect(counted).toBe(workingDays);
      }),
    );
  });
});
