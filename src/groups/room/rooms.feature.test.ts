import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { NicknameBatch } from '../../identity/face/nickname-batch.js';
import { Read } from '../../platform/database/read.js';
import type { RoomPageView, ThreadPageView } from '../thread/thread.views.js';
import type { DoorView, GuestsView } from './doors.service.js';
import type { LeadersRoomView } from './leaders-rooms.service.js';
import type { ListedRoom } from './rooms.service.js';

let portal: Portal;
let solveig: Person;
let [ada, bo, cai]: Person[] = [];

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  [ada, bo, cai] = [
    await portal.person('ServiceUser', { nickname: `Ada${++n}` }),
    await portal.person('ServiceUser', { nickname: `Bo${n}` }),
    await portal.person('ServiceUser', { nickname: `Cai${n}` }),
  ];
});
afterAll(() => portal.close());
let n = 0;

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const wish = { name: 'A room', description: 'What it is for.', key: 'everybody', mode: 'after' };
const opens = async (room: object = {}): Promise<string> =>
  id(await solveig.post('/rooms', { ...wish, name: `Room ${++n}`, ...room }));
const listed = async (by: Person) => ((await by.get('/rooms')).body as { rooms: ListedRoom[] }).rooms;
const door = async (by: Person, room: string) => (await by.get(`/rooms/${room}/door`)).body as DoorView;
const guests = async (room: string) => (await solveig.get(`/rooms/${room}/guests`)).body as GuestsView;
const starts = async (by: Person, room: string, body = 'Hello'): Promise<string> =>
  id(await by.post(`/rooms/${room}/threads`, { title: `T${++n}`, body, intent: 'hello' }));
const writes = (by: Person, thread: string, body: string) => by.post(`/threads/${thread}/posts`, { body });
const bodies = async (by: Person, thread: string) =>
  ((await by.get(`/threads/${thread}`)).body as ThreadPageView).posts.map(({ body }) => body);
const personaOf = (who: Person) => portal.get(Personas).idOf(who.is);
const letsIn = async (who: Person, room: string) =>
  solveig.post(`/rooms/${room}/guests`, { nickname: who.is.nickname! });

