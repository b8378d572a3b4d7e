/** Björnsson's measure: the mean length of sentences, and how many words of a hundred are longer than six letters. */
export function lixOf(texts: readonly string[]): number {
  const text = texts.map((each) => (/[.?!]$/.test(each) ? each : `${each}.`)).join(' ');
  const words = text.match(/\p{L}+/gu) ?? [];
  const sentences = text.match(/[.?!:](\s|$)/g)?.length ?? 1;
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length;
}
