import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { allRows } from '../../../test/support/rows.js';
import { Communities } from '../../communities/index.js';
import { Events } from '../../platform/events/events.js';
import { Bonds } from '../bond/bonds.repository.js';
import { Apart, Blocks, MeetupNames, NicknameGivenUp, Personas } from '../index.js';
import { FaceJoins } from './face-join.repository.js';
import { NicknameBatch } from './nickname-batch.js';

interface PostView {
  id: string;
  author: { id?: string; nickname: string; picture: number; gone?: boolean };
  body: string;
  own: boolean;
  written: string;
  knownAs?: string;
}
interface NicknameView {
  persona?: { id: string; nickname: string; picture: number };
  rest?: { batch: string; until: string; done: boolean };
}
interface Rung {
  rung: string;
  state: string;
}

const reason = 'I am worried after what was written at three in the night.';
let portal: Portal;
let solveig: Person;
let ada: Person;
let bo: Person;
let room: string;
let names = 0;

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  // A Thursday, whatever the test before has done to the clock.
  const local = portal.clock.at.toZonedDateTimeISO('Europe/Oslo');
  portal.clock.passes({ days: (11 - local.dayOfWeek) % 7 || 7 });
  portal.clock.passes({ hours: 18 - portal.clock.at.toZonedDateTimeISO('Europe/Oslo').hour });
  await portal.get(NicknameBatch).run();
  ada = await portal.person('ServiceUser', { nickname: `Fjell ${++names}` });
  bo = await portal.person('ServiceUser', { nickname: `Elv ${names}` });
  solveig = await portal.signsInAgain(solveig);
});
afterAll(() => portal.close());

const again = async () => {
  [ada, bo, solveig] = [
    await portal.signsInAgain(ada),
    await portal.signsInAgain(bo),
    await portal.signsInAgain(solveig),
  ];
};
const passes = async (time: { days?: number; hours?: number; minutes?: number }) => {
  portal.clock.passes(time);
  await portal.get(NicknameBatch).run();
  await again();
};
/** From Thursday at six to Monday at four. */
const untilBatch = () => passes({ days: 3, hours: 10 });
const idOf = async (person: Person): Promise<string> => (await portal.get(Personas).idOf(person.is))!;
const mine = async (person: Person) => (await person.get('/me/nickname')).body as NicknameView;
const starts = async (person: Person, title: string): Promise<string> => {
  const made = await person.post(`/rooms/${room}/threads`, { title, body: `${title} begins`, intent: 'hello' });
  return (made.body as { id: string }).id;
};
const postsIn = async (person: Person, thread: string) =>
  ((await person.get(`/threads/${thread}`)).body as { posts: PostView[] }).posts;
const titles = async (person: Person) =>
  ((await person.get(`/rooms/${room}`)).body as { threads: { title?: string }[] }).threads.map(({ title }) => title);
const rungOf = async (person: Person, face: string, rung: string) => {
  const { rungs } = (await person.get(`/people/${face}`)).body as { rungs: Rung[] };
  return rungs.find((each) => each.rung === rung)!.state;
};
const show = async (one: Person, ones: string, other: Person, others: string, rung: string) => {
  expect((await one.post(`/people/${others}/offers`, { rung })).status).toBe(204);
  expect((await other.post(`/people/${ones}/answers`, { rung, agree: 'yes' })).status).toBe(204);
  expect(await rungOf(one, others, rung)).toBe('shared');
};

let evenings = 0;
async function aMeetup(): Promise<{ id: string; seriesId: string }> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const made = await solveig.post('/meetups', {
    title: `Café ${++evenings}`,
    kind: 'cafe',
    venue: venue!.id,
    day: portal.clock.at.toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 40 }).toString(),
    from: '18:00',
    to: '19:30',
    capacity: 8,
    about: 'Coffee',
  });
  return made.body as { id: string; seriesId: string };
}
const comes = (person: Person, meetup: string, name: string, more: object = {}) =>
  person.post(`/meetups/${meetup}/rsvp`, { name, listed: true, ...more });
const faceAt = async (person: Person, seriesId: string): Promise<string> =>
  (await portal.get(MeetupNames).of(person.is, seriesId))!.id;

