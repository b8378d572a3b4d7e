import { widest } from '../../platform/numbers/shift.js';
import type { Cell } from './cells.js';

/** A number as it is told: a multiple of five from ten on, or nothing. */
export type Told = number | null;

/** What is smaller than this is never told. */
export const tooFew = 5;
/**
 * Moved, and then rounded to five. With one person more or less each outcome is at most twice as likely, but for one draw in
 * 46: so whoever knows everybody else still does not learn of the last one. Whatever is done with the outcome cannot undo that.
 */
export function disguise(count: number, shift: number): Told {
  const moved = count + shift;
  return moved < tooFew + widest ? null : Math.round(moved / 5) * 5;
}

/** If all parts of a whole but one are told, the last one follows: then the smallest that is told is kept back too. */
export function keepBackAnother(whole: Told, parts: ReadonlyMap<Cell, Told>): Map<Cell, Told> {
  const kept = new Map(parts);
  const told = [...parts].filter(([, value]) => value !== null) as [Cell, number][];
  if (whole === null || told.length === 0 || told.length !== parts.size - 1) return kept;
  const [smallest] = told.sort(([a, n], [b, m]) => n - m || a.localeCompare(b));
  return kept.set(smallest![0], null);
}
