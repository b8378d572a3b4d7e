/*
 * Whether a text says a word somebody does not want to meet. Whole words only, in whatever case, and with the endings that Norwegian
 * and English put on them: "flaske" finds "flaska" and "flasker", and not "flaskehals".
 */

const endings = [
  'enes',
  'ende',
  'ene',
  'ane',
  'ing',
  'ens',
  'ets',
  'es',
  'ed',
  'er',
  'en',
  'et',
  'te',
  'de',
  'e',
  'a',
  's',
  'r',
  't',
];
const shortestStem = 3;

const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function stem(token: string): string {
  const ending = endings.find((it) => token.endsWith(it) && token.length - it.length >= shortestStem);
  return ending ? token.slice(0, -ending.length) : token;
}

/** As it is kept and shown: one space, small letters. */
export const tidyWord = (word: string): string => tokens(word).join(' ');

/** Finds the words of a list in texts; made once for a page. @returns of a text, the first of them that it says */
export function finderOf(words: readonly string[]): (text: string) => string | undefined {
  const wanted = words.map((word) => ({ word, stems: tokens(word).map(stem) })).filter(({ stems }) => stems.length > 0);
  if (wanted.length === 0) return () => undefined;
  return (text) => {
    const said = tokens(text).map(stem);
    const at = (stems: readonly string[], from: number) => stems.every((it, n) => said[from + n] === it);
    return wanted.find(({ stems }) => said.some((_, from) => at(stems, from)))?.word;
  };
}
