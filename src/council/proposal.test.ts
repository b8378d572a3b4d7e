import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { allShifts, shiftOf } from '../platform/numbers/shift.js';
import { keptOf, lastDay, toldOf, votesUntil } from './proposal.js';

/** How often each outcome comes, of all draws. */
function outcomes(count: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let draw = 0; draw < allShifts; draw++) {
    const told = String(toldOf(keptOf(count + shiftOf(draw))));
    found.set(told, (found.get(told) ?? 0) + 1);
  }
  return found;
}

test('with one vote more or less each outcome is at most twice as likely, but for one draw', () => {
  for (let count = 0; count < 200; count++) {
    const [one, other] = [outcomes(count), outcomes(count + 1)];
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const)
      for (const [told, often] of a) expect(often).toBeLessThanOrEqual(2 * (b.get(told) ?? 0) + 1);
  }
});

test('nothing but words is told where few are, and a word never for certain', () => {
  for (let count = 0; count < 5; count++)
    for (const told of outcomes(count).keys()) expect(['few', 'about-five']).toContain(told);
  expect([...outcomes(0).keys()]).toEqual(['few']);
  for (const count of [1, 2, 3, 4, 5, 6, 7, 8]) expect(outcomes(count).size).toBeGreaterThan(1);
});

test('ends with a Sunday, two to three weeks from now, so that no day tells when it was written', () => {
  const zone = 'Europe/Oslo';
  const days = [...Array(7).keys()].map((n) => Temporal.PlainDate.from('2026-11-16').add({ days: n }));
  const ends = days.map((day) =>
    lastDay(votesUntil(day.toZonedDateTime({ timeZone: zone, plainTime: '23:59' }).toInstant(), zone), zone),
  );
  expect(new Set(ends)).toEqual(new Set(['2026-12-06']));
});
