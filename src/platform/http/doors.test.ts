import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { LightMyRequestResponse } from 'fastify';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { type Route, routesOf, withId } from '../../../test/support/routes.js';
import { allRows, databaseHash } from '../../../test/support/rows.js';
import type { AccessRule } from './access.js';
import { loadAssets } from '../ui/assets.js';
import { roles } from '../ui/here.js';

const unknown = '00000000-0000-4000-8000-000000000000';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('every door of the portal', () => {
  let portal: Portal;
  let routes: Route[];
  let source: DataSource;
  beforeAll(async () => {
    portal = await Portal.open();
    routes = routesOf(portal.app);
    source = portal.app.get(DataSource);
  });
  afterAll(() => portal.close());
  const asks = () => request(portal.app.getHttpServer());

  test('is known: no route but these and the files, and each says who may come in', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(['GET', 'POST']));
    expect(routes.filter(({ access }) => !access?.length)).toEqual([]);
  });

  describe('to a command stays shut at the word of another site', () => {
    const form = 'application/x-www-form-urlencoded';
    const own = 'http://localhost:3000';
    test.each<[string, Record<string, string>, string]>([
      ['a form on another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, form],
      ['another site that hides where it is', { 'sec-fetch-site': 'cross-site', origin: 'null' }, form],
      ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost' }, form],
      ['a link that was typed', { 'sec-fetch-site': 'none' }, form],
      ['an old browser with a foreign origin', { origin: 'https://evil.example' }, form],
      ['an old browser with no origin to name', { origin: 'null' }, form],
      ['a foreign origin that looks like ours', { origin: `${own}.evil.example` }, form],
      ['our name on another port', { origin: 'http://localhost:3001' }, form],
      ['JSON from another site', { 'sec-fetch-site': 'cross-site', origin: own }, 'application/json'],
      ['a form from nowhere', {}, form],
      ['text from nowhere, as a form can send it', {}, 'text/plain'],
      ['text that calls itself JSON', {}, 'text/plain; application/json'],
    ])('%s', async (_, headers, type) => {
      const ida = await portal.person('Coordinator');
      const before = await databaseHash(source);
      for (const route of routes.filter(({ method }) => method === 'POST')) {
        const asked = asks()
          .post(withId(route, unknown))
          .set(headers)
          .set('cookie', ida.cookieHeader)
          .set('content-type', type);
        const answer = await asked.send('a=1');
        const shut = type === 'application/json' ? [400, 403] : type === form ? [403] : [415];
        expect([route.path, shut.includes(answer.status)]).toEqual([route.path, true]);
      }
      expect(await databaseHash(source)).toBe(before);
    });

    test('but opens for our own pages, and for JSON, which no form can send', async () => {
      const own: Record<string, string>[] = [
        { 'sec-fetch-site': 'same-origin' },
        { origin: portal.config.publicUrl.origin },
      ];
      for (const headers of own)
        expect((await asks().post('/language').set(headers).type('form').send('lang=en')).status).toBe(204);
      expect((await asks().post('/language').send({ lang: 'en' })).status).toBe(204);
    });
  });

  test('has the same guarding headers on every answer: pages, data, refusals, files', async () => {
    const wanted: Record<string, RegExp> = {
      'content-security-policy': /^default-src 'none'; script-src 'self' 'nonce-[\w-]{22}';.*frame-ancestors 'none'/,
      'x-content-type-options': /^nosniff$/,
      'referrer-policy': /^(no-referrer|same-origin)$/,
      'cross-origin-opener-policy': /^same-origin$/,
      'cross-origin-resource-policy': /^same-origin$/,
      'permissions-policy': /camera=\(\)/,
      'x-robots-tag': /noindex/,
      'cache-control': /^no-store$|^public, max-age=31536000, immutable$/,
      vary: /Accept/,
    };
    const ana = await portal.person('ServiceUser');
    const files = [...loadAssets().all.keys(), '/openapi.json', '/no-such', '/assets/none.css', '/%ff', '/-'];
    const all: Pick<Route, 'method' | 'path'>[] = [
      ...routes,
      ...files.map((path) => ({ method: 'GET' as const, path })),
    ];
    const statuses = new Set<number>();
    const nonces = new Set<string>();
    for (const { method, path } of all)
      for (const [accept, cookie] of [
        ['text/html', ''],
        ['application/json', ''],
        ['text/html', ana.cookieHeader],
      ] as const) {
        if (['/leave', '/sign-out'].includes(path) && cookie) continue;
        const asked =
          method === 'GET' ? asks().get(withId({ path }, unknown)) : asks().post(withId({ path }, unknown)).send({});
        const { headers, status } = await asked.set({ accept, cookie });
        statuses.add(status);
        expect(status).toBeLessThan(500);
        for (const [name, pattern] of Object.entries(wanted))
          expect([path, name, headers[name]]).toEqual([path, name, expect.stringMatching(pattern)]);
        for (const name of ['x-powered-by', 'server', 'etag', 'last-modified', 'access-control-allow-origin'])
          expect([path, name, headers[name]]).toEqual([path, name, undefined]);
        expect(headers['cache-control'] === 'no-store').toBe(!path.startsWith('/assets/') || status === 404);
        nonces.add(String(headers['content-security-policy']).slice(44, 80));
      }
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 401, 404, 422]));
    expect(nonces.size).toBeGreaterThan(all.length);
  });

  test('documents itself: every route with its fields', async () => {
    const { body } = await asks().get('/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, object>> };
    for (const { method, path } of routes)
      expect([path, Object.keys(paths[path.replace(/:(\w+)/g, '{$1}')] ?? {})]).toEqual([
        path,
        expect.arrayContaining([method.toLowerCase()]),
      ]);
    expect(JSON.stringify(body)).toContain('"maxLength":254');
  });

  test('says the same of what is unknown, malformed or of another community, and lets nothing of it be changed', async () => {
    const known: Person[] = [];
    for (const role of roles) known.push(await portal.person(role));
    const [ana, ida] = known as [Person, Person];
    const [{ id: room }] = (await source.query('select id from room')) as [{ id: string }];
    const thread = { title: 'Hei', body: 'Hei på dere', intent: 'hello', lang: 'nb' };
    expect((await ana.post(`/rooms/${room}/threads`, thread)).status).toBe(201);
    // One id of every kind.
    const ids = new Set<string>([ana.is.accountId, ida.is.accountId, ida.is.membershipId]);
    for (const [row] of (await allRows(source)).values())
      if (uuid.test(String(row?.['id']))) ids.add(String(row!['id']));
    expect(ids).toContain(room);
    expect((await ida.get(`/rooms/${room}`)).status).toBe(200);

    const balsfjord = await portal.founds(aCommunity('Balsfjord'));
    const told = (answer: LightMyRequestResponse, id: string) => {
      const { date: _date, ...headers } = answer.headers;
      const text = JSON.stringify([answer.statusCode, answer.body, headers]);
      return text
        .replaceAll(id, '<id>')
        .replace(/nonce-[\w-]+|nonce=\\"[\w-]+/g, 'nonce')
        .replace(/"content-length":"\d+"/, '');
    };
    const open = routes.filter(({ path }) => path.includes(':') && path !== '/problems/:code');
    let refused = 0;
    for (const role of roles) {
      const stranger = await portal.person(role, { community: balsfjord });
      const before = await databaseHash(source);
      for (const route of open) {
        const ask = (id: string, as: 'data' | 'page') => {
          const headers = { accept: as === 'page' ? 'text/html' : 'application/json', cookie: stranger.cookieHeader };
          const body = route.method === 'POST' ? { payload: {} } : {};
          return portal.app.inject({ method: route.method, url: withId(route, id), headers, ...body });
        };
        const expected = told(await ask(unknown, 'data'), unknown);
        if (expected.startsWith('[404')) refused++;
        const mayCome = ['anyone', 'signed-in', role].some((rule) => route.access.includes(rule as AccessRule));
        for (const id of mayCome ? ids : [room])
          expect([route.path, role, told(await ask(id, 'data'), id)]).toEqual([route.path, role, expected]);
        if (!expected.startsWith('[404') || !mayCome) continue;
        for (const id of ['x', '1', unknown.toUpperCase(), '%00', `${unknown}x`])
          expect([route.path, told(await ask(id, 'data'), unknown)]).toEqual([route.path, expected]);
        expect(told(await ask(room, 'page'), room)).toBe(told(await ask(unknown, 'page'), unknown));
      }
      expect(await databaseHash(source)).toBe(before);
    }
    expect(refused).toBeGreaterThan(open.length);
  });
});
