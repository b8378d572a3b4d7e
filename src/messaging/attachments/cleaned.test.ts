import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paddedLength } from '../../platform/crypto/vault.js';
import { cleaned, nameOf } from './cleaned.js';

describe('the name of a file', () => {
  test.each([
    ['Henvisning.pdf', 'pdf', 'Henvisning.pdf'],
    ['C:\\Users\\Kari\\Skjema 1.PDF', 'pdf', 'Skjema 1.pdf'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['bilde.exe', 'jpg', 'bilde.jpg'],
    ['søvn i uke 4.2.txt', 'txt', 'søvn i uke 4.2.txt'],
    ['\u202Efdp.exe', 'pdf', 'fdp.pdf'],
    ['a\r\nSet-Cookie: x', 'txt', 'a Set-Cookie x.txt'],
    ['.pdf', 'pdf', 'vedlegg.pdf'],
    ['', 'png', 'vedlegg.png'],
  ] as const)('%j as %s is %j', (claimed, kind, name) => {
    expect(nameOf(claimed, kind, 'vedlegg')).toBe(name);
  });

  test('is one short line that ends as what it is, whatever is claimed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (claimed) => {
        const name = nameOf(claimed, 'pdf', 'vedlegg');
        expect(name).toMatch(/^[^\p{C}/\\]+\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(104);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('the length of a sealed file tells little, and costs little', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 11_000_000 }), (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(Math.max(1024, length * 1.12));
      expect(paddedLength(padded)).toBe(padded);
    }),
  );
  const lengths = new Set<number>();
  for (let length = 0; length < 10 * 1024 * 1024; length += 97) lengths.add(paddedLength(length));
  expect(lengths.size).toBeLessThan(400);
});

test.each(['BMI 31, says the doctor', 'MZ', 'ID3 is what it is called', 'BZh', 'GIF89a', 'MP+'])(
  'a text is a text, though a file of another kind could begin like it: %s',
  async (words) => {
    const file = await cleaned(
      { name: 'note.txt', bytes: Buffer.from(`${words} ${'and more. '.repeat(20)}`) } as never,
      'x',
    );
    expect([file.kind, file.name]).toEqual(['txt', 'note.txt']);
  },
);
