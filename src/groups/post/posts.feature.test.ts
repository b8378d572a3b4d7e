import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import type { PostView, RoomPageView, ThreadPageView } from '../thread/thread.views.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let cai: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  [ada, bo, cai] = [
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
    await portal.person('ServiceUser'),
  ];
});
afterAll(() => portal.close());

async function writes(person: Person, body: string, more: Record<string, unknown> = {}): Promise<string> {
  const wish = { title: `About ${body}`, intent: 'hello', body, ...more };
  return `/threads/${((await person.post(`/rooms/${room}/threads`, wish)).body as { id: string }).id}`;
}
const reads = async (person: Person, thread: string) => (await person.get(thread)).body as ThreadPageView;
const first = async (person: Person, thread: string): Promise<PostView> => (await reads(person, thread)).posts[0]!;

describe('a post', () => {
  test('is changed by its author; readers see that, and the consultant what it said before', async () => {
    const thread = await writes(ada, 'You are all fools');
    const { id } = await first(ada, thread);
    expect((await bo.get(`/posts/${id}/editing`)).status).toBe(404);
    expect((await bo.post(`/posts/${id}/editing`, { body: 'Not mine' })).status).toBe(404);
    expect((await ada.page(`/posts/${id}/editing`)).text).toContain('You are all fools');
    await ada.submits(`/posts/${id}/editing`, { body: 'You are all friends' });
    await ada.post(`/posts/${id}/editing`, { body: 'You are all good friends' });
    expect(await first(bo, thread)).toMatchObject({ body: 'You are all good friends', edited: true });
    expect((await bo.page(thread)).text).toContain('changed');
    expect((await bo.get(`/posts/${id}/history`)).status).toBe(404);
    expect((await solveig.get(`/posts/${id}/history`)).body).toMatchObject({
      versions: ['You are all fools', 'You are all friends', 'You are all good friends'],
    });
  });

  test('that is saved as it was has not changed', async () => {
    const thread = await writes(ada, 'The same');
    const { id } = await first(ada, thread);
    await ada.post(`/posts/${id}/editing`, { body: 'The same', about: ['death'] });
    expect(await first(bo, thread)).toMatchObject({ edited: false, notes: { about: ['death'] } });
  });

  test('is taken away by its author, keeps its place, and takes the heading along if it began the thread', async () => {
    const thread = await writes(ada, 'Gone soon');
    const { id } = await first(ada, thread);
    await bo.post(`${thread}/posts`, { body: 'An answer' });
    await bo.post(`/posts/${id}/reactions`, { kind: 'hear', on: true });
    expect((await bo.post(`/posts/${id}/removal`)).status).toBe(404);
    await ada.submits(`/posts/${id}/removal`);
    const view = await reads(cai, thread);
    expect([view.title, view.posts.map(({ body, takenBack }) => [body, takenBack])]).toEqual([
      '',
      [
        [undefined, true],
        ['An answer', false],
      ],
    ]);
    expect((await ada.get(`/posts/${id}/editing`)).status).toBe(404);
    expect((await solveig.get(`/posts/${id}/history`)).body).toMatchObject({ versions: [] });
  });

  test('that was reported stays with the consultant when its author takes it away', async () => {
    const thread = await writes(ada, 'Something cruel');
    const { id } = await first(ada, thread);
    await bo.post(`/posts/${id}/report`, { reason: 'It hurt.' });
    await ada.post(`/posts/${id}/removal`);
    expect((await solveig.get(`/posts/${id}/history`)).body).toMatchObject({ versions: ['Something cruel'] });
    expect((await first(bo, thread)).body).toBeUndefined();
    expect((await solveig.page('/')).text).toContain('Something cruel');
  });

  test('hidden by the consultant is not changed any more', async () => {
    const thread = await writes(ada, 'Hidden words');
    const { id } = await first(ada, thread);
    await solveig.post(`/posts/${id}/hiding`, { reason: 'Not here, please.' });
    expect((await ada.post(`/posts/${id}/editing`, { body: 'Other words' })).status).toBe(404);
  });

  test('is answered with its words before one', async () => {
    const thread = await writes(ada, 'One line\n\nand *another*');
    const { id } = await first(ada, thread);
    expect((await reads(bo, `${thread}?quote=${id}`)).quote).toBe('> One line\n> and *another*\n\n');
    expect((await bo.page(`${thread}?quote=${id}`)).text).toContain('> One line');
    const hidden = await writes(ada, 'Elsewhere');
    expect((await reads(bo, `${thread}?quote=${(await first(ada, hidden)).id}`)).quote).toBeUndefined();
  });
});

