import { randomInt } from 'node:crypto';
import type { Evidence } from './linkage-evidence.js';

/** One community as the attacker has it: n faces on either side, and for each kind of clue how well each two go together. */
export interface Case {
  size: number;
  evidence: Evidence;
}

/** A case that the attacker has the answer to: `truth[a]` is the face that goes with `a`. */
export interface Solved extends Case {
  truth: readonly number[];
}

/** What a kind of clue is worth, as learned. */
export type Worth = ReadonlyMap<string, number>;

/** As many times the spread of chance as a kind of clue must stand out to be believed: there are a thousand kinds. */
const believed = 3.5;

/**
 * The attacker has got to know some communities from within and has learned there which clues tell. That is more than an
 * observer has, and it needs nobody who thinks of a leak beforehand: whatever goes with the truth more often than chance is used.
 */
export function learn(solved: readonly Solved[]): Worth {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { size, evidence, truth } of solved)
    for (const [kind, scores] of evidence) {
      const known = sums.get(kind) ?? { sum: 0, count: 0 };
      for (let a = 0; a < size; a++) known.sum += scores[a * size + truth[a]!]!;
      known.count += size;
      sums.set(kind, known);
    }
  const worth = new Map<string, number>();
  for (const [kind, { sum, count }] of sums)
    if (Math.abs(sum) / Math.sqrt(count) > believed) worth.set(kind, sum / count);
  return worth;
}

const orders = new Map<number, readonly (readonly number[])[]>();

/** All ways to bring two sides together. */
function allOrders(size: number): readonly (readonly number[])[] {
  const known = orders.get(size);
  if (known) return known;
  const made: readonly (readonly number[])[] =
    size === 0
      ? [[]]
      : allOrders(size - 1).flatMap((rest) =>
          Array.from({ length: size }, (_, at) => [...rest.slice(0, at), size - 1, ...rest.slice(at)]),
        );
  orders.set(size, made);
  return made;
}

/** The two faces of whom the attacker is surest, over all ways to bring everybody together. Without a clue: any two. */
export function surest({ size, evidence }: Case, worth: Worth): readonly [number, number] {
  const scores = new Float64Array(size * size);
  for (const [kind, weight] of worth)
    evidence.get(kind)?.forEach((score, at) => (scores[at] = scores[at]! + weight * score));
  const all = allOrders(size);
  const totals = all.map((order) => order.reduce((sum, b, a) => sum + scores[a * size + b]!, 0));
  const best = Math.max(...totals);
  const sure = new Float64Array(size * size);
  all.forEach((order, n) => {
    const likely = Math.exp(totals[n]! - best);
    order.forEach((b, a) => (sure[a * size + b] = sure[a * size + b]! + likely));
  });
  const most = Math.max(...sure);
  const claims = [...sure.keys()].filter((at) => sure[at]! >= most * (1 - 1e-9));
  const claim = claims[randomInt(claims.length)]!;
  return [Math.floor(claim / size), claim % size];
}

/**
 * In how many communities the surest claim is right, and by which clues. Each half is attacked with what was learned in
 * the other, so that no claim is tried where its clues were found.
 */
export function rightClaims(cases: readonly Solved[]): { right: number; by: Worth } {
  const by = new Map<string, number>();
  let right = 0;
  for (const half of [0, 1]) {
    const worth = learn(cases.filter((_, n) => n % 2 !== half));
    for (const [kind, weight] of worth) by.set(kind, weight);
    for (const each of cases.filter((_, n) => n % 2 === half)) {
      const [a, b] = surest(each, worth);
      if (each.truth[a] === b) right++;
    }
  }
  return { right, by };
}
