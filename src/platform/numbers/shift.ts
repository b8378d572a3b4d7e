/*
 * A number of people is moved by chance before anybody is told of it: with one person more or less each outcome is at most twice as
 * likely, but for one draw in 46, and nothing that is worked out from it undoes that (ADR 0043).
 */

/** Every number is moved by up to this much before it is rounded. */
export const widest = 4;
/** How often each shift is drawn, of all: half as often with each step away from none. From `-widest` to `widest`. */
export const shiftWeights: readonly number[] = [1, 2, 4, 8, 16, 8, 4, 2, 1];
export const allShifts = shiftWeights.reduce((sum, weight) => sum + weight, 0);

/** The shift that a draw from 0 to below `allShifts` stands for. */
export function shiftOf(draw: number): number {
  let left = draw;
  const at = shiftWeights.findIndex((weight) => (left -= weight) < 0);
  return at - widest;
}
