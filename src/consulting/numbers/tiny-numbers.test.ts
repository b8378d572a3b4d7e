import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Cell, kindCell } from './cells.js';
import { allShifts, shiftOf, shiftWeights, widest } from '../../platform/numbers/shift.js';
import { disguise, keepBackAnother, type Told, tooFew } from './disguise.js';
import { periodDays, periodOf, ripePeriod } from '../../platform/numbers/periods.js';

/** Each outcome of a number, and by how many of all draws it comes about. Exact: nothing here is sampled. */
function outcomes(count: number): Map<Told, number> {
  const found = new Map<Told, number>();
  for (let draw = 0; draw < allShifts; draw++) {
    const told = disguise(count, shiftOf(draw));
    found.set(told, (found.get(told) ?? 0) + 1);
  }
  return found;
}

/** The same of several numbers told side by side, each drawn by itself. */
function together(counts: readonly number[]): Map<string, number> {
  let all = new Map([['', 1]]);
  for (const count of counts) {
    const next = new Map<string, number>();
    for (const [before, weight] of all)
      for (const [told, times] of outcomes(count)) {
        const key = `${before} ${told}`;
        next.set(key, (next.get(key) ?? 0) + weight * times);
      }
    all = next;
  }
  return all;
}

/** By how much one world's outcomes are likelier than `factor` times the other's, of all draws together: what may still be learnt. */
const learnt = (one: Map<unknown, number>, other: Map<unknown, number>, factor: number) =>
  [...one].reduce((sum, [told, times]) => sum + Math.max(0, times - factor * (other.get(told) ?? 0)), 0);

const size = fc.integer({ min: 0, max: 400 });

describe('one number', () => {
  test('is never told below five, and else in fives, close to what it is', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: allShifts - 1 }), (count, draw) => {
        const told = disguise(count, shiftOf(draw));
        if (count < tooFew) expect(told).toBeNull();
        if (count >= tooFew + 2 * widest) expect(told).not.toBeNull();
        if (told === null) return;
        expect([told % 5, told >= 10]).toEqual([0, true]);
        expect(Math.abs(told - count)).toBeLessThanOrEqual(widest + 2);
      }),
    );
    expect(Array.from({ length: allShifts }, (_, draw) => shiftOf(draw))).toEqual(
      shiftWeights.flatMap((weight, at) => Array<number>(weight).fill(at - widest)),
    );
  });

  test('tells of nobody whether they are in it: with one person less each outcome is at most twice as likely', () => {
    for (let count = 0; count <= 400; count++) {
      const [without, withOne] = [outcomes(count), outcomes(count + 1)];
      expect(learnt(withOne, without, 2)).toBeLessThanOrEqual(1);
      expect(learnt(without, withOne, 2)).toBeLessThanOrEqual(1);
    }
  });

  test('would tell on somebody if it were only rounded', () => {
    const rounded = (count: number) => new Map([[count < 5 ? null : Math.round(count / 5) * 5, allShifts]]);
    expect(learnt(rounded(8), rounded(7), 2)).toBe(allShifts);
  });
});

/** A community over some periods: whoever is there, and in which numbers of which period they count. */
const community = fc.array(fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 40,
});
/** Twelve numbers: two periods of two wholes with two parts each. */
const countsOf = (people: readonly number[][]) =>
  Array.from({ length: 12 }, (_, cell) => people.filter((cells) => cells.includes(cell)).length);

describe('any two reports of a community', () => {
  test('side by side, and whatever is worked out from them, tell of nobody whether they are in it', () => {
    fc.assert(
      fc.property(community, fc.nat(), fc.nat({ max: 11 }), fc.nat({ max: 11 }), (people, who, a, b) => {
        fc.pre(a !== b);
        const gone = who % people.length;
        const world = countsOf(people);
        const neighbour = countsOf(people.filter((_, n) => n !== gone));
        const changed = [a, b].filter((cell) => world[cell] !== neighbour[cell]);
        const of = (counts: number[]) => together([counts[a]!, counts[b]!]);
        const factor = 2 ** changed.length;
        // Of all draws of two numbers; a number in which they do not count adds nothing.
        const bound = allShifts * (changed.length === 2 ? 1 + 2 : changed.length);
        for (const [one, other] of [
          [of(world), of(neighbour)],
          [of(neighbour), of(world)],
        ] as const) {
          expect(learnt(one, other, factor)).toBeLessThanOrEqual(bound);
          // Their difference is one of the things that can be worked out.
          const difference = (all: Map<string, number>) => {
            const found = new Map<string, number>();
            for (const [told, times] of all) {
              const [x, y] = told.trim().split(' ');
              const key = x === 'null' || y === 'null' ? `${x} ${y}` : String(Number(x) - Number(y));
              found.set(key, (found.get(key) ?? 0) + times);
            }
            return found;
          };
          expect(learnt(difference(one), difference(other), factor)).toBeLessThanOrEqual(bound);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('never leave one part alone untold beside a whole that is told', () => {
    const parts: Cell[] = ['cafe', 'walk', 'men', 'online'].map((kind) => kindCell(kind as 'cafe'));
    const told = fc.option(fc.integer({ min: 2, max: 20 }).map((n) => n * 5));
    fc.assert(
      fc.property(told, fc.array(told, { minLength: 2, maxLength: 4 }), (whole, values) => {
        const before = new Map(values.map((value, n) => [parts[n]!, value]));
        const after = keepBackAnother(whole, before);
        const untold = [...after.values()].filter((value) => value === null).length;
        if (whole !== null) expect(untold).not.toBe(1);
        for (const [cell, value] of after) expect([before.get(cell), null]).toContain(value);
      }),
    );
  });
});

test('periods are four whole weeks, one after the other, and are told when they are over for a day', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n) => Temporal.PlainDate.from('2025-01-01').add({ days: n }));
  fc.assert(
    fc.property(day, (today) => {
      const period = periodOf(today);
      expect(period.dayOfWeek).toBe(1);
      const gone = period.until(today).days;
      expect(gone >= 0 && gone < periodDays).toBe(true);
      expect(periodOf(period.add({ days: periodDays })).toString()).toBe(period.add({ days: periodDays }).toString());
      const over = ripePeriod(today).add({ days: periodDays }).until(today).days;
      expect(over >= 1 && over <= periodDays).toBe(true);
    }),
  );
});
