import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { DoesNotOpen, open, seal } from './sealing.js';

const key = randomBytes(32);
const context = 'asker|message|row-1|body|k1';

describe('a sealed value', () => {
  test('opens to exactly what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        expect(open(key, place, seal(key, place, text)).toString('utf8')).toBe(Buffer.from(text).toString('utf8'));
      }),
    );
    expect(open(key, context, seal(key, context, '')).length).toBe(0);
  });

  test('is never the same twice, adds 29 bytes, and holds nothing of its text', () => {
    const text = 'Jeg har det ikke så bra i dag.';
    const [one, two] = [seal(key, context, text), seal(key, context, text)];
    expect(one.equals(two)).toBe(false);
    expect(one.length).toBe(Buffer.byteLength(text) + 29);
    expect(one.includes(Buffer.from('ikke'))).toBe(false);
  });

  test('does not open with any byte changed', () => {
    const sealed = seal(key, context, 'words of one person');
    for (const at of sealed.keys())
      for (const bit of [1, 128]) {
        const changed = Buffer.from(sealed);
        changed[at]! ^= bit;
        expect(() => open(key, context, changed)).toThrow(DoesNotOpen);
      }
  });

  test('does not open cut or lengthened', () => {
    const sealed = seal(key, context, 'words of one person');
    for (let length = 0; length < sealed.length; length++) {
      expect(() => open(key, context, sealed.subarray(0, length))).toThrow(DoesNotOpen);
      expect(() => open(key, context, sealed.subarray(sealed.length - length))).toThrow(DoesNotOpen);
    }
    expect(() => open(key, context, Buffer.concat([sealed, Buffer.of(0)]))).toThrow(DoesNotOpen);
  });

  test('does not open elsewhere, nor with another key, and never says why', () => {
    const sealed = seal(key, context, 'words');
    for (const place of ['asker|message|row-2|body|k1', 'asker|message|row-1|topic|k1', '', `${context} `])
      expect(() => open(key, place, sealed)).toThrow('A sealed value does not open.');
    expect(() => open(randomBytes(32), context, sealed)).toThrow('A sealed value does not open.');
  });
});
