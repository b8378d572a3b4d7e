import { Temporal } from 'temporal-polyfill';
import { mondayOf } from '../week/week.js';
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

const meanOf = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

/** The week of a day, worked out once for all who look: to ask a calendar takes longer than to draw a point. */
const weeks = new Map<string, { monday: string; sunday: string }>();
function weekAround(day: string): { monday: string; sunday: string } {
  const known = weeks.get(day);
  if (known) return known;
  const monday = mondayOf(Temporal.PlainDate.from(day));
  const week = { monday: monday.toString(), sunday: monday.add({ days: 6 }).toString() };
  // Some years of days. Whoever brings in others must not fill the memory.
  if (weeks.size < 4_000) weeks.set(day, week);
  return week;
}

/** A curve that nobody could read day by day, as the means of its weeks. One with fewer points stays as it is. */
export function readable(curve: Curve): Curve {
  if (curve.points.length <= daysAtMost) return curve;
  const byWeek: { monday: string; sunday: string; points: Measured[] }[] = [];
  for (const point of curve.points) {
    const last = byWeek.at(-1);
    // The points come in the order of their days.
    if (last && point.day <= last.sunday) last.points.push(point);
    else byWeek.push({ ...weekAround(point.day), points: [point] });
  }
  const points = byWeek.map(({ monday, points }): Measured => {
    const raw = points.flatMap((point) => point.raw ?? []);
    const value = meanOf(points.map((point) => point.value));
    return { day: monday, value, ...(raw.length > 0 && { raw: meanOf(raw) }) };
  });
  return { ...curve, points, byWeeks: true };
}