describe('another nickname on the same posts', () => {
  test('is told beforehand, and shows everywhere at once, with the same id', async () => {
    const thread = await starts(ada, 'A walk');
    await ada.post(`/rooms/${room}/chat`, { body: 'hello there' });
    const before = await mine(ada);
    expect((await ada.page('/me')).text).toContain('href="/me/nickname"');
    expect((await ada.page('/me/nickname')).text).toContain('href="/me/nickname/change"');
    expect((await ada.page('/me/nickname/change')).text).toContain('Everybody sees that it is you.');
    const changed = await ada.submits('/me/nickname/change', { nickname: `Hav ${names}`, picture: '6' });
    expect([changed.status, changed.headers['location']]).toEqual([303, '/me/nickname']);
    expect(await mine(ada)).toEqual({ persona: { ...before.persona, nickname: `Hav ${names}`, picture: 6 } });
    expect((await postsIn(bo, thread))[0]!.author).toMatchObject({
      id: before.persona!.id,
      nickname: `Hav ${names}`,
      picture: 6,
    });
    for (const path of [`/threads/${thread}`, `/rooms/${room}`, `/rooms/${room}/chat`, `/people/${await idOf(ada)}`]) {
      const { text } = await bo.page(path);
      expect(text).toContain(`Hav ${names}`);
      expect(text).not.toContain(`Fjell ${names}`);
    }
  });

  test('can be had once in 30 days; a picture at any time', async () => {
    const { id } = (await mine(ada)).persona!;
    expect((await ada.post('/me/nickname/change', { nickname: `Dal ${names}` })).status).toBe(204);
    const soon = await ada.post('/me/nickname/change', { nickname: `Skog ${names}` });
    expect([soon.status, (soon.body as { code: string }).code]).toEqual([422, 'renamed-lately']);
    const page = (await ada.page('/me/nickname/change')).text;
    expect(page).toContain('You can change the nickname again from');
    expect(page).not.toContain('name="nickname"');
    expect((await ada.post('/me/nickname/change', { picture: 2 })).status).toBe(204);
    expect((await ada.post('/me/nickname/change', { nickname: `Dal ${names}`, picture: 3 })).status).toBe(204);
    expect((await mine(ada)).persona).toMatchObject({ id, nickname: `Dal ${names}`, picture: 3 });
    await passes({ days: 30 });
    expect((await ada.post('/me/nickname/change', { nickname: `Fjell ${names}` })).status).toBe(204);
    expect((await mine(ada)).persona).toMatchObject({ id, nickname: `Fjell ${names}`, picture: 3 });
  });

  test('keeps the rules of the first one, and the one before from everybody else', async () => {
    const refused = async (person: Person, path: string, nickname: string) =>
      ((await person.post(path, { nickname })).body as { code: string }).code;
    expect(await refused(ada, '/me/nickname/change', `E.l-v${names}`)).toBe('nickname-taken');
    expect(await refused(ada, '/me/nickname/change', `I am ${ada.is.firstName}`)).toBe('nickname-tells-name');
    expect((await ada.post('/me/nickname/change', { nickname: `Foss ${names}` })).status).toBe(204);
    const newcomer = await portal.person('ServiceUser', { nickname: null });
    expect(await refused(newcomer, '/me/nickname', `FJELL ${names}`)).toBe('nickname-taken');
    expect(await refused(bo, '/me/nickname/change', `Fjell ${names}`)).toBe('nickname-taken');
    expect(await refused(newcomer, '/me/nickname', `Foss ${names}`)).toBe('nickname-taken');
    for (const path of ['/me/nickname/change', '/me/nickname/anew'])
      expect((await newcomer.page(path)).status).toBe(404);
    expect((await newcomer.post('/me/nickname/change', { nickname: 'Myr' })).status).toBe(404);
    expect((await newcomer.post('/me/nickname/anew')).status).toBe(404);
    // Elsewhere it means nobody.
    const lom = await portal.founds(aCommunity(`Lom ${names}`));
    const far = await portal.person('ServiceUser', { nickname: null, community: lom });
    expect((await far.post('/me/nickname', { nickname: `Fjell ${names}` })).status).toBe(204);
  });

  test('is still somebody whom another must not meet under the one before', async () => {
    const meetup = await aMeetup();
    await comes(ada, meetup.id, 'Ada there');
    await comes(bo, meetup.id, 'Bo there');
    const faces = [await faceAt(ada, meetup.seriesId), await faceAt(bo, meetup.seriesId)];
    await bo.post('/me/apart', { text: `Fjell ${names}` });
    const apart = () => portal.get(Apart).pairs(portal.community, faces);
    expect(await apart()).toHaveLength(1);
    await ada.post('/me/nickname/change', { nickname: `Vidde ${names}` });
    expect(await apart()).toHaveLength(1);
  });
});

