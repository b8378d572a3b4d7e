import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Actors } from '../../platform/http/actor.js';
import { Membership } from '../account/membership.entity.js';
import { Sessions } from '../index.js';

describe('a sign-in', () => {
  let portal: Portal;
  beforeAll(async () => void (portal = await Portal.open()));
  afterAll(() => portal.close());
  const inside = async (person: Person) => (await person.get('/me/nickname')).status === 200;
  const tokenOf = (person: Person) => person.cookieHeader.replace('sid=', '');

  test('ends on the server when one signs out: the cookie is worth nothing any more, and Back shows nothing', async () => {
    const kari = await portal.person('ServiceUser');
    const phone = portal.stranger();
    const other = await portal.stranger().post('/sign-in', { email: kari.is.email, password: 'four quiet words here' });
    phone.keeps(other);
    expect([await inside(kari), await inside(phone)]).toEqual([true, true]);
    const out = await kari.submits('/sign-out');
    expect([out.status, out.headers['location'], out.headers['clear-site-data']]).toEqual([
      303,
      '/',
      '"cache", "cookies", "storage"',
    ]);
    expect(String(out.headers['set-cookie'])).toMatch(/^sid=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/);
    expect([await inside(kari), await inside(phone)]).toEqual([false, true]);
    const front = await kari.page('/');
    expect([front.status, front.headers['cache-control'], front.text.includes(kari.is.nickname!)]).toEqual([
      200,
      'no-store',
      false,
    ]);
    expect((await kari.page('/me/nickname')).headers['location']).toBe('/sign-in');
  });

  test('ends when one leaves the page, whoever one was, with nothing of ours behind', async () => {
    const kari = await portal.person('ServiceUser');
    const left = await kari.submits('/leave');
    expect([left.status, left.headers['clear-site-data']]).toEqual([200, '"cache", "cookies"']);
    expect(left.text).not.toMatch(/ReConnect|Asker|\/assets\/|Person\d/);
    expect(await inside(kari)).toBe(false);
    expect((await portal.stranger().submits('/leave')).status).toBe(200);
    expect((await portal.stranger().submits('/sign-out')).status).toBe(303);
  });

  test('ends by itself after half an hour without a sign of life, and is kept by one', async () => {
    const [kari, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
    const boActs = (await portal.get(Actors).bySession(tokenOf(bo)))!;
    for (let n = 0; n < 3; n++) {
      portal.clock.passes({ minutes: 29 });
      expect(await inside(kari)).toBe(true);
      if (n === 0) expect(await portal.get(Sessions).holds(boActs)).toBe(true);
    }
    expect(await portal.get(Sessions).holds(boActs)).toBe(false);
    expect(await inside(bo)).toBe(false);
    portal.clock.passes({ minutes: 36 });
    expect(await inside(kari)).toBe(false);
  });

  test('ends after twelve hours, however lively', async () => {
    const kari = await portal.person('ServiceUser');
    for (let n = 0; n < 28; n++) {
      portal.clock.passes({ minutes: 25 });
      expect(await inside(kari)).toBe(true);
    }
    portal.clock.passes({ minutes: 25 });
    expect(await inside(kari)).toBe(false);
  });

  test('writes a sign of life down now and then, not at every page', async () => {
    const kari = await portal.person('ServiceUser');
    const seen = async () => {
      const [row] = (await portal.app
        .get(DataSource)
        .query('select seen_at from session order by seen_at desc limit 1')) as [{ seen_at: unknown }];
      return String(row.seen_at instanceof Date ? row.seen_at.toISOString() : row.seen_at);
    };
    const before = await seen();
    portal.clock.passes({ seconds: 1 });
    await kari.get('/me/nickname');
    expect(await seen()).toBe(before);
    portal.clock.passes({ minutes: 11 });
    await kari.get('/me/nickname');
    expect(await seen()).not.toBe(before);
  });

  test('carries no role: a change of it holds at the next request', async () => {
    const randi = await portal.person('Coordinator');
    expect((await randi.get('/invitations')).status).toBe(200);
    await portal.app.get(DataSource).manager.update(Membership, { id: randi.is.membershipId }, { role: 'Provider' });
    expect((await randi.get('/invitations')).status).toBe(404);
    await portal.app.get(DataSource).manager.delete(Membership, { id: randi.is.membershipId });
    expect((await randi.get('/invitations')).status).toBe(401);
  });

  test('is kept as a fingerprint only, and nothing but a token opens it', async () => {
    const kari = await portal.person('ServiceUser');
    const rows = (await portal.app.get(DataSource).query('select * from session')) as Record<string, unknown>[];
    expect(JSON.stringify(rows)).not.toContain(tokenOf(kari));
    const fingerprint = String(rows.at(-1)!['token_fingerprint']);
    for (const token of [fingerprint, '', 'x', `${tokenOf(kari)}x`, `' or 1=1 --`, '%00'])
      expect(
        (
          await portal.app.inject({
            url: '/me/nickname',
            headers: { cookie: `sid=${token}`, accept: 'application/json' },
          })
        ).statusCode,
      ).toBe(401);
    expect(await inside(kari)).toBe(true);
  });

  test('is ended by nobody else’s; only what is over is forgotten', async () => {
    const kari = await portal.person('ServiceUser');
    portal.clock.passes({ minutes: 12 });
    const tuva = await portal.person('ServiceUser');
    expect([await inside(kari), await inside(tuva)]).toEqual([true, true]);
    portal.clock.passes({ minutes: 25 });
    await portal.person('ServiceUser');
    expect([await inside(kari), await inside(tuva)]).toEqual([true, true]);
    portal.clock.passes({ minutes: 45 });
    await portal.person('ServiceUser');
    const rows = (await portal.app.get(DataSource).query('select id from session')) as unknown[];
    expect(rows).toHaveLength(1);
  });
});
