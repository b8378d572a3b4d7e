/** A private value of Ada's: one word that is nowhere else, with its kind in it. */
export const canary = (kind: string): string => `cnry${kind}ada`;

const word = /cnry([a-z]+?)ada/g;

/** The kinds of all canaries in a text, in plain or in any of the forms in which a page, a header or a token may carry them. */
export function canariesIn(text: string): string[] {
  const found = new Set<string>();
  for (const form of forms(text)) for (const [, kind] of form.toLowerCase().matchAll(word)) found.add(kind!);
  return [...found];
}

/** A text in plain, and what the escapes and encodings in it say. */
export function* forms(text: string): Iterable<string> {
  yield text;
  yield text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  yield text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  yield text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  for (const [run] of text.matchAll(/[0-9a-f]{24,}/gi)) yield Buffer.from(run, 'hex').toString('latin1');
  for (const [run] of text.matchAll(/[\w+/-]{16,}/g)) yield Buffer.from(run, 'base64').toString('latin1');
}

/** The kinds among planted words. */
export const plantsOf = (words: readonly string[]): string[] => words.flatMap((each) => canariesIn(each));
