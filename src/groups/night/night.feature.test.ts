import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { Events } from '../../platform/events/events.js';
import { WroteAtNight } from '../groups.events.js';
import type { WaitingView } from './waiting.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let cai: Person;
let room: string;
beforeEach(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = `/rooms/${((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
  [ada, bo, cai] = [
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
  ];
});
afterEach(() => portal.close());

async function later(hours: number): Promise<void> {
  portal.clock.passes({ hours });
  [solveig, ada, bo, cai] = [
    await portal.signsInAgain(solveig),
    await portal.signsInAgain(ada),
    await portal.signsInAgain(bo),
    await portal.signsInAgain(cai),
  ];
}
const starts = async (person: Person, intent = 'support') =>
  `/threads/${((await person.post(`${room}/threads`, { title: 'Awake', intent, body: 'Is anybody there?' })).body as { id: string }).id}`;
const persona = async (person: Person) => (await portal.get(Personas).idOf(person.is))!;
const waiting = async () => ((await solveig.get('/')).body as { desk: { waiting: WaitingView } }).desk.waiting;

async function told(act: () => Promise<unknown>): Promise<string[][]> {
  const record = jest.spyOn(portal.get(Events), 'record');
  await act();
  const heard = record.mock.calls.map(([event]) => event).filter((event) => event instanceof WroteAtNight);
  record.mockRestore();
  return heard.map(({ listeners }) => [...listeners]);
}

describe('at night', () => {
  test('a thread and its room say who comes when, and what one can do until then', async () => {
    await later(8);
    const thread = await starts(ada);
    const page = (await ada.page(thread)).text;
    for (const words of [
      'Nobody has answered yet',
      'Solveig is back today from 08:00',
      `href="${room}/chat"`,
      'href="/help-now"',
    ])
      expect([words, page.includes(words)]).toEqual([words, true]);
    const list = (await bo.page(room)).text;
    for (const words of ['Waiting for an answer', 'Solveig is back today from 08:00'])
      expect([words, list.includes(words)]).toEqual([words, true]);
    await bo.post(`${thread}/posts`, { body: 'I am here.' });
    expect((await ada.page(thread)).text).not.toContain('Nobody has answered yet');
    expect((await bo.page(room)).text).not.toContain('Waiting for an answer');
  });

  test('peers who asked are told that somebody has begun a thread, whatever for, and nobody else', async () => {
    for (const each of [ada, bo, cai]) await each.submits('/rooms/night', { on: 'yes' });
    expect((await bo.page('/rooms')).text).toContain('Stop telling me');
    expect(await told(() => starts(ada))).toEqual([]);
    await later(8);
    const both = [await persona(bo), await persona(cai)].sort();
    for (const intent of ['hello', 'support']) expect(await told(() => starts(ada, intent))).toEqual([both]);
    await bo.submits('/rooms/night');
    await cai.post(`/people/${await persona(ada)}/block`);
    expect(await told(() => starts(ada))).toEqual([]);
  });

  test('whoever has no nickname is not told, and is told why', async () => {
    const reader = await portal.person('ServiceUser', { nickname: null });
    expect((await reader.post('/rooms/night', { on: true })).body.code).toBe('nickname-first');
  });
});

describe('threads without an answer after twelve hours', () => {
  test('are measured for the consultant, to the hour', async () => {
    const [early, late] = [await starts(ada), await starts(bo, 'hello')];
    expect(await waiting()).toEqual({ now: 0, late: 0, of: 2 });
    await later(11);
    await cai.post(`${early}/posts`, { body: 'In time' });
    await later(2);
    expect(await waiting()).toEqual({ now: 1, late: 1, of: 2 });
    expect((await solveig.page('/')).text).toContain('One thread has waited for an answer for more than twelve hours.');
    // One's own words are no answer.
    await bo.post(`${late}/posts`, { body: 'Anybody?' });
    expect((await waiting()).now).toBe(1);
    await cai.post(`${late}/posts`, { body: 'Late' });
    expect(await waiting()).toEqual({ now: 0, late: 1, of: 2 });
    await later(29 * 24);
    expect(await waiting()).toEqual({ now: 0, late: 0, of: 0 });
  });

  test('are not those that were taken away', async () => {
    const thread = await starts(ada);
    const { posts } = (await ada.get(thread)).body as { posts: { id: string }[] };
    await ada.post(`/posts/${posts[0]!.id}/removal`);
    await later(13);
    expect(await waiting()).toEqual({ now: 0, late: 0, of: 0 });
  });
});
