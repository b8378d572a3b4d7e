import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createContext, runInContext } from 'node:vm';
import request from 'supertest';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { loadAssets } from '../../platform/ui/assets.js';
import { workerFor } from './worker.js';

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
    // The fields for the PIN have no name, and nothing is asked to save what is typed there.
    const pins = [page, (await jonas.page('/without-net/plan')).text].map((text) =>
      [...text.matchAll(/<input[^>]*id="pocket-[^>]*>/g)].map(([field]) => field),
    );
    expect(pins.map(({ length }) => length)).toEqual([2, 1]);
    for (const field of pins.flat()) {
      expect(field).not.toMatch(/ name=/);
      for (const asked of ['autocomplete="off"', 'data-1p-ignore', 'data-bwignore', 'data-lpignore="true"'])
        expect(field).toContain(asked);
    }
    expect(page).toContain('Do not let the browser save the PIN');
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
      new Set([
        '/without-net/plan',
        ...[...loadAssets().all.keys()].filter((path) => !/(push|passkeys|desk)\./.test(path)),
      ]),
    );
    expect(text).toContain("credentials: 'omit'");
  });
});

describe('the worker', () => {
  const own = [...loadAssets().all.keys()].join(' ');
  const says = (words: string) => `${words} ${own}`;
  /** Runs it as a browser does, with one page kept: what it answers to somebody who opens the page, and what is kept then. */
  async function answers(net: (signal: AbortSignal) => Promise<Response>) {
    const kept = new Map([['/without-net/plan', new Response(says('Ring 1'))]]);
    const heard = new Map<string, (event: object) => void>();
    const cache = {
      match: async (path: string) => kept.get(path)?.clone(),
      put: async (path: string, answer: Response) => void kept.set(path, answer),
    };
    const runOut = AbortSignal.abort(new Error('it takes too long'));
    const world = {
      self: { addEventListener: (name: string, act: (event: object) => void) => heard.set(name, act) },
      caches: { open: async () => cache },
      location: { origin: 'https://portal.example' },
      fetch: (_: string, { signal }: { signal: AbortSignal }) => net(signal),
      AbortSignal: { timeout: () => runOut },
      URL,
    };
    runInContext(workerFor('en'), createContext(world));
    let answer: Promise<Response> | undefined;
    heard.get('fetch')!({
      request: { method: 'GET', mode: 'navigate', url: 'https://portal.example/without-net/plan' },
      respondWith: (given: Promise<Response>) => (answer = given),
    });
    const first = async (from?: Response) => (await from!.text()).split(' /')[0];
    return [await first(await answer), await first(kept.get('/without-net/plan'))];
  }

  test('asks the net first, and keeps what it says: a number that is mended arrives', async () => {
    expect(await answers(async () => new Response(says('Ring 2')))).toEqual(['Ring 2', 'Ring 2']);
  });

  test('shows what it keeps if the net is gone, broken or too slow', async () => {
    const nets = [
      () => Promise.reject(new Error('no net')),
      async () => new Response('Broken', { status: 503 }),
      (signal: AbortSignal) => Promise.reject(signal.reason as Error),
    ];
    for (const net of nets) expect(await answers(net)).toEqual(['Ring 1', 'Ring 1']);
  });

  test('does not keep a page of a newer release, whose files it does not have', async () => {
    const newer = async () => new Response('Ring 2 /assets/portal.00000000.css');
    expect(await answers(newer)).toEqual(['Ring 2', 'Ring 1']);
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
    // Whoever uses it goes on being known to have it; nobody else comes to be.
    for (const path of ['/toolbox/without-net', '/without-net/plan']) {
      const renewed = (cookies: string) =>
        request(portal.app.getHttpServer()).get(path).set('cookie', `${jonas.cookieHeader}; ${cookies}`);
      expect(cookiesOf((await renewed('pocket=1')).headers)[0]).toMatch(/^pocket=1; Max-Age=31536000/);
      expect(cookiesOf((await renewed('')).headers)).toEqual([]);
    }
    const left = await leaves('pocket=1');
    expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(cookiesOf(left.headers).find((each) => each.startsWith('pocket='))).toContain('Max-Age=0');
    expect(cookiesOf((await jonas.post('/toolbox/without-net/removal')).headers)[0]).toContain('Max-Age=0');
  });
});
