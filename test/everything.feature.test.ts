import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import sharp from 'sharp';
import { Communities } from '../src/communities/index.js';
import { Personas, Photos } from '../src/identity/index.js';
import { Passkey } from '../src/identity/sign-in/passkey/passkey.entity.js';
import { Vault } from '../src/platform/crypto/vault.js';
import { Read } from '../src/platform/database/read.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { Person } from './support/person.js';
import { password, Portal } from './support/portal.js';

/** What the features' own parts leave open: that they stand in one file, hold what was seldom thought of, and nothing else. */
interface Everything {
  account: { photo?: string; nickname?: string };
  rooms: { posts: { body: string; notes?: { about: string[] } }[]; reports: { reason: string }[] };
  meetups: { title: string; district: string; cancelled?: true; offered?: { rung: string; until: string }[] }[];
  people: { shown: unknown[]; blocked: { kind: string; called: string }[]; notToMeet: string[] };
  signIn: { idleMinutes?: number; codeApp: boolean; passkeys: { name: string; addedAt: string }[] };
}

const log: string[] = [];
let portal: Portal;
let staff: { solveig: Person; berit: Person };
beforeAll(async () => {
  const listener = new Writable({
    write: (line, _encoding, done) => {
      log.push(String(line));
      done();
    },
  });
  portal = await Portal.open({ LOG_LEVEL: 'info' }, { log: listener });
  staff = {
    solveig: await portal.person('Consultant', { firstName: 'Solveig' }),
    berit: await portal.person('Provider', { firstName: 'Berit' }),
  };
});
afterAll(() => portal.close());

