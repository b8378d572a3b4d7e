import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { Prose } from './prose.js';

const page = (text: string) => renderToString(<Prose text={text} lang="nb" />);
/** What a reader reads: the text of the elements. */
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const allowed = /^<(\/?(p|ul|li|em|strong|blockquote)|br\/?|div class="prose" lang="nb" dir="auto"|\/div)>$/;

describe('what people write', () => {
  test('has paragraphs, lines, stress, lists and quotations', () => {
    expect(page('Hei *du* der\nog **her**\n\n- en\n- to\n\n> sagt før\nsvar')).toBe(
      '<div class="prose" lang="nb" dir="auto"><p>Hei <em>du</em> der<br/>og <strong>her</strong></p>' +
        '<ul><li>en</li><li>to</li></ul><blockquote><p>sagt før</p></blockquote><p>svar</p></div>',
    );
  });

  test('is left alone where it only looks like markup', () => {
    for (const text of ['2 * 3 * 4', '* * *', '**', 'a*', '5 > 4 og 3 < 4', '#tag', '[x](https://evil.example)', '_x_'])
      expect(read(page(text))).toBe(text);
  });

  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "javascript:alert('x')",
    '&lt;b&gt;',
    '\u202etxt.exe',
    'Z̴͎̈́a̸l̷g̶o̵',
    '👨‍👩‍👧‍👦'.repeat(50),
    'x'.repeat(5_000),
    '*'.repeat(300),
    '> '.repeat(200),
    '- '.repeat(200),
    '**a*b**c*',
    '<!--',
    ']]>',
    '</div></main>',
  );
  const text = fc
    .array(
      fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', '- ', '> ', '*', '**', ' ')),
    )
    .map((parts) => parts.join(''));

  test('never becomes an element or attribute that is not ours, whatever it is', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const tag of page(given).match(/<[^>]*>/g) ?? []) expect(tag).toMatch(allowed);
      }),
      { numRuns: 2_000 },
    );
  });

  test('loses no letter: only marks and the beginnings of lines go', () => {
    const letters = (given: string) => given.replace(/[*>\-•\s]/g, '');
    fc.assert(
      fc.property(text, (given) => {
        expect(letters(read(page(given)))).toBe(letters(given));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is read in time that grows with its length and no faster', () => {
    const time = (given: string) => {
      const before = performance.now();
      for (let n = 0; n < 5; n++) page(given);
      return performance.now() - before;
    };
    for (const worst of ['*a ', '**a', '* ', '>', '- x\n', 'a*b**'])
      expect(time(worst.repeat(8_000 / worst.length))).toBeLessThan(2_000);
  });
});
