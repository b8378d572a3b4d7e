import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync, existsSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { aPlace, House } from '../../../test/support/house.js';
import { allRows } from '../../../test/support/rows.js';
import { databaseKind } from '../config/database-kind.js';
import { Read } from '../database/read.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../events/outbox.js';
import { DataKey } from './data-key.entity.js';
import { BadKeys, Keyring } from './keyring.js';
import { DoesNotOpen } from './sealing.js';
import { type Place, Vault } from './vault.js';

const secret = () => randomBytes(32).toString('base64');
const ring = (keys: Record<string, string>, current = Object.keys(keys)[0]) => ({
  current,
  keys,
  index: secret(),
  link: secret(),
});
const canary = 'cnry-blåveis-i-bakken';

describe('the vault', () => {
  let house: House;
  let vault: Vault;
  let unit: UnitOfWork;
  const place: Place = { community: 'asker', table: 'message', row: 'r1', column: 'body' };
  const seals = (owner: string, plain: string, at = place) => unit.run(() => vault.seal(owner, at, plain));
  const keysOf = async (owner: string) =>
    (
      await house
        .get(DataSource)
        .manager.find(DataKey, { where: { ownerFingerprint: house.get(Keyring).fingerprint('data-key-owner', owner) } })
    ).length;

  beforeAll(async () => {
    house = await House.open();
    vault = house.get(Vault);
    unit = house.get(UnitOfWork);
  });
  afterAll(() => house.close());

  test('opens what it sealed, under one key for each owner', async () => {
    const one = await seals('account:ana', canary);
    const two = await seals('account:ana', canary);
    expect(one.equals(two)).toBe(false);
    expect(await vault.open('account:ana', place, one)).toBe(canary);
    expect(await vault.open('account:ana', place, two)).toBe(canary);
    expect(await keysOf('account:ana')).toBe(1);
  });

  test('gives a new owner one key, though many seal for it in the same moment', async () => {
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    // Each has its connection already, so that they do begin at once.
    await Promise.all(words.map((word) => seals(`account:${word}`, word)));
    const sealed = await Promise.all(words.map((word) => seals('account:busy', word)));
    expect(await keysOf('account:busy')).toBe(1);
    expect(await Promise.all(sealed.map((each) => vault.open('account:busy', place, each)))).toEqual(words);
  });

  test('seals twice for a new owner in one unit, and keeps no key of a unit that failed', async () => {
    const sealed = await unit.run(async () => [
      await vault.seal('account:new', place, 'a'),
      await vault.seal('account:new', place, 'b'),
    ]);
    expect(await Promise.all(sealed.map((each) => vault.open('account:new', place, each)))).toEqual(['a', 'b']);
    let lost: Buffer | undefined;
    const failing = unit.run(async () => {
      lost = await vault.seal('account:gone', place, 'x');
      expect(await vault.open('account:gone', place, lost)).toBe('x');
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await keysOf('account:gone')).toBe(0);
    await expect(vault.open('account:gone', place, lost!)).rejects.toThrow(DoesNotOpen);
    const again = await seals('account:gone', 'y');
    expect(await vault.open('account:gone', place, again)).toBe('y');
  });

  test('is as long for a short name as for a longer one, so that its length tells nobody’s', async () => {
    const lengths = new Set<number>();
    for (const name of ['Bo', 'Kari', 'Magnhild Sofie', 'x'.repeat(60)])
      lengths.add((await seals('account:ana', name)).length);
    expect(lengths.size).toBe(1);
    for (const text of ['', 'x'.repeat(61), 'å'.repeat(5000), '\0\0']) {
      const sealed = await seals('account:ana', text);
      expect(await vault.open('account:ana', place, sealed)).toBe(text);
    }
  });

  test('does not open in another row, column, table or community, nor for another owner', async () => {
    const sealed = await seals('account:ana', canary);
    await seals('account:bo', 'something of his');
    for (const elsewhere of [{ row: 'r2' }, { column: 'topic' }, { table: 'goal' }, { community: 'balsfjord' }])
      await expect(vault.open('account:ana', { ...place, ...elsewhere }, sealed)).rejects.toThrow(DoesNotOpen);
    await expect(vault.open('account:bo', place, sealed)).rejects.toThrow(DoesNotOpen);
    await expect(vault.open('account:nobody', place, sealed)).rejects.toThrow(DoesNotOpen);
  });

  test('fetches the keys of a whole list in one read, and later ones in none', async () => {
    const owners = Array.from({ length: 20 }, (_, n) => `conversation:${n}`);
    const sealed = await unit.run(async () => {
      const all: Buffer[] = [];
      for (const owner of owners) all.push(await vault.seal(owner, place, owner));
      return all;
    });
    const read = house.get(Read);
    const before = read.count;
    const open = await vault.opener([...owners, ...owners]);
    expect(owners.map((owner, n) => open(owner, place, sealed[n]!))).toEqual(owners);
    expect(read.count - before).toBe(1);
    await vault.opener(owners);
    expect(read.count - before).toBe(1);
    expect(() => open('conversation:other', place, sealed[0]!)).toThrow(DoesNotOpen);
  });

  test('erases for good by destroying the key, and seals anew under another', async () => {
    const sealed = await seals('account:leaves', canary);
    expect(await vault.open('account:leaves', place, sealed)).toBe(canary);
    const afresh = await unit.run(async () => {
      await vault.destroy('account:leaves');
      return vault.seal('account:leaves', place, 'a new beginning');
    });
    await expect(vault.open('account:leaves', place, sealed)).rejects.toThrow(DoesNotOpen);
    expect(await vault.open('account:leaves', place, afresh)).toBe('a new beginning');
    const failing = unit.run(async () => (await vault.destroy('account:leaves'), Promise.reject(new Error('planned'))));
    await expect(failing).rejects.toThrow('planned');
    expect(await vault.open('account:leaves', place, afresh)).toBe('a new beginning');
  });

  test('leaves no word of it in the database: not in a row, not in a byte of the files', async () => {
    await unit.run(() => house.get(Outbox).add('letter', { to: `${canary}@example.org` }));
    const rows = JSON.stringify([...(await allRows(house.get(DataSource)))], (_, value: unknown) =>
      value instanceof Object && 'type' in value && value.type === 'Buffer'
        ? Buffer.from((value as unknown as { data: number[] }).data).toString('latin1')
        : value,
    );
    expect(rows).toContain('letter');
    expect(rows).not.toMatch(/cnry|account:|conversation:/);
    if (databaseKind !== 'sqlite') return;
    const { path } = house.place.config.database as { path: string };
    const bytes = Buffer.concat(
      ['', '-wal', '-shm']
        .map((end) => path + end)
        .filter(existsSync)
        .map((file) => readFileSync(file)),
    );
    expect(bytes.includes('letter')).toBe(true);
    expect(bytes.includes('cnry')).toBe(false);
  });
});

describe('the key ring and the database', () => {
  const first = ring({ k1: secret() });

  test('belong together: another ring does not start, and says which secret is wrong', async () => {
    const place = await aPlace();
    const startWith = (keys: object) =>
      House.open({ place: { ...place, config: { ...place.config, keys: { json: JSON.stringify(keys) } } } });
    const house = await startWith(first);
    await house.close();
    const wrongs: [string, object][] = [
      ['The secret "k1"', { ...first, keys: { k1: secret() } }],
      ['The secret "index"', { ...first, index: secret() }],
      ['The secret "link"', { ...first, link: secret() }],
      ['The key "k1" is needed', { ...first, current: 'k2', keys: { k2: secret() } }],
    ];
    for (const [message, wrong] of wrongs) {
      const refused = await startWith(wrong).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refused).toBeInstanceOf(BadKeys);
      expect((refused as Error).message).toContain(message);
    }
    await (await startWith(first)).close();
    await place.remove();
  });

  test('a new key beside the old one opens the old and seals the new', async () => {
    const place = await aPlace();
    const startWith = (keys: object) =>
      House.open({ place: { ...place, config: { ...place.config, keys: { json: JSON.stringify(keys) } } } });
    const at = { community: '-', table: 't', row: 'r', column: 'c' };
    const before = await startWith(first);
    const sealed = await before.get(UnitOfWork).run(() => before.get(Vault).seal('account:a', at, 'old'));
    await before.close();
    const rotated = await startWith({ ...first, current: 'k2', keys: { ...first.keys, k2: secret() } });
    expect(await rotated.get(Vault).open('account:a', at, sealed)).toBe('old');
    await rotated.get(UnitOfWork).run(() => rotated.get(Vault).seal('account:b', at, 'new'));
    const keys = await rotated.get(DataSource).manager.find(DataKey);
    expect(keys.map(({ kekId }) => kekId).sort()).toEqual(['k1', 'k2']);
    await rotated.close();
    await place.remove();
  });
});
