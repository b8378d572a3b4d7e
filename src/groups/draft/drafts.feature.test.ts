import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { RoomVisitView, VisitView } from '../thread/thread-visits.service.js';
import type { BegunView } from './begun-drafts.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let room: string;
let thread: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = `/rooms/${((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
  const wish = { title: 'A thread', intent: 'hello', body: 'Begins' };
  thread = `/threads/${((await bo.post(`${room}/threads`, wish)).body as { id: string }).id}`;
});
afterAll(() => portal.close());

interface Kept {
  id: string;
  version: number;
}
const keeps = async (person: Person, place: string, words: object) =>
  (await person.post(`${place}/draft`, { ...words })).body as Kept;
const drafts = async (person: Person, place: string) =>
  ((await person.get(place)).body as VisitView | RoomVisitView).drafts;
const bodies = async (person: Person, place: string) => (await drafts(person, place)).map(({ body }) => body).sort();

describe('what somebody has begun', () => {
  test('is kept as they go, fills the form again, and is gone when it is posted', async () => {
    const first = await keeps(ada, thread, { body: 'I was going to' });
    const second = await keeps(ada, thread, {
      body: 'I was going to say',
      about: ['death'],
      draft: first.id,
      version: first.version,
    });
    expect(second).toEqual({ id: first.id, version: 2 });
    const page = (await ada.page(thread)).text;
    expect(page).toContain('I was going to say</textarea>');
    expect(page).toContain('You have begun this. Only you see it.');
    expect((await bo.get(thread)).text).not.toContain('I was going to say');
    await ada.submits(`${thread}/posts`, { body: 'I was going to say this', draft: second.id, version: '2' });
    expect(await drafts(ada, thread)).toEqual([]);
  });

  test('of a thread is kept with its heading and what one hopes for', async () => {
    const kept = await ada.submits(`${room}/draft`, {
      title: 'Heading',
      intent: 'support',
      body: '',
      words: 'my brother',
    });
    expect([kept.status, kept.headers['location']]).toEqual([303, expect.stringMatching(/\?draft=[0-9a-f-]+#start$/)]);
    const page = (await ada.page(room)).text;
    expect(page).toMatch(/value="Heading"/);
    expect(page).toMatch(/value="support" checked/);
    expect(page).toMatch(/value="my brother"/);
  });

  test('is not lost to a second device: both are kept, and both are shown', async () => {
    const shared = await keeps(ada, thread, { body: 'One' });
    await keeps(ada, thread, { body: 'One, and from the phone', draft: shared.id, version: shared.version });
    await keeps(ada, thread, { body: 'One, and from the desk', draft: shared.id, version: shared.version });
    expect(await bodies(ada, thread)).toEqual(['One, and from the desk', 'One, and from the phone']);
    const page = (await ada.page(thread)).text;
    for (const words of ['One, and from the desk', 'One, and from the phone']) expect(page).toContain(words);
    // A device that began without knowing of the others.
    await keeps(ada, thread, { body: 'O' });
    expect(await bodies(ada, thread)).toHaveLength(3);
  });

  test('that another device has written on stays when it is posted from the first', async () => {
    const shared = await keeps(ada, thread, { body: 'One' });
    await keeps(ada, thread, { body: 'One, and from the phone', draft: shared.id, version: shared.version });
    await ada.submits(`${thread}/posts`, { body: 'One.', draft: shared.id, version: '1' });
    expect(await bodies(ada, thread)).toEqual(['One, and from the phone']);
  });

  test('is one, however slow the line: an answer that was lost, words that came late', async () => {
    const first = await keeps(ada, thread, { body: 'Slow' });
    await keeps(ada, thread, { body: 'Slow line', draft: first.id, version: 1 });
    await keeps(ada, thread, { body: 'Slow line indeed', draft: first.id, version: 1 });
    expect(await bodies(ada, thread)).toEqual(['Slow line indeed']);
    await ada.post(`${thread}/posts`, { body: 'Slow line indeed', draft: first.id, version: 1 });
    expect((await ada.post(`${thread}/draft`, { body: 'Slow line indeed', draft: first.id, version: 3 })).status).toBe(
      204,
    );
    expect(await drafts(ada, thread)).toEqual([]);
  });

  test('at once from two devices is never less than both', async () => {
    const shared = await keeps(ada, thread, { body: 'Both' });
    const words = ['a', 'b', 'c', 'd'].map((it) => `Both ${it}`);
    await Promise.all(words.map((body) => keeps(ada, thread, { body, draft: shared.id, version: 1 })));
    expect(await bodies(ada, thread)).toEqual(words);
  });

  test('is thrown away by a press, or by being emptied', async () => {
    const one = await keeps(ada, thread, { body: 'Away with it' });
    expect((await ada.page(thread)).text).toContain(`action="/drafts/${one.id}/removal"`);
    expect((await bo.post(`/drafts/${one.id}/removal`)).status).toBe(404);
    expect((await ada.submits(`/drafts/${one.id}/removal`)).headers['location']).toBe(`${thread}#reply`);
    const two = await keeps(ada, thread, { body: 'Emptied' });
    expect((await ada.post(`${thread}/draft`, { body: '  ', draft: two.id, version: 1 })).status).toBe(204);
    expect(await drafts(ada, thread)).toEqual([]);
    expect((await ada.post(`${thread}/draft`, { body: '' })).status).toBe(204);
  });

  test('stays as typed when the post is refused, with the draft it came from', async () => {
    const kept = await keeps(ada, room, { title: 'T', body: 'Typed' });
    const form = { title: '', intent: 'hello', body: 'Typed on', draft: kept.id, version: '1' };
    const refused = await ada.submits(`${room}/threads`, form);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Typed on</textarea>');
    expect(refused.text).toContain(`name="draft" value="${kept.id}"`);
    expect(await drafts(ada, room)).toHaveLength(1);
  });

  test('is gone on with beside somebody’s words', async () => {
    await keeps(ada, thread, { body: 'I began' });
    const { posts } = (await ada.get(thread)).body as VisitView;
    expect((await ada.page(`${thread}?quote=${posts[0]!.id}`)).text).toContain('I began\n\n> Begins');
  });
});

