import { describe, expect, test } from '@jest/globals';
import { bytesAtOnce, readAtOnce, weeksThatFit } from './days-texts.js';

const weeks = (...sizes: [number: number, bytes: number][]) =>
  sizes.map(([number, bytes], n) => ({ week: `2026-01-${String(26 - 7 * n).padStart(2, '0')}`, number, bytes }));

describe('what is read at once', () => {
  test('is nothing where there is nothing, and all of it where that fits', () => {
    expect(weeksThatFit([])).toBeUndefined();
    expect(weeksThatFit(weeks([7, 900], [7, 900]))).toEqual({ from: '2026-01-19', to: '2026-01-26', more: false });
  });

  test('ends with a whole week before there are too many texts, or too many bytes', () => {
    for (const sizes of [
      [
        [readAtOnce - 1, 10],
        [2, 10],
      ],
      [
        [2, bytesAtOnce - 1],
        [2, 2],
      ],
    ] as [number, number][][])
      expect(weeksThatFit(weeks(...sizes))).toEqual({ from: '2026-01-26', to: '2026-01-26', more: true });
  });

  test('is one week at least, however heavy', () => {
    expect(weeksThatFit(weeks([40, bytesAtOnce * 2], [1, 1]))).toMatchObject({ from: '2026-01-26', more: true });
  });
});
