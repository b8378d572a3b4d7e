import { describe, expect, test } from '@jest/globals';
import { phoneNumber, readable } from './phone-number.js';

describe('a number that was written down', () => {
  test.each([
    ['+47 900 00 000', '+4790000000'],
    ['0047 900 00 000', '+4790000000'],
    ['90000000', '+4790000000'],
    ['900 00 000', '+4790000000'],
    ['22-33.44 55', '+4722334455'],
    ['+46 70 123 45 67', '+46701234567'],
    ['00 44 (7700) 900123', '+447700900123'],
  ])('%s is %s', (written, number) => expect(phoneNumber(written)).toBe(number));

  // A code of a country without its sign, a digit too few or too many, a number inside a country, no number at all.
  test.each([
    '4790000000',
    '9000000',
    '900000001',
    '070 123 45 67',
    '10000000',
    '+47 9000 000',
    '+0 12345678',
    'mine',
    '',
    '+',
  ])('%s could be another one', (written) => expect(phoneNumber(written)).toBeUndefined());

  test('is read in groups', () => {
    expect(readable('+4790000000')).toBe('+47 900 00 000');
    expect(readable('+46701234567')).toBe('+46701234567');
  });
});
