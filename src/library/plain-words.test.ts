import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lixOf } from '../../test/support/lix.js';
import { wordsOf } from '../../test/support/words.js';

/* Below 30 is very easy, and newspapers are about 45. Somebody who has slept three hours reads this. */

const sources = new Map(
  readdirSync('src/library', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.words.ts'))
    .map((file) => [file, readFileSync(join('src/library', file), 'utf8')]),
);

test('what the library says is easy to read, and the consent most of all', () => {
  const { said } = wordsOf(sources);
  const norwegian = (file: RegExp) => said.filter((each) => file.test(each.file)).map(({ texts }) => texts[0]!);
  expect(norwegian(/./).length).toBeGreaterThan(100);
  expect(lixOf(norwegian(/./).filter((text) => /\s\S+\s/.test(text)))).toBeLessThan(35);
  expect(lixOf(norwegian(/consent\.words/))).toBeLessThan(30);
  expect(lixOf(['Saksbehandlingstid forutsetter tilfredsstillende dokumentasjonsgrunnlag.'])).toBeGreaterThan(60);
});
