import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isQuiet, nextMoment, type Rhythm } from './moments.js';

const zones = fc.constantFrom('Europe/Oslo', 'America/St_Johns', 'Australia/Lord_Howe', 'Atlantic/Azores', 'UTC');
/** A week around each of the nights in which clocks in these places are put forward and back. */
const nights = ['2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-06-24'];
const moments = fc
  .tuple(fc.constantFrom(...nights), fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }))
  .map(([night, seconds]) => Temporal.Instant.from(`${night}T01:00:00Z`).add({ seconds }));
const hours = fc.integer({ min: 0, max: 23 });
const quiets = fc.record({ from: hours, to: hours });
const jitters = fc.integer({ min: 0, max: 20 * 60 - 1 });
const hoursBetween = (one: Temporal.Instant, other: Temporal.Instant) =>
  (other.epochMilliseconds - one.epochMilliseconds) / 3_600_000;

describe('the moment at which somebody is told', () => {
  test('never lies in their quiet hours, nor in the past, and comes within two days, whatever clocks do', () => {
    fc.assert(
      fc.property(zones, moments, quiets, jitters, (zone, now, quiet, jitter) => {
        const at = nextMoment(now, { quiet }, zone, { jitter });
        expect(Temporal.Instant.compare(at, now)).toBeGreaterThanOrEqual(0);
        expect(hoursBetween(now, at)).toBeLessThan(49);
        expect(isQuiet(at, { quiet }, zone)).toBe(false);
        // Nobody waits who need not: outside the quiet hours it is now.
        if (!isQuiet(now, { quiet }, zone)) expect(at.equals(now)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is an hour at least after the one before', () => {
    fc.assert(
      fc.property(
        zones,
        moments,
        quiets,
        jitters,
        fc.integer({ min: 0, max: 7_200 }),
        (zone, now, quiet, jitter, ago) => {
          const last = now.subtract({ seconds: ago });
          const at = nextMoment(now, { quiet }, zone, { last, jitter });
          expect(hoursBetween(last, at)).toBeGreaterThanOrEqual(1);
          expect(isQuiet(at, { quiet }, zone)).toBe(false);
        },
      ),
    );
  });

  test('comes once a day at the chosen hour to whoever wants that, also on the days of 23 and of 25 hours', () => {
    fc.assert(
      fc.property(zones, fc.constantFrom(...nights), hours, jitters, quiets, (zone, night, digestAt, jitter, quiet) => {
        const rhythm: Rhythm = { digestAt, quiet };
        const noon = Temporal.PlainDate.from(night).subtract({ days: 3 }).toZonedDateTime({ timeZone: zone });
        let now = noon.toInstant();
        const days: string[] = [];
        // Something happens all the time.
        while (days.length < 6) {
          const at = nextMoment(now, rhythm, zone, { jitter });
          expect(Temporal.Instant.compare(at, now)).toBeGreaterThan(0);
          const local = at.subtract({ seconds: jitter }).toZonedDateTimeISO(zone);
          days.push(local.toPlainDate().toString());
          // Where the chosen hour is missing in a night, it is the next one.
          const asked = local
            .toPlainDate()
            .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(digestAt) });
          expect(local.equals(asked)).toBe(true);
          now = at;
        }
        expect(new Set(days).size).toBe(6);
        expect(Temporal.PlainDate.from(days[0]!).until(days[5]!).days).toBe(5);
      }),
    );
  });

  test.each([
    ['in the evening, with quiet from nine', '2026-11-19T20:30:00+01:00', '2026-11-20T08:10:00+01:00'],
    ['after midnight', '2026-11-20T02:00:00+01:00', '2026-11-20T08:10:00+01:00'],
    ['at the last quiet second', '2026-11-20T07:59:59+01:00', '2026-11-20T08:10:00+01:00'],
    ['in the night in which clocks are put forward', '2026-03-29T01:30:00+01:00', '2026-03-29T08:10:00+02:00'],
    ['in the night in which clocks are put back', '2026-10-25T02:30:00+02:00', '2026-10-25T08:10:00+01:00'],
  ])('%s', (_, now, then) => {
    const at = nextMoment(Temporal.Instant.from(now), { quiet: { from: 20, to: 8 } }, 'Europe/Oslo', { jitter: 600 });
    expect(at.equals(Temporal.Instant.from(then))).toBe(true);
  });
});
