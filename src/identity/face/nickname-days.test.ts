import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { nextBatch, reached, restEnd } from './nickname-days.js';

const at = (text: string) => Temporal.Instant.from(text);
const moments = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms));
const zones = fc.constantFrom('Europe/Oslo', 'Atlantic/Reykjavik', 'Pacific/Kiritimati', 'America/St_Johns');

describe('the day on which nicknames are let go', () => {
  test('is a Monday at four in the morning, at least a day away and never more than eight', () => {
    fc.assert(
      fc.property(moments, zones, (now, zone) => {
        const batch = nextBatch(now, zone);
        const local = batch.toZonedDateTimeISO(zone);
        expect([local.dayOfWeek, local.toPlainTime().toString()]).toEqual([1, '04:00:00']);
        const hours = (batch.epochMilliseconds - now.epochMilliseconds) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(24);
        // A week of seven days, one of which may have an hour more, and the day before it.
        expect(hours).toBeLessThan(24 * 8 + 1);
      }),
    );
  });

  test('is one and the same for everybody who asks between two of them, and so is the day of a new one', () => {
    fc.assert(
      fc.property(moments, moments, zones, (a, b, zone) => {
        const [one, two] = [nextBatch(a, zone), nextBatch(b, zone)];
        const apart = Math.abs(one.epochMilliseconds - two.epochMilliseconds) / 3_600_000;
        expect(apart === 0 || apart >= 24 * 7 - 1).toBe(true);
        expect(restEnd(one, zone).equals(nextBatch(one.add({ hours: 30 }), zone))).toBe(true);
      }),
    );
  });

  test.each([
    // Sunday at four in the morning is the last moment for the Monday that follows.
    ['2026-11-22T03:00:00Z', '2026-11-23T03:00:00Z', '2026-11-30T03:00:00Z'],
    ['2026-11-22T03:00:01Z', '2026-11-30T03:00:00Z', '2026-12-07T03:00:00Z'],
    // Across the night in which the clocks go forward.
    ['2027-03-20T12:00:00Z', '2027-03-22T03:00:00Z', '2027-03-29T02:00:00Z'],
  ])('asked for at %s in Oslo is %s, and a new one comes from %s', (now, batch, until) => {
    expect(nextBatch(at(now), 'Europe/Oslo').toString()).toBe(batch);
    expect(restEnd(at(batch), 'Europe/Oslo').toString()).toBe(until);
    expect([reached(batch, at(now)), reached(batch, at(batch))]).toEqual([false, true]);
  });
});
