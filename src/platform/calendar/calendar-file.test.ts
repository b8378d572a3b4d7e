import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { calendarOf } from './calendar-file.js';
import { vtimezone } from './vtimezone.js';

const at = (text: string) => Temporal.Instant.from(text);
const entry = {
  uid: 'c0ffee',
  startsAt: at('2026-11-26T17:00:00Z'),
  endsAt: at('2026-11-26T18:30:00Z'),
  changedAt: at('2026-11-19T17:00:00Z'),
  sequence: 0,
  summary: 'Avtale',
};
const file = () => calendarOf([entry], 'Europe/Oslo');

test('a calendar file says when, and nothing else', () => {
  const lines = file().split('\r\n');
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT'))).toEqual([
    'BEGIN:VEVENT',
    'UID:c0ffee',
    'SEQUENCE:0',
    'DTSTAMP:20261119T170000Z',
    'DTSTART;TZID=Europe/Oslo:20261126T180000',
    'DTEND;TZID=Europe/Oslo:20261126T193000',
    'SUMMARY:Avtale',
    'CLASS:PRIVATE',
  ]);
  expect(file()).toBe(file());
});

describe('the zone of an entry', () => {
  const oslo = (text: string) => vtimezone('Europe/Oslo', at(text)).split('\r\n');

  test('holds the change of clocks before and after it', () => {
    expect(oslo('2026-11-26T17:00:00Z')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Oslo',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:20270328T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]);
    expect(oslo('2026-07-01T16:00:00Z').filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20260329T020000',
      'DTSTART:20261025T030000',
    ]);
  });

  test('is whole where clocks no longer change, and where they never did', () => {
    expect(vtimezone('UTC', entry.startsAt)).toContain('TZOFFSETTO:+0000');
    expect(vtimezone('Asia/Tokyo', entry.startsAt)).toContain('TZOFFSETTO:+0900');
    expect(vtimezone('America/St_Johns', entry.startsAt)).toContain('TZOFFSETTO:-0330');
  });
});