const made = async (answer: ReturnType<Person['post']>): Promise<string> => ((await answer).body as { id: string }).id;
const file = (person: Person) => person.post('/me/everything/file', { password });
const everything = async (person: Person) => (await file(person)).body as Everything;
const persona = async (person: Person) => (await portal.get(Personas).idOf(person.is))!;
const room = async (person: Person) =>
  `/rooms/${((await person.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
const thread = async (person: Person, title: string, body: string, more: object = {}) =>
  made(person.post(`${await room(person)}/threads`, { title, intent: 'hello', body, ...more }));

async function meetup(title: string): Promise<string> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { title, kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 9, day: '2026-11-26' };
  return made(staff.solveig.post('/meetups', { ...wish, from: '18:00', to: '19:30' }));
}

async function passkey({ accountId }: Person['is'], name: string): Promise<void> {
  const id = '11111111-1111-4111-8111-111111111111';
  const place = { community: '-', table: 'passkey', row: id, column: 'credential' };
  const credential = JSON.stringify({ id: 'credential-id', publicKey: 'public-key', transports: [], name });
  await portal.get(UnitOfWork).run(async () => {
    const sealed = await portal.get(Vault).seal(`account:${accountId}`, place, credential);
    const row = { id, accountId, credentialFingerprint: 'print', counter: 0, addedAt: portal.clock.now() };
    await portal.get(UnitOfWork).manager.insert(Passkey, { ...row, credential: sealed });
  });
}

describe('what one takes along', () => {
  test('is found from one’s own page', async () => {
    const ada = await portal.person('ServiceUser');
    expect((await ada.page('/me')).text).toContain('href="/me/everything"');
    expect((await ada.page('/me/everything')).text).toContain('action="/me/everything/file"');
    expect((await staff.berit.page('/me')).text).not.toContain('/me/everything');
  });

  test('holds the photo as it is shown, and how one signs in, without a secret', async () => {
    const ada = await portal.person('ServiceUser');
    const [red, edge] = [{ r: 200, g: 0, b: 0 }, 40];
    const drawn = await sharp({ create: { width: edge, height: edge, channels: 3, background: red } })
      .png()
      .toBuffer();
    await portal.get(Photos).put(ada.is, drawn);
    await ada.post('/me/sign-ins/idle', { minutes: '30' });
    await passkey(ada.is, 'The blue phone');
    const { account, signIn } = await everything(ada);
    const kept = Buffer.from(account.photo!.replace('data:image/jpeg;base64,', ''), 'base64');
    expect(kept.equals((await portal.get(Photos).of(ada.is.accountId))!)).toBe(true);
    const addedAt = '2026-11-19T17:00:00Z';
    expect(signIn).toEqual({ idleMinutes: 30, codeApp: false, passkeys: [{ name: 'The blue phone', addedAt }] });
    for (const secret of ['credential-id', 'public-key', ada.cookieHeader.replace('sid=', '')])
      expect((await file(ada)).text).not.toContain(secret);
  });

  test('holds own posts with what they are about, and not what one has taken away again', async () => {
    const ada = await portal.person('ServiceUser');
    const kept = await thread(ada, 'A heavy one', 'It was a long night.', { about: ['self-harm'] });
    await ada.post(`/threads/${kept}/posts`, { body: 'Said too much' });
    const view = async () => (await ada.get(`/threads/${kept}`)).body as { posts: { id: string; body?: string }[] };
    const regretted = (await view()).posts.find(({ body }) => body === 'Said too much')!;
    expect((await everything(ada)).rooms.posts.map(({ body }) => body)).toEqual([
      'It was a long night.',
      'Said too much',
    ]);
    await ada.post(`/posts/${regretted.id}/removal`);
    expect((await everything(ada)).rooms.posts).toMatchObject([
      { title: 'A heavy one', body: 'It was a long night.', notes: { about: ['self-harm'] } },
    ]);
  });

  test('holds whom one has blocked and what one has reported, in the words one knows', async () => {
    const ada = await portal.person('ServiceUser');
    const kai = await portal.person('ServiceUser', { firstName: 'Kaspar', nickname: 'Vindkast' });
    const his = await thread(kai, 'Kai begins', 'Words of Kai');
    const { posts } = (await ada.get(`/threads/${his}`)).body as { posts: { id: string }[] };
    await ada.post(`/posts/${posts[0]!.id}/report`, { reason: 'It scares me.' });
    await ada.post(`/people/${await persona(kai)}/block`);
    const { people, rooms } = await everything(ada);
    expect(people.blocked).toEqual([{ kind: 'persona', called: 'Vindkast' }]);
    expect(rooms.reports).toMatchObject([{ reason: 'It scares me.' }]);
    for (const theirs of ['Words of Kai', 'Kai begins', 'Kaspar', kai.is.email])
      expect((await file(ada)).text).not.toContain(theirs);
    // He is told nothing of either.
    for (const hers of ['It scares me.', ada.is.nickname!]) expect((await file(kai)).text).not.toContain(hers);
  });

  test('holds where a meetup is and whether it was called off, but not the house', async () => {
    const ada = await portal.person('ServiceUser');
    const id = await meetup('Called off');
    await ada.post(`/meetups/${id}/rsvp`, { name: 'Addie', listed: false });
    expect((await ada.page(`/meetups/${id}`)).text).toContain('Strøket 15');
    expect((await everything(ada)).meetups).toMatchObject([{ title: 'Called off', district: 'Sentrum' }]);
    expect((await everything(ada)).meetups[0]).not.toHaveProperty('cancelled');
    await staff.solveig.post(`/meetups/${id}/cancellation`, { reason: 'The heating is broken.' });
    expect((await everything(ada)).meetups).toMatchObject([{ title: 'Called off', cancelled: true }]);
    expect((await file(ada)).text).not.toContain('Strøket 15');
  });

  test('holds what one offers to the people of a meetup, and never to whom or to how many', async () => {
    const [ada, bo, dag] = [
      await portal.person('ServiceUser'),
      await portal.person('ServiceUser'),
      await portal.person('ServiceUser'),
    ];
    const id = await meetup('Quiet café');
    for (const [who, name] of [
      [ada, 'Addie'],
      [bo, 'Bobby'],
    ] as const)
      await who.post(`/meetups/${id}/rsvp`, { name, listed: false });
    expect((await ada.post(`/people/meetups/${id}/offers`, { rung: 'first-name', days: 7 })).status).toBe(204);
    const withOne = (await file(ada)).text;
    const [own] = (JSON.parse(withOne) as Everything).meetups;
    expect(own!.offered).toEqual([{ rung: 'first-name', until: '2026-11-26' }]);
    expect((JSON.parse(withOne) as Everything).people.shown).toEqual([]);
    expect(withOne).not.toContain('Bobby');
    await dag.post(`/meetups/${id}/rsvp`, { name: 'Dagfinn', listed: false });
    await ada.post(`/people/meetups/${id}/offers`, { rung: 'first-name', days: 7 });
    expect((await file(ada)).text).toBe(withOne);
    // To the one it was offered to it is an offer like any other.
    expect((await everything(bo)).people.shown).toMatchObject([
      { called: 'Addie', rungs: [{ rung: 'first-name', state: 'asked' }] },
    ]);
  });

  test('is for service users alone, and nobody can name whose file they want', async () => {
    const ada = await portal.person('ServiceUser', { nickname: 'Tyttebær' });
    expect((await everything(ada)).account.nickname).toBe('Tyttebær');
    const stranger = portal.stranger();
    for (const person of [staff.solveig, staff.berit, await portal.person('Coordinator'), stranger])
      for (const answer of [await person.get('/me/everything'), await file(person)])
        expect(answer.status).toBe(person === stranger ? 401 : 404);
    const bo = await portal.person('ServiceUser', { nickname: 'Krekling' });
    const named = await bo.post(`/me/everything/file?account=${ada.is.accountId}`, { password });
    expect(named.text).toBe((await file(bo)).text);
  });

  test('leaves no word of it in the log', async () => {
    const ada = await portal.person('ServiceUser', { firstName: 'Adalmina', nickname: 'Multe' });
    await ada.post('/toolbox/values', { text: 'A value for no log' });
    log.length = 0;
    expect((await file(ada)).text).toContain('A value for no log');
    const lines = log.join('');
    expect(lines).toContain('/me/everything/file');
    for (const word of ['Adalmina', 'Multe', 'A value for no log', ada.is.email, ada.is.accountId])
      expect(lines).not.toContain(word);
  });
});

test('much of every part costs no more reads than a little', async () => {
  const ada = await portal.person('ServiceUser');
  const title = (n: number) => `Much ${n}`;
  const more = async (n: number) => {
    const peer = await portal.person('ServiceUser');
    const id = await meetup(title(n));
    for (const [who, name] of [
      [ada, `Mine ${n}`],
      [peer, `Theirs ${n}`],
    ] as const)
      await who.post(`/meetups/${id}/rsvp`, { name, listed: true });
    await ada.post(`/meetups/${id}/first-time`, { meetsMe: title(n), shared: true });
    await ada.post(`/people/meetups/${id}/offers`, { rung: 'first-name', days: 7 });
    await ada.post(`/people/${await persona(peer)}/offers`, { rung: 'first-name' });
    await peer.post(`/people/${await persona(ada)}/answers`, { rung: 'first-name', agree: 'yes' });
    await ada.post(`/people/${await persona(await portal.person('ServiceUser'))}/block`);
    const other = await thread(peer, title(n), 'Theirs');
    await ada.post(`/threads/${other}/posts`, { body: title(n) });
    await ada.post(`${await room(ada)}/chat`, { body: title(n) });
    await ada.post('/me/apart', { text: `Somebody Number${n}` });
    const doctor = await portal.person('Provider');
    const letter = { provider: doctor.is.membershipId, kind: 'question', topic: title(n), body: title(n) };
    await ada.post('/messages', { ...letter, careName: title(n) });
    const goal = await made(ada.post('/toolbox/goals', { title: title(n) }));
    await ada.post(`/toolbox/goals/${goal}/steps`, { title: title(n) });
    await ada.post('/toolbox/activities', { what: title(n), day: '2026-11-24' });
    await staff.solveig.post('/look-ups', { face: await persona(ada), reason: `A long enough reason, ${n}.` });
  };
  const read = portal.get(Read);
  const reads = async () => {
    await file(ada);
    const before = read.count;
    const { body } = await file(ada);
    return [read.count - before, body as Everything] as const;
  };
  await more(1);
  const [few, little] = await reads();
  for (const n of [2, 3]) await more(n);
  const [many, much] = await reads();
  const sizes = ({ rooms, meetups, people, ...rest }: Everything) => {
    const { messages, toolbox, whoHasLooked } = rest as unknown as {
      messages: unknown[];
      toolbox: { goals: unknown[]; activities: unknown[] };
      whoHasLooked: unknown[];
    };
    return [
      rooms.posts,
      meetups,
      people.shown,
      people.blocked,
      people.notToMeet,
      messages,
      toolbox.goals,
      toolbox.activities,
      whoHasLooked,
    ].map(({ length }) => length);
  };
  expect([sizes(little), sizes(much)]).toEqual([Array(9).fill(1), Array(9).fill(3)]);
  expect(many).toBe(few);
});
