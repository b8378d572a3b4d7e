import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Listening } from '../../../test/support/listening.js';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Rooms } from '../room/rooms.service.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { ChatNight } from './chat-night.js';
import type { ChatSettingsView } from './chat-settings.service.js';
import type { ChatView, LineView, StateView } from './chat.service.js';
import { Presence } from './presence.service.js';

let portal: Portal;
let [ada, bo]: Person[] = [];
let [solveig, mari]: Person[] = [];
let chat: string;
let roomName = 0;

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
});
afterAll(() => portal.close());

/** Every test has people and a room of its own. It is Thursday 19 November 2026, six in the evening, or a later one. */
beforeEach(async () => {
  [solveig, mari] = [await portal.signsInAgain(solveig!), await portal.signsInAgain(mari!)];
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
  const room = { name: `Room ${++roomName}`, description: 'To talk in' };
  chat = `/rooms/${await portal.get(Rooms).open(portal.community, room)}/chat`;
});

const view = async (person: Person) => (await person.get(chat)).body as ChatView;
const talk = async (person: Person) => (await view(person)).talk;
const bodies = async (person: Person) => (await view(person)).lines.map(({ body }) => body);
const says = (person: Person, body: string, more: object = {}) => person.post(chat, { body, ...more });
const line = async (person: Person, body: string) => (await view(person)).lines.find((each) => each.body === body)!;
const today = () => portal.clock.at.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
/** Plans an hour from seven in the evening today, and lets the room be open only then. */
async function hosted(more: object = {}, how: object = { readable: true }): Promise<void> {
  expect((await solveig!.post(`${chat}/settings`, { mode: 'hosted', keepDays: 7, ...how })).status).toBe(204);
  const time = { host: solveig!.is.membershipId, day: today().toString(), starts: '19:00', ends: '20:00' };
  expect((await solveig!.post(`${chat}/sessions`, { ...time, ...more })).status).toBe(204);
}
/** Time passes, and everybody is still there. */
async function passes(duration: Parameters<Portal['clock']['passes']>[0]): Promise<void> {
  portal.clock.passes(duration);
  [ada, bo, solveig, mari] = await Promise.all([ada!, bo!, solveig!, mari!].map((who) => portal.signsInAgain(who)));
}
/** Until six in the evening of the next day: the clock is the same for all tests. */
async function tomorrowAtSix(): Promise<void> {
  const six = today().add({ days: 1 }).toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: '18:00' }).toInstant();
  await passes({ seconds: portal.clock.at.until(six).total('seconds') });
}
const state = async (listening: Listening, fits: (state: StateView) => boolean) =>
  JSON.parse((await listening.named('talk', (data) => fits(JSON.parse(data) as StateView))).data) as StateView;

