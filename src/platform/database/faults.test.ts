import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Post } from '@nestjs/common';
import pg from 'pg';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import type { House } from '../../../test/support/house.js';
import { Leaf, plantTrees } from '../../../test/support/leaf.js';
import { databaseKind } from '../config/database-kind.js';
import { Access } from '../http/access.js';
import { Done } from '../http/answers.js';
import { Line } from '../http/fields.js';
import { Read } from './read.js';
import { sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

class TreeForm {
  @Line({ max: 60 }) tree: string;
}

@Controller('trees')
class Trees {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  @Get()
  @Access('anyone')
  count(): Promise<unknown> {
    return this.read.one(sql`select cast(count(*) as integer) as n from leaf where tree like ${'asked%'}`);
  }

  /** A small leaf, and beside it one that does not fit on a full disk. */
  @Post()
  @Access('anyone')
  async plant(@Body() { tree }: TreeForm): Promise<Done> {
    await this.unit.run(async () => {
      await this.unit.manager.insert(Leaf, { id: `${tree}.0`, tree, place: 0 });
      await this.unit.manager.insert(Leaf, { id: `${tree}.${'x'.repeat(100_000)}`, tree, place: 1 });
    });
    return new Done('/trees');
  }
}

describe('when the database cannot', () => {
  let house: House;
  let source: DataSource;
  const plants = (tree: string) => house.asks.post('/trees').send({ tree });
  const planted = async () => ((await house.asks.get('/trees')).body as { n: number }).n;

  beforeAll(async () => {
    house = await plantTrees({ controllers: [Trees] });
    source = house.get(DataSource);
  });
  afterAll(() => house.close());

  /** Says "not now", in words; reading goes on; nothing half written; and it mends by itself. */
  const holds = async (tree: string, during: (asking: () => ReturnType<typeof plants>) => Promise<void>) => {
    const before = await planted();
    await during(() => plants(tree));
    expect(await planted()).toBe(before);
    expect((await plants(tree)).status).toBe(204);
    expect(await planted()).toBe(before + 2);
  };
  const isNotNow = (answer: { status: number; body: unknown }) => {
    expect([answer.status, answer.body]).toEqual([503, expect.objectContaining({ code: 'not-now', status: 503 })]);
  };

  if (databaseKind === 'sqlite') {
    test('a full disk is told as 503, and not a row of the unit stays', async () => {
      await holds('asked on a full disk', async (ask) => {
        const [{ page_count: pages }] = (await source.query('PRAGMA page_count')) as [{ page_count: number }];
        await source.query(`PRAGMA max_page_count = ${pages + 5}`);
        isNotNow(await ask());
        isNotNow(await ask());
        expect(await planted()).toBe(0);
        await source.query('PRAGMA max_page_count = 1000000');
      });
      expect(await source.query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    });

    test('a database that another process has locked is told as 503, and reading goes on', async () => {
      await holds('asked while locked', async (ask) => {
        await source.query('PRAGMA busy_timeout = 50');
        const { database } = house.place.config;
        const other = new sqlite3.Database((database as { path: string }).path);
        const say = (text: string) =>
          new Promise<void>((done, failed) => other.exec(text, (error) => (error ? failed(error) : done())));
        await say('BEGIN IMMEDIATE');
        isNotNow(await ask());
        expect(await planted()).toBeGreaterThan(0);
        await say('ROLLBACK');
        await new Promise<void>((closed) => other.close(() => closed()));
      });
    });
    return;
  }

  test('a connection that is cut in the middle is told as 503, and the next one is a new one', async () => {
    await holds('asked while cut', async (ask) => {
      const admin = new pg.Client({ connectionString: (house.place.config.database as { url: string }).url });
      await admin.connect();
      await admin.query('begin; lock table leaf in exclusive mode');
      const asked = ask().then((answer) => answer);
      const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      let pid: number | undefined;
      while (!pid) pid = ((await admin.query(waiting)).rows as { pid: number }[])[0]?.pid;
      await admin.query('select pg_terminate_backend($1)', [pid]);
      isNotNow(await asked);
      await admin.query('rollback');
      await admin.end();
    });
  });

  test('a database out of room is told as 503', async () => {
    await holds('asked without room', async (ask) => {
      // The error of a full disk (53100) as the server raises it: in the middle of the unit, by itself.
      await source.query(`
        create function no_room() returns trigger language plpgsql as $$ begin
          if new.place = 1 then raise exception 'could not extend file' using errcode = '53100'; end if;
          return new; end $$`);
      await source.query('create trigger full_disk before insert on leaf for each row execute function no_room()');
      isNotNow(await ask());
      await source.query('drop trigger full_disk on leaf');
    });
  });
});