describe('a room with a door', () => {
  test('is seen by name, and what is in it by those who are let in', async () => {
    const room = await opens({ key: 'door', name: 'Grief' });
    const thread = await starts(solveig, room, 'Inside');
    expect((await listed(ada!)).find((each) => each.id === room)).toMatchObject({ name: 'Grief', locked: true });
    for (const path of [`/rooms/${room}`, `/rooms/${room}/chat`, `/rooms/${room}/chat/report`, `/threads/${thread}`])
      expect([path, (await ada!.get(path)).status]).toEqual([path, 404]);
    expect((await ada!.post(`/rooms/${room}/threads`, { title: 'x', body: 'x', intent: 'hello' })).status).toBe(404);
    expect((await ada!.get('/')).text).not.toContain('Inside');

    expect((await door(ada!, room)).state).toBe('outside');
    const asked = await ada!.submits(`/rooms/${room}/door`, { words: 'My brother died in May.' });
    expect(asked.headers['location']).toBe(`/rooms/${room}/door`);
    expect((await ada!.submits(`/rooms/${room}/door`, { words: '' })).status).toBe(422);
    expect((await door(ada!, room)).state).toBe('asked');
    expect((await solveig.page('/')).text).toContain(`/rooms/${room}/guests`);
    const [asking] = (await guests(room)).asking;
    expect(asking).toMatchObject({ words: 'My brother died in May.', author: { nickname: ada!.is.nickname } });
    expect((await bo!.get(`/rooms/${room}/guests`)).status).toBe(404);
    await solveig.submits(`/rooms/${room}/guests/answers`, { guest: asking!.id, letIn: 'yes', answer: '' });

    expect(await bodies(ada!, thread)).toEqual(['Inside']);
    expect((await ada!.get('/')).text).toContain(thread);
    expect((await guests(room)).inside.map(({ author, words }) => [author.nickname, words])).toEqual([
      [ada!.is.nickname, undefined],
    ]);
    expect((await bo!.get(`/threads/${thread}`)).status).toBe(404);
  });

  test('is closed again from either side, and a word of the consultant is read at the door', async () => {
    const room = await opens({ key: 'door' });
    for (const who of [ada!, bo!]) expect((await letsIn(who, room)).status).toBe(204);
    expect((await solveig.post(`/rooms/${room}/guests`, { nickname: 'Nobody at all' })).body.code).toBe(
      'nobody-called-that',
    );
    const [first] = (await guests(room)).inside.filter(({ author }) => author.nickname === ada!.is.nickname);
    await solveig.post(`/rooms/${room}/guests/answers`, { guest: first!.id, answer: 'Let us talk first.' });
    expect((await ada!.get(`/rooms/${room}`)).status).toBe(404);
    expect(await door(ada!, room)).toMatchObject({ state: 'not-now', answer: 'Let us talk first.' });
    expect((await door(bo!, room)).state).toBe('in');
    await bo!.submits(`/rooms/${room}/door/leaving`);
    expect((await bo!.get(`/rooms/${room}`)).status).toBe(404);
    expect((await door(bo!, room)).state).toBe('outside');
    expect((await ada!.post(`/rooms/${room}/door`, { words: 'Once more' })).status).toBe(204);
    const mine = ((await ada!.post('/me/everything/file', { password })).body as { rooms: { keys: object[] } }).rooms
      .keys;
    expect(mine).toMatchObject([{ state: 'asked', words: 'Once more' }]);
    await ada!.post(`/rooms/${room}/door/leaving`);
    expect((await guests(room)).asking).toEqual([]);
  });

  test('that is hidden is known to those inside alone', async () => {
    const room = await opens({ key: 'hidden', name: 'Not for all' });
    await letsIn(ada!, room);
    expect((await listed(ada!)).some((each) => each.id === room && !each.locked)).toBe(true);
    expect((await ada!.get(`/rooms/${room}`)).status).toBe(200);
    for (const path of ['/rooms', '/']) expect((await bo!.get(path)).text).not.toContain('Not for all');
    for (const path of [`/rooms/${room}`, `/rooms/${room}/door`, `/rooms/${room}/rules`])
      expect((await bo!.get(path)).body.code).toBe('not-here');
    expect((await bo!.post(`/rooms/${room}/door`, { words: 'I heard of it' })).status).toBe(404);
    const far = await portal.person('Consultant', { community: await portal.founds(aCommunity(`Far${n}`)) });
    for (const path of ['', '/settings', '/guests']) expect((await far.get(`/rooms/${room}${path}`)).status).toBe(404);
  });

  test('ends an open stream within a beat when the key is taken back', async () => {
    const room = await opens({ key: 'door' });
    await letsIn(ada!, room);
    const listening = await portal.listens(ada!, `/rooms/${room}/chat/lines`);
    await solveig.post(`/rooms/${room}/chat`, { body: 'Hello inside' });
    expect(JSON.parse((await listening.next(1))[0]!.data)).toMatchObject({ body: 'Hello inside' });
    const [guest] = (await guests(room)).inside;
    await solveig.post(`/rooms/${room}/guests/answers`, { guest: guest!.id });
    expect(await listening.ended(8_000)).toBe(true);
  });

  test('does not know the new nickname of somebody who gave up the old one', async () => {
    const room = await opens({ key: 'hidden' });
    await letsIn(ada!, room);
    await ada!.post('/me/nickname/anew');
    portal.clock.passes({ days: 8 });
    await portal.get(NicknameBatch).run();
    ada = await portal.signsInAgain(ada!);
    solveig = await portal.signsInAgain(solveig);
    expect((await ada.get(`/rooms/${room}`)).status).toBe(404);
    expect((await guests(room)).inside).toEqual([]);
  });
});

