import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { databaseHash } from '../../../test/support/rows.js';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import type { VisitView } from '../thread/thread-visits.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = `/rooms/${((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
});
afterAll(() => portal.close());

const wish = { title: 'Tonight', intent: 'support', body: 'I want to die' };
const inTheForm = (page: string) =>
  page.slice(page.indexOf(`<form class="form" method="post" action="${room}/threads"`)).split('</form>')[0]!;
const starts = async (person: Person, more: object = {}) =>
  `/threads/${((await person.post(`${room}/threads`, { ...wish, body: 'A talk', ...more })).body as { id: string }).id}`;

describe('in the chat, in a note to the host, and in a post that is changed', () => {
  const shownFirst = async (path: string, typed: Record<string, string>, label = 'Send it') => {
    const between = await ada.submits(path, typed);
    expect([path, between.status]).toEqual([path, 200]);
    for (const words of ['116 123', 'href="/help-now"', label, ...Object.values(typed)])
      expect([path, words, between.text.includes(words)]).toEqual([path, words, true]);
    return between.text;
  };

  test('the same is shown, nothing is lost, and the next press sends it once', async () => {
    const chat = `${room}/chat`;
    const { once } = (await ada.get(chat)).body as { once: string };
    const typed = { body: 'I want to die tonight', once };
    const between = await shownFirst(chat, typed);
    // With script the answer goes where one writes, and the page stays open.
    expect(between).toMatch(/<div class="stack" id="say">[^]*116 123[^]*name="shown" value="yes"/);
    expect((await bo.get(chat)).text).not.toContain('tonight');
    for (let press = 0; press < 2; press++)
      expect((await ada.submits(chat, { ...typed, shown: 'yes' })).headers['location']).toBe(chat);
    expect((await bo.get(chat)).text.split('I want to die tonight')).toHaveLength(2);
    expect((await ada.submits(chat, { body: 'Hello' })).status).toBe(303);

    const note = { note: 'I want to die, and nobody knows' };
    await shownFirst(`${chat}/note`, note);
    expect((await solveig.get(chat)).text).not.toContain('nobody knows');
    expect((await ada.submits(`${chat}/note`, { ...note, shown: 'yes' })).status).toBe(303);
    expect((await solveig.get(chat)).text).toContain('nobody knows');

    const thread = await starts(ada, { title: 'By day' });
    const post = ((await ada.get(thread)).body as VisitView).posts[0]!.id;
    const edit = { body: 'I want to die, in fact', about: 'suicide', words: 'me' };
    await shownFirst(`/posts/${post}/editing`, edit, 'Post it');
    expect((await bo.get(thread)).text).not.toContain('in fact');
    expect((await ada.submits(`/posts/${post}/editing`, { ...edit, shown: 'yes' })).status).toBe(303);
    expect(((await bo.get(thread)).body as VisitView).posts[0]).toMatchObject({
      body: edit.body,
      notes: { about: ['suicide'], words: 'me' },
    });
    expect((await ada.submits(`${room.replace(/.$/, room.endsWith('0') ? '1' : '0')}/chat`, typed)).status).toBe(404);
  });
});

