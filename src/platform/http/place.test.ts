import { describe, expect, test } from '@jest/globals';
import { placeOf } from './place.js';

describe('where a request comes from', () => {
  test('is an address of four figures as it stands, however it is written', () => {
    expect(placeOf('203.0.113.9')).toBe('203.0.113.9');
    expect(placeOf('::ffff:203.0.113.9')).toBe('203.0.113.9');
  });

  test('is the first half of a newer one: the other half is anybody’s to change at every try', () => {
    const home = placeOf('2001:db8:1:2:3:4:5:6');
    expect(home).toBe('2001:db8:1:2::');
    for (const same of ['2001:db8:1:2::', '2001:0db8:0001:0002::9', '2001:DB8:1:2:ffff:ffff:ffff:ffff'])
      expect(placeOf(same)).toBe(home);
    expect(placeOf('2001:db8:1:3::1')).not.toBe(home);
    expect(placeOf('fe80::1%eth0')).toBe('fe80:0:0:0::');
    expect(placeOf('::1')).toBe('0:0:0:0::');
  });
});
