import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryKey, type KnownAs, mayMean } from './apart-rule.js';

const nobody: KnownAs = { firstName: 'Zebulon', email: 'q@w.example', nicknames: [], meetupNames: [] };
const known = (as: Partial<KnownAs>): KnownAs => ({ ...nobody, ...as });

describe('an entry may mean', () => {
  test.each<[string, Partial<KnownAs>]>([
    ['Kari', { firstName: 'Kari' }],
    ['  kÁRI ', { firstName: 'Kari' }],
    ['Kari Hansen', { firstName: 'Kari' }],
    ['Hansen, Kari', { firstName: 'Kari' }],
    ['Kari Hansen', { firstName: 'Kari Anne' }],
    ['Anne', { firstName: 'Kari Anne' }],
    ['Kari-Anne', { firstName: 'Karianne' }],
    ['Åse Lund', { firstName: 'Aase' }],
    ['Bjorn', { firstName: 'Bjørn' }],
    ['Haakon', { meetupNames: ['Tor', 'Håkon'] }],
    ['Ola Nordmann', { meetupNames: ['Ola N'] }],
    ['fjell rev', { nicknames: ['Fjellrev'] }],
    ['FJE11REV', { nicknames: ['Fjellrev'] }],
    ['Kari@Example.ORG', { email: 'kari@example.org' }],
    ['kari@example.org', { contact: 'Write to Kari@example.org.' }],
    ['912 34 567', { contact: 'Tlf. 91234567 etter kl. 16' }],
    ['+47 91 23 45 67', { contact: 'ring 912 34 567' }],
    ['0047 91234567', { contact: '(+47) 912-34-567' }],
    ['91234567', { contact: '+4791234567' }],
  ])('%s: %j', (entry, as) => {
    expect(mayMean(entry, known(as))).toBe(true);
    expect(mayMean(entry, nobody)).toBe(false);
  });

  test.each<[string, Partial<KnownAs>]>([
    ['Per Hansen', { firstName: 'Kari Hansen' }],
    ['Karin', { firstName: 'Kari' }],
    ['Kari', { firstName: 'Karin' }],
    ['Fjellrev', { nicknames: ['Fjellreven'] }],
    ['rev', { nicknames: ['Fjell rev'] }],
    ['kari@example.org', { email: 'kari@example.com', firstName: 'Kari' }],
    ['91234567', { contact: 'Tlf. 91234568' }],
    ['91234567', { contact: 'konto 9123 45 67891' }],
    ['Kari', { contact: 'Spør etter Kari' }],
  ])('nobody else, such as %s: %j', (entry, as) => expect(mayMean(entry, known(as))).toBe(false));

  const word = fc.stringMatching(/^[a-zæøåéü]{2,12}$/);
  test('the same person however it is typed', () => {
    const typed = (name: string) =>
      fc.constantFrom(
        name.toUpperCase(),
        name.normalize('NFD'),
        ` ${name} `,
        [...name].join('\u200b'),
        name.replace(/å/g, 'aa').replace(/ø/g, 'o'),
      );
    const names = word.chain((name) => fc.tuple(fc.constant(name), typed(name)));
    fc.assert(
      fc.property(names, word, ([name, entry], surname) => {
        for (const as of [{ firstName: name }, { meetupNames: [name] }]) {
          expect(mayMean(entry, known(as))).toBe(true);
          expect(mayMean(`${entry} ${surname}`, known(as))).toBe(true);
        }
        expect(mayMean(entry, known({ nicknames: [name] }))).toBe(true);
        expect(entryKey(entry)).toBe(entryKey(name));
      }),
    );
  });

  test('nobody, if nobody could read it', () => {
    const signs = fc
      .array(fc.constantFrom(...' .,!?*_-', '\u200b', '\u0301'), { minLength: 1, maxLength: 10 })
      .map((all) => all.join(''));
    const anybody = fc.record({
      firstName: signs,
      email: signs,
      nicknames: fc.array(signs),
      meetupNames: fc.array(signs),
    });
    fc.assert(
      fc.property(signs, anybody, (entry, as) => {
        expect(entryKey(entry)).toBe('');
        expect(mayMean(entry, as)).toBe(false);
      }),
    );
  });

  test('a number by its figures, with the country or without', () => {
    const phones = fc.stringMatching(/^[2-9]\d{7}$/);
    const way = fc.constantFrom(
      (n: string) => n,
      (n: string) => `+47${n}`,
      (n: string) => `0047 ${n}`,
      (n: string) => `${n.slice(0, 3)} ${n.slice(3, 5)} ${n.slice(5)}`,
      (n: string) => n.replace(/(..)(?=.)/g, '$1 '),
    );
    fc.assert(
      fc.property(phones, phones, way, way, (number, another, typed, written) => {
        const entry = typed(number);
        expect(entryKey(entry)).toBe(number);
        expect(mayMean(entry, known({ contact: `Ring ${written(number)} eller send melding` }))).toBe(true);
        expect(mayMean(entry, known({ contact: `Ring ${written(another)}` }))).toBe(number === another);
      }),
    );
  });
});
