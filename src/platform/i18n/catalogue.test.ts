import { describe, expect, test } from '@jest/globals';
import { catalogue, tell } from './catalogue.js';
import { isLang, preferredLang } from './lang.js';

describe('a message', () => {
  const people = [
    '{n, plural, =0 {Ingen} one {Én person} other {# personer}}',
    '{n, plural, =0 {Nobody} one {One person} other {# people}}',
  ] as const;

  test('is told in either language', () => {
    expect([tell('nb', ['Hei', 'Hello']), tell('en', ['Hei', 'Hello'])]).toEqual(['Hei', 'Hello']);
    expect(tell('en', ['Hei {name}', 'Hello {name}'], { name: 'Kari' })).toBe('Hello Kari');
  });

  test.each([
    ['nb', 0, 'Ingen'],
    ['nb', 1, 'Én person'],
    ['nb', 1200, '1\u00a0200 personer'],
    ['en', 1, 'One person'],
    ['en', 1200, '1,200 people'],
  ] as const)('counts in %s: %d is %j', (lang, n, told) => expect(tell(lang, people, { n })).toBe(told));

  test('takes what people wrote as words, never as a pattern or markup', () => {
    const name = "{n, plural, other {x}} <b>#</b> '{'";
    expect(tell('nb', ['Hei {name}', 'Hello {name}'], { name })).toBe(`Hei ${name}`);
    expect(tell('nb', ['Et <b>ord</b>', 'A <b>word</b>'])).toBe('Et <b>ord</b>');
  });

  test('that lacks an argument fails loudly rather than with a hole in it', () => {
    expect(() => tell('nb', ['Hei {name}', 'Hello {name}'])).toThrow(/name/);
  });

  test('of a catalogue is said by its key, in the language of the reader', () => {
    const words = catalogue({ 'a.b': ['Ja', 'Yes'], 'a.c': ['{n} til', '{n} more'] });
    const [nb, en] = [words({ lang: 'nb' }), words({ lang: 'en' })];
    expect([nb('a.b'), en('a.b'), nb('a.c', { n: 2 }), en('a.c', { n: 2 })]).toEqual(['Ja', 'Yes', '2 til', '2 more']);
  });
});

describe('the language of a browser', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['nb', 'nb'],
    ['nb-NO,nb;q=0.9', 'nb'],
    ['no', 'nb'],
    ['nn-NO, en;q=0.5', 'nb'],
    ['en-GB', 'en'],
    ['de, fr', undefined],
    ['de, en;q=0.3, nb;q=0.4', 'nb'],
    ['en;q=0, nb', 'nb'],
    ['nb;q=0', undefined],
    ['EN-us', 'en'],
    ['en;q=abc, nb;q=0.1', 'nb'],
    [`${'x,'.repeat(5000)}en`, 'en'],
    ['*', undefined],
  ])('%.30j is %s', (header, lang) => expect(preferredLang(header)).toBe(lang));

  test('is one of two, and nothing else is', () => {
    expect(['nb', 'en', 'nn', '', null, undefined, 1].map(isLang)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
