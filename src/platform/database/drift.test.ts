import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Portal } from '../../../test/support/portal.js';
import { migrations } from '../../migrations/index.js';
import { Forward } from './schema.js';

const folder = 'src/migrations';
const lockFile = 'test/migrations.lock.json';
const files = readdirSync(folder)
  .filter((file) => /^\d{4}-.*\.ts$/.test(file))
  .sort();
const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest('hex');

describe('the migrations', () => {
  let portal: Portal;
  beforeAll(async () => void (portal = await Portal.open()));
  afterAll(() => portal.close());

  test('lead to exactly what the entities say', async () => {
    const source = portal.app.get(DataSource);
    expect(source.entityMetadatas.length).toBeGreaterThan(10);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('and where they would not, the test sees it', async () => {
    const source = portal.app.get(DataSource);
    await source.query('create index stranger on outbox (kind)');
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.query('drop index stranger');
    expect(upQueries.map(({ query }) => query).join()).toContain('stranger');
  });

  test('all ran, in the order of their names and files, each name once', async () => {
    const names = migrations.map((Migration) => new Migration().name);
    const numbers = names.map((name) => Number(/\d+$/.exec(name)));
    expect(new Set(names).size).toBe(names.length);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(numbers.map((number) => number % 10_000));
    const ran = (await portal.app.get(DataSource).query('select name from migrations order by id')) as {
      name: string;
    }[];
    expect(ran.map(({ name }) => name)).toEqual(names);
  });

  test('go forward only', async () => {
    for (const Migration of migrations) {
      expect(new Migration()).toBeInstanceOf(Forward);
      await expect(new Migration().down()).rejects.toThrow('restore a backup');
    }
  });
});

describe('a migration that has landed', () => {
  const read = () => JSON.parse(readFileSync(lockFile, 'utf8')) as Record<string, string>;

  test('is never changed: somebody has run it', () => {
    const changed = Object.entries(read()).filter(([file, hash]) => !files.includes(file) || hashOf(file) !== hash);
    expect(changed.map(([file]) => `${file} is not what has landed; write a new migration after it`)).toEqual([]);
  });

  test('is in the lock', () => {
    if (process.env['LOCK_MIGRATIONS'])
      writeFileSync(
        lockFile,
        `${JSON.stringify(Object.fromEntries(files.map((file) => [file, hashOf(file)])), null, 2)}\n`,
      );
    const missing = files.filter((file) => !Object.hasOwn(read(), file));
    const how = `LOCK_MIGRATIONS=1 npm test -- drift`;
    expect(missing.map((file) => `${file} is new: in the commit that lands it, run ${how}`)).toEqual([]);
  });
});
