import { NicknameTellsAddress, NicknameTellsName } from './identity.problems.js';

/** A name without case, accents, blanks and signs, and with look-alikes folded: what two readers would confuse is equal. */
export function nicknameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/0/g, 'o')
    .replace(/[1|]/g, 'l')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Shorter parts are in too many words to mean anything. */
const telling = 3;

/** Refuses a nickname that holds the person's own name or address. @throws NicknameTellsName, NicknameTellsAddress */
export function checkNickname(nickname: string, own: { firstName: string; email: string }): void {
  const key = nicknameKey(nickname);
  const tells = (words: string) =>
    words
      .split(/[\s._+@\-\d]+/)
      .map(nicknameKey)
      .some((part) => part.length >= telling && key.includes(part));
  const whole = nicknameKey(own.firstName);
  if (tells(own.firstName) || (whole.length > 0 && key === whole)) throw NicknameTellsName();
  const local = own.email.split('@')[0]!;
  if (tells(local) || key.includes(nicknameKey(local))) throw NicknameTellsAddress();
}
