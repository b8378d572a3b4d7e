import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { Portal } from '../../../test/support/portal.js';
import { type Route, routesOf, withId } from '../../../test/support/routes.js';
import { databaseHash } from '../../../test/support/rows.js';

/**
 * Mail programs send the first (RFC 8058), health systems the second (RFC 6749). They follow the secret in the path or in the body,
 * never who is signed in: `notices.feature.test.ts`, `token-limits.feature.test.ts`.
 */
const fromAnywhere = ['/notices/stop/:token', '/fhir/token'];

const unknown = '00000000-0000-4000-8000-000000000000';

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
      for (const route of routes.filter(({ method, path }) => method === 'POST' && !fromAnywhere.includes(path))) {
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
});
