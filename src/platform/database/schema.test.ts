import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { aPlace, type House, type Place } from '../../../test/support/house.js';
import { Leaf, plantTrees } from '../../../test/support/leaf.js';
import { databaseKind } from '../config/database-kind.js';
import { oneOf } from './columns.js';
import { harden, migrate, readerOptions, writerOptions } from './connections.js';
import { uniqueConstraint } from './database-errors.js';
import { HouseNaming, named } from './naming.js';
import { col, createTable, Forward, nullable } from './schema.js';
import { UnitOfWork } from './unit-of-work.js';

describe('names of constraints', () => {
  const naming = new HouseNaming();

  test('are the same from an entity as from a migration', () => {
    expect(naming.primaryKeyName('chat_line')).toBe(named.pk('chat_line'));
    expect(naming.foreignKeyName('chat_line', ['room_id'])).toBe(named.fk('chat_line', ['room_id']));
    expect(naming.uniqueConstraintName('chat_line', ['room_id', 'n'])).toBe('uq_chat_line_room_id_n');
    expect(naming.indexName('chat_line', ['room_id'])).toBe(named.ix('chat_line', ['room_id']));
    expect(naming.checkConstraintName('report', oneOf('state', ['open', 'closed']))).toBe(named.ck('report', 'state'));
  });

  test('are in snake case, and a schema before the dot is left out', () => {
    expect(naming.columnName('ownerFingerprint', undefined)).toBe('owner_fingerprint');
    expect(naming.columnName('x', 'given')).toBe('given');
    expect(naming.tableName('FaceJoin', undefined)).toBe('face_join');
    expect(naming.primaryKeyName('public.room')).toBe('pk_room');
  });
});

describe('a table', () => {
  let house: House;
  let unit: UnitOfWork;
  beforeAll(async () => {
    house = await plantTrees();
    unit = house.get(UnitOfWork);
    await unit.run(() =>
      createTable(unit.runner, {
        name: 'bough',
        columns: [
          col.id(),
          col.choice('state', ['green', 'bare']),
          col.ref('leaf_id', 'data_key'),
          nullable(col.flag('cut')),
        ],
        index: [['state']],
        unordered: true,
      }),
    );
  });
  afterAll(() => house.close());

  test('has every constraint under its name', async () => {
    const names = ['pk_bough', 'fk_bough_leaf_id', 'ck_bough_state', 'ix_bough_state', 'pk_leaf', 'uq_leaf_tree_place'];
    const told = JSON.stringify(
      await house
        .get(DataSource)
        .query(
          databaseKind === 'postgres'
            ? `select conname as told from pg_constraint union all select indexname from pg_indexes`
            : `select sql as told from sqlite_master`,
        ),
    );
    // A primary key has no name on SQLite: TypeORM leaves it out where a table has one column for it.
    const wanted = databaseKind === 'postgres' ? names : names.filter((name) => !name.startsWith('pk_'));
    expect(wanted.filter((name) => !told.includes(name))).toEqual([]);
    const bough = told.split('CREATE TABLE').find((table) => table.includes('ck_bough_state'));
    if (databaseKind === 'sqlite') expect(bough).toContain('WITHOUT ROWID');
  });

  test('tells by name which rule a row broke', async () => {
    const insert = (id: string) =>
      unit.run(() => house.get(DataSource).manager.insert(Leaf, { id, tree: 'oak', place: 1 }));
    await insert('first');
    const error: unknown = await insert('second').catch((refused: unknown) => refused);
    const raw: unknown = await house
      .get(DataSource)
      .query(`insert into leaf (id, tree, place) values ('third', 'oak', 1)`)
      .catch((refused: unknown) => refused);
    expect(uniqueConstraint(raw)).toBe('uq_leaf_tree_place');
    expect(error).toMatchObject({ code: 'already-done' });
    expect(uniqueConstraint(new Error('something else'))).toBeUndefined();
  });

  test('refuses a value outside the choice and a reference to nothing, and that is a fault of ours, no conflict', async () => {
    const insert = (state: string) =>
      unit.run(() =>
        unit.runner.query(
          `insert into bough (id, state, leaf_id) values ('00000000-0000-4000-8000-000000000001', '${state}', '00000000-0000-4000-8000-000000000002')`,
        ),
      );
    await expect(insert('red')).rejects.toThrow(/ck_bough_state|CHECK constraint failed/);
    await expect(insert('green')).rejects.toThrow(/fk_bough_leaf_id|FOREIGN KEY constraint failed/);
  });
});

describe('a migration', () => {
  test('never goes back', async () => {
    class Onwards extends Forward {
      readonly name = 'Onwards1';
      up = () => Promise.resolve();
    }
    await expect(new Onwards().down()).rejects.toThrow('restore a backup');
  });
});

describe('a connection', () => {
  let place: Place;
  beforeAll(async () => void (place = await aPlace()));
  afterAll(() => place.remove());
  const opened = async (options: object, work: (source: DataSource) => Promise<void>) => {
    const source = await new DataSource({ ...writerOptions(place.config.database), ...options } as never).initialize();
    await work(source).finally(() => source.destroy());
  };

  test('of ours is durable, checks references and leaves nothing behind', async () => {
    await opened({}, async (source) => {
      await expect(harden(source)).resolves.toBeUndefined();
      if (databaseKind === 'postgres') return;
      const told: Record<string, unknown> = {};
      for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'secure_delete'])
        Object.assign(told, ((await source.query(`PRAGMA ${name}`)) as object[])[0]);
      expect(told).toEqual({
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        trusted_schema: 0,
        secure_delete: 1,
      });
    });
  });

  test('that is not refuses to start, and says what is wrong', async () => {
    if (databaseKind === 'postgres') return;
    await opened({}, async (source) => {
      await source.query('PRAGMA journal_mode = delete');
      await expect(harden(source)).rejects.toThrow('SQLite has journal_mode = delete; it must be wal.');
      await source.query('PRAGMA journal_mode = wal');
      await source.query('PRAGMA foreign_keys = off');
      await expect(harden(source)).rejects.toThrow('SQLite has foreign_keys = 0; it must be 1.');
    });
  });

  test('for reading is refused every write by the database', async () => {
    const reader = await new DataSource(readerOptions(place.config.database)).initialize();
    await expect(reader.query('delete from outbox')).rejects.toThrow(/readonly|read-only/);
    await reader.destroy();
  });

  test('migrates twice as once, and stops at a reference that points nowhere', async () => {
    await expect(migrate(place.config.database)).resolves.toBeUndefined();
    if (databaseKind === 'postgres') return;
    const lost = `insert into agreement (id, community_id, version, clauses) values ('a', 'nobody', 1, '{}')`;
    await opened({}, async (source) => {
      await source.query('PRAGMA foreign_keys = off');
      await source.query(lost);
    });
    await expect(migrate(place.config.database)).rejects.toThrow('1 references point nowhere');
  });
});
