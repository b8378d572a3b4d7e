import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { Writable } from 'node:stream';
import { Personas } from '../../src/identity/index.js';
import type { Person } from '../support/person.js';
import { type Route, routesOf, withId } from '../support/routes.js';
import { type Readers, storyOf } from './canary-story.js';
import { smallestBody } from './commands.js';
import { asks, isStream, someOfEach, tablesOf } from './crawl.js';
import { Observed } from './observed.js';

/*
 * Differential 404 (T29): what one may not see and what does not exist have one answer, to the byte, headers included, on every
 * route with an id in it. A new route is among them by itself.
 */

const nowhere = '00000000-0000-4000-8000-000000000000';

let story: Awaited<ReturnType<typeof storyOf>>;
let routes: Route[];
beforeAll(async () => {
  story = await storyOf(new Writable({ write: (_chunk, _, done) => done() }));
  routes = routesOf(story.portal.app).filter(
    ({ method, path }) => path.includes(':') && (method === 'POST' || !isStream(path)),
  );
}, 180_000);
afterAll(() => story.portal.close());

/** One answer without the id that was asked for, and without what is made anew for each. */
async function answer(reader: Person, { method, path, form }: Route, id: string, accept: string) {
  const asked: InjectOptions = {
    method,
    url: withId({ path }, id),
    headers: { accept, 'sec-fetch-site': 'same-origin' },
  };
  const given = await asks(
    story.portal,
    reader,
    method === 'POST' ? { ...asked, payload: smallestBody(form, nowhere) } : asked,
  );
  const body = given.body.replaceAll(id, nowhere);
  const headers = JSON.parse(JSON.stringify(given.headers).replaceAll(id, nowhere)) as typeof given.headers;
  return { status: given.statusCode, bytes: new Observed().still({ ...given, headers, body } as typeof given) };
}

const accepts = ['application/json', 'text/html'];
/** Two of the kind that belongs there, and some of other kinds: what is true of one room is true of the next. */
function someIds({ path }: Route): string[] {
  const own = tablesOf(path);
  if (!own) return someOfEach.flatMap((table) => (story.ids.get(table) ?? []).slice(0, 1));
  const others = [...story.ids].filter(([table]) => !own.includes(table)).slice(0, 3);
  return [
    ...own.flatMap((table) => (story.ids.get(table) ?? []).slice(0, 2)),
    ...others.flatMap(([, ids]) => ids.slice(0, 1)),
  ];
}

test('what is not for a reader looks like what does not exist, whoever reads', async () => {
  const wrong: string[] = [];
  let same = 0;
  for (const [name, reader] of Object.entries(story.readers))
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const missing = new Set<string>();
      for (const accept of accepts) {
        const none = await answer(reader, route, nowhere, accept);
        for (const id of someIds(route)) {
          const given = await answer(reader, route, id, accept);
          if (given.status === 403) wrong.push(`${name} ${route.path}: 403`);
          // As a page as well as as data: so a crawl that has met the one need not ask for the other.
          if (given.status === 404 && accept === accepts[0]) missing.add(id);
          if (missing.has(id) && given.status !== 404)
            wrong.push(`${name} ${route.path} ${accept}: a page of it is here`);
          if (given.status !== 404 && given.status !== 401) continue;
          same++;
          if (given.bytes !== none.bytes) wrong.push(`${name} ${route.method} ${route.path} ${accept}`);
        }
      }
    }
  expect([...new Set(wrong)]).toEqual([]);
  expect(same).toBeGreaterThan(5_000);
}, 480_000);

/** Whether nobody in particular may read this, or the page that it is a form of. */
async function isOpen(route: Route, id: string, accept: string): Promise<boolean> {
  const path = route.method === 'GET' ? route.path : route.path.replace(/\/\w+$/, '');
  if (route.method !== 'GET' && path === route.path) return false;
  return (await answer(story.readers.nobody, { ...route, method: 'GET', path }, id, accept)).status === 200;
}

test('to somebody of another community nothing of this one is there, to read or to act on', async () => {
  const { far } = story.readers;
  const rooms = ((await far.get('/rooms')).body as { rooms: { id: string }[] }).rooms.map(({ id }) => id);
  const own = new Set<string>([...rooms, (await story.portal.get(Personas).idOf(far.is))!]);
  const wrong: string[] = [];
  let same = 0;
  for (const route of routes)
    for (const accept of accepts) {
      const none = await answer(far, route, nowhere, accept);
      for (const id of someIds(route).filter((each) => !own.has(each))) {
        // What the whole world may read, they may read too; and add to, where the page of it says so.
        if (await isOpen(route, id, accept)) continue;
        same++;
        if ((await answer(far, route, id, accept)).bytes !== none.bytes) wrong.push(`${route.method} ${route.path}`);
      }
    }
  expect([...new Set(wrong)]).toEqual([]);
  expect(same).toBeGreaterThan(1_500);
}, 480_000);

test.each<keyof Readers>(['pia', 'ingrid', 'randi'])(
  'a command of %s that finds nothing says the same of what is there',
  async (name) => {
    const reader = story.readers[name];
    const wrong: string[] = [];
    let same = 0;
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const none = await answer(reader, route, nowhere, 'application/json');
      for (const id of someIds(route)) {
        const given = await answer(reader, route, id, 'application/json');
        if (given.status === 403) wrong.push(`${route.path}: 403`);
        if (given.status !== 404) continue;
        same++;
        if (given.bytes !== none.bytes) wrong.push(route.path);
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
    expect(same).toBeGreaterThan(200);
  },
  300_000,
);

test('an answer that told the two apart would be found', async () => {
  const route = routes.find(({ path }) => path === '/people/:id')!;
  const none = await answer(story.readers.pia, route, nowhere, 'text/html');
  const there = await answer(story.readers.pia, route, story.ids.get('meetup_face')![0]!, 'text/html');
  expect([none.status, there.bytes === none.bytes]).toEqual([404, true]);
  // Ada is in the room with her, and shows.
  const ada = (await story.portal.get(Personas).idOf(story.readers.ada.is))!;
  expect((await answer(story.readers.pia, route, ada, 'text/html')).bytes).not.toBe(none.bytes);
});
