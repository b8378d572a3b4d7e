import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isQuiet, usualQuiet } from '../../notices/index.js';
import { answerBy } from './answer-by.js';

const at = (text: string) => Temporal.Instant.from(text);
const zone = 'Europe/Oslo';
const startsAt = at('2026-11-26T17:00:00Z');

test.each([
  // Afternoon: a day later, to the full hour.
  ['2026-11-20T13:20:00Z', '2026-11-21T14:00:00Z'],
  // Late in the evening: they hear of it in the morning, and have a day from then.
  ['2026-11-20T21:30:00Z', '2026-11-22T08:00:00Z'],
  // Less than a day before the start: it is kept until then.
  ['2026-11-26T09:00:00Z', '2026-11-26T17:00:00Z'],
])('what comes free at %s is kept until %s', (now, until) =>
  expect(answerBy(at(now), { hours: 24, startsAt, zone }).toString()).toBe(until),
);

test('it is never fewer hours than set, never at night, and never after the start', () => {
  const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
  const zones = fc.constantFrom('Europe/Oslo', 'America/St_Johns', 'Australia/Lord_Howe');
  const late = at('2028-01-01T12:00:00Z');
  fc.assert(
    fc.property(moments, fc.integer({ min: 2, max: 72 }), zones, (ms, hours, there) => {
      const now = Temporal.Instant.fromEpochMilliseconds(ms);
      const until = answerBy(now, { hours, startsAt: late, zone: there });
      expect(until.epochMilliseconds - ms).toBeGreaterThanOrEqual(hours * 3_600_000);
      expect(isQuiet(until, { quiet: usualQuiet }, there)).toBe(false);
      expect(until.epochMilliseconds - ms).toBeLessThan((hours + 26) * 3_600_000);
      const soon = answerBy(now, { hours, startsAt: now.add({ hours: 1 }), zone: there });
      expect(soon.epochMilliseconds).toBe(ms + 3_600_000);
    }),
  );
});
