import { daysAround } from '../week/week.js';
import type { InstrumentName } from './instruments.js';
import type { Point } from './plot.js';

/** One kind of numbers over days. */
export interface Curve {
  /** Mood and sets of questions are named by the house, the rest by whoever keeps an eye on it. */
  kind: 'mood' | 'own' | InstrumentName;
  /** Of one's own measure. */
  id?: string;
  name?: string;
  ends?: { low: string; high: string };
  low: number;
  high: number;
  points: Measured[];
  /** Each point is the mean of a week, at its Monday. */
  byWeeks?: true;
}

type Measured = Point & { raw?: number };

/** A day each for twelve weeks: more is a scribble on a phone. */
const daysAtMost = 84;

/** A curve that nobody could read day by day, as the means of its weeks. One with fewer points stays as it is. */
export function readable(curve: Curve): Curve {
  if (curve.points.length <= daysAtMost) return curve;
  const byWeek: { monday: string; sum: number; times: number; raw: number | undefined }[] = [];
  let until = '';
  // The points come in the order of their days.
  for (const { day, value, raw } of curve.points) {
    if (day > until) {
      const week = daysAround(day);
      until = week[6]!;
      byWeek.push({ monday: week[0]!, sum: 0, times: 0, raw: undefined });
    }
    const week = byWeek.at(-1)!;
    week.sum += value;
    week.times += 1;
    if (raw !== undefined) week.raw = (week.raw ?? 0) + raw;
  }
  const points = byWeek.map(({ monday, sum, times, raw }): Measured => ({
    day: monday,
    value: tenth(sum / times),
    ...(raw !== undefined && { raw: tenth(raw / times) }),
  }));
  return { ...curve, points, byWeeks: true };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
