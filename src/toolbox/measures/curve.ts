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
  points: (Point & { raw?: number })[];
}
