import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { aPlace, type Place } from '../../../test/support/house.js';
import { databaseKind } from '../config/database-kind.js';
import { Hub } from './hub.js';

const soon = async (holds: () => boolean, withinMs = 5_000) => {
  for (const end = performance.now() + withinMs; !holds() && performance.now() < end;) await pause(5);
  expect(holds()).toBe(true);
};
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

describe('the hub', () => {
  let place: Place;
  let hubs: Hub[];
  /** What each hub has heard of `room`. */
  let heard: number[];
  beforeAll(async () => void (place = await aPlace()));
  afterAll(() => place.remove());
  beforeEach(async () => {
    hubs = [new Hub(place.config), new Hub(place.config)];
    for (const hub of hubs) await hub.onModuleInit();
    heard = hubs.map(() => 0);
    hubs.forEach((hub, n) => hub.subscribe('room', () => heard[n]!++));
  });
  afterEach(async () => {
    for (const hub of hubs) await hub.onModuleDestroy();
  });

  test('says "look again" to whoever listens to that topic, once, until they stop', async () => {
    const [hub] = hubs as [Hub];
    let other = 0;
    let mine = 0;
    hub.subscribe('another room', () => other++);
    const stop = hub.subscribe('room', () => mine++);
    await hub.publish('room');
    await soon(() => mine === 1);
    stop();
    await hub.publish('room');
    await soon(() => heard[0] === 2);
    expect([mine, other]).toEqual([1, 0]);
  });

  test('reaches the other instance on PostgreSQL, and stays in its process on SQLite', async () => {
    await hubs[0]!.publish('room');
    await soon(() => heard[0] === 1);
    if (databaseKind === 'sqlite') await pause(20);
    else await soon(() => heard[1] === 1);
    await pause(20);
    expect(heard).toEqual(databaseKind === 'postgres' ? [1, 1] : [1, 0]);
  });

  if (databaseKind === 'postgres')
    test('comes back after the connection was cut, has everybody look again, and says nothing twice', async () => {
      const admin = new pg.Client({ connectionString: (place.config.database as { url: string }).url });
      await admin.connect();
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      await admin.query(cut);
      await soon(() => heard.every((times) => times === 1));
      const { rows } = await admin.query(
        `select count(*)::int as n from pg_stat_activity where query like 'listen%'  and datname = current_database()`,
      );
      expect(rows).toEqual([{ n: 2 }]);
      await hubs[1]!.publish('room');
      await soon(() => heard.every((times) => times === 2));
      await pause(50);
      expect(heard).toEqual([2, 2]);
      await admin.end();
    });

  test('can be ended twice', async () => {
    const [hub] = hubs as [Hub];
    await hub.onModuleDestroy();
    await expect(hub.onModuleDestroy()).resolves.toBeUndefined();
  });
});
