import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { finderOf, tidyWord } from './muted-words.js';

const says = (text: string, ...words: string[]) => finderOf(words)(text);

describe('a muted word', () => {
  test.each([
    ['flaske', 'Flaska sto der'],
    ['flaske', 'alle FLASKENE'],
    ['spise', 'jeg spiste ikke'],
    ['spise', 'det å spise er vanskelig'],
    ['drink', 'I was drinking again'],
    ['abuse', 'she was abused'],
    ['død', 'etter døden'],
    ['self harm', 'about self-harm and more'],
    ['don’t', "I DON'T know"],
    ['øl', 'et øl til'],
  ])('%s is found in "%s"', (word, text) => expect(says(text, word)).toBe(word));

  test.each([
    ['flaske', 'en flaskehals i kommunen'],
    ['øl', 'et sølv'],
    ['mat', 'matematikk'],
    ['self harm', 'harm to self'],
    ['sy', 'systemet'],
  ])('%s is not found in "%s"', (word, text) => expect(says(text, word)).toBeUndefined());

  test('is told in the words of the list, the first of them', () => {
    expect(says('the knife and the bottle', 'bottle', 'knife')).toBe('bottle');
    expect(says('', 'bottle')).toBeUndefined();
    expect(says('anything')).toBeUndefined();
    expect(says('anything', '***')).toBeUndefined();
  });

  test('is kept as it is found: one space, small letters', () => {
    expect(tidyWord('  Self–HARM ')).toBe('self harm');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const word = tidyWord(text);
        expect(tidyWord(word)).toBe(word);
        if (word) expect(says(`before ${text} after`, word)).toBe(word);
      }),
    );
  });
});
