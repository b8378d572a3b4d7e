import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Portal } from '../../../test/support/portal.js';
import { databaseKind } from '../config/database-kind.js';
import { Keyring } from '../crypto/keyring.js';
import { Limits } from './limits.js';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ LIMIT_FACTOR: '1' });
});
afterAll(() => portal.close());

const three = { name: 'three', points: 3, seconds: 120 };
/** What another process would have: the same configuration, keys and database, and counts of its own. */
const process = () => new Limits(portal.config, portal.get(Keyring), portal.get(DataSource));
const isLet = (limits: Limits, key: string) =>
  limits.spend(three, key).then(
    () => true,
    () => false,
  );

test(`${databaseKind === 'postgres' ? 'two processes count together' : 'one process counts for itself'}`, async () => {
  const [one, two] = [process(), process()];
  const tries = [];
  for (let n = 0; n < 3; n++) tries.push(await isLet(one, 'ana'), await isLet(two, 'ana'));
  const together = databaseKind === 'postgres';
  expect(tries.filter(Boolean)).toHaveLength(together ? 3 : 6);
  expect(await isLet(two, 'bo')).toBe(true);
  await two.forgive(three, 'ana');
  expect(await isLet(two, 'ana')).toBe(true);
});

test('many at once are not let through by being many', async () => {
  const limits = process();
  const tries = await Promise.all(Array.from({ length: 20 }, () => isLet(limits, 'cai')));
  expect(tries.filter(Boolean)).toHaveLength(3);
});

test('the table, where there is one, holds no key in clear and forgets what is over', async () => {
  const limits = process();
  await limits.spend({ ...three, name: 'short', seconds: 1 }, '203.0.113.9');
  const rows = () => portal.get(DataSource).query('select * from limit_count');
  expect(JSON.stringify(await rows())).not.toContain('203.0.113.9');
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await limits.sweep();
  expect(JSON.stringify(await rows())).not.toContain('short');
});
