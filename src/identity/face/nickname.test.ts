import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkNickname, nicknameKey } from './nickname.js';

const own = { firstName: 'Kari', email: 'xyz987@example.org' };
const said = (nickname: string, person: Partial<typeof own> = {}): string => {
  try {
    checkNickname(nickname, { ...own, ...person });
    return 'fine';
  } catch (error) {
    return (error as Error).message;
  }
};

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøåéöüäđŋšžçñ');
const firstName = fc
  .array(letter, { minLength: 3, maxLength: 9 })
  .map((all) => all.join(''))
  .map((name) => name.charAt(0).toUpperCase() + name.slice(1));
const around = fc.string({ unit: fc.constantFrom(...'abckxyzø 29_-.', '🌊'), maxLength: 5 });

/** The same name as a stranger would still read it. */
const disguised = (name: string) =>
  fc
    .tuple(
      ...[...name].map((each) =>
        fc.constantFrom(
          each,
          each.toUpperCase(),
          each.toLowerCase(),
          each.normalize('NFD'),
          `${each}\u0301`,
          `${each}\u200b`,
          `${each}\u3164`,
          `${each}.`,
          `${each} `,
          `${each}_`,
          /[a-z]/.test(each) ? String.fromCodePoint(each.codePointAt(0)! + 0xfee0) : each,
          each === 'o' ? '0' : each === 'i' || each === 'l' ? '1' : each === 'e' ? '3' : each,
        ),
      ),
    )
    .map((all) => all.join(''));

describe('a nickname', () => {
  test('never holds the own first name, in no case, accent, spacing or look-alike', () => {
    const story = firstName.chain((name) => fc.tuple(fc.constant(name), around, disguised(name), around));
    fc.assert(
      fc.property(story, ([name, before, middle, after]) => {
        expect(said(`${before}${middle}${after}`, { firstName: name })).toBe('nickname-tells-name');
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['Håkon', 'haakon77'],
    ['Haakon', 'HÅKON'],
    ['Søren', 'SOREN'],
    ['Ole Martin', 'martinsen'],
    ['Anne-Grete', 'Grete fra fjellet'],
    ['Νίκος', 'ΝΙΚΟΣfan'],
    ['Łukasz', 'lukasz'],
    ['Ingrid', '1ngr1d'],
    ['Tuva', 'Tuv4!'],
    ['Bo', 'BO'],
    ['Bo', 'b.o'],
  ])('of %s is not %s', (name, nickname) => expect(said(nickname, { firstName: name })).toBe('nickname-tells-name'));

  test.each([
    ['Kari', 'Fjellrev'],
    ['Bo', 'Bortenfor'],
    ['Ea', 'Havskum'],
    ['Per', 'Blåklokke'],
    ['Ali', 'Ballong'],
    ['Odd', 'Furukongle'],
  ])('of %s may be %s: a short name stands in many words', (name, nickname) => {
    expect(said(nickname, { firstName: name })).toBe('fine');
  });

  test.each([
    ['kari.nordmann@example.org', 'Nordmannen'],
    ['kari.nordmann@example.org', 'kari nordmann'],
    ['k.nordmann84@example.org', 'NORDMANN'],
    ['fjellrev_84@example.org', 'Fjell-rev'],
    ['xy@example.org', 'XY'],
  ])('never holds what the address %s says: not %s', (email, nickname) => {
    expect(said(nickname, { email, firstName: 'Zoe' })).toBe('nickname-tells-address');
  });

  test.each([
    ['a@example.org', 'Havskum'],
    ['_@example.org', 'Havskum'],
    ['bo.h@example.org', 'Bortenfor'],
    ['84@example.org', 'Lykke'],
  ])('is not refused for nothing: %s may be %s', (email, nickname) => {
    expect(said(nickname, { email, firstName: 'Zoe' })).toBe('fine');
  });

  test.each(['🌊🌊🌊', '....', 'ㅤㅤ', '\u0301\u0301\u0301', 'x!', '—–—'])(
    'that nobody could read out is none: %s',
    (nickname) => {
      expect(said(nickname)).toBe('nickname-needs-letters');
    },
  );
});

test.each(['Fj\u0435llrev', '\u0421\u043e\u0441\u043e'])(
  'a nickname that passes for another is none: %s',
  (nickname) => {
    expect(said(nickname)).toBe('nickname-mixes-letters');
  },
);

describe('two nicknames', () => {
  test.each([
    ['Fjellrev', 'fjell rev'],
    ['Fjellrev', 'Fjéllrev.'],
    ['Rød', 'rod'],
    ['Rød', 'R0D'],
    ['Blåbær', 'BLABAER'],
    ['Straße', 'strasse'],
    ['ﬁn', 'FIN'],
    ['Jo\u200bnas', 'Jonas'],
    ['l1st', '|lst'],
    ['Ðan', 'đan'],
  ])('%s and %s are one to a reader', (one, two) => expect(nicknameKey(one)).toBe(nicknameKey(two)));

  test.each([
    ['Rype', 'Rypen'],
    ['Nord', 'Nora'],
    ['Lys', 'Los'],
  ])('%s and %s are two', (one, two) => expect(nicknameKey(one)).not.toBe(nicknameKey(two)));

  test('are compared the same however they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nicknameKey(nicknameKey(name))).toBe(nicknameKey(name));
        expect(nicknameKey(name.normalize('NFD'))).toBe(nicknameKey(name.normalize('NFC')));
      }),
      { numRuns: 500 },
    );
  });
});