describe('a line', () => {
  test('sent twice by one form is one line, for whoever sent it; another one may say the same', async () => {
    const { once } = await view(ada!);
    for (let press = 0; press < 2; press++)
      expect((await ada!.submits(chat, { body: 'Hello', once })).headers['location']).toBe(chat);
    await Promise.all([1, 2, 3].map(() => says(ada!, 'At once', { once: once.replace(/^./, 'a').replace(/.$/, 'b') })));
    expect((await says(bo!, 'Hello', { once })).status).toBe(204);
    expect(await bodies(ada!)).toEqual(['Hello', 'At once', 'Hello']);
    expect((await ada!.page(chat)).text).toMatch(/<input type="hidden" name="once" value="[0-9a-f-]{36}"/);
  });

  test('has a name that is random, the same on the page and in the stream', async () => {
    const listening = await portal.listens(bo!, `${chat}/lines`);
    await says(ada!, 'With a name');
    const [heard] = await listening.next(1);
    listening.close();
    const { id } = await line(bo!, 'With a name');
    expect((JSON.parse(heard!.data) as LineView).id).toBe(id);
    expect((await bo!.page(chat)).text).toContain(`id="line-${id}"`);
  });

  test('is gone after the days the room says, swept away or not', async () => {
    await solveig!.post(`${chat}/settings`, { mode: 'open', readable: true, keepDays: 2 });
    await says(ada!, 'For a while');
    expect((await ada!.page(chat)).text).toContain('Lines are gone after 2 days.');
    const { id } = await line(ada!, 'For a while');
    await passes({ days: 1, hours: 22 });
    await says(ada!, 'Later');
    expect(await bodies(bo!)).toEqual(['For a while', 'Later']);
    await passes({ hours: 2 });
    expect(await bodies(bo!)).toEqual(['Later']);
    expect((await solveig!.get(`/lines/${id}/hiding`)).status).toBe(404);
    const cursor = (await view(bo!)).cursor;
    const behind = await portal.listens(bo!, `${chat}/lines?after=${cursor}`);
    await says(ada!, 'Last');
    expect((await behind.next(1)).map(({ data }) => (JSON.parse(data) as LineView).body)).toEqual(['Last']);
    behind.close();
    const kept = () => portal.get(Read).one<{ n: number }>(sql`select count(*) as n from chat_line where id = ${id}`);
    expect(Number((await kept())!.n)).toBe(1);
    await portal.get(ChatNight).sweep();
    await portal.get(ChatNight).sweep();
    expect(Number((await kept())!.n)).toBe(0);
    expect(await bodies(bo!)).toEqual(['Later', 'Last']);
  });

  test('is hidden at once on open pages, with a reason that its author and consultants read', async () => {
    const [peer, author] = [await portal.listens(bo!, `${chat}/lines`), await portal.listens(ada!, `${chat}/lines`)];
    await says(ada!, 'Too much');
    const [heard] = await peer.next(1);
    const { id } = JSON.parse(heard!.data) as LineView;
    expect((await ada!.post(`/lines/${id}/hiding`, { reason: 'Mine' })).status).toBe(404);
    expect((await solveig!.page(`/lines/${id}/hiding`)).text).toContain('Too much');
    expect((await solveig!.submits(`/lines/${id}/hiding`, { reason: '' })).status).toBe(422);
    const hid = await solveig!.submits(`/lines/${id}/hiding`, { reason: 'No names, please.' });
    expect(hid.headers['location']).toBe(chat);
    expect((await solveig!.post(`/lines/${id}/hiding`, { reason: 'x' })).body.code).toBe('chat-line-hidden');
    const told = async (listening: Listening) => JSON.parse((await listening.named('hidden')).data) as LineView;
    const forPeer = await told(peer);
    expect(forPeer).toMatchObject({ id, hidden: true, own: false });
    expect([forPeer.body, forPeer.hiddenReason]).toEqual([undefined, undefined]);
    expect(await told(author)).toMatchObject({ body: 'Too much', hiddenReason: 'No names, please.', own: true });
    for (const listening of [peer, author]) listening.close();

    // Whoever was away hears of it when they are back, and whoever comes anew sees that there was one.
    const back = await portal.listens(bo!, `${chat}/lines`, heard!.id);
    expect(await told(back)).toEqual(forPeer);
    back.close();
    const page = async (person: Person) => (await person.page(chat)).text;
    expect(await page(bo!)).toContain('The consultant has hidden this line.');
    expect(await page(bo!)).not.toMatch(/Too much|No names/);
    for (const person of [ada!, solveig!, mari!]) expect(await page(person)).toMatch(/Too much[^]*No names, please\./);
    const { rooms } = (await ada!.post('/me/everything/file', { password })).body as { rooms: { chat: object[] } };
    expect(rooms.chat).toMatchObject([{ body: 'Too much', hiddenBecause: 'No names, please.' }]);
  });

  test('hidden on a page with script comes as markup for the element it stands in', async () => {
    const listening = await Listening.open(`${await portal.address()}${chat}/lines`, {
      accept: 'text/html, text/event-stream',
      cookie: bo!.cookieHeader,
    });
    const [first] = await listening.next(1);
    expect(first!.data).toMatch(/^<hx-partial id="chat-talk">/);
    await says(ada!, 'Markup');
    const { id } = await line(solveig!, 'Markup');
    await solveig!.post(`/lines/${id}/hiding`, { reason: 'Because.' });
    const [said, hidden] = await listening.next(2);
    listening.close();
    expect(said!.data).toMatch(new RegExp(`^<li id="line-${id}">`));
    expect(said!.data).not.toContain('hiding');
    expect(hidden!.data).toBe(
      `<hx-partial id="line-${id}"><span class="quiet">The consultant has hidden this line.</span></hx-partial>`,
    );
  });
});