describe('a new start', () => {
  test('says when what happens, and can be taken back until then', async () => {
    const page = (await ada.page('/me/nickname/anew')).text;
    const [batch, until] = ['Mon', 'Mon'].map((_, n) => {
      const now = portal.clock.at.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
      return now.add({ days: 4 + 7 * n }).toString();
    });
    for (const day of [batch, until]) expect(page).toContain(`<time dateTime="${day}">`.toLowerCase());
    expect(page).toContain('In a small room somebody may know you by the way you write');
    const thread = await starts(ada, 'Kept');
    const before = [await postsIn(bo, thread), (await bo.page(`/rooms/${room}`)).status];
    expect((await ada.submits('/me/nickname/anew', { day: '2026-01-05' })).status).toBe(422);
    expect((await mine(ada)).rest).toBeUndefined();
    expect((await ada.submits('/me/nickname/anew', { day: batch! })).headers['location']).toBe('/me/nickname');
    expect((await mine(ada)).rest).toMatchObject({ done: false });
    // Nothing is told to anybody, and the person goes on as before, but with one thing at a time.
    expect([await postsIn(bo, thread), (await bo.page(`/rooms/${room}`)).status]).toEqual(before);
    expect((await ada.post(`/threads/${thread}/posts`, { body: 'still me' })).status).toBe(201);
    expect((await ada.post('/me/nickname/change', { picture: 1 })).body).toMatchObject({ code: 'giving-up' });
    const { rest } = await mine(ada);
    portal.clock.passes({ hours: 70 });
    await again();
    expect((await ada.post('/me/nickname/anew')).status).toBe(204);
    expect((await mine(ada)).rest).toEqual(rest);
    expect((await ada.page('/me/nickname')).text).toContain('action="/me/nickname/kept"');
    expect((await ada.submits('/me/nickname/kept')).headers['location']).toBe('/me/nickname');
    expect((await ada.post('/me/nickname/kept')).status).toBe(204);
    await passes({ days: 8 });
    expect((await mine(ada)).persona!.nickname).toBe(`Fjell ${names}`);
    expect((await postsIn(bo, thread))[0]!.author.nickname).toBe(`Fjell ${names}`);
  });

  test('leaves “former member” on the old posts, for everybody, in page and data, and nothing else moves', async () => {
    const thread = await starts(ada, 'An old one');
    await bo.post(`/threads/${thread}/posts`, { body: 'an answer' });
    await ada.post(`/threads/${thread}/posts`, { body: 'thanks' });
    await ada.post(`/rooms/${room}/chat`, { body: 'a line of hers' });
    const old = await idOf(ada);
    const order = (posts: PostView[]) => posts.map(({ id, body }) => ({ id, body }));
    const [before, listed] = [order(await postsIn(bo, thread)), await titles(bo)];
    expect((await bo.get(`/threads/${thread}`)).text).toContain(old);
    await ada.post('/me/nickname/anew');
    await untilBatch();
    for (const reader of [ada, bo, solveig]) {
      const posts = await postsIn(reader, thread);
      expect(order(posts)).toEqual(before);
      for (const n of [0, 2]) {
        expect(posts[n]!.author).toEqual({ nickname: '', picture: -1, staff: false, gone: true });
        expect(posts[n]!.own).toBe(false);
      }
      for (const path of [`/threads/${thread}`, `/rooms/${room}/chat`])
        for (const { text } of [await reader.get(path), await reader.page(path)]) {
          expect(text).not.toContain(old);
          expect(text).not.toContain(`Fjell ${names}`);
        }
      expect((await reader.page(`/threads/${thread}`)).text).toContain('former member');
      expect((await reader.page(`/rooms/${room}/chat`)).text).toContain('former member');
      expect(await titles(reader)).toEqual(listed);
    }
    expect((await bo.get(`/people/${old}`)).status).toBe(404);
    expect(await portal.get(FaceJoins).personBehind(old)).toBeUndefined();
    expect((await ada.post('/me/nickname/kept')).body).toMatchObject({ code: 'nickname-gone' });
  });

  test('comes with a week without a nickname, and then with another one, like anybody who is new', async () => {
    const thread = await starts(ada, 'The week between');
    const old = await idOf(ada);
    await ada.post('/me/nickname/anew');
    const { rest } = await mine(ada);
    await untilBatch();
    expect(await mine(ada)).toEqual({ rest: { ...rest, done: true } });
    const fresh = { nickname: `Vind ${names}`, picture: 5 };
    for (const [path, body] of [
      [`/threads/${thread}/posts`, { body: 'me again' }],
      [`/rooms/${room}/chat`, { body: 'me again' }],
      ['/me/nickname', fresh],
    ] as const) {
      const refused = await ada.post(path, body);
      expect([refused.status, (refused.body as { code: string }).code]).toEqual([422, 'nickname-waits']);
      expect(refused.text).toMatch(/From Mon \d+ \w+ you can choose a new nickname\./);
    }
    for (const path of ['/me/nickname', `/threads/${thread}`, `/rooms/${room}/chat`]) {
      const { text } = await ada.page(path);
      expect(text).toContain('You can choose a new nickname from');
      expect(text).toContain(`<time datetime="${rest!.until.slice(0, 10)}">`);
    }
    await passes({ days: 6, hours: 23 });
    expect((await ada.post('/me/nickname', fresh)).status).toBe(422);
    await passes({ hours: 1 });
    expect((await ada.post('/me/nickname', { nickname: `fjell${names}` })).body).toMatchObject({
      code: 'nickname-taken',
    });
    expect((await ada.post('/me/nickname', fresh)).status).toBe(204);
    const { persona } = await mine(ada);
    expect(persona).toMatchObject(fresh);
    expect(persona!.id).not.toBe(old);
    await ada.post(`/threads/${thread}/posts`, { body: 'hello all' });
    const posts = await postsIn(bo, thread);
    expect(posts.map(({ author }) => author.id)).toEqual([undefined, persona!.id]);
    expect((await postsIn(ada, thread)).map(({ own }) => own)).toEqual([false, true]);
  });

  test('keeps the old nickname, and those before it, from everybody for good', async () => {
    await ada.post('/me/nickname/change', { nickname: `Bre ${names}` });
    await ada.post('/me/nickname/anew');
    await untilBatch();
    await passes({ days: 40 });
    const newcomer = await portal.person('ServiceUser', { nickname: null });
    for (const person of [newcomer, ada])
      for (const nickname of [`Bre ${names}`, `B.R.E${names}`, `Fjell ${names}`])
        expect((await person.post('/me/nickname', { nickname })).body).toMatchObject({ code: 'nickname-taken' });
    expect((await ada.post('/me/nickname', { nickname: `Lyng ${names}` })).status).toBe(204);
    for (const nickname of [`Bre ${names}`, `Fjell ${names}`])
      expect((await ada.post('/me/nickname/change', { nickname })).body).toMatchObject({ code: 'nickname-taken' });
  });

  test('is the same moment for two who ask in the same week, also when it is late, and done once', async () => {
    const given = watched();
    const threads = [await starts(ada, 'Of one'), await starts(bo, 'Of another')];
    await ada.post('/me/nickname/anew');
    portal.clock.passes({ days: 1, hours: 3 });
    await again();
    await bo.post('/me/nickname/anew');
    expect((await mine(bo)).rest).toEqual((await mine(ada)).rest);
    const gone = async () => {
      const reader = await portal.person('ServiceUser');
      return Promise.all(threads.map(async (id) => (await postsIn(reader, id))[0]!.author.gone === true));
    };
    portal.clock.passes({ days: 1, hours: 6, minutes: 59 });
    await portal.get(NicknameBatch).run();
    expect(await gone()).toEqual([false, false]);
    // The program was down over the weekend and for a day more.
    portal.clock.passes({ days: 2 });
    await again();
    expect((await ada.post('/me/nickname/kept')).body).toMatchObject({ code: 'nickname-gone' });
    await Promise.all([1, 2, 3].map(() => portal.get(NicknameBatch).run()));
    expect(await gone()).toEqual([true, true]);
    expect(given).toHaveLength(2);
    expect(await mine(ada)).toMatchObject({ rest: { done: true } });
    expect((await mine(bo)).rest).toEqual((await mine(ada)).rest);
  });

  test('or for nobody, if it fails for one of them', async () => {
    const threads = [await starts(ada, 'Half one'), await starts(bo, 'Half other')];
    await ada.post('/me/nickname/anew');
    await bo.post('/me/nickname/anew');
    const stop = failingOn(2);
    portal.clock.passes({ days: 4 });
    await expect(portal.get(NicknameBatch).run()).rejects.toThrow('no');
    await again();
    for (const thread of threads) expect((await postsIn(solveig, thread))[0]!.author.gone).toBeUndefined();
    stop();
    await portal.get(NicknameBatch).run();
    for (const thread of threads) expect((await postsIn(solveig, thread))[0]!.author.gone).toBe(true);
  });

  test('is not seen by whoever has blocked the person before, and ties nothing for them', async () => {
    const thread = await starts(bo, 'Where all meet');
    const cara = await portal.person('ServiceUser');
    await ada.post(`/threads/${thread}/posts`, { body: 'blocked words' });
    expect((await bo.post(`/people/${await idOf(ada)}/block`)).status).toBe(204);
    await cara.post('/me/nickname/anew');
    await ada.post('/me/nickname/anew');
    await untilBatch();
    await passes({ days: 7 });
    const blocks = portal.get(Blocks);
    let changes = 0;
    const stop = blocks.watch({ accountId: bo.is.accountId }, () => void changes++);
    await ada.post('/me/nickname', { nickname: `Storm ${names}` });
    // An open stream of the blocker reads anew whom it leaves out, before a word can be said.
    expect(changes).toBe(1);
    stop();
    await ada.post(`/threads/${thread}/posts`, { body: 'words under the new name' });
    await ada.post(`/rooms/${room}/chat`, { body: 'a line under the new name' });
    const her = await starts(ada, 'A thread under the new name');
    expect((await solveig.page(`/threads/${thread}`)).text).toContain('words under the new name');
    expect((await solveig.page(`/rooms/${room}/chat`)).text).toContain('a line under the new name');
    for (const path of [`/threads/${thread}`, `/rooms/${room}/chat`, `/rooms/${room}`, '/people', '/']) {
      const { text } = await bo.page(path);
      expect(text).not.toMatch(/under the new name|blocked words/);
      expect(text).not.toContain(`Storm ${names}`);
    }
    expect((await bo.get(`/threads/${her}`)).status).toBe(404);
    expect((await bo.get('/people')).body).toMatchObject({ people: [] });
  });

  test('ends what was shown from the rooms, and the nickname at meetups; the rest of the meetup stays', async () => {
    const meetup = await aMeetup();
    await comes(ada, meetup.id, `Kaia ${names}`);
    await comes(bo, meetup.id, `Bent ${names}`);
    const [adaThere, boThere] = [await faceAt(ada, meetup.seriesId), await faceAt(bo, meetup.seriesId)];
    const [adaHere, boHere] = [await idOf(ada), await idOf(bo)];
    await show(ada, adaHere, bo, boHere, 'first-name');
    await show(ada, adaHere, bo, boHere, 'meetup-name');
    await show(ada, adaThere, bo, boThere, 'first-name');
    await show(ada, adaThere, bo, boThere, 'nickname');
    const thread = await starts(ada, 'Known by name');
    expect((await postsIn(bo, thread))[0]!.knownAs).toBeDefined();
    expect((await bo.page(`/people/${adaThere}`)).text).toContain(`Fjell ${names}`);
    await ada.post('/me/nickname/anew');
    await untilBatch();
    expect((await postsIn(bo, thread))[0]!.knownAs).toBeUndefined();
    expect((await bo.get(`/people/${adaHere}`)).status).toBe(404);
    expect(await rungOf(bo, adaThere, 'nickname')).toBe('hidden');
    expect(await rungOf(bo, adaThere, 'first-name')).toBe('shared');
    expect(await rungOf(ada, boThere, 'first-name')).toBe('shared');
    await passes({ days: 7 });
    await ada.post('/me/nickname', { nickname: `Sol ${names}` });
    const now = await idOf(ada);
    for (const path of ['/people', `/people/${adaThere}`, `/people/${now}`]) {
      const { text } = await bo.page(path);
      expect(text.includes(`Sol ${names}`)).toBe(path.endsWith(now));
    }
    for (const rung of ['first-name', 'meetup-name', 'face', 'contact'])
      expect(await rungOf(bo, now, rung)).toBe('hidden');
    expect((await bo.page(`/people/${now}`)).text).not.toContain(ada.is.firstName);
  });

  test('is found by the consultant’s reasoned look-up for 30 days, from an old post, and not after that', async () => {
    const thread = await starts(ada, 'A heavy night');
    const [post] = await postsIn(solveig, thread);
    await ada.post('/me/nickname/anew');
    await untilBatch();
    const path = `/look-ups/new?post=${post!.id}`;
    expect((await solveig.page(`/threads/${thread}`)).text).toContain(`href="${path}"`);
    expect((await bo.page(`/threads/${thread}`)).text).not.toContain('look-ups');
    expect((await solveig.page(path)).text).toContain(`value="${post!.id}"`);
    const made = await solveig.submits('/look-ups', { post: post!.id, reason });
    expect(made.status).toBe(303);
    const one = (await solveig.get(made.headers['location'] as string)).body as { face: string; found: object };
    expect(one).toMatchObject({ face: '', reason, found: { firstName: ada.is.firstName, email: ada.is.email } });
    expect((await solveig.page('/look-ups')).text).toContain('former member');
    expect((await ada.page('/me/looked')).text).toContain('looked up who had a nickname that you have given up');
    // In an emergency the nickname is all that a coordinator knows.
    const randi = await portal.person('Coordinator');
    const emergency = { nickname: `fjell ${names}`, reason, emergency: true };
    expect((await randi.post('/look-ups', emergency)).status).toBe(204);
    await passes({ days: 29, hours: 23 });
    const looksUp = async () => (await solveig.post('/look-ups', { post: post!.id, reason })).status;
    expect(await looksUp()).toBe(204);
    await passes({ hours: 1 });
    expect(await looksUp()).toBe(404);
    const late = await portal.signsInAgain(randi);
    expect((await late.post('/look-ups', emergency)).body).toMatchObject({ code: expect.stringContaining('name') });
    const tied = await portal.get(Bonds).from('former', ada.is.accountId);
    expect(tied).toEqual([]);
  });

  test('leads nowhere any more once the person has left altogether', async () => {
    const thread = await starts(ada, 'A last one');
    const [post] = await postsIn(solveig, thread);
    const { accountId } = ada.is;
    await ada.post('/me/nickname/anew');
    await untilBatch();
    expect((await solveig.post('/look-ups', { post: post!.id, reason })).status).toBe(204);
    expect(await portal.get(Bonds).from('former', accountId)).not.toEqual([]);
    const left = await ada.post('/me/leave', { words: 'stay', password, sure: true });
    expect(left.status).toBe(204);
    expect(await portal.get(Bonds).from('former', accountId)).toEqual([]);
    expect(await portal.get(Bonds).between('rest', accountId, portal.community)).toBeUndefined();
    expect((await solveig.post('/look-ups', { post: post!.id, reason })).status).toBe(404);
    expect((await postsIn(bo, thread))[0]!.author.gone).toBe(true);
  });

  test('is found from a post by the consultant of that community alone', async () => {
    const thread = await starts(ada, 'Ours');
    const [post] = await postsIn(solveig, thread);
    const lom = await portal.founds(aCommunity(`Vågå ${names}`));
    const far = await portal.person('Consultant', { community: lom });
    expect((await far.post('/look-ups', { post: post!.id, reason })).status).toBe(404);
    expect((await bo.post('/look-ups', { post: post!.id, reason })).status).toBe(404);
    expect((await solveig.post('/look-ups', { post: post!.id, reason })).status).toBe(204);
  });

  test('stands in no row in a form that anybody without the link secret can read', async () => {
    const old = await idOf(ada);
    await ada.post('/me/nickname/anew');
    await untilBatch();
    const rows = await allRows(portal.app.get(DataSource));
    expect(rows.get('bond')!.length).toBeGreaterThan(2);
    let seen = 0;
    for (const [table, all] of rows)
      for (const row of all) {
        const told = JSON.stringify(row, (_, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        );
        if (told.includes(old)) seen++;
        expect([table, told.includes(`Fjell ${names}`)]).toEqual([table, false]);
        expect([table, told.includes(old) && told.includes(ada.is.accountId)]).toEqual([table, false]);
      }
    expect(seen).toBeGreaterThan(0);
  });
});

describe('one name in both formats', () => {
  test('is refused at a meetup until it is meant so, with the reason and a box to tick', async () => {
    const meetup = await aMeetup();
    const path = `/meetups/${meetup.id}`;
    expect((await ada.page(path)).text).not.toContain('name="sameName"');
    const refused = await ada.submits(`${path}/rsvp`, { name: `FJELL${names}`, listed: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Those you meet could find what you have written there.');
    expect(refused.text).toContain('name="sameName"');
    expect(refused.text).toContain(`value="FJELL${names}"`);
    expect((await comes(ada, meetup.id, `Ada ${names}`)).status).toBe(201);
    expect((await comes(ada, meetup.id, `Fjell ${names}`, { sameName: true })).status).toBe(201);
    // Said once, it is not asked again for the same name in that series.
    expect((await comes(ada, meetup.id, `Fjell ${names}`)).status).toBe(201);
    // Other people's nicknames are nobody's business here: refusing them would tell that they exist.
    expect((await comes(ada, meetup.id, `Elv ${names}`)).status).toBe(201);
  });

  test('counts a nickname of before, while it is tied or known to be theirs', async () => {
    const meetup = await aMeetup();
    await bo.post('/me/nickname/change', { nickname: `Kyst ${names}` });
    await ada.post('/me/nickname/anew');
    await untilBatch();
    expect((await comes(ada, meetup.id, `Fjell ${names}`)).body).toMatchObject({ code: 'meetup-name-like-nickname' });
    expect((await comes(bo, meetup.id, `Elv ${names}`)).body).toMatchObject({ code: 'meetup-name-like-nickname' });
    expect((await comes(bo, meetup.id, `Kyst ${names}`)).body).toMatchObject({ code: 'meetup-name-like-nickname' });
    expect((await comes(ada, meetup.id, `Kyst ${names}`)).status).toBe(201);
    await passes({ days: 30 });
    expect((await comes(ada, meetup.id, `Fjell ${names}`)).status).toBe(201);
  });

  test('is refused for a nickname too, the first one and any other', async () => {
    const meetup = await aMeetup();
    const newcomer = await portal.person('ServiceUser', { nickname: null });
    for (const [person, path] of [
      [newcomer, '/me/nickname'],
      [ada, '/me/nickname/change'],
    ] as const) {
      const name = `Maja ${names} ${path.length}`;
      await comes(person, meetup.id, name);
      const refused = await person.submits(path, { nickname: name });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('name="sameName"');
      expect((await person.post(path, { nickname: name, sameName: true })).status).toBe(204);
      expect((await mine(person)).persona!.nickname).toBe(name);
    }
  });
});

describe('a nickname that looks like somebody’s name', () => {
  test('is asked about, the first one and any other, and taken once it is meant so', async () => {
    const newcomer = await portal.person('ServiceUser', { nickname: null });
    for (const [person, path, name] of [
      [newcomer, '/me/nickname', 'Ingeborg'],
      [await portal.person('ServiceUser', { nickname: 'Blåveis' }), '/me/nickname/change', 'Halvard Lie'],
    ] as const) {
      expect((await person.page(path)).text).not.toContain('name="likeName"');
      const refused = await person.submits(path, { nickname: name });
      expect([refused.status, refused.text.includes('This looks like a name')]).toEqual([422, true]);
      expect(refused.text).toContain('name="likeName"');
      expect((await person.post(path, { nickname: name })).body.code).toBe('nickname-looks-like-name');
      expect((await person.post(path, { nickname: name, likeName: true })).status).toBe(204);
    }
  });
});

/** Which nicknames are given up from now on, as other features hear of it. */
function watched(): NicknameGivenUp[] {
  const heard: NicknameGivenUp[] = [];
  const events = portal.get(Events);
  const record = events.record.bind(events);
  events.record = async (event) => {
    if (event instanceof NicknameGivenUp) heard.push(event);
    await record(event);
  };
  return heard;
}

/** Somebody refuses the n-th nickname that is given up. @returns how to stop. */
function failingOn(n: number): () => void {
  const events = portal.get(Events);
  const record = events.record.bind(events);
  let count = 0;
  events.record = async (event) => {
    if (event instanceof NicknameGivenUp && ++count === n) throw new Error('no');
    await record(event);
  };
  return () => void (events.record = record);
}
