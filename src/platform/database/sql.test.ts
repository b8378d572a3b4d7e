import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { Between, In, LessThan, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { House } from '../../../test/support/house.js';
import { databaseKind } from '../config/database-kind.js';
import { OutboxRow } from '../events/outbox.entity.js';
import { Read } from './read.js';
import { instantFrom, instantOrNull, list, Sql, sql } from './sql.js';
import { UnitOfWork } from './unit-of-work.js';

const hole = (n: number) => (databaseKind === 'postgres' ? `$${n}` : '?');

describe('a piece of SQL', () => {
  test('keeps what people type out of its text', () => {
    const typed = `'; drop table account; --`;
    expect(sql`select id from room where name = ${typed}`.compile()).toEqual({
      text: `select id from room where name = ${hole(1)}`,
      values: [typed],
    });
  });

  test('stands in other pieces, in order, with nothing lost between', () => {
    const inner = sql`a = ${1} and b = ${2}`;
    const outer = sql`select ${0} where ${inner} or ${inner} limit ${3}`;
    const [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map(hole);
    expect(outer.compile()).toEqual({
      text: `select ${a} where a = ${b} and b = ${c} or a = ${d} and b = ${e} limit ${f}`,
      values: [0, 1, 2, 1, 2, 3],
    });
    expect(sql`${sql``}x${sql`y`}${sql``}`.compile()).toEqual({ text: 'xy', values: [] });
  });

  test('means the same however it is cut into pieces', () => {
    const word = fc.constantFrom('a', 'b ', '=', ' or ', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(9)), { minLength: 1, maxLength: 8 }), fc.nat(), (told, cut) => {
        const piece = (some: typeof told) =>
          new Sql(
            [...some.map(([text]) => text), ''],
            some.map(([, value]) => value),
          );
        const at = cut % (told.length + 1);
        const whole = piece(told).compile();
        expect(sql`${piece(told.slice(0, at))}${piece(told.slice(at))}`.compile()).toEqual(whole);
      }),
    );
  });

  test('has a list for `in`, and an empty one matches nothing', () => {
    expect(list([1, 2, 3]).compile()).toEqual({ text: `(${hole(1)}, ${hole(2)}, ${hole(3)})`, values: [1, 2, 3] });
    expect(list(['x']).compile().text).toBe(`(${hole(1)})`);
    expect(list([]).compile()).toEqual({ text: '(null)', values: [] });
  });
});

describe('a database', () => {
  let house: House;
  let read: Read;
  let unit: UnitOfWork;
  beforeAll(async () => {
    house = await House.open();
    read = house.get(Read);
    unit = house.get(UnitOfWork);
  });
  afterAll(() => house.close());

  const keep = (id: string, kind: string, dueAt: Temporal.Instant) =>
    unit.run(() =>
      unit.manager.insert(OutboxRow, { id, kind, payload: Buffer.from([0, 255]), dueAt, attempts: 0, state: 'parked' }),
    );
  const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

  test('gives every instant back to the millisecond, by entity and by read model, and finds it by value', async () => {
    let n = 0;
    const moments = fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2199, 0) });
    await fc.assert(
      fc.asyncProperty(moments, async (ms) => {
        const at = Temporal.Instant.fromEpochMilliseconds(ms);
        await keep(uuid(++n), 'moment', at);
        const row = await read.one<{ due_at: unknown }>(
          sql`select due_at from outbox where id = ${uuid(n)} and due_at = ${at} and due_at < ${at.add({ milliseconds: 1 })}`,
        );
        expect(instantFrom(row?.due_at).epochMilliseconds).toBe(ms);
        const entity = await unit.run(() => unit.manager.findOneByOrFail(OutboxRow, { id: uuid(n) }));
        expect(entity.dueAt.equals(at)).toBe(true);
      }),
      { numRuns: 25, examples: [[0], [1_794_000_000_000], [1_794_000_000_001], [-1]] },
    );
  });

  test('orders instants as time does', async () => {
    const at = (text: string) => Temporal.Instant.from(text);
    const told = [
      '2026-11-19T23:59:59.999Z',
      '2026-11-20T00:00:00Z',
      '2026-11-20T00:00:00.001Z',
      '2027-01-01T00:00:00Z',
    ];
    for (const [n, text] of [...told.entries()].reverse()) await keep(uuid(1000 + n), 'order', at(text));
    const rows = await read.all<{ due_at: unknown }>(
      sql`select due_at from outbox where kind = 'order' order by due_at`,
    );
    expect(rows.map(({ due_at }) => instantFrom(due_at).epochMilliseconds)).toEqual(
      told.map((text) => at(text).epochMilliseconds),
    );
    expect([instantOrNull(null), instantOrNull(undefined)]).toEqual([null, null]);
  });

  test('compares instants by time in the conditions of finds, updates and deletes too', async () => {
    const noon = Temporal.Instant.from('2026-11-19T12:00:00Z');
    const moments = [-1, 0, 1].map((ms) => noon.add({ milliseconds: ms }));
    for (const [n, at] of moments.entries()) await keep(uuid(3000 + n), 'compared', at);
    const touched = await unit.run(async () => [
      await unit.manager.countBy(OutboxRow, { kind: 'compared', dueAt: LessThan(noon) }),
      await unit.manager.countBy(OutboxRow, { kind: 'compared', dueAt: Between(noon, noon.add({ milliseconds: 5 })) }),
      await unit.manager.countBy(OutboxRow, { kind: 'compared', dueAt: In([noon, moments[0]!]) }),
      await unit.manager.countBy(OutboxRow, { kind: 'compared', dueAt: Not(MoreThan(noon)) }),
      (await unit.manager.update(OutboxRow, { kind: 'compared', dueAt: MoreThan(noon) }, { attempts: 7 })).affected,
      (await unit.manager.delete(OutboxRow, { kind: 'compared', dueAt: LessThanOrEqual(noon.subtract({ hours: 1 })) }))
        .affected,
      (await unit.manager.delete(OutboxRow, { kind: 'compared', dueAt: LessThanOrEqual(noon) })).affected,
    ]);
    expect(touched).toEqual([1, 2, 2, 2, 1, 0, 2]);
  });

  test('takes text of any kind, flags, bytes and nothing as they are', async () => {
    const text = `blåbær 🫐 ' " \\ \n % _ ; --`;
    await keep(uuid(2000), text, Temporal.Instant.fromEpochMilliseconds(0));
    const row = await read.one<{ kind: string; payload: Buffer }>(
      sql`select kind, payload from outbox where kind = ${text} and ${true} and id in ${list([uuid(2000), uuid(1)])}`,
    );
    expect([row?.kind, [...(row?.payload ?? [])]]).toEqual([text, [0, 255]]);
    expect(await read.all(sql`select id from outbox where id in ${list([])}`)).toEqual([]);
  });

  test('refuses every write on the reading side, and in the middle of reading nothing is changed', async () => {
    const before = await read.one(sql`select cast(count(*) as integer) as n from outbox`);
    for (const write of [
      sql`delete from outbox`,
      sql`update outbox set attempts = ${1}`,
      sql`create table x (y integer)`,
    ])
      await expect(read.all(write)).rejects.toThrow(/readonly|read-only/);
    expect(await read.one(sql`select cast(count(*) as integer) as n from outbox`)).toEqual(before);
  });
});
