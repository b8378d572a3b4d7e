import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { dayAround, momentsOf, mustLieAhead } from './when.js';

const evening = { from: '18:00', to: '19:30' };
const at = (text: string) => Temporal.Instant.from(text);

describe('the time on the wall', () => {
  test('stays the same on both sides of the change of clocks', () => {
    const starts = (day: string) => momentsOf({ day, ...evening }, 'Europe/Oslo').startsAt.toString();
    expect(starts('2026-10-22')).toBe('2026-10-22T16:00:00Z');
    expect(starts('2026-10-29')).toBe('2026-10-29T17:00:00Z');
    expect(starts('2027-03-25')).toBe('2027-03-25T17:00:00Z');
    expect(starts('2027-04-01')).toBe('2027-04-01T16:00:00Z');
  });

  test('depends on the zone of the community', () => {
    expect(momentsOf({ day: '2026-11-26', ...evening }, 'Atlantic/Reykjavik').endsAt.toString()).toBe(
      '2026-11-26T19:30:00Z',
    );
  });

  test('wants a day that exists, and an end after the start', () => {
    const refused = (day: string, from: string, to: string) => () => momentsOf({ day, from, to }, 'Europe/Oslo');
    expect(refused('2027-02-29', '18:00', '19:00')).toThrow(RangeError);
    expect(refused('2028-02-29', '18:00', '19:00')).not.toThrow();
    expect(refused('2026-11-26', '18:00', '18:00')).toThrow('meetup-ends-before-start');
    expect(refused('2026-11-26', '18:00', '09:30')).toThrow('meetup-ends-before-start');
  });

  test('has to lie ahead', () => {
    const now = at('2026-11-26T17:00:00Z');
    expect(() => mustLieAhead(now, now)).toThrow('meetup-in-past');
    expect(() => mustLieAhead(now.add({ minutes: 1 }), now)).not.toThrow();
  });
});

test('a day is the local one, also when it has 25 hours', () => {
  const { from, to } = dayAround(at('2026-10-25T22:30:00Z'), 'Europe/Oslo');
  expect([from.toString(), to.toString()]).toEqual(['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z']);
});
