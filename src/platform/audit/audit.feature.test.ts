import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { databaseKind } from '../config/database-kind.js';
import { Vault } from '../crypto/vault.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AuditTrail, headFrom, headText } from './audit-trail.js';

let portal: Portal;
let source: DataSource;
let trail: AuditTrail;
let kari: Person;
const lines = 12;

const unit = <T>(work: () => Promise<T>) => portal.get(UnitOfWork).run(work);
const write = (n: number) =>
  unit(() =>
    trail.append({ kind: 'look-up', byId: kari.is.membershipId, aboutId: kari.is.accountId, words: `because ${n}` }),
  );
/** What only somebody with the database in their hands can do. */
const unguarded = async (work: () => Promise<void>) => {
  const triggers =
    databaseKind === 'sqlite'
      ? ((await source.query(`select sql, name from sqlite_master where type = 'trigger'`)) as {
          sql: string;
          name: string;
        }[])
      : [];
  if (databaseKind === 'postgres') await source.query('alter table audit_line disable trigger all');
  for (const { name } of triggers) await source.query(`drop trigger "${name}"`);
  await work();
  for (const { sql } of triggers) await source.query(sql);
  if (databaseKind === 'postgres') await source.query('alter table audit_line enable trigger all');
};
type Line = Record<string, unknown> & { seq: number; hash: string; kind: string };
const all = () => source.query('select * from audit_line order by seq') as Promise<Line[]>;
const param = (n: number) => (databaseKind === 'postgres' ? `$${n}` : '?');
const put = async (rows: readonly Line[]) => {
  await source.query('delete from audit_line');
  for (const row of rows) {
    const names = Object.keys(row);
    await source.query(
      `insert into audit_line (${names.join(', ')}) values (${names.map((_, n) => param(n + 1)).join(', ')})`,
      Object.values(row),
    );
  }
};

beforeAll(async () => {
  portal = await Portal.open();
  source = portal.app.get(DataSource);
  trail = portal.get(AuditTrail);
  kari = await portal.person('ServiceUser');
  for (let n = 1; n <= lines; n++) await write(n);
});
afterAll(() => portal.close());

describe('the audit trail', () => {
  test('is whole as it was written, and its end can be written down and read back', async () => {
    const verdict = await trail.verify();
    expect(verdict).toEqual({ whole: true, head: await trail.head() });
    const head = await trail.head();
    expect(head.seq).toBe(lines);
    expect(headFrom(headText(head))).toEqual(head);
    expect([headFrom('12'), headFrom('x:y'), headFrom('1:ab')]).toEqual([undefined, undefined, undefined]);
    expect(await trail.verify(head)).toEqual(verdict);
  });

  test('cannot be changed or cut by the program: the database refuses', async () => {
    await expect(source.query(`update audit_line set kind = 'nothing'`)).rejects.toThrow(/append only/);
    await expect(source.query('delete from audit_line where seq = 3')).rejects.toThrow(/append only/);
    expect(await trail.verify()).toMatchObject({ whole: true });
  });

  test('numbers its lines without a gap when many act at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => write(100 + n)));
    expect((await all()).map(({ seq }) => seq)).toEqual(Array.from({ length: lines + 8 }, (_, n) => n + 1));
    expect(await trail.verify()).toMatchObject({ whole: true });
  });

  test('keeps nothing of an act that did not happen', async () => {
    const before = await trail.head();
    await expect(
      unit(async () => {
        await trail.append({ kind: 'x', byId: kari.is.membershipId, aboutId: kari.is.accountId, words: 'x' });
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    expect(await trail.head()).toEqual(before);
  });

  test('shows any line that was changed, removed, put in or moved; a cut end shows by a head kept elsewhere', async () => {
    const honest = await all();
    const head = await trail.head();
    const place = fc.integer({ min: 0, max: honest.length - 1 });
    const changes: Record<string, (row: Line) => Line> = {
      kind: (row) => ({ ...row, kind: 'nothing much' }),
      by: (row) => ({ ...row, by_id: kari.is.accountId }),
      about: (row) => ({ ...row, about_id: kari.is.membershipId }),
      at: (row) => ({ ...row, at: databaseKind === 'postgres' ? new Date(0) : '1970-01-01 00:00:00.000' }),
      sealed: (row) => ({ ...row, sealed: Buffer.from([...(row['sealed'] as Buffer)].map((byte) => byte ^ 1)) }),
      hash: (row) => ({ ...row, hash: row.hash.replace(/./g, '0') }),
    };
    const acts = fc.oneof(
      fc.record({ what: fc.constantFrom(...Object.keys(changes)), at: place, with: place }),
      fc.record({ what: fc.constantFrom('remove', 'swap', 'forge', 'cut', 'before'), at: place, with: place }),
    );
    await unguarded(async () => {
      await fc.assert(
        fc.asyncProperty(acts, async ({ what, at, with: other }) => {
          fc.pre(what !== 'swap' || at !== other);
          let rows = honest.map((row, n) => (n === at && changes[what] ? changes[what](row) : row));
          if (what === 'remove') rows = rows.filter((_, n) => n !== at);
          if (what === 'cut') rows = rows.slice(0, at);
          if (what === 'swap')
            rows = rows.map((row, n) =>
              n === at ? { ...honest[other]!, seq: row.seq } : n === other ? { ...honest[at]!, seq: row.seq } : row,
            );
          if (what === 'before') rows = [...rows, { ...honest[at]!, seq: -at }];
          if (what === 'forge') rows = [...rows, { ...honest[at]!, seq: honest.length + 1 }];
          await put(rows);
          expect((await trail.verify(head)).whole).toBe(false);
          // Without a head from elsewhere a chain that merely ends earlier is a chain.
          if (what === 'cut' || (what === 'remove' && at === honest.length - 1))
            expect((await trail.verify()).whole).toBe(true);
        }),
        { numRuns: 40 },
      );
      await put(honest);
    });
    expect(await trail.verify(head)).toMatchObject({ whole: true });
  });

  test('puts its end into the log once a day, and never twice', async () => {
    const told = jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
    const head = `The audit trail ends at ${headText(await trail.head())}`;
    for (let hour = 0; hour < 48; hour++) {
      await trail.tell();
      portal.clock.passes({ hours: 1 });
    }
    expect(told.mock.calls.map(([line]) => String(line))).toEqual([head, head, head]);
    told.mockRestore();
  });

  test('is whole also after the person’s key is gone, and then tells nothing of why', async () => {
    await unit(() => portal.get(Vault).destroy(`account:${kari.is.accountId}`));
    expect(await trail.verify()).toMatchObject({ whole: true });
    const bytes = Buffer.concat((await all()).map((row) => Buffer.from(row['sealed'] as Buffer)));
    expect(bytes.includes('because')).toBe(false);
  });
});
