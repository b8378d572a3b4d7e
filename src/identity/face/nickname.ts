import { NicknameNeedsLetters, NicknameTellsAddress, NicknameTellsName } from '../identity.problems.js';
import { isOfOneAlphabet } from './nickname-letters.js';
import { NicknameMixesLetters } from './nickname-letters.problems.js';
import { plain } from './plain.js';

/** What two readers would confuse has one key. */
export const nicknameKey = (name: string): string =>
  plain(name.replace(/\|/g, 'l')).replace(/0/g, 'o').replace(/1/g, 'l');

/** Signs that are written for figures, and figures that are written for letters. */
const signs: Record<string, string> = { '|': '1', '!': '1', '@': '4', $: '5' };
const written: Record<string, string> = {
  i: '[i1]',
  l: '[l1]',
  o: '[o0]',
  e: '[e3]',
  a: '[a4]+',
  s: '[s5]',
  t: '[t7]',
};
const anyWriting = (word: string) => [...plain(word)].map((letter) => written[letter] ?? letter).join('');

/** Shorter parts are in too many words to mean anything. */
const telling = 3;
const letters = (word: string) =>
  word.normalize('NFC').replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '').length;

/**
 * Refuses a nickname that holds the person's own name or address, nothing one could read out, or letters that pass for others.
 * @throws NicknameNeedsLetters, NicknameTellsName, NicknameTellsAddress, NicknameMixesLetters
 */
export function checkNickname(nickname: string, own: { firstName: string; email: string }): void {
  if (letters(nickname) < 2) throw NicknameNeedsLetters();
  const read = plain(nickname.replace(/[|!@$]/g, (sign) => signs[sign]!));
  const holds = (word: string) =>
    new RegExp(letters(word) >= telling ? anyWriting(word) : `^${anyWriting(word)}$`, 'u').test(read);
  const tells = (words: string) =>
    [words, ...words.split(/[\s._+@\-\d]+/)].some((word) => letters(word) > 0 && holds(word));
  if (tells(own.firstName)) throw NicknameTellsName();
  if (tells(own.email.split('@')[0]!)) throw NicknameTellsAddress();
  if (!isOfOneAlphabet(nickname)) throw NicknameMixesLetters();
}
