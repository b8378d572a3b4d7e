import { NicknameNeedsLetters, NicknameTellsAddress, NicknameTellsName } from './identity.problems.js';

/** Letters that Unicode keeps apart and readers do not. */
const alike: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ħ: 'h',
  ς: 'σ',
  '0': 'o',
  '1': 'l',
  '|': 'l',
};

/** A name without case, accents, blanks and signs, and with look-alikes folded: what two readers would confuse is equal. */
export function nicknameKey(name: string): string {
  // Letter by letter: the small form of Σ depends on what stands beside it.
  const small = [...name.normalize('NFKD')].map((letter) => letter.toLowerCase()).join('');
  return (
    small
      .normalize('NFKD')
      .replace(/[øæßđðþłıŋŧħς01|]/g, (letter) => alike[letter]!)
      // Some letters cannot be seen at all.
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      // Haakon is Håkon.
      .replace(/a{2,}/g, 'a')
  );
}

/** Figures and signs that are written for letters. */
const signs: Record<string, string> = {
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};
const withSignsRead = (name: string) => name.replace(/[1!|34@5$7]/g, (sign) => signs[sign]!);

/** Shorter parts are in too many words to mean anything. */
const telling = 3;
const letters = (word: string) =>
  word.normalize('NFC').replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '').length;

/**
 * Refuses a nickname that holds the person's own name or address, or nothing one could read out.
 * @throws NicknameNeedsLetters, NicknameTellsName, NicknameTellsAddress
 */
export function checkNickname(nickname: string, own: { firstName: string; email: string }): void {
  const keys = [nicknameKey(nickname), nicknameKey(withSignsRead(nickname))];
  if (letters(nickname) < 2) throw NicknameNeedsLetters();
  const holds = (word: string) => {
    const key = nicknameKey(word);
    return keys.some((each) => (letters(word) >= telling ? each.includes(key) : each === key));
  };
  const tells = (words: string) =>
    [words, ...words.split(/[\s._+@\-\d]+/)].some((word) => letters(word) > 0 && holds(word));
  if (tells(own.firstName)) throw NicknameTellsName();
  if (tells(own.email.split('@')[0]!)) throw NicknameTellsAddress();
}
