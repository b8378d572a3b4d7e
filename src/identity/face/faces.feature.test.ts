import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { allRows } from '../../../test/support/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FaceJoin } from './face-join.entity.js';
import { FaceJoins } from './face-join.repository.js';
import { MeetupNames, Personas } from '../index.js';

/** Somebody with every face there is: account, nickname, and two meetup names. */
interface Faces {
  account: string;
  membership: string;
  persona: string;
  meetups: string[];
}

describe('the faces of a person', () => {
  let portal: Portal;
  let source: DataSource;
  const people: Faces[] = [];
  const series = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

  const facesOf = async (person: Person): Promise<Faces> => {
    const names = portal.get(MeetupNames);
    const meetups: string[] = [];
    for (const id of series) meetups.push(await names.take(person.is, id, `Navn ${meetups.length}`));
    const persona = (await portal.get(Personas).idOf(person.is))!;
    return { account: person.is.accountId, membership: person.is.membershipId, persona, meetups };
  };

  beforeAll(async () => {
    portal = await Portal.open();
    source = portal.app.get(DataSource);
    const [room] = (await source.query('select id from room')) as { id: string }[];
    for (let n = 0; n < 4; n++) {
      const person = await portal.person('ServiceUser');
      people.push(await facesOf(person));
      // Something of everything that leaves rows.
      await person.post(`/rooms/${room!.id}/threads`, { title: 'Hei', body: 'Hei', intent: 'hello', lang: 'nb' });
      await person.post(`/rooms/${room!.id}/chat`, { body: 'Hei' });
    }
  });
  afterAll(() => portal.close());

  test('have ids that are all different, in every table', async () => {
    const ids = people.flatMap(({ account, membership, persona, meetups }) => [
      account,
      membership,
      persona,
      ...meetups,
    ]);
    expect(new Set(ids).size).toBe(people.length * 5);
  });

  test('stand together in no row of any table', async () => {
    const rows = await allRows(source);
    for (const table of ['thread', 'post', 'chat_line'])
      expect([table, rows.get(table)!.length]).toEqual([table, people.length]);
    let seen = 0;
    for (const [table, all] of rows)
      for (const row of all) {
        const told = JSON.stringify(row, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        );
        for (const { account, membership, persona, meetups } of people) {
          const person = told.includes(account) || told.includes(membership);
          const faces = [person, told.includes(persona), ...meetups.map((id) => told.includes(id))];
          const together = faces.filter(Boolean).length;
          if (together > 0) seen++;
          expect([table, together > 1]).toEqual([table, false]);
        }
      }
    // They are there, each for itself: the look above was not blind.
    expect(seen).toBeGreaterThan(people.length * 5);
    expect(rows.get('face_join')!.length).toBeGreaterThanOrEqual(people.length * 3);
  });

  test('are joined only by who holds the link secret: the rows of the join are noise', async () => {
    const rows = (await source.query('select * from face_join')) as Record<string, unknown>[];
    const told = rows
      .map(
        (row) =>
          `${String(row['id'])} ${String(row['owner_fingerprint'])} ${String(row['face_fingerprint'])} ${(row['joined'] as Buffer).toString('latin1')}`,
      )
      .join('\n');
    for (const { account, persona, meetups } of people)
      for (const id of [account, persona, ...meetups]) expect(told.includes(id)).toBe(false);
    expect(told).not.toMatch(/persona|meetup|accountId/);
    const values = rows.flatMap((row) => [row['owner_fingerprint'], row['face_fingerprint']]);
    expect(new Set(values).size).toBe(rows.length * 2);
    const [{ persona, account }] = people as [Faces];
    const joins = portal.get(FaceJoins);
    expect(await joins.personBehind(persona)).toBe(account);
    // One row's content moved into another row opens nothing.
    const [row, other] = await source.manager.find(FaceJoin);
    await source.manager.update(FaceJoin, { id: row!.id }, { joined: other!.joined });
    const faces = people.flatMap((each) => [each.persona, ...each.meetups]);
    const found = await Promise.allSettled(faces.map((id) => joins.personBehind(id)));
    expect(found.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    await source.manager.update(FaceJoin, { id: row!.id }, { joined: row!.joined });
    expect(await joins.personBehind(persona)).toBe(account);
  });

  test('are one per scope: another series, another community, another name', async () => {
    const [, , { account }] = people as [Faces, Faces, Faces];
    const names = portal.get(MeetupNames);
    const actor = { accountId: account as never };
    const [first, second] = [await names.of(actor, series[0]!), await names.of(actor, series[1]!)];
    expect(first!.id).not.toBe(second!.id);
    expect(await names.take(actor, series[0]!, 'Nytt navn')).toBe(first!.id);
    expect(await names.of(actor, series[0]!)).toEqual({ id: first!.id, name: 'Nytt navn' });
    expect(await names.of(actor, '33333333-3333-4333-8333-333333333333')).toBeUndefined();
    const elsewhere = await portal.founds(aCommunity('Lom'));
    expect(await portal.get(Personas).idOf({ accountId: account as never, communityId: elsewhere })).toBeUndefined();
  });

  test('are taken once, by one of many at the same moment', async () => {
    const person = await portal.person('ServiceUser', { nickname: null });
    const names = Array.from({ length: 6 }, (_, n) =>
      person.post('/me/nickname', { nickname: `Steinskvett ${'abcdef'[n]}` }),
    );
    const statuses = (await Promise.all(names)).map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 409, 409, 409, 409, 409]);
    const personas = (await source.query(`select id from persona where nickname like 'Steinskvett%'`)) as unknown[];
    expect(personas).toHaveLength(1);
    const again = portal
      .get(UnitOfWork)
      .run(() =>
        portal
          .get(FaceJoins)
          .tie({ accountId: person.is.accountId, kind: 'persona', scope: person.is.communityId }, 'another'),
      );
    await expect(again).rejects.toThrow('already-done');
  });
});