describe('before words that sound like the end', () => {
  test('numbers are shown, everything typed is kept, and the next press posts it', async () => {
    const typed = { ...wish, about: 'suicide\ndeath', words: 'me', follow: 'yes', lang: 'en' };
    const between = await ada.submits(`${room}/threads`, typed);
    expect(between.status).toBe(200);
    for (const words of ['116 123', 'href="/help-now"', 'Nobody has been told', 'I want to die', 'Post it'])
      expect([words, between.text.includes(words)]).toEqual([words, true]);
    const inputs = [...inTheForm(between.text).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, n, v]) => [n!, v!],
    );
    expect(inputs).toEqual(
      expect.arrayContaining([
        ['title', 'Tonight'],
        ['about', 'suicide'],
        ['about', 'death'],
        ['shown', 'yes'],
      ]),
    );
    expect((await bo.get(room)).text).not.toContain('Tonight');
    const form: Record<string, string> = {};
    for (const [name, value] of inputs) form[name!] = form[name!] ? `${form[name!]}\n${value}` : value!;
    const posted = await ada.submits(`${room}/threads`, form);
    expect(posted.status).toBe(303);
    const view = (await ada.get(String(posted.headers['location']))).body as VisitView;
    expect([view.title, view.posts[0]!.body, view.posts[0]!.notes, view.following]).toEqual([
      'Tonight',
      'I want to die',
      { about: ['suicide', 'death'], words: 'me' },
      true,
    ]);
  });

  test('nothing is stored of it', async () => {
    const before = await databaseHash(portal.get(DataSource));
    for (const [path, form] of [
      [`${room}/threads`, wish],
      [`${room}/question`, { body: 'Why should I not kill myself?' }],
    ] as const)
      expect((await ada.post(path, form)).status).toBe(200);
    expect(await databaseHash(portal.get(DataSource))).toBe(before);
  });

  test('an answer too, and it can be kept for later instead', async () => {
    const thread = await starts(bo);
    const between = await ada.submits(`${thread}/posts`, { body: 'Jeg orker ikke å leve', draft: '', version: '' });
    expect(between.text).toContain(`formaction="${thread}/draft"`);
    const kept = await ada.submits(`${thread}/draft`, { body: 'Jeg orker ikke å leve', shown: 'yes' });
    expect(kept.status).toBe(303);
    expect((await ada.page(thread)).text).toContain('Jeg orker ikke å leve</textarea>');
    expect((await ada.post(`${thread}/posts`, { body: 'Jeg orker ikke å leve', shown: true })).status).toBe(201);
  });

  test('a community has phrases of its own, and staff are not shown the page', async () => {
    const file = { ...aCommunity('Lom'), hard_words: { nb: ['gå ut på isen'], en: [] } };
    const community = await portal.founds(file);
    const far = await portal.person('ServiceUser', { community });
    const there = `/rooms/${((await far.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
    const post = { ...wish, body: 'Jeg vil gå ut på isen.' };
    expect((await far.post(`${there}/threads`, post)).status).toBe(200);
    expect((await ada.post(`${room}/threads`, post)).status).toBe(201);
    expect((await solveig.post(`${room}/threads`, wish)).status).toBe(201);
  });
});

describe('after something heavy', () => {
  const rest = '<details class="panel aftercare"';
  const cookieOf = (answer: { headers: Record<string, string> }) =>
    (answer.headers['set-cookie'] as unknown as string[] | undefined)?.join() ?? '';

  test('rest stands at the end of the thread, folded, once a day', async () => {
    const thread = await starts(ada, { about: ['death'] });
    const first = await bo.page(thread);
    expect(first.text).toContain(rest);
    for (const words of ['Breathe in slowly', 'Put heavy things away for today', 'Solveig is here until 20:00'])
      expect([words, first.text.includes(words)]).toEqual([words, true]);
    expect(cookieOf(first)).toMatch(/aftercare=1; Max-Age=39600;/);
    const again = await portal.app.inject({
      method: 'GET',
      url: thread,
      headers: { accept: 'text/html', cookie: `${bo.cookieHeader}; aftercare=1` },
    });
    expect([again.body.includes(rest), again.body.includes('href="/rooms/rest"')]).toEqual([false, true]);
    expect((await bo.page('/rooms/rest')).text).toContain('Breathe in slowly');
    // Its author knows what it says.
    expect((await ada.page(thread)).text).not.toContain('After something heavy');
  });

  test('the consultant can say that a thread is hard to read', async () => {
    const thread = await starts(ada);
    expect((await bo.page(thread)).text).not.toContain(rest);
    expect((await bo.post(`${thread}/heaviness`, { on: true })).status).toBe(404);
    expect((await solveig.page(thread)).text).toContain('Say that the thread is hard to read');
    await solveig.submits(`${thread}/heaviness`, { on: 'yes' });
    expect((await bo.page(thread)).text).toContain(rest);
    await solveig.submits(`${thread}/heaviness`);
    expect((await bo.page(thread)).text).not.toContain(rest);
  });
});
