import { dictionary } from '@zxcvbn-ts/language-common';
import { CommonPassword, PasswordTellsWho } from '../identity.problems.js';
import { plain } from '../face/plain.js';

const common = new Set<string>(dictionary['passwords-common'] as readonly string[]);

/** Letters that are written with signs and figures. */
const written: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unwritten = (text: string) => [...text].map((sign) => written[sign] ?? sign).join('');

/** The piece of which a text is nothing but repetitions: `abcabcabc` is `abc`. */
function piece(text: string): string {
  for (let length = 1; length <= text.length / 2; length++)
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length);
  return text;
}

/** Neighbours on the way up or down: `abcdefgh`, `87654321`. */
function runs(text: string): boolean {
  const steps = [...text].slice(1).map((sign, n) => sign.codePointAt(0)! - text.codePointAt(n)!);
  return steps.length > 3 && steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

const bare = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** What a guesser tries first: a word of the list, written with figures, said several times, or with a year behind it. */
function isCommon(password: string): boolean {
  const low = password.toLowerCase();
  const forms = [low, unwritten(low), bare(low), unwritten(bare(low)), bare(unwritten(low))];
  return forms.some((form) => {
    const core = piece(form);
    return common.has(form) || common.has(core) || core.length < 4 || runs(core);
  });
}

/**
 * Refuses a password that others would guess. Its length is asked of the form, and nothing of its make: no rule wants a
 * figure or a capital (NIST SP 800-63B, ASVS 5.0 6.2).
 * @throws CommonPassword; PasswordTellsWho for one that is little more than the person's name or address, or the portal's
 */
export function checkPassword(password: string, own: { firstName: string; email: string; product: string }): void {
  if (isCommon(password)) throw CommonPassword();
  const said = plain(password);
  const [mailbox] = own.email.split('@');
  for (const word of [own.firstName, mailbox!, own.email, own.product].map(plain)) {
    if (word.length < 3 || !said.includes(word)) continue;
    if (said.replaceAll(word, '').length < 6) throw PasswordTellsWho();
  }
}
