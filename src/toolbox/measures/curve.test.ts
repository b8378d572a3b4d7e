import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Curve, readable } from './curve.js';

/** A number a day from a Thursday on. */
const curveOf = (values: readonly number[], raw = false): Curve => ({
  kind: 'mood',
  low: 0,
  high: 10,
  points: values.map((value, days) => ({
    day: Temporal.PlainDate.from('2026-01-01').add({ days }).toString(),
    value,
    ...(raw && { raw: value * 2 }),
  })),
});

test('a curve of twelve weeks is told day by day', () => {
  const curve = curveOf(Array.from({ length: 84 }, (_, day) => day % 11));
  expect(readable(curve)).toEqual(curve);
});

test('a longer one is told by the means of its weeks, each at its Monday', () => {
  const values = Array.from({ length: 88 }, (_, day) => (day < 4 ? 2 : day < 11 ? day : 5));
  const { points, byWeeks } = readable(curveOf(values, true));
  expect(byWeeks).toBe(true);
  expect(points).toHaveLength(13);
  expect(points.slice(0, 3)).toEqual([
    { day: '2025-12-29', value: 2, raw: 4 },
    { day: '2026-01-05', value: 7, raw: 14 },
    { day: '2026-01-12', value: 5, raw: 10 },
  ]);
});

test('a week in which nothing was said has no point, and two numbers of a day both count', () => {
  const long = curveOf(Array.from({ length: 98 }, () => 4));
  const points = long.points.filter(({ day }) => day < '2026-01-12' || day > '2026-01-18');
  points.splice(1, 0, { day: '2026-01-01', value: 5 });
  const told = readable({ ...long, points });
  expect(told.points.map(({ day }) => day)).not.toContain('2026-01-12');
  expect(told.points[0]).toEqual({ day: '2025-12-29', value: 4.2 });
});
