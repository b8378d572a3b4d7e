import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { coarseDay, dateLeaf, exactDay, exactTime, type Now } from './time-words.js';

const at = (text: string) => Temporal.Instant.from(text);
const oslo = (now: string, lang: 'nb' | 'en' = 'en'): Now => ({ lang, zone: 'Europe/Oslo', now: at(now) });

describe('a coarse day', () => {
  // Half past eleven at night in UTC is the next day in Oslo already.
  test.each([
    ['2026-11-21T23:30:00Z', '2026-11-22T08:00:00Z', 'today'],
    ['2026-11-21T22:30:00Z', '2026-11-22T08:00:00Z', 'yesterday'],
    ['2026-11-20T23:30:00Z', '2026-11-21T23:30:00Z', 'yesterday'],
    ['2026-11-20T22:30:00Z', '2026-11-21T23:30:00Z', 'week 47'],
    ['2026-11-15T22:59:00Z', '2026-11-22T08:00:00Z', 'week 46'],
    ['2025-12-29T12:00:00Z', '2026-11-22T08:00:00Z', 'week 1'],
    ['2025-12-28T12:00:00Z', '2026-11-22T08:00:00Z', 'week 52 of 2025'],
  ])('%s, seen from %s, is %s in Oslo', (then, now, expected) => {
    expect(coarseDay(at(then), oslo(now)).text).toBe(expected);
  });

  test('depends on the zone of the community', () => {
    const then = at('2026-11-21T23:30:00Z');
    const now = { lang: 'en', now: at('2026-11-22T08:00:00Z') } as const;
    expect(coarseDay(then, { ...now, zone: 'Europe/Oslo' }).text).toBe('today');
    expect(coarseDay(then, { ...now, zone: 'Atlantic/Reykjavik' }).text).toBe('yesterday');
  });

  test('survives the short and the long day of daylight saving', () => {
    expect(coarseDay(at('2026-03-28T23:30:00Z'), oslo('2026-03-29T21:30:00Z')).text).toBe('today');
    expect(coarseDay(at('2026-10-24T22:10:00Z'), oslo('2026-10-25T22:50:00Z')).text).toBe('today');
  });

  test('tells no more than the week in its markup', () => {
    for (const then of ['2026-11-22T07:00:00Z', '2026-11-21T07:00:00Z', '2026-11-17T07:00:00Z']) {
      expect(coarseDay(at(then), oslo('2026-11-22T08:00:00Z')).datetime).toBe('2026-W47');
    }
  });

  test('is written in the language of the reader', () => {
    const now = oslo('2026-11-22T08:00:00Z', 'nb');
    expect(coarseDay(at('2026-11-22T07:00:00Z'), now).text).toBe('i dag');
    expect(coarseDay(at('2026-11-21T07:00:00Z'), now).text).toBe('i går');
    expect(coarseDay(at('2026-11-18T07:00:00Z'), now).text).toBe('uke 47');
  });
});

describe('an exact time', () => {
  const then = at('2026-11-26T17:00:00Z');

  test('is told to the minute in the zone and the language of the reader', () => {
    expect(exactTime(then, oslo('2026-11-22T08:00:00Z'))).toEqual({
      text: 'Thu 26 Nov 18:00',
      datetime: '2026-11-26T18:00+01:00',
    });
    expect(exactTime(then, oslo('2026-11-22T08:00:00Z', 'nb')).text).toBe('tor. 26. nov. kl. 18:00');
  });

  test('has its year where that is another one, and no midnight of 24 hours', () => {
    expect(exactTime(at('2026-12-31T23:00:00Z'), oslo('2026-11-22T08:00:00Z')).text).toBe('Fri 1 Jan 2027 00:00');
  });

  test('of a plain day does not move with the zone', () => {
    const here = { lang: 'en', zone: 'Pacific/Kiritimati', now: at('2026-11-22T08:00:00Z') } as const;
    expect(exactDay(Temporal.PlainDate.from('2026-11-26'), here)).toEqual({
      text: 'Thu 26 Nov',
      datetime: '2026-11-26',
    });
  });

  test('fits on a leaf of a calendar', () => {
    expect(dateLeaf(then, oslo('2026-11-22T08:00:00Z', 'nb'))).toEqual({
      day: '26',
      month: 'nov',
      datetime: '2026-11-26',
    });
  });
});