describe('a hosted room', () => {
  test('says when it opens and who hosts, is open from then until then, and so every week', async () => {
    await hosted({ weekly: true });
    const { text } = await ada!.page(chat);
    for (const words of ['There is no chat right now.', 'It opens again', '19:00', 'Solveig hosts.'])
      expect(text).toContain(words);
    expect(text).not.toContain('name="body"');
    expect((await says(ada!, 'Early')).body.code).toBe('chat-closed');
    await passes({ minutes: 60 });
    expect((await says(ada!, 'On time')).status).toBe(204);
    expect(await talk(ada!)).toMatchObject({ open: true, current: { host: 'Solveig' } });
    await passes({ minutes: 60 });
    expect((await says(ada!, 'Late')).body.code).toBe('chat-closed');
    const next = (await talk(ada!)).next!.startsAt;
    expect(portal.clock.at.until(next).total('hours')).toBe(7 * 24 - 1);
    expect(await bodies(bo!)).toEqual(['On time']);
    await tomorrowAtSix();
  });

  test('gives back what somebody typed who was a moment late', async () => {
    await hosted();
    const refused = await ada!.submits(chat, { body: 'Words that took long' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This was not sent');
    expect(refused.text).toContain('Words that took long');
    const note = await ada!.submits(`${chat}/note`, { note: 'A note that took long' });
    expect([note.status, note.text.includes('A note that took long')]).toEqual([422, true]);
  });

  test('shows nothing between its times if the room says so, not in a stream either; the consultant reads', async () => {
    await says(ada!, 'Before');
    const { cursor } = await view(bo!);
    await says(ada!, 'And then');
    await hosted({}, {});
    expect(await bodies(bo!)).toEqual([]);
    expect((await bo!.page(chat)).text).toContain('can be read while the chat is open');
    expect(await bodies(mari!)).toEqual(['Before', 'And then']);
    const listening = await portal.listens(bo!, `${chat}/lines`, cursor);
    await expect(listening.next(1, 700)).rejects.toThrow('Nothing more');
    listening.close();
  });

  test('is planned on its page by consultants alone, with every refusal at its field', async () => {
    await hosted();
    for (const path of [`${chat}/settings`, `${chat}/sessions`]) {
      expect((await ada!.post(path, {})).status).toBe(404);
      expect((await solveig!.post(path, {})).status).toBe(422);
    }
    const wish = { host: solveig!.is.membershipId, day: '2027-01-05', starts: '19:00', ends: '20:00' };
    const refused = async (more: object) =>
      ((await solveig!.post(`${chat}/sessions`, { ...wish, ...more })).body as { code: string }).code;
    expect(await refused({ host: ada!.is.membershipId })).toBe('chat-unknown-host');
    expect(await refused({ ends: '19:00' })).toBe('chat-no-length');
    expect(await refused({ day: '2026-01-05' })).toBe('chat-in-past');
    expect(await refused({ day: '2026-02-30' })).toBe('needs-mending');
    await solveig!.post(`${chat}/sessions`, { ...wish, host: mari!.is.membershipId });
    const { sessions } = (await mari!.get(`${chat}/settings`)).body as ChatSettingsView;
    expect(sessions.map(({ host }) => host)).toEqual(['Solveig', 'Mari']);
    expect((await mari!.page(`${chat}/settings`)).text).toContain('Mari hosts');
    const removal = `/chat-sessions/${sessions[0]!.id}/removal`;
    expect((await bo!.post(removal)).status).toBe(404);
    expect((await mari!.submits(removal)).headers['location']).toBe(`${chat}/settings#sessions`);
    expect((await mari!.post(removal)).status).toBe(404);
    expect((await talk(ada!)).next).toMatchObject({ host: 'Mari' });
  });
});

describe('a hand', () => {
  test('is seen by its owner and, in order, by the host; by nobody else, in no stream', async () => {
    const [host, peer] = [await portal.listens(solveig!, `${chat}/lines`), await portal.listens(bo!, `${chat}/lines`)];
    const cai = await portal.person('ServiceUser');
    for (const who of [cai, ada!, cai]) await who.post(`${chat}/hand`, { up: true });
    const shown = await state(host, ({ hosting }) => hosting?.hands.length === 2);
    expect(shown.hosting!.hands.map(({ who }) => who.nickname)).toEqual([cai.is.nickname, ada!.is.nickname]);
    expect([(await view(ada!)).handUp, (await view(bo!)).handUp]).toEqual([true, false]);
    expect((await ada!.page(chat)).text).toContain('Your hand is up, but no host is here to see it now.');
    const before = await state(peer, () => true);
    expect(before).toMatchObject({ handUp: false });
    await expect(peer.named('talk', undefined, 500)).rejects.toThrow('Nothing more');

    const [first] = shown.hosting!.hands;
    expect((await bo!.post(`/chat-hands/${first!.id}/lowering`)).status).toBe(404);
    const mine = await portal.listens(cai, `${chat}/lines`);
    expect((await solveig!.submits(`/chat-hands/${first!.id}/lowering`)).headers['location']).toBe(chat);
    expect((await state(mine, ({ handUp }) => handUp === false)).hosting).toBeUndefined();
    await ada!.submits(`${chat}/hand`);
    expect((await view(solveig!)).hosting!.hands).toEqual([]);
    for (const each of [host, peer, mine]) each.close();
  });

  test('goes down with its owner’s nickname, by itself after the talk, and is swept away', async () => {
    for (const who of [ada!, bo!]) await who.post(`${chat}/hand`, { up: true });
    await ada!.post('/me/leave', { words: 'stay', password, sure: true });
    expect((await view(solveig!)).hosting!.hands.map(({ who }) => who.nickname)).toEqual([bo!.is.nickname]);
    portal.clock.passes({ hours: 14 });
    [solveig, bo] = [await portal.signsInAgain(solveig!), await portal.signsInAgain(bo!)];
    expect((await view(solveig)).hosting!.hands).toEqual([]);
    expect((await view(bo)).handUp).toBe(false);
    await portal.get(ChatNight).sweep();
    const room = chat.split('/')[2]!;
    expect(await portal.get(Read).all(sql`select id from chat_seat where room_id = ${room}`)).toEqual([]);
    portal.clock.passes({ hours: 10 });
  });
});

describe('passing', () => {
  test('says so once, without a reason, and takes the hand down', async () => {
    await ada!.post(`${chat}/hand`, { up: true });
    for (let press = 0; press < 3; press++) expect((await ada!.submits(`${chat}/pass`)).status).toBe(303);
    const { lines, handUp } = await view(ada!);
    expect(lines.map(({ kind, own }) => [kind, own])).toEqual([['pass', true]]);
    expect(handUp).toBe(false);
    expect((await bo!.page(chat)).text).toContain('passes this time.');
    expect((await solveig!.post(`${chat}/pass`)).status).toBe(404);
  });
});

describe('a slow talk', () => {
  test('asks for patience between two lines of one person, and loses no word of theirs', async () => {
    const listening = await portal.listens(bo!, `${chat}/lines`);
    expect((await ada!.post(`${chat}/pace`, { seconds: 30 })).status).toBe(404);
    expect((await solveig!.submits(`${chat}/pace`, { seconds: '9000' })).status).toBe(422);
    await solveig!.submits(`${chat}/pace`, { seconds: '30' });
    expect((await state(listening, ({ talk: told }) => told.slowSeconds === 30)).talk.open).toBe(true);
    listening.close();
    const { once } = await view(ada!);
    expect((await says(ada!, 'One', { once })).status).toBe(204);
    // The same press again is no second line, and is not told to wait.
    expect((await says(ada!, 'One', { once })).status).toBe(204);
    expect((await says(bo!, 'Somebody else')).status).toBe(204);
    for (const n of [1, 2]) expect((await says(solveig!, `Host ${n}`)).status).toBe(204);
    portal.clock.passes({ seconds: 10 });
    const refused = await ada!.submits(chat, { body: 'Two, typed with care' });
    expect([refused.status, refused.text.includes('Two, typed with care')]).toEqual([422, true]);
    expect(refused.text).toContain('You can send in 20 seconds.');
    expect((await ada!.post(`${chat}/pass`)).status).toBe(204);
    await solveig!.post(`${chat}/pace`, { seconds: 5 });
    expect((await says(ada!, 'Two')).body.code).toBe('chat-slow');
    portal.clock.passes({ seconds: 25 });
    expect((await says(ada!, 'Two')).status).toBe(204);
    portal.clock.passes({ seconds: 60 });
    await portal.get(ChatNight).sweep();
    const room = chat.split('/')[2]!;
    expect(await portal.get(Read).all(sql`select id from chat_seat where room_id = ${room}`)).toEqual([]);
  });
});

describe('a note to the host', () => {
  test('is read by the host alone, sealed, and gone with the talk; its author has it in the file of everything', async () => {
    await hosted();
    await passes({ minutes: 60 });
    const host = await portal.listens(solveig!, `${chat}/lines`);
    expect((await ada!.submits(`${chat}/note`, { note: 'I am not well' })).headers['location']).toBe(chat);
    await state(host, ({ hosting }) => hosting?.notes[0]?.note === 'I am not well');
    host.close();
    expect((await solveig!.page(chat)).text).toContain('I am not well');
    for (const who of [mari!, bo!]) {
      expect((await who.page(chat)).text).not.toContain('not well');
      expect((await who.get(chat)).text).not.toContain('not well');
    }
    expect((await ada!.page(chat)).text).toContain('The host has a note from you.');
    const rows = await portal.get(Read).all<{ body: Buffer }>(sql`select * from chat_note`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { body } of rows) expect(body.toString()).not.toContain('not well');
    const everything = async () =>
      ((await ada!.post('/me/everything/file', { password })).body as { rooms: { notes: object[] } }).rooms.notes;
    expect(await everything()).toEqual([{ room: `Room ${roomName}`, note: 'I am not well' }]);
    await passes({ minutes: 60 });
    expect((await view(solveig!)).hosting!.notes).toEqual([]);
    expect(await everything()).toEqual([]);
    await portal.get(ChatNight).sweep();
    expect(await portal.get(Read).all(sql`select id from chat_note`)).toEqual([]);
    await tomorrowAtSix();
  });

  test('is put away by the host, and where nobody hosts it is for whichever consultant comes', async () => {
    await ada!.post(`${chat}/note`, { note: 'For somebody' });
    const [note] = (await view(mari!)).hosting!.notes;
    expect((await view(solveig!)).hosting!.notes).toEqual([note]);
    expect((await ada!.post(`/chat-notes/${note!.id}/removal`)).status).toBe(404);
    await mari!.post(`${chat}/light`, { light: 'here' });
    await ada!.post(`${chat}/note`, { note: 'For Mari' });
    const [, hers] = (await view(mari!)).hosting!.notes;
    expect((await solveig!.post(`/chat-notes/${hers!.id}/removal`)).status).toBe(404);
    expect((await solveig!.submits(`/chat-notes/${note!.id}/removal`)).headers['location']).toBe(chat);
    expect((await view(mari!)).hosting!.notes).toEqual([hers]);
    expect((await mari!.post(`${chat}/note`, { note: 'To myself' })).status).toBe(404);
    await ada!.post('/me/leave', { words: 'stay', password, sure: true });
    expect((await view(mari!)).hosting!.notes).toEqual([]);
  });
});

describe('while no host is there', () => {
  const onDesk = async (person: Person) => {
    const { free } = (await person.get('/desk')).body as {
      free: { kind: string; says?: string; href: string }[];
    };
    return free.filter(({ kind, href }) => kind === 'chat-note' && href.startsWith(chat));
  };

  test('the page says so, and a note waits on the desk until somebody has read it', async () => {
    // Ten in the evening: nobody is on duty until the morning.
    await passes({ hours: 4 });
    const page = (await ada!.page(chat)).text;
    expect(page).toContain('No host is in the chat now.');
    expect(page).toMatch(/is back (today|tomorrow|on \w+day) from \d\d:\d\d/);
    expect(page).toMatch(/do not wait for an answer here\. <a href="\/help-now">/);
    expect(page).toContain('nobody sees your hand until one comes');
    await ada!.post(`${chat}/hand`, { up: true });
    await ada!.submits(`${chat}/note`, { note: 'I cannot sleep' });
    const given = (await ada!.page(chat)).text;
    expect(given).toContain('Your note waits. No host is here to read it now.');
    expect(given).toContain('Your hand is up, but no host is here to see it now.');
    expect(given).not.toContain('The host has a note from you.');

    const [item, ...others] = await onDesk(solveig!);
    expect([item, others]).toEqual([
      expect.objectContaining({ says: `Room ${roomName}`, href: `${chat}#chat-host` }),
      [],
    ]);
    expect(JSON.stringify(item)).not.toContain('sleep');
    // Over a weekend and its twelve hours: it is there when the next duty begins, and for a while after that.
    for (let hours = 0; hours < 72 && (await talk(ada!)).meanwhile?.duty.onDuty !== true; hours++)
      await passes({ hours: 1 });
    await portal.get(ChatNight).sweep();
    await passes({ hours: 1 });
    expect((await solveig!.page(chat)).text).toContain('I cannot sleep');
    const [note] = (await view(mari!)).hosting!.notes;
    expect(await onDesk(mari!)).toHaveLength(1);
    await mari!.submits(`/chat-notes/${note!.id}/removal`);
    expect([await onDesk(mari!), await onDesk(solveig!)]).toEqual([[], []]);
    await tomorrowAtSix();
  });

  test('that ends when one comes, and a note to that host is on nobody else’s desk', async () => {
    await mari!.post(`${chat}/light`, { light: 'here' });
    await ada!.post(`${chat}/note`, { note: 'For Mari' });
    const page = (await ada!.page(chat)).text;
    expect(page).not.toContain('No host is in the chat now.');
    expect(page).toContain('The host has a note from you.');
    expect([(await onDesk(mari!)).length, (await onDesk(solveig!)).length]).toEqual([1, 0]);
  });
});

describe('the light of a host', () => {
  test('is lit and put out by the host, and everybody sees it', async () => {
    const listening = await portal.listens(bo!, `${chat}/lines`);
    expect((await ada!.post(`${chat}/light`, { light: 'here' })).status).toBe(404);
    expect((await talk(ada!)).host).toBeUndefined();
    await solveig!.submits(`${chat}/light`, { light: 'here' });
    expect((await state(listening, ({ talk: told }) => Boolean(told.host))).talk.host).toEqual({
      name: 'Solveig',
      light: 'here',
    });
    await solveig!.submits(`${chat}/light`, { light: 'away' });
    expect((await ada!.page(chat)).text).toContain('Solveig is away for a little while.');
    await solveig!.submits(`${chat}/light`, { light: 'off' });
    expect((await state(listening, ({ talk: told }) => !told.host)).talk.lately).toBe('few');
    listening.close();
  });

  test('goes out by itself when the page is gone, and at once with the sign-in', async () => {
    await solveig!.post(`${chat}/light`, { light: 'here' });
    portal.clock.passes({ minutes: 9 });
    await solveig!.get(chat);
    portal.clock.passes({ minutes: 9 });
    await mari!.get(chat);
    expect((await talk(ada!)).host).toMatchObject({ name: 'Solveig' });
    portal.clock.passes({ minutes: 2 });
    expect((await talk(ada!)).host).toBeUndefined();
    // Coming back does not light it: the host says so.
    await solveig!.get(chat);
    expect((await talk(ada!)).host).toBeUndefined();
    await solveig!.post(`${chat}/light`, { light: 'here' });
    expect((await talk(ada!)).host).toMatchObject({ name: 'Solveig' });
    await solveig!.post('/sign-out');
    expect((await talk(ada!)).host).toBeUndefined();
  });
});

describe('the end of a talk', () => {
  test('comes at once, everybody is told, and it can be opened again', async () => {
    const listening = await portal.listens(bo!, `${chat}/lines`);
    await ada!.post(`${chat}/hand`, { up: true });
    expect((await ada!.post(`${chat}/stop`)).status).toBe(404);
    expect((await solveig!.submits(`${chat}/stop`)).headers['location']).toBe(chat);
    await state(listening, ({ talk: told }) => told.stopped && !told.open);
    expect((await says(ada!, 'One more')).body.code).toBe('chat-closed');
    expect((await ada!.post(`${chat}/hand`, { up: true })).body.code).toBe('chat-over');
    expect((await view(solveig!)).hosting!.hands).toEqual([]);
    expect((await ada!.page(chat)).text).toContain('The chat has been ended.');
    await mari!.submits(`${chat}/opening`);
    await state(listening, ({ talk: told }) => told.open);
    expect((await says(ada!, 'Again')).status).toBe(204);
    listening.close();
  });

  test('of a hosted time is for this time only', async () => {
    await hosted({ weekly: true });
    await passes({ minutes: 70 });
    await solveig!.post(`${chat}/stop`);
    expect(await talk(ada!)).toMatchObject({ open: false, stopped: true });
    await passes({ hours: 24 * 7 });
    expect(await talk(ada!)).toMatchObject({ open: true, stopped: false });
    await tomorrowAtSix();
  });
});

describe('how many are here', () => {
  const come = async (count: number) => {
    for (let n = 0; n < count; n++) await (await portal.person('ServiceUser')).get(chat);
  };
  const lately = async () => (await talk(await portal.signsInAgain(solveig!))).lately;
  const toTheHalfHour = (more = 0) =>
    passes({ seconds: more + 1800 - (Math.floor(portal.clock.at.epochMilliseconds / 1000) % 1800) });

  test('is a few or five and more, and changes at the full and the half hour only', async () => {
    await toTheHalfHour();
    await come(8);
    expect(await lately()).toBe('few');
    portal.clock.passes({ minutes: 29 });
    expect(await lately()).toBe('few');
    await toTheHalfHour();
    // From now on until half an hour later, whoever comes and goes.
    for (const seconds of [0, 60, 1700]) {
      portal.clock.passes({ seconds });
      expect(await lately()).toBe('five');
    }
    await toTheHalfHour(60);
    expect(await lately()).toBe('few');
    expect((await ada!.page(chat)).text).toContain('In the last half hour a few were here.');
  });

  test('counts a person once, no consultant, and says five only of five', async () => {
    await toTheHalfHour();
    await come(2);
    for (let n = 0; n < 4; n++) {
      for (const who of [ada!, bo!, solveig!, mari!]) await who.get(chat);
      const listening = await portal.listens(ada!, `${chat}/lines`);
      listening.close();
    }
    await toTheHalfHour();
    expect(await lately()).toBe('few');
  });

  test('needs five to eight, and which of these nobody knows', async () => {
    const enough = new Set<number>();
    for (let round = 0; enough.size < 2 && round < 8; round++) {
      await toTheHalfHour();
      let count = 0;
      const crowd: Person[] = [];
      for (; count < 8; count++) crowd.push(await portal.person('ServiceUser'));
      for (const [n, who] of crowd.entries()) {
        await who.get(chat);
        // Looks from the half hour after, and comes back to this one.
        const told = await portal.clock.asOf(portal.clock.now().add({ minutes: 30 }), () =>
          portal.get(Presence).lately(chat.split('/')[2] as never),
        );
        if (told === 'five') {
          enough.add(n + 1);
          break;
        }
      }
    }
    expect([...enough].every((n) => n >= 5 && n <= 8)).toBe(true);
    expect(enough.size).toBeGreaterThan(1);
  });
});

describe('a stream', () => {
  test('says nothing that its page shows already, and is told of what changed in between', async () => {
    const page = (await bo!.page(chat)).text;
    const address = /hx-sse:connect="([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    const open = async () =>
      Listening.open(`${await portal.address()}${address}`, { accept: 'text/html', cookie: bo!.cookieHeader });
    const quiet = await open();
    await expect(quiet.next(1, 600)).rejects.toThrow('Nothing more');
    quiet.close();
    await solveig!.post(`${chat}/pace`, { seconds: 10 });
    const told = await open();
    expect((await told.next(1))[0]!.data).toContain('10 seconds between two lines');
    told.close();
  });

  test('ends within a beat for whoever has left, and is none for another community', async () => {
    const listening = await portal.listens(ada!, `${chat}/lines`);
    await ada!.post('/me/leave', { words: 'stay', password, sure: true });
    expect(await listening.ended(6_000)).toBe(true);
    const far = await portal.person('ServiceUser', { community: await portal.founds(aCommunity('Balsfjord')) });
    for (const path of ['hand', 'pass', 'note']) {
      const answer = await far.post(`${chat}/${path}`, path === 'note' ? { note: 'Let me in' } : {});
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'not-here']);
    }
    const { id } = (await says(bo!, 'Here'), await line(bo!, 'Here'));
    const host = await portal.person('Consultant', { community: far.is.communityId });
    for (const path of [`${chat}/settings`, `/lines/${id}/hiding`]) expect((await host.get(path)).status).toBe(404);
    for (const [path, body] of Object.entries({
      stop: {},
      opening: {},
      light: { light: 'here' },
      pace: { seconds: 9 },
    }))
      expect((await host.post(`${chat}/${path}`, body)).status).toBe(404);
    expect((await talk(bo!)).open).toBe(true);
  });
});

test('the page of a chat takes the same number of reads, however much goes on', async () => {
  const reads = async (person: Person) => {
    // Once before: the key that opens notes is kept for a while.
    await person.get(chat);
    const before = portal.get(Read).count;
    await person.get(chat);
    return portal.get(Read).count - before;
  };
  const fill = async () => {
    const peer = await portal.person('ServiceUser');
    await peer.post(`${chat}/hand`, { up: true });
    await peer.post(`${chat}/note`, { note: randomUUID() });
    for (let n = 0; n < 4; n++) await says(peer, `${n}`);
  };
  await hosted({ day: today().add({ days: 1 }).toString() });
  await solveig!.post(`${chat}/settings`, { mode: 'open', keepDays: 7, readable: true });
  await fill();
  const few = [await reads(ada!), await reads(solveig!)];
  for (let n = 0; n < 3; n++) await fill();
  await hosted({ day: today().add({ days: 2 }).toString() });
  await solveig!.post(`${chat}/settings`, { mode: 'open', keepDays: 7, readable: true });
  expect([await reads(ada!), await reads(solveig!)]).toEqual(few);
});
