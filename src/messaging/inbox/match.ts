/** Letters as they are looked for: composed alike, without case. */
const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('nb');

const around = 60;

export const isIn = (text: string, words: string): boolean => plain(text).includes(plain(words));

/** The place of the words in a text, with a little of what stands around it; null if they are not in it. */
export function excerptOf(text: string, words: string): string | null {
  const line = text.normalize('NFC').replace(/\s+/g, ' ');
  const [looked, sought] = [plain(line), plain(words)];
  const at = looked.indexOf(sought);
  if (at < 0) return null;
  // A few letters change their length with their case; then the place would be off.
  if (looked.length !== line.length) return line.slice(0, 2 * around);
  const from = Math.max(0, at - around);
  const to = Math.min(line.length, at + sought.length + around);
  return `${from > 0 ? '…' : ''}${wellFormed(line.slice(from, to))}${to < line.length ? '…' : ''}`;
}

/** A picture letter that was cut in two is left out. */
const wellFormed = (text: string) => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
