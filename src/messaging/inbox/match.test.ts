import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf, isIn } from './match.js';

test('case and the way a letter is composed make no difference', () => {
  expect(isIn('Å gå inn', 'å GÅ')).toBe(true);
  expect(isIn('Café', 'café')).toBe(true);
  expect(isIn('Kaffe', 'café')).toBe(false);
});

test('an excerpt shows a little around the words, on one line', () => {
  expect(excerptOf('Hei.\n\nJeg sover dårlig.', 'SOVER')).toBe('Hei. Jeg sover dårlig.');
  const long = `${'a '.repeat(100)}here${' b'.repeat(100)}`;
  expect(excerptOf(long, 'here')).toMatch(/^…(a ?| a)*.*here.*…$/);
  expect(excerptOf(long, 'here')!.length).toBeLessThan(130);
  expect(excerptOf('Nothing', 'here')).toBeNull();
});

test('whatever is written and looked for, an excerpt is whole characters, and is there when the words are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (before, words, after) => {
        fc.pre(words.trim() === words && !/\s/.test(words));
        const excerpt = excerptOf(`${before} ${words} ${after}`, words);
        expect(excerpt).not.toBeNull();
        expect(excerpt!.isWellFormed()).toBe(true);
      },
    ),
  );
});
