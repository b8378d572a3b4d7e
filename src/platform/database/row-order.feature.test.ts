import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { Client } from 'pg';
import sqlite3 from 'sqlite3';
import { Temporal } from 'temporal-polyfill';
import { Portal } from '../../../test/support/portal.js';
import { databaseKind } from '../config/database-kind.js';
import { pastHasEnded } from './past.js';
import { Read } from './read.js';
import { RowOrder } from './row-order.js';
import { Sql } from './sql.js';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open();
  for (let n = 0; n < 12; n++) await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const all = (text: string) => portal.get(Read).all<Record<string, string>>(new Sql([text], []));
/** The tests beside this one have transactions too, and one that takes long is a reason to try again. */
async function forgotten(tries = 5): Promise<void> {
  try {
    await portal.get(RowOrder).forget();
  } catch (error) {
    if (tries === 1) throw error;
    await forgotten(tries - 1);
  }
}

/** Of a PostgreSQL file: a header, places of rows, and the rows from the end. */
const pageSize = 8192;
const people = ['account', 'membership', 'persona', 'face_join', 'session'];

if (databaseKind === 'postgres') {
  /** What a thief of the raw tables reads: which transaction wrote a row, in the order in which rows lie. */
  const written = (table: string) => all(`select id, xmin::text as by from "${table}" order by ctid`);

  test('of rows nothing tells which were written together, or one after the other', async () => {
    for (const table of people) expect(new Set((await written(table)).map(({ by }) => by)).size).toBeGreaterThan(9);
    await forgotten();
    for (const table of people) {
      const rows = await written(table);
      expect(rows.length).toBeGreaterThan(9);
      expect(new Set(rows.map(({ by }) => by)).size).toBe(1);
      expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
    }
  });

  test('and neither does the file on the disk, in which old rows lie until they are overwritten', async () => {
    for (let n = 0; n < 12; n++) await portal.person('ServiceUser');
    for (const table of people) expect([table, (await onDisk(table)).length > 9]).toEqual([table, true]);
    await forgotten();
    for (const table of people) expect([table, (await onDisk(table)).length]).toEqual([table, 1]);
  });

  test('what is written elsewhere on the same server is waited for', async () => {
    const elsewhere = new Client(process.env['TEST_PG_ADMIN_URL']);
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
    expect(await pastHasEnded(all, 0)).toBe(false);
    const waits = pastHasEnded(all, 50_000);
    await elsewhere.query('commit');
    expect(await waits).toBe(true);
    await elsewhere.end();
  });

  test('a table that is in use is done later in the night, and holds up none of the others', async () => {
    for (let n = 0; n < 3; n++) await portal.person('ServiceUser');
    const reader = new Client((portal.config.database as { url: string }).url);
    await reader.connect();
    await reader.query('begin');
    await reader.query('select id from account');
    portal.clock.at = Temporal.Instant.from('2026-11-20T02:10:00Z');
    const orders = async () => [(await onDisk('account')).length > 1, (await onDisk('persona')).length > 1];
    const nightly = async (isDone: (orders: boolean[]) => boolean) => {
      for (let n = 0; ; n++) {
        await portal.get(RowOrder).atNight();
        const found = await orders();
        if (isDone(found) || n === 4) return found;
      }
    };
    expect(await nightly(([, persona]) => !persona)).toEqual([true, false]);
    await reader.query('commit');
    await reader.end();
    portal.clock.passes({ hours: 1 });
    expect(await nightly((left) => !left.includes(true))).toEqual([false, false]);
  });

  /** The transactions of all rows in the file of a table, those that no query sees any more among them. */
  async function onDisk(table: string): Promise<number[]> {
    await all('checkpoint');
    const [where] = await all(`
      select current_setting('data_directory') || '/' || pg_relation_filepath('"${table}"') as file`);
    const file = readFileSync(where!['file']!);
    const found = new Set<number>();
    for (let page = 0; page < file.length; page += pageSize) {
      const itemsEnd = file.readUInt16LE(page + 12);
      for (let at = page + 24; at < page + itemsEnd; at += 4) {
        const item = file.readUInt32LE(at);
        const [offset, state, length] = [item & 0x7fff, (item >>> 15) & 3, item >>> 17];
        if (state === 1 && length > 0) found.add(file.readUInt32LE(page + offset));
      }
    }
    return [...found];
  }
} else {
  const log = () => statSync(`${(portal.config.database as { path: string }).path}-wal`).size;

  test('the log of the last transactions is empty afterwards', async () => {
    expect(log()).toBeGreaterThan(0);
    await portal.get(RowOrder).forget();
    expect(log()).toBe(0);
  });

  test('and where somebody still reads in it, that is noticed, and it is tried again in the same night', async () => {
    await portal.person('ServiceUser');
    const { path } = portal.config.database as { path: string };
    const reader = await openReader(path);
    await reader.run('begin');
    await reader.run('select id from account limit 1');
    portal.clock.at = Temporal.Instant.from('2026-11-20T02:10:00Z');
    await portal.get(RowOrder).atNight();
    expect(log()).toBeGreaterThan(0);
    await reader.run('commit');
    await reader.close();
    portal.clock.passes({ hours: 1 });
    await portal.get(RowOrder).atNight();
    expect(log()).toBe(0);
  });

  test('it waits for its turn among those who write', async () => {
    await Promise.all([portal.person('ServiceUser'), portal.get(RowOrder).forget(), portal.person('ServiceUser')]);
    expect((await all('select id from account')).length).toBe(15);
  });
}

/** Another process that reads. */
async function openReader(path: string) {
  const database = await new Promise<sqlite3.Database>((opened, failed) => {
    const made: sqlite3.Database = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) =>
      error ? failed(error) : opened(made),
    );
  });
  const settles = (ask: (done: (error: Error | null) => void) => void) =>
    new Promise<void>((done, failed) => ask((error) => (error ? failed(error) : done())));
  return {
    run: (text: string) => settles((done) => database.run(text, done)),
    close: () => settles((done) => database.close(done)),
  };
}

test('everybody is still there', async () => {
  await forgotten();
  const person = await portal.person('ServiceUser');
  expect((await person.get('/me')).body).toMatchObject({ email: person.is.email });
});
