import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { loadAssets } from '../../platform/ui/assets.js';

let portal: Portal;
let jonas: Person;
beforeAll(async () => {
  portal = await Portal.open();
  jonas = await portal.person('ServiceUser', { nickname: 'Fjellrev' });
  await jonas.post('/toolbox/plan/can', { text: 'Walk to the sea.', seen: 0 });
});
afterAll(() => portal.close());

const cookiesOf = (headers: Record<string, unknown>) => [headers['set-cookie'] ?? []].flat().map(String);

describe('the plan on a device', () => {
  test('is offered where the plan is, with what would come along, and sends nothing by itself', async () => {
    expect((await jonas.page('/toolbox/plan')).text).toContain('href="/toolbox/without-net"');
    const page = (await jonas.page('/toolbox/without-net')).text;
    expect(page).toContain('Walk to the sea.');
    expect(page).toContain('What a PIN protects from, and what it does not');
    // The fields for the PIN have no name.
    expect([...page.matchAll(/<input[^>]*id="pocket-[^>]*>/g)].map(([field]) => / name=/.test(field))).toEqual([
      false,
      false,
    ]);
    expect((await portal.stranger().get('/toolbox/without-net')).status).toBe(401);
    expect((await (await portal.person('Provider')).get('/toolbox/without-net')).status).toBe(404);
  });

  test('loads its script on its own two pages and on no other', async () => {
    const { pocket } = loadAssets();
    for (const [path, has] of [
      ['/toolbox/without-net', true],
      ['/without-net/plan', true],
      ['/toolbox/plan', false],
      ['/', false],
    ] as const)
      expect([path, (await jonas.page(path)).text.includes(pocket)]).toEqual([path, has]);
  });

  test('is opened on a page that is the same for everybody, in the language it was kept in, with numbers to ring', async () => {
    const main = async (who: Person, lang: string) =>
      /<main[\s\S]*<\/main>/
        .exec((await who.page(`/without-net/plan?lang=${lang}`)).text)![0]
        .replace(/nonce="[^"]*"/g, '');
    const [mine, anybodys] = [await main(jonas, 'en'), await main(portal.stranger(), 'en')];
    expect(mine).toBe(anybodys);
    expect(mine).toContain('116 123');
    expect(mine).not.toContain('Walk');
    expect(await main(portal.stranger(), 'nb')).toContain('Min plan');
    expect((await jonas.get('/without-net/plan?lang=xx')).status).toBeGreaterThanOrEqual(400);
  });

  test('has a worker that keeps that page and its files, and answers for nothing else', async () => {
    const { text, headers } = await portal.stranger().get('/without-net/worker.js?lang=en');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).not.toContain('unsafe-');
    const addresses = [...text.matchAll(/['"](\/[^'"]*)['"]/g)].map(([, address]) => address!);
    expect(new Set(addresses)).toEqual(
      new Set(['/without-net/plan', ...[...loadAssets().all.keys()].filter((path) => !/(push|passkeys)\./.test(path))]),
    );
    expect(text).toContain("credentials: 'omit'");
  });
});

describe('leaving in a hurry', () => {
  test('clears what the browser keeps only where it keeps a plan', async () => {
    const leaves = (cookie?: string) => {
      const asking = request(portal.app.getHttpServer())
        .post('/leave')
        .type('form')
        .set('sec-fetch-site', 'same-origin');
      return asking.set('accept', 'text/html').set('cookie', cookie ?? '');
    };
    expect((await leaves()).headers['clear-site-data']).toBe('"cache", "cookies"');
    const kept = await jonas.post('/toolbox/without-net');
    expect(kept.status).toBe(204);
    const [cookie] = cookiesOf(kept.headers);
    expect(cookie).toMatch(/^pocket=1; .*HttpOnly/);
    const left = await leaves('pocket=1');
    expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(cookiesOf(left.headers).find((each) => each.startsWith('pocket='))).toContain('Max-Age=0');
    expect(cookiesOf((await jonas.post('/toolbox/without-net/removal')).headers)[0]).toContain('Max-Age=0');
  });
});
