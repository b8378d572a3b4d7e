import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { House } from '../../../test/support/house.js';
import { operates } from '../../../test/support/operator.js';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { built } from '../../../test/support/servers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DataKey } from './data-key.entity.js';
import { KeyRotation } from './key-rotation.js';
import { BadKeys } from './keyring.js';
import { Vault } from './vault.js';

/* The operator puts a new key into the file and runs `portal rotate-keys` beside a portal that people are using. */

const owners = Array.from({ length: 600 }, (_, n) => `test:${n}`);
const place = { community: '-', table: 't', row: 'r', column: 'c' };
let portal: Portal;
let ana: Person;
let ingrid: Person;
let keyFile: string;
const sealed = new Map<string, Buffer>();
const conversations: string[] = [];

interface Ring {
  current: string;
  keys: Record<string, string>;
}
const ringNow = () => JSON.parse(readFileSync(keyFile, 'utf8')) as Ring;
const underKeys = async () => {
  const found: Record<string, number> = {};
  for (const { kekId } of await portal.get(DataSource).manager.find(DataKey)) found[kekId] = (found[kekId] ?? 0) + 1;
  return found;
};

const rotates = (killAt?: string) => operates(portal, ['rotate-keys'], killAt);

const words = { careName: 'Annika', kind: 'question', topic: 'Sleep', body: 'I sleep badly.' };
const starts = () => ana.post('/messages', { provider: ingrid.is.membershipId, ...words });

beforeAll(async () => {
  await built();
  portal = await Portal.open();
  keyFile = (portal.config.keys as { file: string }).file;
  ana = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider');
  const vault = portal.get(Vault);
  await portal.get(UnitOfWork).run(async () => {
    for (const owner of owners) sealed.set(owner, await vault.seal(owner, place, owner));
  });
  for (let n = 0; n < 5; n++) conversations.push(((await starts()).body as { id: string }).id);
}, 300_000);
afterAll(() => portal.close());

test('under load, killed in the middle and run again: no read and no send fails', async () => {
  const before = ringNow();
  expect(Object.keys(await underKeys())).toEqual([before.current]);
  writeFileSync(
    keyFile,
    JSON.stringify({ ...before, current: 'k2', keys: { ...before.keys, k2: randomBytes(32).toString('base64') } }),
  );

  const load = { goesOn: true };
  const statuses = new Map<string, number>();
  const counts = (what: string, status: number) => {
    const key = `${what} ${status}`;
    statuses.set(key, (statuses.get(key) ?? 0) + 1);
  };
  const people = (async () => {
    for (let n = 0; load.goesOn; n++) {
      const id = conversations[n % conversations.length]!;
      const begun = await starts();
      counts('start', begun.status);
      conversations.push((begun.body as { id: string }).id);
      counts('write', (await ana.post(`/conversations/${id}/messages`, { body: `Number ${n}` })).status);
      counts('read', (await ana.get(`/conversations/${id}`)).status);
      counts('list', (await ingrid.get('/inbox')).status);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  let first, half, second;
  try {
    first = await rotates('100 of');
    half = await underKeys();
    second = await rotates();
    for (let n = 0; n < 3; n++) expect((await starts()).status).toBe(201);
  } finally {
    load.goesOn = false;
    await people;
  }
  expect([first.code, first.said.includes('are under older keys than "k2"')]).toEqual([null, true]);
  expect(half['k1']).toBeGreaterThan(0);
  expect(half['k2']).toBeGreaterThan(0);
  expect(second).toMatchObject({ code: 0 });
  expect(second.said).toContain('Nothing needs the key "k1" any more');
  expect([...statuses.keys()].sort()).toEqual(['list 200', 'read 200', 'start 201', 'write 201']);
  expect(Object.keys(await underKeys())).toEqual(['k2']);
}, 240_000);

test('once more changes nothing', async () => {
  const keys = () => portal.get(DataSource).manager.find(DataKey, { order: { id: 'ASC' } });
  const before = await keys();
  expect(await portal.get(KeyRotation).run()).toEqual({ wrapped: 0, retired: [] });
  expect(await keys()).toEqual(before);
});

test('afterwards the old key is needed by nothing: the portal starts and reads without it', async () => {
  const { keys, ...rest } = ringNow();
  const start = (ring: object) =>
    House.open({
      place: { config: { ...portal.config, keys: { json: JSON.stringify(ring) } }, remove: () => Promise.resolve() },
    });
  const house = await start({ ...rest, keys: { k2: keys['k2'] } });
  const open = await house.get(Vault).opener(owners);
  for (const owner of owners) expect(open(owner, place, sealed.get(owner)!)).toBe(owner);
  await house.close();
  // With the old one still in the ring too, and it is not asked for at the start after that.
  await (await start({ ...rest, keys })).close();
  await (await start({ ...rest, keys: { k2: keys['k2'] } })).close();
  await expect(start({ ...rest, current: 'k1', keys: { k1: keys['k1'] } })).rejects.toThrow(BadKeys);
});
