import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connect } from 'node:net';
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
        // What is saved as a file is for no browser to run, should somebody open it in one.
        const isSaved = String(headers['content-disposition']).startsWith('attachment');
        const policy = isSaved ? { 'content-security-policy': /^default-src 'none'; sandbox$/ } : {};
        for (const [name, pattern] of Object.entries({ ...wanted, ...policy }))
          expect([path, name, headers[name]]).toEqual([path, name, expect.stringMatching(pattern)]);
        for (const name of ['x-powered-by', 'server', 'etag', 'last-modified', 'access-control-allow-origin'])
          expect([path, name, headers[name]]).toEqual([path, name, undefined]);
        expect(headers['cache-control'] === 'no-store').toBe(!path.startsWith('/assets/') || status === 404);
        nonces.add(String(headers['content-security-policy']).slice(44, 80));
      }
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 401, 404, 422]));
    expect(nonces.size).toBeGreaterThan(all.length);
  });

  test.each<[string, string, number]>([
    ['bytes that are no request', 'what is this\r\n\r\n', 400],
    ['a method nobody has', 'BREW / HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', 400],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('has them on the answer to %s too', async (_, bytes, status) => {
    const { hostname, port } = new URL(await portal.address());
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('end', () => resolve(text)).on('error', reject);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    for (const header of [
      'content-security-policy: default-src',
      'x-content-type-options: nosniff',
      'cache-control: no-store',
    ])
      expect(answer.toLowerCase()).toContain(header);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status, code: 'unreadable' });
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
