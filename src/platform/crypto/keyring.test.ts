import { describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from '../../../test/support/run-folder.js';
import { readConfig } from '../config/config.js';
import { Cursors } from './cursors.js';
import { BadKeys, Keyring } from './keyring.js';

const secret = (n: number) => Buffer.alloc(32, n).toString('base64');
const whole = { current: 'k1', keys: { k1: secret(1) }, index: secret(2), link: secret(3) };
const parse = (ring: unknown) => Keyring.parse(JSON.stringify(ring), 'PORTAL_KEYS');

describe('a key ring', () => {
  test.each([
    ['no JSON', 'nonsense {'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['a word', '"k1"'],
    ['an empty object', '{}'],
  ])('that is %s is refused in words', (_, json) => {
    expect(() => Keyring.parse(json, 'PORTAL_KEYS')).toThrow(BadKeys);
    expect(() => Keyring.parse(json, 'PORTAL_KEYS')).toThrow('PORTAL_KEYS');
  });

  test.each([
    ['no keys', { ...whole, keys: undefined }],
    ['empty keys', { ...whole, keys: {} }],
    ['keys of another kind', { ...whole, keys: secret(1) }],
    ['a current key that is not there', { ...whole, current: 'k2' }],
    ['a current key by a name every object has', { ...whole, current: 'toString' }],
    ['no index secret', { ...whole, index: undefined }],
    ['no link secret', { ...whole, link: '' }],
    ['a short secret', { ...whole, link: Buffer.alloc(31).toString('base64') }],
    ['a long secret', { ...whole, keys: { k1: Buffer.alloc(33).toString('base64') } }],
    ['a secret that is a number', { ...whole, index: 7 }],
    ['an old key that is broken', { ...whole, keys: { k1: secret(1), k0: 'x' } }],
  ])('with %s is refused, and no secret is in the message', (_, ring) => {
    const fault = (() => {
      try {
        return parse(ring);
      } catch (error) {
        return error;
      }
    })();
    expect(fault).toBeInstanceOf(BadKeys);
    expect((fault as Error).message).not.toContain(secret(1).slice(0, 12));
  });

  test('gives its keys by id, and says which one is wanted', () => {
    const ring = parse({ ...whole, keys: { ...whole.keys, k0: secret(9) } });
    expect([ring.current, ring.ids]).toEqual(['k1', ['k1', 'k0']]);
    expect(ring.kek('k0').equals(Buffer.alloc(32, 9))).toBe(true);
    expect(() => ring.kek('k7')).toThrow('The key "k7" is needed');
    expect(() => ring.kek('toString')).toThrow(BadKeys);
  });

  test('derives one secret per purpose, and the join of faces from a secret of its own', () => {
    const ring = parse(whole);
    const other = parse({ ...whole, link: secret(4) });
    expect(ring.derive('a').equals(ring.derive('a'))).toBe(true);
    expect(ring.derive('a').equals(ring.derive('b'))).toBe(false);
    expect(ring.derive('a').equals(ring.deriveLink('a'))).toBe(false);
    expect(other.derive('a').equals(ring.derive('a'))).toBe(true);
    expect(other.deriveLink('a').equals(ring.deriveLink('a'))).toBe(false);
    expect(ring.fingerprint('email', 'x@y.no')).not.toBe(ring.fingerprint('session', 'x@y.no'));
  });

  test('says nothing of itself when printed', () => {
    const told = `${JSON.stringify(parse(whole))} ${String(parse(whole))}`;
    expect(told).not.toContain(secret(1).slice(0, 12));
  });
});

describe('the key file', () => {
  const folder = () => mkdtempSync(join(runFolder(), 'keys-'));

  test('is made once outside production, and for its owner only', () => {
    const home = folder();
    const config = readConfig({ DATA_DIR: join(home, 'data') });
    const file = join(home, 'data/keys.json');
    const first = Keyring.load(config);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = readFileSync(file, 'utf8');
    expect(Keyring.load(config).derive('x').equals(first.derive('x'))).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(before);
    chmodSync(file, 0o600);
    rmSync(home, { recursive: true });
  });

  test('is never made in production: keys that appear by themselves would open nothing', () => {
    const file = join(folder(), 'keys.json');
    const config = readConfig({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://portal.example',
      SMTP_URL: 'smtp://localhost',
      MAIL_FROM: 'post@portal.example',
      PORTAL_KEY_FILE: file,
    });
    expect(() => Keyring.load(config)).toThrow(`There is no key file at ${file}.`);
  });
});

describe('a cursor', () => {
  const cursors = new Cursors(parse(whole));

  test('leads back to its position for its reader and its list only', () => {
    for (const position of [0, 1, 47, 9_007_199_254_740_991]) {
      const cursor = cursors.seal('ana', 'room 1', position);
      expect(cursors.open('ana', 'room 1', cursor)).toBe(position);
      expect(cursors.open('bo', 'room 1', cursor)).toBeUndefined();
      expect(cursors.open('ana', 'room 2', cursor)).toBeUndefined();
      expect(new Cursors(parse({ ...whole, index: secret(5) })).open('ana', 'room 1', cursor)).toBeUndefined();
    }
  });

  test('cannot be bent by a name that holds the bar between reader and list', () => {
    const cursor = cursors.seal('ana|room', '1', 5);
    expect(cursors.open('ana', 'room|1', cursor)).toBeUndefined();
  });

  test('tells nothing of the position, and anything else is no cursor', () => {
    expect(cursors.seal('ana', 'r', 5)).not.toBe(cursors.seal('ana', 'r', 5));
    expect(cursors.seal('ana', 'r', 5)).toHaveLength(cursors.seal('ana', 'r', 123_456).length);
    const cursor = cursors.seal('ana', 'r', 5);
    for (const wrong of [
      undefined,
      '',
      '5',
      'x'.repeat(40),
      `${cursor}AAAA`,
      cursor.slice(1),
      cursor.slice(0, -4),
      'æ'.repeat(40),
    ])
      expect(cursors.open('ana', 'r', wrong)).toBeUndefined();
  });
});
