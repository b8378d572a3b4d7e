import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { DutyHours } from './community.file.js';
import { dutyAt } from './duty.js';

const weekdays: DutyHours[] = [
  { days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' },
  { days: [2, 4], from: '18:00', to: '21:00' },
];
const at = (local: string, hours = weekdays, zone = 'Europe/Oslo') =>
  dutyAt(hours, Temporal.PlainDateTime.from(local).toZonedDateTime(zone));

describe('who is there', () => {
  // 17 November 2026 is a Tuesday.
  test.each([
    ['2026-11-17T08:59:59', { onDuty: false, until: '09:00', inDays: 0, weekday: 2 }],
    ['2026-11-17T09:00', { onDuty: true, until: '15:00' }],
    ['2026-11-17T14:59:59', { onDuty: true, until: '15:00' }],
    ['2026-11-17T15:00', { onDuty: false, until: '18:00', inDays: 0, weekday: 2 }],
    ['2026-11-17T20:59', { onDuty: true, until: '21:00' }],
    ['2026-11-17T21:00', { onDuty: false, until: '09:00', inDays: 1, weekday: 3 }],
    ['2026-11-17T23:59', { onDuty: false, until: '09:00', inDays: 1, weekday: 3 }],
    ['2026-11-18T00:00', { onDuty: false, until: '09:00', inDays: 0, weekday: 3 }],
    ['2026-11-20T15:00', { onDuty: false, until: '09:00', inDays: 3, weekday: 1 }],
    ['2026-11-22T12:00', { onDuty: false, until: '09:00', inDays: 1, weekday: 1 }],
    ['2026-12-31T22:00', { onDuty: false, until: '09:00', inDays: 4, weekday: 1 }],
  ])('at %s: %j', (local, told) => expect(at(local)).toEqual(told));

  test('is nobody on a public holiday, and that is said, unless the hours are kept then too', () => {
    // Christmas Day 2026 is a Friday, 17 May 2027 a Monday; the eve before Christmas is a working day.
    expect(at('2026-12-24T10:00').onDuty).toBe(true);
    expect(at('2026-12-25T10:00')).toEqual({ onDuty: false, until: '09:00', inDays: 3, weekday: 1, unmanned: true });
    expect(at('2027-05-17T10:00')).toEqual({ onDuty: false, until: '09:00', inDays: 1, weekday: 2, unmanned: true });
    expect(at('2026-12-28T10:00')).toEqual({ onDuty: true, until: '15:00' });
    const always = weekdays.map((hours) => ({ ...hours, holidays: true }));
    expect(at('2026-12-25T10:00', always)).toEqual({ onDuty: true, until: '15:00' });
    // The holidays of a country are those of its zone.
    expect(at('2027-05-17T10:00', weekdays, 'Europe/London').onDuty).toBe(true);
  });

  test('is told by the clock on the wall, on the short and on the long day too', () => {
    const sunday: DutyHours[] = [{ days: [7], from: '01:00', to: '04:00' }];
    const duty = (instant: string) => dutyAt(sunday, Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Oslo'));
    // In March the clock goes from 01:59 to 03:00; in October from 02:59 back to 02:00.
    expect(duty('2026-03-29T00:59:59Z')).toEqual({ onDuty: true, until: '04:00' });
    expect(duty('2026-03-29T01:59:59Z')).toEqual({ onDuty: true, until: '04:00' });
    expect(duty('2026-03-29T02:00:00Z').onDuty).toBe(false);
    expect(duty('2026-10-25T02:59:59Z')).toEqual({ onDuty: true, until: '04:00' });
    expect(duty('2026-10-25T03:00:00Z').onDuty).toBe(false);
    expect(duty('2026-03-28T22:30:00Z')).toEqual({ onDuty: false, until: '01:00', inDays: 1, weekday: 7 });
  });

  test('belongs to the zone of the community', () => {
    const now = Temporal.Instant.from('2026-11-17T08:30:00Z');
    const onDuty = (zone: string) => dutyAt(weekdays, now.toZonedDateTimeISO(zone)).onDuty;
    expect([onDuty('Europe/Oslo'), onDuty('Europe/London')]).toEqual([true, false]);
  });

  test('comes again in a week where there is one evening only, and never where there is none', () => {
    const one: DutyHours[] = [{ days: [2], from: '18:00', to: '20:00' }];
    expect(at('2026-11-17T20:00', one)).toEqual({ onDuty: false, until: '18:00', inDays: 7, weekday: 2 });
    expect(at('2026-11-17T20:00', [])).toEqual({ onDuty: false });
  });

  test('is one stretch where one ends as the next begins', () => {
    const shifts: DutyHours[] = [
      { days: [2], from: '12:00', to: '16:00' },
      { days: [1, 2], from: '08:00', to: '12:00' },
    ];
    expect(at('2026-11-17T09:00', shifts)).toEqual({ onDuty: true, until: '16:00' });
    expect(at('2026-11-16T09:00', shifts)).toEqual({ onDuty: true, until: '12:00' });
  });
});