describe('the room of those who lead a group', () => {
  const leaders = async (by: Person) => (await by.get('/rooms/leaders')).body as LeadersRoomView;

  test('is opened once by a consultant, named where local groups are, and entered by whoever is let in', async () => {
    expect(await leaders(ada!)).toEqual({ inside: false });
    expect((await ada!.page('/rooms/leaders')).text).toContain('Nobody has opened the room yet');
    expect((await ada!.post('/rooms/leaders')).status).toBe(404);
    const room = id(await solveig.post('/rooms/leaders'));
    expect((await solveig.submits('/rooms/leaders')).headers['location']).toBe(`/rooms/${room}`);
    expect((await ada!.page('/local-groups')).text).toContain('href="/rooms/leaders"');
    expect((await portal.stranger().page('/local-groups')).text).not.toContain('/rooms/leaders');

    expect(await leaders(ada!)).toEqual({ room, inside: false });
    expect((await ada!.page('/rooms/leaders')).text).toContain(`href="/rooms/${room}/door"`);
    expect((await ada!.get(`/rooms/${room}`)).status).toBe(404);
    await ada!.post(`/rooms/${room}/door`, { words: 'I lead the walk on Tuesdays.' });
    const [asking] = (await guests(room)).asking;
    expect(asking).toMatchObject({ words: 'I lead the walk on Tuesdays.' });
    await solveig.post(`/rooms/${room}/guests/answers`, { guest: asking!.id, letIn: true });
    expect(await leaders(ada!)).toEqual({ room, inside: true });
    const thread = await starts(solveig, room, 'How do you end an evening?');
    expect((await writes(ada!, thread, 'With a song.')).status).toBe(201);
    expect(await bodies(solveig, thread)).toEqual(['How do you end an evening?', 'With a song.']);

    // Who leads nothing any more gives up the key, or it is taken back.
    await letsIn(bo!, room);
    expect((await ada!.submits(`/rooms/${room}/door/leaving`)).status).toBe(303);
    const [inside] = (await guests(room)).inside;
    await solveig.post(`/rooms/${room}/guests/answers`, { guest: inside!.id, letIn: false });
    for (const each of [ada!, bo!]) {
      expect(await leaders(each)).toEqual({ room, inside: false });
      expect((await each.get(`/threads/${thread}`)).status).toBe(404);
    }
  });

  test('shows nobody outside who is inside, and is never opened to everybody', async () => {
    const room = id(await solveig.post('/rooms/leaders'));
    const pages = [
      '/rooms',
      '/rooms/leaders',
      `/rooms/${room}/door`,
      '/local-groups',
      `/people/${await personaOf(ada!)}`,
    ];
    const seen = async () => Promise.all(pages.map(async (path) => (await cai!.get(path)).text));
    const before = await seen();
    await letsIn(ada!, room);
    expect(await seen()).toEqual(before);
    expect((await ada!.get(`/rooms/${room}/guests`)).status).toBe(404);
    const open = { ...wish, name: 'For all', key: 'everybody' };
    expect((await solveig.post(`/rooms/${room}/settings`, open)).body).toMatchObject({
      code: 'leaders-keep-their-door',
    });
    expect((await solveig.post(`/rooms/${room}/settings`, { ...open, name: 'Leaders', key: 'hidden' })).status).toBe(
      204,
    );
    // Hidden, it is there for those inside alone.
    expect(await leaders(cai!)).toEqual({ inside: false });
    expect(await leaders(ada!)).toEqual({ room, inside: true });
    await solveig.post(`/rooms/${room}/settings`, { ...open, name: 'Leaders', key: 'door' });
  });

  test('is a community’s own', async () => {
    const room = id(await solveig.post('/rooms/leaders'));
    const community = await portal.founds(aCommunity('Balsfjord'));
    const far = await portal.person('ServiceUser', { community });
    const mari = await portal.person('Consultant', { community });
    expect(await leaders(far)).toEqual({ inside: false });
    expect(await leaders(mari)).toEqual({ inside: false });
    expect(id(await mari.post('/rooms/leaders'))).not.toBe(room);
    expect((await far.get(`/rooms/${room}/door`)).status).toBe(404);
  });
});

