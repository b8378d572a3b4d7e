import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { setImmediate as turn } from 'node:timers/promises';
import { Clock } from './clock.js';
import { coarse } from './coarse.js';
import { Random } from './random.js';

const at = (text: string) => Temporal.Instant.from(text);

describe('the clock', () => {
  test('tells the time of the machine', () => {
    const [before, told, after] = [Temporal.Now.instant(), new Clock().now(), Temporal.Now.instant()];
    expect(
      before.epochMilliseconds <= told.epochMilliseconds && told.epochMilliseconds <= after.epochMilliseconds,
    ).toBe(true);
  });

  test('can be another day for one piece of work, and for nobody beside it', async () => {
    const clock = new Clock();
    const then = at('2020-01-01T00:00:00Z');
    const inside = clock.asOf(then, async () => {
      await turn();
      const within = await clock.asOf(at('2019-01-01T00:00:00Z'), async () => clock.now().toString());
      return [within, clock.now().toString()];
    });
    expect(clock.now().epochMilliseconds).toBeGreaterThan(then.epochMilliseconds);
    expect(await inside).toEqual(['2019-01-01T00:00:00Z', '2020-01-01T00:00:00Z']);
    await expect(clock.asOf(then, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(clock.now().epochMilliseconds).toBeGreaterThan(then.epochMilliseconds);
  });
});

describe('a coarse time', () => {
  test('has three shapes, and tells two moments of one day apart only by the day', () => {
    const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    const zones = fc.constantFrom('Europe/Oslo', 'Pacific/Kiritimati', 'America/St_Johns');
    fc.assert(
      fc.property(moments, moments, zones, (a, b, zone) => {
        const [then, now] = [Math.min(a, b), Math.max(a, b)].map((ms) =>
          Temporal.Instant.fromEpochMilliseconds(ms),
        ) as [Temporal.Instant, Temporal.Instant];
        const told = coarse(then, now, zone);
        expect(told).toMatch(/^(today|yesterday|\d{4}-W(0[1-9]|[1-4]\d|5[0-3]))$/);
        const midnight = then.toZonedDateTimeISO(zone).startOfDay().toInstant();
        expect(coarse(midnight, now, zone)).toBe(told);
      }),
    );
  });

  test.each([
    ['2026-03-28T22:59:59Z', '2026-03-29T21:59:59Z', 'yesterday'],
    ['2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', 'today'],
    ['2025-12-29T12:00:00Z', '2026-01-05T12:00:00Z', '2026-W01'],
    ['2027-01-01T12:00:00Z', '2027-01-09T12:00:00Z', '2026-W53'],
  ])('%s seen from %s is %s in Oslo', (then, now, told) => expect(coarse(at(then), at(now), 'Europe/Oslo')).toBe(told));
});

describe('chance', () => {
  test('gives ids that tell nothing of when or in what order they were made, and tokens of 256 bits', () => {
    const random = new Random();
    const ids = Array.from({ length: 200 }, () => random.id('x'));
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([...ids].sort()).not.toEqual(ids);
    expect(random.token('x')).toMatch(/^[\w-]{43}$/);
    expect(random.bytes(7, 'x')).toHaveLength(7);
  });
});
