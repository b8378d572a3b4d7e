import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hostileText } from '../../../test/support/hostile.js';
import { stemOf } from './bent.js';
import { partsOf } from './compounds.js';
import { commonParts, tellingWords } from './field-words.js';
import { wordsOf } from './stems.js';

const parts = (word: string) => partsOf('nb', word).join(' ');
const stems = (words: string) =>
  words
    .split(' ')
    .map((word) => stemOf('nb', word))
    .join(' ');

test('a word of the field is a part of a word, whatever stands before or after it', () => {
  for (const [word, as] of [
    ['sosialangst', 'sosial angst'],
    ['angstanfall', 'angst anfall'],
    ['angstanfallene', 'angst anfall'],
    ['eksamensangst', 'eksamen angst'],
    ['hundeangst', 'hund angst'],
    ['angstdempende', 'angst dempende'],
    ['søvnvansker', 'søvn vanske'],
    ['søvnløsheten', 'søvn løshet'],
    ['vinterdepresjon', 'vinter depresjon'],
    ['selvmordstanker', 'selvmord tanke'],
    ['sorggruppa', 'sorg gruppe'],
    ['treningsdagbok', 'trening dag bok'],
    ['behandlingsforhold', 'behandling forhold'],
    ['sovemedisinene', 'sove medisinene'],
  ] as const)
    expect([word, parts(word)]).toEqual([word, stems(as)]);
});

test('what only looks like it stays whole: forms of a word, other words, and words of another language', () => {
  for (const word of 'angst angsten angstens depresjoner omsorg virus hvalfangst gangster husflid uavhengig mistanke søvn'.split(
    ' ',
  ))
    expect([word, parts(word)]).toEqual([word, '']);
  expect(partsOf('en', 'sosialangst')).toEqual([]);
});

test('no word of the lists is a compound itself, and none stands there twice', () => {
  const all = [...tellingWords, ...commonParts];
  expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([]);
  const cuts = (word: string) =>
    Array.from({ length: word.length }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  const isMade = (word: string) =>
    cuts(word).some(([head, tail]) => all.includes(head.replace(/s$/, '')) && all.includes(tail));
  expect(all.filter(isMade)).toEqual([]);
  expect(all.filter((word) => !/^[a-zæøå]{3,}$/.test(word))).toEqual([]);
});

test('whatever is written, there are never more parts than it has room for', () => {
  const built = fc
    .array(fc.constantFrom(...tellingWords, ...commonParts, 's', 'e', 'x'), { maxLength: 12 })
    .map((made) => made.join(''));
  fc.assert(
    fc.property(fc.oneof(hostileText, built), (text) => {
      for (const word of wordsOf(text, 'nb')) {
        expect(word.parts.length * 3).toBeLessThanOrEqual(40);
        expect(word.parts.every((part) => part.length > 0 && !/\s/.test(part))).toBe(true);
        if (word.parts.length > 0) expect(word.parts.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 500, seed: 20_261_129 },
  );
});
