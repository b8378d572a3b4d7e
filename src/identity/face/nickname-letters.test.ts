import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOfOneAlphabet } from './nickname-letters.js';

describe('a nickname that passes for another', () => {
  test.each([
    ['a Cyrillic е', 'Fj\u0435llrev'],
    ['a Greek ο', 'S\u03bflveig'],
    ['an Armenian օ', 'S\u0585lveig'],
    ['a Cherokee Ꮮ', '\u13deuna'],
    ['a phonetic ʟ', 'Fje\u029f\u029frev'],
    ['a Latin alpha', 'H\u0251vskum'],
    ['nothing but Cyrillic letters that look Latin', '\u0421\u043e\u0441\u043e'],
    ['the same, with a figure and an accent', '\u0421\u043e\u0441\u043e\u0301 7'],
    ['a lonely Lisu alphabet', '\ua4d0\ua4d1\ua4d2'],
  ])('is refused: %s', (_, name) => expect(isOfOneAlphabet(name)).toBe(false));

  test.each([
    'Fjellrev',
    'Blåklokke 7',
    'Áile',
    'Čáhci',
    'Ŋuotta',
    'Łódź',
    'Şirin',
    'Đặng',
    'ﬁn',
    'Ｆｊｅｌｌ',
    'Nattugle 🌊',
    'Москва',
    'Анна',
    'Сова',
    'Νίκος',
    'نجمة',
    'ሰላም',
    'שלום',
    'ดาว',
    'さくら道',
    'カエル',
    '별님',
    '小鳥',
    'Gəncə',
    'Ɓaleewo',
  ])('is not every name in its own alphabet: %s', (name) => expect(isOfOneAlphabet(name)).toBe(true));

  test('is found wherever one letter of a Latin name is exchanged for its double', () => {
    const doubles: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'ο', p: 'р', x: 'х', y: 'у' };
    const latin = fc
      .stringMatching(/^[a-z]{2,20}$/)
      .filter((name) => /[aceiopxy]/.test(name) && /[bdfghjkmnqrtuvwz]/.test(name));
    fc.assert(
      fc.property(latin, fc.nat(), (name, n) => {
        expect(isOfOneAlphabet(name)).toBe(true);
        const places = [...name].flatMap((letter, at) => (doubles[letter] ? [at] : []));
        const at = places[n % places.length]!;
        expect(isOfOneAlphabet(name.slice(0, at) + doubles[name[at]!]! + name.slice(at + 1))).toBe(false);
      }),
    );
  });
});