describe('what waits in a room', () => {
  test('waits for the consultant where they read before: others see nothing, and then it is new to them', async () => {
    const room = await opens({ mode: 'before' });
    const shown = await starts(solveig, room, 'From the consultant');
    expect((await ada!.page(`/threads/${shown}`)).text).toContain('reads all that is written here before it shows');
    const held = await starts(ada!, room, 'A held beginning');
    await writes(ada!, shown, 'A held answer');
    const rows = async (by: Person) => ((await by.get(`/rooms/${room}`)).body as RoomPageView).threads;

    expect((await rows(bo!)).map(({ id: each, replies, answered }) => [each, replies, answered])).toEqual([
      [shown, 0, false],
    ]);
    expect((await bo!.get(`/threads/${held}`)).status).toBe(404);
    expect(await bodies(bo!, shown)).toEqual(['From the consultant']);
    expect((await rows(ada!)).map(({ id: each }) => each)).toContain(held);
    expect((await ada!.page(`/threads/${held}`)).text).toContain('This waits for the consultant.');

    // Another answer comes in between, from the consultant, which shows at once.
    await writes(solveig, shown, 'Meanwhile');
    const [first, second] = [
      ((await ada!.get(`/threads/${held}`)).body as ThreadPageView).posts[0]!.id,
      ((await ada!.get(`/threads/${shown}`)).body as ThreadPageView).posts[1]!.id,
    ];
    expect((await bo!.post(`/posts/${second}/letting`)).status).toBe(404);
    portal.clock.passes({ days: 1 });
    [ada, bo, solveig] = [
      await portal.signsInAgain(ada!),
      await portal.signsInAgain(bo!),
      await portal.signsInAgain(solveig),
    ];
    for (const post of [first, second]) expect((await solveig.post(`/posts/${post}/letting`)).status).toBe(204);
    expect((await solveig.post(`/posts/${second}/letting`)).status).toBe(404);
    // Neither its place nor its day tells that it had to wait.
    expect(await bodies(bo, shown)).toEqual(['From the consultant', 'Meanwhile', 'A held answer']);
    expect(((await bo.get(`/threads/${shown}`)).body as ThreadPageView).posts[2]).toMatchObject({ written: 'today' });
    expect(await bodies(bo, held)).toEqual(['A held beginning']);
    expect((await rows(bo)).map(({ id: each }) => each)).toEqual([shown, held]);
  });

  test('that is refused never comes to others; its author reads why, and somebody else may say otherwise', async () => {
    const room = await opens({ mode: 'before' });
    const mari = await portal.person('Consultant', { firstName: 'Mari' });
    const held = await starts(ada!, room, 'Not like this');
    const [post] = ((await ada!.get(`/threads/${held}`)).body as ThreadPageView).posts;
    await solveig.post(`/posts/${post!.id}/hiding`, { reason: 'No doses, please.' });
    expect((await bo!.get(`/threads/${held}`)).status).toBe(404);
    expect((await ada!.page(`/threads/${held}`)).text).toContain('No doses, please.');
    expect((await solveig.page('/')).text).not.toContain(`/posts/${post!.id}/letting`);
    await ada!.post(`/posts/${post!.id}/appeal`, { words: 'There are none in it.' });
    const appeal = /\/appeals\/[0-9a-f-]{36}/.exec((await mari.page('/')).text)![0];
    await mari.post(appeal, { decision: 'overturn', answer: 'True.' });
    expect(await bodies(bo!, held)).toEqual(['Not like this']);
  });

  test('is a newcomer’s first three, and what is changed waits as what is new', async () => {
    const room = await opens({ mode: 'first-three' });
    const thread = await starts(solveig, room, 'Welcome');
    const posts: string[] = [];
    for (const body of ['One', 'Two', 'Three']) posts.push(id(await writes(ada!, thread, body)));
    expect(await bodies(bo!, thread)).toEqual(['Welcome']);
    await solveig.post(`/posts/${posts[0]}/letting`);
    expect(await bodies(bo!, thread)).toEqual(['Welcome', 'One']);
    await ada!.post(`/posts/${posts[0]}/editing`, { body: 'One, changed' });
    expect(await bodies(bo!, thread)).toEqual(['Welcome']);
    expect(((await ada!.get(`/threads/${thread}`)).body as ThreadPageView).posts.map(({ held }) => held)).toContain(
      'edit',
    );
    for (const post of posts) await solveig.post(`/posts/${post}/letting`);
    expect(await bodies(bo!, thread)).toEqual(['Welcome', 'One, changed', 'Two', 'Three']);
    await writes(ada!, thread, 'Four');
    expect(await bodies(bo!, thread)).toContain('Four');
  });

  test('is what is written outside the hours of the room', async () => {
    const hours = { days: ['1', '2', '3', '4', '5', '6', '7'], from: '00:00', to: '23:59' };
    const room = await opens({ mode: 'hours-before', ...hours });
    const thread = await starts(ada!, room, 'In hours');
    expect(await bodies(bo!, thread)).toEqual(['In hours']);
    await solveig.post(`/rooms/${room}/settings`, {
      ...wish,
      mode: 'hours-before',
      ...hours,
      from: '03:00',
      to: '03:01',
    });
    await writes(ada!, thread, 'Out of hours');
    expect(await bodies(bo!, thread)).toEqual(['In hours']);
    expect((await ada!.page(`/threads/${thread}`)).text).toContain('03:00');
  });

  test('costs a page no more reads, however much of it there is', async () => {
    const room = await opens({ mode: 'before' });
    const thread = await starts(solveig, room, 'Start');
    const reads = async (path: string) => {
      const before = portal.get(Read).count;
      await ada!.get(path);
      return portal.get(Read).count - before;
    };
    await writes(ada!, thread, 'One');
    // From the second time on, her own place in the thread is looked up too.
    await reads(`/threads/${thread}`);
    const few = [await reads(`/threads/${thread}`), await reads(`/rooms/${room}`), await reads('/rooms')];
    for (let more = 0; more < 8; more++) await writes(ada!, thread, 'More');
    for (let more = 0; more < 3; more++) await opens({ key: 'door' });
    expect([await reads(`/threads/${thread}`), await reads(`/rooms/${room}`), await reads('/rooms')]).toEqual(few);
  });
});

