/*
 * Letters of different alphabets that a reader takes for one another: "Fjellrev" with a Cyrillic е passes for Fjellrev. After
 * Unicode's UTS #39: one name is in one script ("highly restrictive"), the scripts are those in everyday use (UAX #31, table 5), and a
 * name of nothing but letters that look Latin is Latin.
 */

const everyday = `
  Latin Greek Cyrillic Armenian Georgian Hebrew Arabic Thaana Ethiopic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu
  Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Hangul Han Hiragana Katakana Bopomofo`
  .trim()
  .split(/\s+/)
  .map((name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** Written together in one word. */
const together = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
];

/** Of no alphabet of its own: figures, signs, accents. */
const common = /[\p{Script=Common}\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/u;

/** Of Latin letters those beyond the tables of European languages that a language is written in; the others are phonetic signs. */
const latin = /[A-Za-z\u00c0-\u024fɓɔɖɗəɛɣɨɲʉʊʋʌʒẞ]/u;

/** Letters of other alphabets that look like Latin ones, by Unicode's list of confusables. */
const looksLatin = new Set([...'аеіјорсухѕһӏԁԛԝАВЕЅІЈКМНОРСТУХҺӀԚԜ', ...'αγινορσυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', ...'օսցհոզյԼՍՕՏ']);

/** Whether whoever reads a name can tell what it is written in. */
export function isOfOneAlphabet(name: string): boolean {
  const letters = [...name.normalize('NFKD')].filter((letter) => !common.test(letter));
  const scripts = new Set(letters.map((letter) => everyday.find((each) => each.letters.test(letter))?.name));
  if (scripts.has(undefined)) return false;
  if (scripts.has('Latin') && !letters.every((letter) => latin.test(letter))) return false;
  if (scripts.size > 1) return together.some((group) => [...scripts].every((script) => group.includes(script!)));
  return letters.length === 0 || !letters.every((letter) => looksLatin.has(letter));
}
