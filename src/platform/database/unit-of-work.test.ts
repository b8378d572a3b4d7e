import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { House } from '../../../test/support/house.js';
import { Leaf, plantTrees } from '../../../test/support/leaf.js';
import { exactlyWhatSucceededIsKept, type Way } from '../../../test/support/interleaving.js';
import { databaseKind } from '../config/database-kind.js';
import { Read } from './read.js';
import { sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';
import { lockOne } from './lock.js';

describe('units of work', () => {
  let house: House;
  let unit: UnitOfWork;
  let read: Read;
  const insert = (tree: string, place = 0) => unit.manager.insert(Leaf, { id: `${tree}.${place}`, tree, place });
  const inTree = async (tree: string) =>
    (await read.all<{ place: number }>(sql`select place from leaf where tree = ${tree} order by place`)).length;

  beforeAll(async () => {
    house = await plantTrees();
    unit = house.get(UnitOfWork);
    read = house.get(Read);
  });
  afterAll(() => house.close());

  test('keep exactly the units that succeeded, however they interleave, and run effects once per kept unit', async () => {
    const ours: Way = {
      run: (work) => unit.run(work),
      write: insert,
      after: (effect) => unit.afterCommit(effect),
    };
    await fc.assert(exactlyWhatSucceededIsKept(house, ours), { numRuns: 60, endOnFailure: true });
  });

  test('and the property sees it where that does not hold: plain transactions on SQLite, none on PostgreSQL', async () => {
    const other = await plantTrees();
    const source = other.get(DataSource);
    const save = (tree: string, place: number) => source.manager.insert(Leaf, { id: `${tree}.${place}`, tree, place });
    const naive: Way = {
      run: (work) => (databaseKind === 'sqlite' ? source.transaction(work) : work()),
      write: save,
      after: (effect) => effect(),
    };
    const outcome = await fc.check(exactlyWhatSucceededIsKept(other, naive), { numRuns: 30, endOnFailure: true });
    await other.close();
    expect(outcome.failed).toBe(true);
  });

  test('queue on SQLite and run beside each other on PostgreSQL', async () => {
    let running = 0;
    let most = 0;
    const one = () =>
      unit.run(async () => {
        most = Math.max(most, ++running);
        for (let n = 0; n < 5; n++) await read.one(sql`select 1`);
        running--;
      });
    await Promise.all([one(), one(), one()]);
    expect(most > 1).toBe(databaseKind === 'postgres');
  });

  test('show their rows to nobody outside before they are over, and to themselves at once', async () => {
    let outside: Promise<number> | undefined;
    let look!: () => void;
    const asked = new Promise<void>((go) => (look = go)).then(() => inTree('seen'));
    await unit.run(async () => {
      await insert('seen');
      expect(await inTree('seen')).toBe(1);
      look();
      outside = asked;
      expect(await outside).toBe(0);
    });
    expect(await inTree('seen')).toBe(1);
  });

  test('refuse a write outside, and after the end', async () => {
    expect(() => unit.manager).toThrow('A write outside a unit of work.');
    expect(() => unit.afterCommit(() => undefined)).toThrow('outside a unit of work');
    let late: Promise<unknown> | undefined;
    await unit.run(async () => {
      late = new Promise((go) => setTimeout(go, 30)).then(() => insert('late'));
      late.catch(() => undefined);
      await insert('in time');
    });
    await expect(late).rejects.toThrow('an await is missing');
    expect([await inTree('late'), await inTree('in time')]).toEqual([0, 1]);
  });

  test('end after every statement they began, awaited or not, and take none from a manager that was kept', async () => {
    const said: Promise<string>[] = [];
    const heard = (write: Promise<unknown>) =>
      said.push(
        write.then(
          () => 'kept',
          (error: Error) => error.message,
        ),
      );
    const units = Array.from({ length: 6 }, (_, n) =>
      unit.run(async () => {
        const { manager } = unit;
        await insert(`forgot-${n}`, 0);
        heard(unit.runner.query(`insert into leaf (id, tree, place) values ('${n}', 'forgot-${n}', 1)`));
        heard(turn().then(() => manager.insert(Leaf, { id: `late-${n}`, tree: `forgot-${n}`, place: 2 })));
        if (n % 2 === 1) throw new Error('planned');
      }),
    );
    await Promise.allSettled(units);
    const late = expect.stringMatching(/an await is missing|released/);
    expect(await Promise.all(said)).toEqual(units.flatMap(() => ['kept', late]));
    for (const n of units.keys()) expect(await inTree(`forgot-${n}`)).toBe(n % 2 === 1 ? 0 : 2);
  });

  test('are doomed by a statement that failed, even if somebody caught that', async () => {
    await unit.run(async () => void (await insert('twice')));
    const caught = unit.run(async () => {
      await insert('with the caught one');
      await insert('twice').catch(() => undefined);
    });
    await expect(caught).rejects.toMatchObject({ code: 'already-done', kind: 'conflict' });
    expect([await inTree('with the caught one'), await inTree('twice')]).toEqual([0, 1]);
  });

  test('are doomed by a failure inside, even one that somebody caught', async () => {
    const doomed = unit.run(async () => {
      await insert('doomed', 0);
      await unit
        .run(async () => {
          await insert('doomed', 1);
          throw new Error('inside');
        })
        .catch(() => undefined);
      await insert('doomed', 2);
      return 'all is well';
    });
    await expect(doomed).rejects.toThrow('inside');
    expect(await inTree('doomed')).toBe(0);
  });

  test('stand, whatever an effect after commit does; and none runs after a rollback', async () => {
    const ran: string[] = [];
    await unit.run(async () => {
      await insert('effects');
      unit.afterCommit(() => void ran.push(unit.isOpen ? 'inside' : 'outside'));
      unit.afterCommit(() => Promise.reject(new Error('the mail server is on holiday')));
      unit.afterCommit(() => unit.run(async () => void (await insert('effects', 1))));
    });
    await unit
      .run(async () => (unit.afterCommit(() => void ran.push('never')), Promise.reject(new Error('x'))))
      .catch(() => 0);
    expect(ran).toEqual(['outside']);
    expect(await inTree('effects')).toBe(2);
  });

  test('hold a row with lockOne, so that what is decided on it stays true', async () => {
    await unit.run(async () => void (await insert('counter', 0)));
    const raise = () =>
      unit.run(async () => {
        const leaf = await lockOne(unit.manager, Leaf, { tree: 'counter' });
        await turn();
        await unit.manager.update(Leaf, { id: leaf!.id }, { place: leaf!.place + 1 });
      });
    await Promise.all(Array.from({ length: 8 }, raise));
    expect(await read.one(sql`select place from leaf where tree = ${'counter'}`)).toEqual({ place: 8 });
    expect(await unit.run(() => lockOne(unit.manager, Leaf, { tree: 'no such' }))).toBeNull();
  });
});
