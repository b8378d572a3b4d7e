import type { Lang } from '../i18n/lang.js';
import { readings, type Word, wordsOf } from './stems.js';
import type { Wish } from './wish.js';

/** A stretch of text; what was looked for is marked. */
export interface Piece {
  text: string;
  hit: boolean;
}

const before = 60;
const length = 220;

/** Where each row of wanted words stands in a text: as words side by side, or as parts of one compound. */
function standing(words: readonly Word[], { wanted }: Wish): Word[][] {
  return wanted.map((row) => {
    const read = row.map(readings);
    const ways = [0, 1, 2].map((way) => read.map((each) => each[way]!));
    const isAt = (stems: readonly string[], from: number) =>
      ways.some((way) => way.every((it, n) => stems[from + n] === it));
    return words.flatMap((word, at) => {
      const here = words.slice(at, at + row.length);
      if (
        isAt(
          here.map(({ stem }) => stem),
          0,
        )
      )
        return here;
      return word.parts.some((_, from) => isAt(word.parts, from)) ? [word] : [];
    });
  });
}

/** Whether a text says all that is wanted and nothing that is not, for whoever looks for it without an index. */
export function says({ wanted, unwanted }: Wish, text: string, lang: Lang): boolean {
  const words = wordsOf(text, lang);
  const found = (rows: string[][]) => standing(words, { wanted: rows, unwanted: [] }).map(({ length }) => length > 0);
  return found(wanted).every(Boolean) && !found(unwanted).some(Boolean);
}

/**
 * How well a post fits, from the post alone: no number in it comes from other posts, so that nothing about them can be told
 * from an order. A word in the heading counts most, then that the words stand together, then that they are said again.
 */
export function fit(wish: Wish, { heading, body, lang }: { heading: string; body: string; lang: Lang }): number {
  const above = standing(wordsOf(heading, lang), wish);
  const below = standing(wordsOf(body, lang), wish);
  const inHeading = above.filter((found) => found.length > 0).length;
  const together = wish.wanted.length > 1 && Math.min(spread(below), spread(above)) < 60 ? 1 : 0;
  const again = Math.min(
    3,
    below.reduce((most, found) => Math.max(most, found.length), 0),
  );
  return inHeading * 10 + together * 5 + again;
}

/** How far apart the first places of all rows are, in letters. */
function spread(found: readonly Word[][]): number {
  if (found.some((each) => each.length === 0)) return Infinity;
  const starts = found.map((each) => each[0]!.from);
  return Math.max(...starts) - Math.min(...starts);
}

/** A text with what was looked for marked in it. */
export function marked(text: string, lang: Lang, wish: Wish): Piece[] {
  return pieces(text, 0, text.length, standing(wordsOf(text, lang), wish).flat());
}

/** A few lines around the first thing that was looked for. */
export function excerpt(text: string, lang: Lang, wish: Wish): Piece[] {
  const words = wordsOf(text, lang);
  const hits = standing(words, wish).flat();
  const first = Math.min(...hits.map(({ from }) => from), text.length);
  const start =
    first === text.length || first < before ? 0 : (words.find(({ from }) => from >= first - before)?.from ?? 0);
  const end = Math.max(...words.filter(({ to }) => to <= start + length).map(({ to }) => to), start + 1);
  // What follows the last word closely, such as a full stop, is left where it is.
  const whole = text.length - start <= length ? text.length : end;
  const cut = pieces(text, start, whole, hits);
  const dots = (text_: string) => ({ text: text_, hit: false });
  return [...(start > 0 ? [dots('… ')] : []), ...cut, ...(whole < text.length ? [dots(' …')] : [])];
}

function pieces(text: string, start: number, end: number, hits: readonly Word[]): Piece[] {
  const found: Piece[] = [];
  let at = start;
  const add = (to: number, hit: boolean) => {
    const said = text.slice(at, to).replace(/\s+/g, ' ');
    if (said) found.push({ text: said, hit });
    at = Math.max(at, to);
  };
  for (const { from, to } of [...new Set(hits)].sort((a, b) => a.from - b.from)) {
    if (from < at || to > end) continue;
    add(from, false);
    add(to, true);
  }
  add(end, false);
  return found;
}
