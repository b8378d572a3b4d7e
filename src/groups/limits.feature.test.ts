import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Person } from '../../test/support/person.js';
import { Portal } from '../../test/support/portal.js';
import { Personas } from '../identity/index.js';
import type { DoorView, GuestsView } from './room/doors.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open({ LIMIT_FACTOR: '1' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
});
afterAll(() => portal.close());

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const reportsInADay = 20;
const knocksInADay = 10;
/** Lines of a person who says much at once. */
const saysMuch = async (count: number): Promise<string[]> => {
  for (let n = 0; n < count; n++) await bo.post(`/rooms/${room}/chat`, { body: `Line ${n}` });
  const form = (await ada.get(`/rooms/${room}/chat/report`)).body as { lines: { id: string }[] };
  return form.lines.map((line) => line.id).slice(-count);
};
const startsThread = async (by: Person): Promise<string> => {
  const thread = id(await by.post(`/rooms/${room}/threads`, { title: 'T', body: 'Hello', intent: 'hello' }));
  return ((await by.get(`/threads/${thread}`)).body as { posts: { id: string }[] }).posts[0]!.id;
};
const proposes = async (by: Person): Promise<string> =>
  `/council/${id(await by.post('/council', { title: 'Mornings', body: 'Evenings are hard.', as: 'nickname' }))}`;
const opensDoor = async (): Promise<string> => {
  const wish = { name: `Room ${randomUUID()}`, description: 'What it is for.', key: 'door', mode: 'after' };
  return id(await solveig.post('/rooms', wish));
};

test('somebody may report a whole bad evening; then what they wrote stays in front of them, and they read when it can be sent', async () => {
  const post = await startsThread(bo);
  const face = (await portal.get(Personas).idOf(bo.is))!;
  const lines = await saysMuch(reportsInADay - 1);
  for (const line of lines)
    expect((await ada.post(`/rooms/${room}/chat/report`, { line, reason: 'It goes on and on.' })).status).toBe(204);
  expect((await ada.post(`/people/${face}/report`, { reason: 'It goes on and on.' })).status).toBe(204);

  const words = 'He wrote where I live. <b>';
  const proposal = await proposes(bo);
  for (const [path, form] of [
    [`${proposal}/report`, { reason: words }],
    [`/posts/${post}/report`, { reason: words }],
    [`/people/${face}/report`, { reason: words }],
    [`/rooms/${room}/chat/report`, { reason: words, line: lines[0]! }],
  ] as const) {
    const page = await ada.submits(path, form);
    expect([path, page.status]).toEqual([path, 422]);
    expect(page.text).toContain('What you wrote now still stands here, and can be sent in 24 hours.');
    expect(page.text).toContain('ring 113');
    expect(page.text).toContain('He wrote where I live. &lt;b>');
    expect((await ada.post(path, form)).body).toMatchObject({ status: 429, code: 'enough-reports' });
  }
  // Nothing of it has reached the desk, and nobody else is held back.
  expect((await solveig.page('/')).text).not.toContain('where I live');
  const cai = await portal.person('ServiceUser');
  expect((await cai.post(`/posts/${post}/report`, { reason: 'It hurts.' })).status).toBe(204);
});

test('the same holds for whoever has no nickname', async () => {
  const reader = await portal.person('ServiceUser', { nickname: null });
  for (const line of await saysMuch(reportsInADay))
    expect((await reader.post(`/rooms/${room}/chat/report`, { line, reason: 'Too much.' })).status).toBe(204);
  const page = await reader.submits(`/posts/${await startsThread(bo)}/report`, { reason: 'One more.' });
  expect([page.status, page.text.includes('One more.</textarea>')]).toEqual([422, true]);
});

test('that it was enough is told alike of what is there, what is not, and what one may not see', async () => {
  const elsewhere = await opensDoor();
  const inside = id(await solveig.post(`/rooms/${elsewhere}/threads`, { title: 'T', body: 'In', intent: 'hello' }));
  const hidden = ((await solveig.get(`/threads/${inside}`)).body as { posts: { id: string }[] }).posts[0]!.id;
  const shown = await startsThread(bo);
  const report = async (post: string) => (await ada.post(`/posts/${post}/report`, { reason: 'x' })).status;
  // Asking for what is not there counts, too.
  for (let n = 0; n < reportsInADay; n++) expect(await report(n % 2 ? hidden : randomUUID())).toBe(404);
  const told = async (path: string, form: Record<string, string>) => {
    const { status, text } = await ada.post(path, form);
    return [status, text.replace(/"requestId":"[^"]*"/, '')];
  };
  const [there, away, nowhere] = [shown, hidden, randomUUID()].map((post) => `/posts/${post}/report`);
  const first = await told(there!, { reason: 'x' });
  expect(first[0]).toBe(429);
  expect([await told(away!, { reason: 'x' }), await told(nowhere!, { reason: 'x' })]).toEqual([first, first]);
  expect(await told(`/people/${randomUUID()}/report`, { reason: 'x' })).toEqual(first);
  for (const talk of [`/rooms/${randomUUID()}/chat`, `/rooms/${elsewhere}/chat`, `/peer-support/talks/${randomUUID()}`])
    expect(await told(`${talk}/report`, { reason: 'x', line: randomUUID() })).toEqual(first);

  for (let n = 0; n < knocksInADay; n++)
    expect((await ada.post(`/rooms/${randomUUID()}/door`, { words: 'x' })).status).toBe(404);
  const door = await told(`/rooms/${await opensDoor()}/door`, { words: 'x' });
  expect(door[0]).toBe(429);
  expect(await told(`/rooms/${randomUUID()}/door`, { words: 'x' })).toEqual(door);
});

test('whoever has asked at doors all day keeps what they have asked, and the words they could not send', async () => {
  const [one, two] = [await opensDoor(), await opensDoor()];
  for (let n = 0; n < knocksInADay; n++) {
    const asked = await ada.submits(`/rooms/${one}/door`, { words: `Time ${n}` });
    expect(asked.headers['location']).toBe(`/rooms/${one}/door`);
  }
  // At the door where they wait already, and at one where they do not.
  for (const which of [one, two]) {
    const page = await ada.submits(`/rooms/${which}/door`, { words: 'My sister died in May.' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('What you wrote now still stands here, and can be sent in 24 hours.');
    expect(page.text).toContain('My sister died in May.</textarea>');
  }
  const { asking } = (await solveig.get(`/rooms/${one}/guests`)).body as GuestsView;
  expect(asking.map(({ words }) => words)).toEqual(['Time 9']);
  expect(((await solveig.get(`/rooms/${two}/guests`)).body as GuestsView).asking).toEqual([]);
  // To go away again is always possible, and others are not held back.
  await ada.submits(`/rooms/${one}/door/leaving`);
  expect(((await ada.get(`/rooms/${one}/door`)).body as DoorView).state).toBe('outside');
  expect((await bo.post(`/rooms/${one}/door`, { words: 'I, too' })).status).toBe(204);
});
