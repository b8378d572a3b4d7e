import { describe, expect, test } from '@jest/globals';
import { checkPassword } from './common-passwords.js';

const own = { firstName: 'Adele', email: 'adele.berg@example.org', product: 'ReConnect' };
const check = (password: string) => () => checkPassword(password, own);
const refused = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe('a password', () => {
  test.each([
    'passwordpassword',
    'Password1234',
    'P@ssw0rd2024!',
    'qwertyuiop123',
    'iloveyouiloveyou',
    '123456789012',
    '987654321098',
    'abcdefghijklm',
    'aaaaaaaaaaaaa',
    'abcabcabcabc',
    '1q2w3e4r5t6y',
  ])('that many would try is refused: %s', (password) => {
    expect(check(password)).toThrow(refused('common-password'));
  });

  test.each(['adeleberg123', 'ReConnect2026', 'adele.berg@example.org', 'AdeleBerg-1'])(
    'that is little more than a name is refused: %s',
    (password) => {
      expect(check(password)).toThrow(refused('password-tells-who'));
    },
  );

  test.each([
    'stille fjell ved havet',
    'four quiet words here',
    'korrekt hest batteri stift',
    'adele går tur i regnet',
    '   spaces count too   ',
    'xK9#mQ2$vL7@',
    'ææææ øøøø åååå og mer',
  ])('that nobody would try is taken, whatever it is made of: %s', (password) => {
    expect(check(password)).not.toThrow();
  });
});
