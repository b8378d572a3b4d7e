const length = 6;
const cache = new Map<string, readonly string[]>();

/** Every part of six signs of what might be an id, a key, a file name: two that share one share more than chance gives. */
export function piecesOf(text: string): readonly string[] {
  const known = cache.get(text);
  if (known) return known;
  const found: string[] = [];
  for (const word of text.split(/[^\p{L}\p{N}_-]+/u))
    // Words of people and of the page have no figures in them.
    if (word.length >= length && /\d/.test(word))
      for (let at = 0; at + length <= word.length; at++) found.push(word.slice(at, at + length));
  if (cache.size > 5000) cache.clear();
  cache.set(text, found);
  return found;
}