describe('a note on what a post is about', () => {
  test('folds it for the others, in words of the list and one’s own', async () => {
    const thread = await writes(ada, 'Heavy words', { about: ['suicide', 'death'], words: 'my brother' });
    expect((await first(bo, thread)).notes).toEqual({ about: ['suicide', 'death'], words: 'my brother' });
    const page = (await bo.page(thread)).text;
    expect(page).toContain('About: suicide, death and grief, my brother');
    expect(page).toMatch(/<details class="about"><summary>[^<]*<\/summary><div class="prose"/);
    expect((await ada.page(thread)).text).not.toContain('<details class="about">');
    expect((await bo.post(`${thread}/posts`, { body: 'x', about: ['nonsense'] })).status).toBe(422);
  });

  test('puts it away for whoever cannot hear heavy things today, until morning, and tells nobody', async () => {
    const heavy = await writes(ada, 'Too heavy', { about: ['violence'] });
    const light = await writes(ada, 'A light thing');
    await cai.post(`${light}/posts`, { body: 'Answered heavily', words: 'knives' });
    const before = (await ada.page(heavy)).text.replace(/nonce="[^"]*"/g, '');
    const pressed = await bo.submits('/rooms/calm', { on: 'yes', back: heavy });
    expect([pressed.status, pressed.headers['location']]).toEqual([303, heavy]);
    const cookie = (pressed.headers['set-cookie'] as unknown as string[])[0]!;
    // 18:00 in Oslo: eleven hours to five in the morning.
    expect(cookie).toMatch(/^calm=1; Max-Age=39600;/);
    const calm = async (path: string) =>
      (
        await portal.app.inject({
          method: 'GET',
          url: path,
          headers: { accept: 'application/json', cookie: `${bo.cookieHeader}; calm=1` },
        })
      ).json<ThreadPageView & RoomPageView>();
    const titles = (await calm(`/rooms/${room}`)).threads.map(({ title }) => title);
    expect(titles).toContain('About A light thing');
    expect(titles).not.toContain('About Too heavy');
    expect((await calm(heavy)).posts[0]).toMatchObject({ heavy: true, notes: { about: ['violence'] } });
    expect((await calm(heavy)).posts[0]!.body).toBeUndefined();
    expect((await calm(light)).posts.map(({ heavy: away }) => away)).toEqual([false, true]);
    expect((await ada.page(heavy)).text.replace(/nonce="[^"]*"/g, '')).toBe(before);
    expect((await bo.submits('/rooms/calm', { back: heavy })).headers['set-cookie']).toEqual([
      expect.stringMatching(/^calm=; Max-Age=0/),
    ]);
  });
});

describe('a sign', () => {
  test('is seen by its author as names, by its giver as their own, and by nobody else', async () => {
    const thread = await writes(ada, 'I went out today');
    const { id } = await first(bo, thread);
    for (const kind of ['hear', 'thinking']) await bo.post(`/posts/${id}/reactions`, { kind, on: true });
    await bo.post(`/posts/${id}/reactions`, { kind: 'hear', on: true });
    await cai.post(`/posts/${id}/reactions`, { kind: 'hear', on: true });
    expect((await first(ada, thread)).reactions).toEqual({
      mine: [],
      given: [
        { kind: 'thinking', names: [bo.is.nickname] },
        { kind: 'hear', names: [bo.is.nickname, cai.is.nickname].sort() },
      ],
    });
    expect((await first(bo, thread)).reactions).toEqual({ mine: ['thinking', 'hear'], given: [] });
    const other = await portal.person('ServiceUser');
    for (const outside of [other, solveig])
      expect((await first(outside, thread)).reactions).toEqual({ mine: [], given: [] });
    await bo.post(`/posts/${id}/reactions`, { kind: 'hear' });
    expect((await first(bo, thread)).reactions.mine).toEqual(['thinking']);
  });

  test('is not given to oneself, nor under no nickname, nor to what one does not get', async () => {
    const thread = await writes(ada, 'Mine');
    const { id } = await first(ada, thread);
    expect((await ada.post(`/posts/${id}/reactions`, { kind: 'hear', on: true })).body.code).toBe('own-post');
    const reader = await portal.person('ServiceUser', { nickname: null });
    expect((await reader.post(`/posts/${id}/reactions`, { kind: 'hear', on: true })).body.code).toBe('nickname-first');
    expect((await bo.post(`/posts/${id}/reactions`, { kind: 'wow', on: true })).status).toBe(422);
  });

  test('of whoever one has blocked, or who is away, is not there; of who has left it is gone', async () => {
    const thread = await writes(ada, 'Signs');
    const { id } = await first(ada, thread);
    await bo.post(`/posts/${id}/reactions`, { kind: 'hear', on: true });
    await cai.post(`/posts/${id}/reactions`, { kind: 'hear', on: true });
    const names = async () => (await first(ada, thread)).reactions.given.flatMap((each) => each.names);
    await cai.post('/me/break', { days: '7', where: 'rooms' });
    expect(await names()).toEqual([bo.is.nickname]);
    await cai.post('/me/break/end');
    expect(await names()).toHaveLength(2);
    await cai.post('/me/leave', { words: 'stay', password, sure: true });
    expect(await names()).toEqual([bo.is.nickname]);
    await ada.post(`/people/${(await portal.get(Personas).idOf(bo.is))!}/block`);
    expect(await names()).toEqual([]);
  });
});

test('a thread costs the same number of reads, however many posts and signs it has', async () => {
  const thread = await writes(ada, 'Long');
  const count = async () => {
    const before = portal.get(Read).count;
    await bo.get(thread);
    return portal.get(Read).count - before;
  };
  await count();
  const few = await count();
  for (let n = 0; n < 8; n++) {
    const { id } = (await cai.post(`${thread}/posts`, { body: `Post ${n}`, words: 'a note' })).body as { id: string };
    await bo.post(`/posts/${id}/reactions`, { kind: 'hear', on: true });
  }
  expect(await count()).toBe(few);
});
