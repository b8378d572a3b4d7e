import type { Listed } from '../things/things.service.js';
import type { Rung, Try } from '../things/things.js';

/** How many times on one step are kept; the oldest go first. */
export const triesKept = 60;

/** The time that is under way: it has a before and no after yet. */
export const underWay = ({ tries }: Pick<Rung, 'tries'>): Try | undefined => {
  const last = tries.at(-1);
  return last && last.after === undefined ? last : undefined;
};

/** What has no height yet stands above those that have. */
const height = ({ dread = 11 }: Pick<Rung, 'dread'>) => dread;

/** From the lowest to the highest, as one would climb it; two of one height as they were written. */
export const climbing = (rungs: readonly Listed<'rung'>[]): Listed<'rung'>[] =>
  [...rungs].sort((a, b) => height(a) - height(b) || a.place - b.place);

/** Another time on a step. */
export const tried = (rung: Rung, one: Try): Rung => ({ ...rung, tries: [...rung.tries, one].slice(-triesKept) });

/** How it was after the time that is under way. */
export const wasAfter = (rung: Rung, after: number): Rung => ({
  ...rung,
  tries: rung.tries.map((one, n) => (n === rung.tries.length - 1 ? { ...one, after } : one)),
});