describe('a room', () => {
  test('has rules of its own, asked once for each version before one writes; reading needs no yes', async () => {
    const room = await opens();
    const thread = await starts(solveig, room, 'Read me');
    await solveig.submits(`/rooms/${room}/rules/new`, { rules: 'No doses. No names of wards.' });
    expect((await writes(ada!, thread, 'x')).body.code).toBe('room-rules-first');
    expect(await bodies(ada!, thread)).toEqual(['Read me']);
    expect((await ada!.page(`/threads/${thread}`)).text).toContain(`href="/rooms/${room}/rules"`);
    expect((await ada!.page(`/rooms/${room}/rules`)).text).toContain('No names of wards.');
    expect((await ada!.post(`/rooms/${room}/rules`, { version: 7 })).body.code).toBe('room-rules-changed');
    await ada!.submits(`/rooms/${room}/rules`, { version: '1' });
    expect((await writes(ada!, thread, 'x')).status).toBe(201);
    expect((await ada!.post(`/rooms/${room}/chat`, { body: 'x' })).status).toBe(204);
    await solveig.post(`/rooms/${room}/rules/new`, { rules: 'No doses. No names of wards.' });
    expect((await writes(ada!, thread, 'the same words are no new version')).status).toBe(201);
    await solveig.post(`/rooms/${room}/rules/new`, { rules: 'Also: no links.' });
    expect((await writes(ada!, thread, 'y')).body.code).toBe('room-rules-first');
    expect((await writes(bo!, thread, 'y')).body.code).toBe('room-rules-first');
    await ada!.post(`/rooms/${room}/rules`, { version: 2 });
    expect((await writes(ada!, thread, 'y')).status).toBe(201);
  });

  test('is opened, changed and closed to writing by the consultant, and by nobody else', async () => {
    for (const path of ['/rooms/new', '/rooms']) expect((await solveig.page(path)).status).toBe(200);
    expect((await ada!.get('/rooms/new')).status).toBe(404);
    expect((await ada!.post('/rooms', wish)).status).toBe(404);
    const refused = await solveig.submits('/rooms', { ...wish, name: '', from: '18:00' });
    expect([refused.status, refused.text.includes('What it is for.')]).toEqual([422, true]);
    expect((await solveig.post('/rooms', { ...wish, from: '18:00' })).body.code).toBe('hours-half-said');
    const room = await opens({ lang: 'nb', description: 'Evenings' });
    expect((await ada!.page(`/rooms/${room}`)).text).toContain('In this room we write in Norwegian.');
    const thread = await starts(ada!, room);
    for (const path of ['settings', 'guests']) expect((await ada!.get(`/rooms/${room}/${path}`)).status).toBe(404);
    for (const [path, body] of [
      ['settings', wish],
      ['closing', { closed: true }],
      ['rules/new', { rules: 'Mine' }],
    ] as const)
      expect((await ada!.post(`/rooms/${room}/${path}`, body)).status).toBe(404);

    await solveig.submits(`/rooms/${room}/closing`, { closed: 'yes' });
    expect((await writes(ada!, thread, 'x')).body.code).toBe('room-closed');
    expect((await ada!.post(`/rooms/${room}/chat`, { body: 'x' })).body.code).toBe('room-closed');
    expect((await ada!.page(`/threads/${thread}`)).text).toContain('closed to new posts');
    expect(await bodies(bo!, thread)).toEqual(['Hello']);
    await solveig.submits(`/rooms/${room}/closing`);
    expect((await writes(cai!, thread, 'x')).status).toBe(201);
    await solveig.post(`/rooms/${room}/settings`, { ...wish, name: 'Mornings', key: 'hidden' });
    expect((await ada!.get(`/threads/${thread}`)).status).toBe(404);
    expect(await bodies(solveig, thread)).toEqual(['Hello', 'x']);
  });

  test('tells newcomers the way in, until they have written or do not want to see it', async () => {
    expect((await ada!.page('/rooms')).text).toContain('New here?');
    expect((await solveig.page('/rooms')).text).not.toContain('New here?');
    const left = await bo!.submits('/rooms/welcome', { back: '/rooms' });
    expect([left.headers['location'], String(left.headers['set-cookie'])]).toEqual([
      '/rooms',
      expect.stringContaining('welcome=left'),
    ]);
    await starts(ada!, (await listed(ada!)).find(({ locked, closed }) => !locked && !closed)!.id);
    expect((await ada!.page('/rooms')).text).not.toContain('New here?');
  });
});
