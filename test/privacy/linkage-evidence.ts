import type { Clues } from './linkage-clues.js';
import type { Side } from './linkage-sides.js';

/** How well each face of the one side goes with each of the other, in rows, by the kind of clue that says so. */
export type Evidence = Map<string, Float32Array>;

const kinds = new Map<string, Map<string, string>>();

/** One text for one kind of clue: there are a thousand of them in each of a thousand communities. */
function kindOf(a: string, sign: string, b: string): string {
  const of = kinds.get(a) ?? new Map<string, string>();
  kinds.set(a, of);
  const key = sign + b;
  if (!of.has(key)) of.set(key, `${a} ${sign} ${b}`);
  return of.get(key)!;
}

/** All kinds of clues of the one side against all of the other. What does not tell the faces apart is left out. */
export function evidenceOf(one: Side, other: Side): Evidence {
  const found: Evidence = new Map();
  const compare = (kind: string, fits: (a: number, b: number) => number) => {
    const scores = new Float32Array(one.length * other.length);
    for (let a = 0; a < one.length; a++)
      for (let b = 0; b < other.length; b++) scores[a * other.length + b] = fits(a, b);
    if (standardise(scores)) found.set(kind, scores);
  };
  const against = ranks(other);
  for (const [name, rank] of ranks(one))
    for (const [by, place] of against) compare(kindOf(name, '~', by), (a, b) => -Math.abs(rank[a]! - place[b]!));
  const said = words(other);
  for (const [name, word] of words(one))
    for (const [by, same] of said) compare(kindOf(name, '=', by), (a, b) => Number(word[a] === same[b]));
  const owners = [holders(one), holders(other)] as const;
  compare('pieces', (a, b) => sharedPieces(one[a]!.clues, other[b]!.clues, owners));
  const moves = (a: number, b: number) => [...one[a]!.clues.moves].filter((round) => other[b]!.clues.moves.has(round));
  compare('new at the same looks', (a, b) => moves(a, b).length);
  const gone = (a: Side[number], b: Side[number]) => Number(a.clues.goneWith.has(b.id) || b.clues.goneWith.has(a.id));
  compare('gone while the other is blocked', (a, b) => gone(one[a]!, other[b]!));
  return found;
}

/** Mean 0 and spread 1, so that clues of all kinds weigh alike. @returns whether there was any spread */
function standardise(scores: Float32Array): boolean {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  if (!(spread > 1e-9)) return false;
  scores.forEach((score, n) => (scores[n] = (score - mean) / spread));
  return true;
}

/** What tells faces apart, told once: of clues that say the same of everybody, the first. */
function different<T>(side: Side, kind: (clues: Clues) => ReadonlyMap<string, unknown>, saying: (name: string) => T[]) {
  const names = new Set(side.flatMap(({ clues }) => [...kind(clues).keys()]));
  const said = new Map<string, [string, T[]]>();
  for (const name of names) {
    const says = saying(name);
    const key = says.join('|');
    if (new Set(says).size > 1 && !said.has(key)) said.set(key, [name, says]);
  }
  return [...said.values()];
}

const words = (side: Side) =>
  different(
    side,
    (clues) => clues.words,
    (name) => side.map(({ clues }) => clues.words.get(name)),
  );

/** The order of the faces by each number. Equal ones share their place; who has none is in the middle. */
const ranks = (side: Side) =>
  different(
    side,
    (clues) => clues.numbers,
    (name) => {
      const values = side.map(({ clues }) => clues.numbers.get(name));
      const have = values.filter((value) => value !== undefined);
      return values.map((value) => {
        if (value === undefined) return 0.5;
        const below = have.filter((each) => each < value).length;
        const level = have.filter((each) => each === value).length;
        return (below + level / 2) / have.length;
      });
    },
  );

function holders(side: Side): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clues } of side) for (const piece of clues.pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

/** What only few have in common counts. */
function sharedPieces(a: Clues, b: Clues, [one, other]: readonly [Map<string, number>, Map<string, number>]): number {
  let sum = 0;
  for (const piece of a.pieces)
    if (b.pieces.has(piece)) {
      const many = one.get(piece)! * other.get(piece)!;
      if (many <= 4) sum += 1 / many;
    }
  // A long id in common is not six times the evidence of a short one.
  return Math.log1p(sum);
}
