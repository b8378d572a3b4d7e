import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn, wordsOf } from './support/words.js';

const sources = new Map(
  readdirSync('src', { recursive: true })
    .map((file) => join('src', String(file)))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

describe('the words of the portal', () => {
  const words = wordsOf(sources);

  test('are all found: every catalogue, and every problem', () => {
    const calls = [...sources.values()].join('\n').match(/(?<!function )\b(catalogue|problem)\(\s*['{a-z]/g)!;
    const files = new Set(words.said.map(({ file }) => file));
    expect(words.said.length).toBeGreaterThan(250);
    expect(calls.length).toBeGreaterThan(20);
    const speaking = [...sources].filter(
      ([file, text]) => /\bcatalogue\(\{|\bproblem\(\s*'/.test(text) && !files.has(file),
    );
    expect(
      speaking.map(([file]) => file).filter((file) => !/platform\/(problems\/problem|i18n\/catalogue)\.ts$/.test(file)),
    ).toEqual([]);
  });

  test('are there in both languages, with the same arguments, and each of them is said somewhere', () => {
    expect(faultsIn(words)).toEqual([]);
  });
});

describe('a mistake in the words is found:', () => {
  const faults = (source: string) => faultsIn(wordsOf(new Map([['a.words.ts', source]])));
  const fine = `const t = catalogue({ 'a.b': ['Hei {name}', 'Hello {name}'], c: ['{n, plural, one {én} other {#}}', '{n, plural, one {one} other {# of them}}'] });`;

  test('none, where there is none', () => {
    expect(faults(`${fine} t('a.b'); t('c');`)).toEqual([]);
    expect(faults(`${fine} t(\`a.\${x}\`); const key = { label: 'c' };`)).toEqual([]);
    expect(faults(`${fine} type Act = 'a' | 'z'; t(\`\${act}.b\`); t('c');`)).toEqual([]);
    expect(faults(`const all = { c: ['x', 'y'] } as const; catalogue(all); say('c');`)).toEqual([]);
  });

  test.each([
    ['a key that nobody says', `${fine} t('c');`, 'a.words.ts:1 a.b is never said'],
    ['a key said only by itself', `${fine} t('a.b');`, 'a.words.ts:1 c is never said'],
    [
      'an empty text',
      `catalogue({ c: ['Hei', ' '] }); t('c')`,
      'a.words.ts:1 c has to be said in Norwegian and in English',
    ],
    [
      'a language too few',
      `catalogue({ c: ['Hei'] }); t('c')`,
      'a.words.ts:1 c has to be said in Norwegian and in English',
    ],
    [
      'another argument',
      `catalogue({ c: ['Hei {navn}', 'Hello {name}'] }); t('c')`,
      'a.words.ts:1 c has the arguments {navn: plain} in Norwegian and {name: plain} in English',
    ],
    [
      'another use of it',
      `catalogue({ c: ['{n}', '{n, plural, other {#}}'] }); t('c')`,
      'a.words.ts:1 c has the arguments {n: plain} in Norwegian and {n: plural} in English',
    ],
    [
      'a problem in one language',
      `problem('conflict', 'x', ['Nei'])`,
      'a.words.ts:1 problem has to be said in Norwegian and in English',
    ],
  ])('%s', (_, source, fault) => expect(faults(source)).toEqual([fault]));
});