describe('begun and not posted', () => {
  test('is listed at one place, with where it was to stand', async () => {
    await keeps(ada, thread, { body: 'An answer' });
    await keeps(ada, room, { title: 'A heading' });
    const { drafts: all } = (await ada.get('/rooms/drafts')).body as BegunView;
    expect(all.map(({ kind, where, draft }) => [kind, where!.name, draft.body ?? draft.title]).sort()).toEqual([
      ['room', 'Stua', 'A heading'],
      ['thread', 'A thread', 'An answer'],
    ]);
    const page = (await ada.page('/rooms/drafts')).text;
    expect(page).toContain('An answer in “A thread”');
    expect(page).toContain('A new thread in Stua');
    expect((await ada.page('/rooms')).text).toContain('href="/rooms/drafts"');
    expect((await bo.get('/rooms/drafts')).body).toEqual({ drafts: [] });
  });

  test('keeps the words when the place is gone for its writer', async () => {
    await keeps(ada, thread, { body: 'Still mine' });
    await ada.post(`/people/${(await portal.get(Personas).idOf(bo.is))!}/block`);
    const { drafts: all } = (await ada.get('/rooms/drafts')).body as BegunView;
    expect(all).toMatchObject([{ draft: { body: 'Still mine' } }]);
    expect((await ada.page('/rooms/drafts')).text).toContain('Still mine');
    expect((await ada.post(`${thread}/draft`, { body: 'More' })).status).toBe(404);
  });

  test('needs a nickname, and stands in no row that can be read', async () => {
    const reader = await portal.person('ServiceUser', { nickname: null });
    expect((await reader.post(`${thread}/draft`, { body: 'No name' })).body.code).toBe('nickname-first');
    await keeps(ada, thread, { body: 'sealedwords' });
    const rows = await portal
      .get(Read)
      .all<{ owner: string; place: string; body: Buffer }>(sql`select owner, place, body from draft`);
    const persona = (await portal.get(Personas).idOf(ada.is))!;
    for (const { owner, place, body } of rows) {
      const text = [owner, place, Buffer.from(body).toString('latin1')].join(' ');
      for (const secret of ['sealedwords', persona, thread.slice('/threads/'.length)])
        expect(text).not.toContain(secret);
    }
  });
});
