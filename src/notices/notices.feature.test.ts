import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { DataSource } from 'typeorm';
import request from 'supertest';
import webPush from 'web-push';
import { MailServer, type Received } from '../../test/support/mail-server.js';
import type { Person } from '../../test/support/person.js';
import { password, Portal } from '../../test/support/portal.js';
import { PushService } from '../../test/support/push-service.js';
import { databaseHash } from '../../test/support/rows.js';
import { MeetupNames, type PersonaId, Personas } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { Sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/events/outbox.js';
import type { Actor } from '../platform/http/actor.js';
import { NoticeDelivery } from './notice-delivery.js';
import { NoticesLeft } from './notices-left.js';
import { Notices, OwnNotices } from './index.js';
import type { ChoicesView, DevicesView, NoticesView, NoticeView } from './notices.views.js';

let portal: Portal;
let mail: MailServer;
let push: PushService;
const start = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  mail = await MailServer.open();
  push = await PushService.open();
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  portal = await Portal.open({
    SMTP_URL: mail.url,
    MAIL_FROM: 'post@portal.example',
    PUSH_PUBLIC_KEY: publicKey,
    PUSH_PRIVATE_KEY: privateKey,
    PUSH_SERVICES: `${push.origin} https://fcm.googleapis.com`,
  });
  const notices = portal.get(Notices);
  const kind = (group: 'rooms' | 'meetups' | 'messages') => ({
    group,
    words: [`Noe om ${group}`, `Something about ${group}`] as const,
    href: (id: string) => `/${group}/${id}`,
  });
  for (const group of ['rooms', 'meetups', 'messages'] as const) notices.register(`test-${group}`, kind(group));
});
beforeEach(async () => {
  portal.clock.at = start;
  await settled();
  mail.received.length = 0;
  mail.refuses = false;
  push.received.length = 0;
  push.answers.clear();
});
afterAll(async () => {
  await portal.close();
  await mail.close();
  await push.close();
});

type To = Parameters<Notices['tell']>[0];
const tells = (to: To, kind = 'test-messages', target?: string) =>
  portal.get(UnitOfWork).run(() => portal.get(Notices).tell(to, kind, target));
/** Somebody who has said yes to letters about what they come to and what they ask. */
async function member(wish?: Parameters<Portal['person']>[1]): Promise<Person> {
  const person = await portal.person('ServiceUser', wish);
  for (const group of ['meetups', 'messages'] as const)
    await portal.get(OwnNotices).answered({ ...person.is, role: 'ServiceUser' } as never as Actor, group, true);
  return person;
}
const account = ({ is: { accountId } }: Person) => ({ accountId });
const persona = async (person: Person) => ({ faceId: (await portal.get(Personas).idOf(person.is))! });
const meetupFace = async (person: Person, series: string, name: string) => ({
  faceId: await portal.get(UnitOfWork).run(() => portal.get(MeetupNames).take(person.is as never, series, name)),
});
/** Does what is due until then, step by step, as the worker would. */
async function until(hours: number): Promise<void> {
  for (let minute = 0; minute <= hours * 60; minute += 5)
    await portal.clock.asOf(portal.clock.at.add({ minutes: minute }), () => portal.get(Outbox).drain());
  portal.clock.passes({ minutes: hours * 60 });
}
async function announces(solveig: Person, title: string): Promise<{ id: string; seriesId: string }> {
  const [venue] = (await rows('venue')) as { id: string }[];
  const wish = { title, kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 1, day: '2026-11-26' };
  return (await solveig.post('/meetups', { ...wish, from: '18:00', to: '19:00' })).body as never;
}
/** Nothing of an earlier test waits any more. */
const settled = () => portal.get(DataSource).query('delete from outbox');
const own = async (person: Person) => ((await person.get('/notices')).body as NoticesView).notices;
const choices = async (person: Person) => (await person.get('/me/notices')).body as ChoicesView;
const back = (person: Person) => portal.signsInAgain(person);
const rows = (table: string) => portal.get(Read).all<Record<string, unknown>>(new Sql([`select * from ${table}`], []));
const lettersTo = ({ is: { email } }: Person): Received[] => mail.received.filter(({ to }) => to.includes(email));
/** As a mail program reads it: long lines put together again. */
const textOf = ({ data }: Received) =>
  data
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=')
    .replace(/\r?\n[ \t]+/g, ' ');
const stopOf = (letter: Received) => /List-Unsubscribe: +<[^>]*(\/notices\/stop\/[\w-]{43})>/.exec(textOf(letter))![1]!;

describe('in the portal', () => {
  test('one page gathers what is new for all faces of one person, for that person alone', async () => {
    const [ada, bo] = [await member(), await member()];
    await tells(await persona(ada), 'test-rooms', 'a');
    portal.clock.passes({ days: 1 });
    await tells(account(ada), 'test-messages', 'b');
    const again = await back(ada);
    expect(await own(again)).toMatchObject([
      { text: 'Something about messages', href: '/messages/b', when: 'today', isNew: true },
      { text: 'Something about rooms', href: '/rooms/a', when: 'yesterday', isNew: true },
    ]);
    expect((await again.page('/')).text).toContain('href="/notices"');
    expect((await again.page('/notices')).text).toContain('href="/rooms/a"');
    const other = await back(bo);
    expect(await own(other)).toEqual([]);
    expect((await other.page('/')).text).not.toContain('href="/notices"');
    expect((await portal.stranger().get('/notices')).status).toBe(401);
  });

  test('a page of all faces holds one of a meetup too', async () => {
    const solveig = await portal.person('Consultant');
    const ada = await member();
    const { id } = await announces(solveig, 'Café');
    const bo = await member();
    await bo.post(`/meetups/${id}/rsvp`, { name: 'Bob', listed: false });
    await ada.post(`/meetups/${id}/rsvp`, { name: 'Addie', listed: false });
    await bo.post(`/meetups/${id}/withdrawal`);
    expect(await own(ada)).toMatchObject([{ kind: 'meetup-offer', href: `/meetups/${id}` }]);
    expect(await own(bo)).toEqual([]);
    await solveig.post(`/meetups/${id}/cancellation`, { reason: 'The house is closed.' });
    expect((await own(ada)).map(({ kind }) => kind).sort()).toEqual(['meetup-cancelled', 'meetup-offer']);
    expect(JSON.stringify(await own(ada))).not.toMatch(/Addie|Café|closed/);
  });

  test('tells authors what was decided about their words, and providers and people of messages', async () => {
    const [solveig, mari] = [await portal.person('Consultant'), await portal.person('Consultant')];
    const [ada, ingrid] = [await member(), await portal.person('Provider')];
    const kinds = async (person: Person) => (await own(person)).map(({ kind }) => kind).sort();
    const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
    const { rooms } = (await ada.get('/rooms')).body as { rooms: { id: string }[] };
    const wish = { title: 'Hello', intent: 'hello', body: 'Words' };
    const thread = idOf(await ada.post(`/rooms/${rooms[0]!.id}/threads`, wish));
    const post = idOf(await ada.post(`/threads/${thread}/posts`, { body: 'More words' }));
    await solveig.post(`/posts/${post}/hiding`, { reason: 'Too much for some.' });
    expect(await own(ada)).toMatchObject([{ kind: 'post-hidden', href: `/threads/${thread}` }]);
    await ada.post(`/posts/${post}/appeal`, { words: 'It was meant well.' });
    const [appeal] = (await rows('appeal')) as [{ id: string }];
    const decided = await mari.post(`/appeals/${appeal.id}`, { decision: 'overturn', answer: 'You are right.' });
    expect(decided.status).toBe(204);
    expect(await kinds(ada)).toEqual(['appeal-answered', 'post-hidden']);
    const letter = { provider: ingrid.is.membershipId, careName: 'A', kind: 'question', topic: 'Sleep', body: 'Hm' };
    const conversation = idOf(await ada.post('/messages', letter));
    expect(await kinds(ingrid)).toEqual(['message-waiting']);
    await ingrid.post(`/conversations/${conversation}/opening`);
    await ingrid.post(`/conversations/${conversation}/messages`, { body: 'Yes.' });
    expect(await kinds(ada)).toEqual(['appeal-answered', 'message-answered', 'post-hidden']);
    await ada.post('/messages/leaving', { provider: ingrid.is.membershipId });
    expect(await kinds(ingrid)).toEqual(['contact-ended', 'message-waiting']);
    expect(await kinds(solveig)).toEqual([]);
  });

  test('the same again is one thing, and new again', async () => {
    const ada = await member();
    await tells(account(ada), 'test-messages', 'a');
    await ada.submits('/notices/read');
    expect(await own(ada)).toMatchObject([{ isNew: false }]);
    expect((await ada.page('/')).text).not.toContain('href="/notices"');
    await tells(account(ada), 'test-messages', 'a');
    expect(await own(ada)).toMatchObject([{ isNew: true }]);
    expect(await own(ada)).toHaveLength(1);
  });

  test('one can be marked as read by its owner, and by nobody else', async () => {
    const [ada, bo] = [await member(), await member()];
    await tells(account(ada), 'test-messages', 'a');
    await tells(account(ada), 'test-messages', 'b');
    const [first, second] = await own(ada);
    expect((await bo.post(`/notices/${first!.id}/read`)).status).toBe(404);
    expect((await ada.submits(`/notices/${first!.id}/read`)).headers['location']).toBe('/notices');
    const seen = new Map((await own(ada)).map(({ id, isNew }) => [id, isNew]));
    expect([seen.get(first!.id), seen.get(second!.id)]).toEqual([false, true]);
  });

  test('is gone after four weeks', async () => {
    const ada = await member();
    await tells(account(ada));
    portal.clock.passes({ days: 27 });
    await portal.get(NoticesLeft).sweep();
    expect(await own(await back(ada))).toHaveLength(1);
    portal.clock.passes({ days: 1 });
    await portal.get(NoticesLeft).sweep();
    expect(await own(await back(ada))).toEqual([]);
  });

  test('can be told to several at once, each in a box of their own', async () => {
    const [ada, bo, cai] = [await member(), await member(), await member()];
    const faces = [await persona(ada), await persona(bo)];
    await portal.get(UnitOfWork).run(() => portal.get(Notices).tell(faces, 'test-rooms', 'a'));
    await portal.get(UnitOfWork).run(() => portal.get(Notices).tell([...faces].reverse(), 'test-rooms', 'a'));
    await portal.get(UnitOfWork).run(() => portal.get(Notices).tell([], 'test-rooms', 'a'));
    expect([await own(ada), await own(bo), await own(cai)].map(({ length }) => length)).toEqual([1, 1, 0]);
  });

  test('of what nobody has registered is a mistake of the one who tells, and of a failed unit has not happened', async () => {
    const ada = await member();
    await expect(tells(account(ada), 'no-such')).rejects.toThrow('nobody has registered');
    const failing = portal.get(UnitOfWork).run(async () => {
      await portal.get(Notices).tell(account(ada), 'test-messages');
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    await until(2);
    expect([await own(await back(ada)), mail.received]).toEqual([[], []]);
  });

  test('costs no more reads for many than for one', async () => {
    const ada = await member();
    const read = portal.get(Read);
    const costs = async (path: string) => {
      await ada.get(path);
      const before = read.count;
      await ada.get(path);
      return read.count - before;
    };
    await tells(account(ada), 'test-messages', 'a');
    const few = [await costs('/notices'), await costs('/')];
    for (let n = 0; n < 12; n++) {
      await tells(await persona(ada), 'test-rooms', `${n}`);
      await tells(account(ada), 'test-messages', `${n}`);
    }
    expect(await own(ada)).toHaveLength(25);
    expect([await costs('/notices'), await costs('/')]).toEqual(few);
  });
});

describe('what is stored', () => {
  test('names no face, no kind and no target, and two boxes of one person have nothing in common', async () => {
    const ada = await member();
    const id = '11111111-1111-4111-8111-111111111111';
    const face = await persona(ada);
    await portal.get(DataSource).query('delete from notice');
    await tells(face, 'test-rooms', id);
    await tells(account(ada), 'test-messages', id);
    await tells({ membershipId: ada.is.membershipId }, 'test-messages', id);
    const lying = await rows('notice');
    const text = JSON.stringify(lying.map((row) => ({ ...row, body: (row['body'] as Buffer).toString('latin1') })));
    for (const secret of [id, 'test-rooms', face.faceId, ada.is.accountId, ada.is.membershipId])
      expect(text).not.toContain(secret);
    expect(new Set(lying.map(({ box }) => box)).size).toBe(3);
    expect(new Set(lying.map(({ body }) => (body as Buffer).length)).size).toBe(1);
    expect(new Set(lying.map((row) => String(row['goes_on']))).size).toBe(1);
    // Reading writes in the person's own book and touches no box.
    await ada.submits('/notices/read');
    expect(await rows('notice')).toEqual(lying);
    // What waits in the outbox speaks of one face, sealed.
    const waiting = JSON.stringify(await rows('outbox'));
    expect(waiting).not.toContain(face.faceId);
  });
});

describe('by mail', () => {
  test('goes what one has said yes to, until one chooses otherwise, and never what it is about', async () => {
    const ada = await member({ firstName: 'Adalmina', nickname: 'Blåklokke' });
    await tells(await persona(ada), 'test-rooms', 'a');
    await until(3);
    expect(lettersTo(ada)).toEqual([]);
    await tells(account(ada), 'test-messages', 'the-target');
    await until(1);
    const [letter] = lettersTo(ada);
    expect(lettersTo(ada)).toHaveLength(1);
    expect(textOf(letter!)).toContain('Subject: You have a new message');
    expect(textOf(letter!)).not.toMatch(/Adalmina|Bl=C3|Blåklokke|Asker|the-target|test-|messages\/|ReConnect/);
    const again = await back(ada);
    await again.post('/me/notices', { mail: ['rooms'] });
    await tells(account(ada), 'test-messages', 'b');
    await until(3);
    expect(lettersTo(ada)).toHaveLength(1);
    await tells(await persona(ada), 'test-rooms', 'c');
    await until(2);
    expect(lettersTo(ada)).toHaveLength(2);
  });

  test('is the same letter for everything, but for its time and its number', async () => {
    const ada = await member();
    await ada.post('/me/notices', { mail: ['rooms', 'meetups', 'messages'] });
    for (const [to, kind] of [
      [await persona(ada), 'test-rooms'],
      [account(ada), 'test-messages'],
      [{ membershipId: ada.is.membershipId }, 'test-meetups'],
    ] as const) {
      await tells(to, kind, kind);
      await until(3);
    }
    // And the one that nobody can turn off: somebody has changed how one signs in.
    const { Postbox } = await import('../identity/index.js');
    await portal.get(UnitOfWork).run(() => portal.get(Postbox).write(account(ada)));
    await until(1);
    const same = lettersTo(ada).map(({ data }) => data.replace(/^(Message-ID|Date): .*$/gm, '$1'));
    expect(same).toHaveLength(4);
    expect(new Set(same).size).toBe(1);
  });

  test('many things make one letter, and the next comes an hour later at the earliest', async () => {
    const ada = await member();
    for (let n = 0; n < 20; n++) await tells(account(ada), 'test-messages', `${n}`);
    await until(1);
    expect(lettersTo(ada)).toHaveLength(1);
    await until(5);
    expect(lettersTo(ada)).toHaveLength(1);
    // Within the hour after a letter: it waits.
    await tells(account(ada), 'test-messages', 'x');
    await until(0.5);
    expect(lettersTo(ada)).toHaveLength(2);
    for (let n = 0; n < 5; n++) await tells(account(ada), 'test-messages', `later ${n}`);
    await until(0.4);
    expect(lettersTo(ada)).toHaveLength(2);
    await until(1);
    expect(lettersTo(ada)).toHaveLength(3);
  });

  test('waits at night, and comes in the morning; whoever wants it at night gets it', async () => {
    const [ada, bo] = [await member(), await member()];
    await bo.post('/me/notices', { mail: ['messages'], quiet: false });
    portal.clock.at = Temporal.Instant.from('2026-11-20T01:00:00Z');
    for (const who of [ada, bo]) await tells(account(who));
    await until(4);
    expect([lettersTo(ada).length, lettersTo(bo).length]).toEqual([0, 1]);
    // Five to eight in Oslo.
    portal.clock.at = Temporal.Instant.from('2026-11-20T06:55:00Z');
    await until(0);
    expect(lettersTo(ada)).toEqual([]);
    await until(0.5);
    expect(lettersTo(ada)).toHaveLength(1);
  });

  test('comes once a day at one’s hour to whoever wants that, and not at all if there is nothing or all is read', async () => {
    const ada = await member();
    await ada.post('/me/notices', { mail: ['messages'], digest: true, digestAt: 17, quiet: true });
    expect(await choices(ada)).toMatchObject({ digestAt: 17, quiet: { from: 21, to: 8 } });
    for (let day = 0; day < 3; day++) {
      // Noon, one, two: then five o'clock, and the evening after it.
      portal.clock.at = start.add({ hours: 24 * day });
      for (let hour = 0; hour < 3; hour++) {
        await tells(account(ada), 'test-messages', `${day} ${hour}`);
        await until(1);
      }
      expect(lettersTo(ada)).toHaveLength(day);
      if (day === 2) await (await back(ada)).post('/notices/read');
      await until(8);
      expect(lettersTo(ada)).toHaveLength(day === 2 ? 2 : day + 1);
    }
    portal.clock.at = start.add({ hours: 72 });
    await until(10);
    expect(lettersTo(ada)).toHaveLength(2);
  });

  test('is not sent for what was read meanwhile', async () => {
    const ada = await member();
    await tells(account(ada));
    await ada.post('/notices/read');
    await until(2);
    expect(mail.received).toEqual([]);
  });

  test('is tried again with the same number when the server is away, and is not doubled when the work is done twice', async () => {
    const ada = await member();
    mail.refuses = true;
    await tells(account(ada));
    await until(1);
    expect(mail.received).toEqual([]);
    mail.refuses = false;
    await until(2);
    expect(lettersTo(ada)).toHaveLength(1);
    // The process died between doing and saying so: both steps are done again.
    const delivery = portal.get(NoticeDelivery);
    const [{ id }] = (await own(await back(ada))) as [NoticeView];
    await delivery.find({ to: account(ada), kind: 'test-messages', notice: id }, 'again');
    const dueAt = portal.clock.at.toString();
    await delivery.tell({ accountId: ada.is.accountId, channel: 'mail', dueAt }, 'again');
    await until(3);
    expect(lettersTo(ada)).toHaveLength(1);
  });

  test('tells by its time not which of several things it was: each may come at any time within twenty minutes', async () => {
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      await settled();
      const ada = await member();
      portal.clock.at = start;
      await tells(n % 2 ? account(ada) : { membershipId: ada.is.membershipId });
      const [{ due_at: due }] = (await rows('outbox')) as [{ due_at: unknown }];
      const at = due instanceof Date ? due.getTime() : Date.parse(`${String(due).replace(' ', 'T')}Z`);
      waits.push((at - start.epochMilliseconds) / 60_000);
    }
    for (const wait of waits) expect([wait >= 0, wait < 20]).toEqual([true, true]);
    expect(new Set(waits.map(Math.floor)).size).toBeGreaterThan(4);
  });
});

describe('a letter can be stopped with one press', () => {
  const letterFor = async (person: Person): Promise<Received> => {
    await tells(account(person), 'test-messages', `${Math.random()}`);
    await until(3);
    return lettersTo(person).at(-1)!;
  };
  const stopped = async (person: Person) => (await choices(await back(person))).mail;
  const posts = (path: string) => request(portal.app.getHttpServer()).post(path);

  test('by a mail program: no cookie, no origin, a body of its own, and no redirect', async () => {
    for (const send of [
      (path: string) => posts(path).type('form').send('List-Unsubscribe=One-Click'),
      (path: string) => posts(path).field('List-Unsubscribe', 'One-Click'),
      (path: string) =>
        posts(path)
          .set('sec-fetch-site', 'cross-site')
          .set('origin', 'https://mail.example')
          .type('form')
          .send('List-Unsubscribe=One-Click'),
    ]) {
      portal.clock.at = start;
      const ada = await member();
      const letter = await letterFor(ada);
      expect(textOf(letter)).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
      const path = stopOf(letter);
      expect(textOf(letter)).toContain(`http://localhost:3000${path}`);
      expect((await send(path)).status).toBe(204);
      expect(await stopped(ada)).toEqual([]);
      await tells(account(ada), 'test-messages', 'more');
      await until(3);
      expect(lettersTo(ada)).toHaveLength(1);
      expect((await own(await back(ada))).length).toBeGreaterThan(0);
    }
  });

  test('by a page that works signed out, after a press and never by looking at it', async () => {
    const ada = await member();
    const path = stopOf(await letterFor(ada));
    const before = await databaseHash(portal.get(DataSource));
    const page = await portal.stranger().page(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`action="${path}"`);
    expect(page.text).not.toContain(ada.is.email);
    expect(await databaseHash(portal.get(DataSource))).toBe(before);
    expect(await stopped(ada)).toEqual(['meetups', 'messages', 'door', 'own']);
    const answer = await portal.stranger().submits(path);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/notices/stopped']);
    expect((await portal.stranger().page('/notices/stopped')).text).toContain('Du får ikke flere e-poster');
    expect(await stopped(ada)).toEqual([]);
  });

  test('tells nothing of whether there is somebody, and stops nobody else', async () => {
    const [ada, bo] = [await member(), await member()];
    const path = stopOf(await letterFor(ada));
    await letterFor(bo);
    const nobody = `/notices/stop/${'x'.repeat(43)}`;
    const still = (text: string) => text.replace(/stop\/[\w-]{43}/g, 'stop/').replace(/nonce="[^"]*"/g, '');
    expect(still((await portal.stranger().page(nobody)).text)).toBe(still((await portal.stranger().page(path)).text));
    const told = async (to: string) => {
      const { status, headers, text } = await portal.stranger().submits(to);
      return [status, headers['location'], text];
    };
    expect(await told(nobody)).toEqual(await told(path));
    expect([await stopped(ada), await stopped(bo)]).toEqual([[], ['meetups', 'messages', 'door', 'own']]);
  });

  test('and the secret is kept as a hash beside a sealed book', async () => {
    const ada = await member();
    const secret = stopOf(await letterFor(ada))
      .split('/')
      .at(-1)!;
    const text = JSON.stringify((await rows('notice_book')).map((row) => ({ ...row, body: String(row['body']) })));
    expect(text).not.toContain(secret);
  });
});

describe('by push', () => {
  const endpoint = (name: string) => `${push.origin}/send/${name}`;
  const adds = (person: Person, name: string) => person.post('/notices/devices', { endpoint: endpoint(name) });
  const devices = async (person: Person) => ((await person.get('/notices/devices')).body as DevicesView).devices;

  test('a browser is told with an empty body that there is something, signed by us, and nothing else', async () => {
    const ada = await member({ firstName: 'Adalmina' });
    expect((await adds(ada, 'one')).status).toBe(204);
    for (let n = 0; n < 4; n++) await tells(await persona(ada), 'test-rooms', `target-${n}`);
    await until(1);
    expect(push.received).toHaveLength(1);
    const [{ path, headers, body }] = push.received as [(typeof push.received)[0]];
    expect([path, body, headers['content-length']]).toEqual(['/send/one', '', '0']);
    expect(headers).toMatchObject({ ttl: '43200', topic: 'new', urgency: 'normal' });
    const [, token] = /^vapid t=([^,]+), k=/.exec(headers.authorization!)!;
    const claims = JSON.parse(Buffer.from(token!.split('.')[1]!, 'base64url').toString()) as {
      aud: string;
      sub: string;
    };
    expect([claims.aud, claims.sub]).toEqual([push.origin, 'mailto:post@portal.example']);
    expect(JSON.stringify([headers, claims])).not.toMatch(/Adalmina|target|rooms|Asker|ReConnect|cookie/i);
  });

  test('is for whoever added a device, for what they chose, and waits at night', async () => {
    const [ada, bo] = [await member(), await member()];
    await adds(ada, 'ada');
    await ada.post('/me/notices', { mail: [], push: ['messages'], quiet: true });
    await tells(account(bo));
    await tells(await persona(ada), 'test-rooms');
    await until(2);
    expect(push.received).toEqual([]);
    portal.clock.at = Temporal.Instant.from('2026-11-20T01:00:00Z');
    await tells(account(ada));
    await until(5);
    expect(push.received).toEqual([]);
    await until(2);
    expect(push.received.map(({ path }) => path)).toEqual(['/send/ada']);
  });

  test('to a browser that is gone ends that device, and a service that is away is asked again', async () => {
    const ada = await member();
    for (const name of ['gone', 'missing', 'busy', 'fine']) await adds(ada, name);
    push.answers.set('/send/gone', 410).set('/send/missing', 404).set('/send/busy', 503);
    await tells(account(ada));
    await until(0.5);
    expect(push.received.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/send/gone', '/send/missing', '/send/busy', '/send/fine']),
    );
    expect(await devices(await back(ada))).toHaveLength(2);
    push.answers.clear();
    push.received.length = 0;
    await until(1);
    expect(push.received.map(({ path }) => path)).toEqual(['/send/busy']);
  });

  test('goes to the services of browsers alone, whatever address somebody sends', async () => {
    const ada = await member();
    for (const bad of [
      'https://evil.example/send/1',
      'http://fcm.googleapis.com/send/1',
      'https://fcm.googleapis.com.evil.example/',
      'https://fcm.googleapis.com:444/',
      'https://user@fcm.googleapis.com/',
      'http://127.0.0.1:1/',
      'http://169.254.169.254/latest',
      'file:///etc/passwd',
      'fcm.googleapis.com',
    ])
      expect([bad, (await ada.post('/notices/devices', { endpoint: bad })).status]).toEqual([bad, 422]);
    expect(await devices(ada)).toEqual([]);
    expect((await ada.post('/notices/devices', { endpoint: 'https://fcm.googleapis.com/fcm/send/abc' })).status).toBe(
      204,
    );
    expect(await devices(ada)).toHaveLength(1);
  });

  test('does not follow a push service to another place', async () => {
    const ada = await member();
    await adds(ada, 'elsewhere');
    push.answers.set('/send/elsewhere', 302);
    await tells(account(ada));
    await until(0.4);
    expect(new Set(push.received.map(({ path }) => path))).toEqual(new Set(['/send/elsewhere']));
  });

  test('devices are listed to their owner, ended by them alone, and ten are the most', async () => {
    const [ada, bo] = [await member(), await member()];
    for (let n = 0; n < 10; n++) expect((await adds(ada, `ada-${n}`)).status).toBe(204);
    expect((await adds(ada, 'one-more')).status).toBe(409);
    expect((await adds(ada, 'ada-3')).status).toBe(204);
    const mine = await devices(ada);
    expect(mine).toHaveLength(10);
    expect(mine[0]).toMatchObject({ addedOn: '2026-11-19' });
    await bo.post(`/notices/devices/${mine[0]!.id}/removal`);
    expect(await devices(ada)).toHaveLength(10);
    await ada.post(`/notices/devices/${mine[0]!.id}/removal`);
    expect(await devices(ada)).toHaveLength(9);
    await adds(ada, 'ada-5');
    const had = (await devices(ada)).length;
    // The same browser with somebody else signed in is theirs from then on.
    await adds(bo, 'ada-5');
    expect([(await devices(ada)).length, (await devices(bo)).length]).toEqual([had - 1, 1]);
    expect(JSON.stringify((await rows('push_device')).map((row) => String(row['body'])))).not.toContain('/send/');
  });

  test('is not there where the operator has not switched it on', async () => {
    const plain = await Portal.open();
    try {
      const ada = await plain.person('ServiceUser');
      expect((await ada.get('/notices/devices')).status).toBe(404);
      expect((await ada.post('/notices/devices', { endpoint: 'https://fcm.googleapis.com/x' })).status).toBe(404);
      expect((await ada.page('/me/notices')).text).not.toContain('/notices/devices');
    } finally {
      await plain.close();
    }
  });

  test('the worker of a browser says one sentence in its language, and fetches nothing', async () => {
    const worker = await portal.stranger().get('/notices/worker.js?lang=nb');
    expect(worker.headers['content-type']).toMatch(/^text\/javascript/);
    expect(worker.text ?? String(worker.body)).toContain('"Du har en ny melding"');
    expect(worker.text ?? String(worker.body)).not.toMatch(/fetch|caches|importScripts/);
    expect((await portal.stranger().get('/notices/worker.js?lang=xx')).status).toBe(422);
  });
});

describe('whoever is away or gone', () => {
  test('on a break hears nothing of what they are away from, here, by mail or by push, and everything from their providers', async () => {
    const ada = await member();
    const all = ['rooms', 'meetups', 'messages'];
    await ada.post('/me/notices', { mail: all, push: all });
    await ada.post('/notices/devices', { endpoint: `${push.origin}/send/away` });
    const face = await persona(ada);
    await ada.post('/me/break', { days: '21' });
    await tells(face, 'test-rooms', 'a');
    await until(2);
    expect([mail.received, push.received, await own(await back(ada))]).toEqual([[], [], []]);
    await tells(account(ada), 'test-messages', 'b');
    await until(2);
    expect([lettersTo(ada).length, push.received.length, (await own(await back(ada))).length]).toEqual([1, 1, 1]);
    await (await back(ada)).post('/me/break/end');
    expect(await own(await back(ada))).toHaveLength(2);
  });

  test('a letter that waits is not sent when the break begins before it', async () => {
    const ada = await member();
    await ada.post('/me/notices', { mail: ['rooms'] });
    await tells(await persona(ada), 'test-rooms');
    await ada.post('/me/break', { days: '21' });
    await until(3);
    expect(mail.received).toEqual([]);
  });

  test('after leaving nothing of it is left', async () => {
    const { seriesId } = await announces(await portal.person('Consultant'), 'Walk');
    const ada = await portal.person('ServiceUser');
    const tables = ['notice', 'notice_book', 'push_device'] as const;
    const count = async () => Promise.all(tables.map(async (table) => (await rows(table)).length));
    const before = await count();
    await tells(await persona(ada), 'test-rooms');
    await tells(account(ada));
    await tells({ membershipId: ada.is.membershipId });
    await tells(await meetupFace(ada, seriesId, 'Ola'), 'test-meetups');
    await ada.post('/me/notices', { mail: [] });
    await ada.post('/notices/devices', { endpoint: `${push.origin}/send/leaving` });
    expect(await count()).toEqual([before[0]! + 4, before[1]! + 1, before[2]! + 1]);
    await ada.post('/me/leave', { words: 'stay', password, sure: true });
    await until(24);
    expect(await count()).toEqual(before);
    expect([mail.received, push.received]).toEqual([[], []]);
  });

  test('a nickname that is given up takes its notices along', async () => {
    const ada = await member();
    const face = await persona(ada);
    await tells(face, 'test-rooms');
    const box = (await rows('notice')).length;
    const { NicknameGivenUp } = await import('../identity/index.js');
    const { Events } = await import('../platform/events/events.js');
    await portal.get(UnitOfWork).run(() => portal.get(Events).record(new NicknameGivenUp(face.faceId as PersonaId)));
    expect((await rows('notice')).length).toBe(box - 1);
  });
});

describe('how one wants to hear', () => {
  test('is chosen by a form without a script, and a refused one comes back as it was', async () => {
    const ada = await member();
    const page = await ada.page('/me/notices');
    for (const part of ['name="mail"', 'name="push"', 'name="quietFrom"', 'name="digestAt"'])
      expect(page.text).toContain(part);
    const form = { mail: 'rooms', quiet: 'yes', quietFrom: '20', quietTo: '9', digest: 'yes', digestAt: '7' };
    expect((await ada.submits('/me/notices', form)).status).toBe(303);
    expect(await choices(ada)).toMatchObject({
      mail: ['rooms'],
      push: [],
      quiet: { from: 20, to: 9 },
      digestAt: 7,
    });
    const refused = await ada.submits('/me/notices', { ...form, quietTo: '20' });
    expect([refused.status, refused.text.includes('Choose two different hours')]).toEqual([422, true]);
    await ada.submits('/me/notices', {});
    expect(await choices(ada)).toMatchObject({ mail: [], push: [], quiet: null, digestAt: null });
  });

  test('is offered to staff for their own work, and to nobody for what is not theirs', async () => {
    const groupsOf = async (role: 'Consultant' | 'Provider' | 'Coordinator') =>
      (await choices(await portal.person(role))).groups;
    expect([await groupsOf('Consultant'), await groupsOf('Provider'), await groupsOf('Coordinator')]).toEqual([
      ['rooms', 'meetups'],
      ['messages'],
      [],
    ]);
  });

  test('is in the file of everything', async () => {
    const ada = await member();
    await ada.post('/me/notices', { mail: ['rooms'], push: [], quiet: true, quietFrom: 20, quietTo: 9 });
    await ada.post('/notices/devices', { endpoint: `${push.origin}/send/file` });
    await tells(account(ada), 'test-messages', 'x');
    const file = await ada.post('/me/everything/file', { password });
    expect((file.body as { notices: object }).notices).toEqual({
      mail: ['rooms'],
      push: [],
      quietHours: { from: 20, to: 9 },
      devices: [{ name: '', addedOn: '2026-11-19' }],
      waiting: [{ text: 'Something about messages', when: 'today', isNew: true }],
    });
    expect(file.text).not.toContain('/send/file');
  });
});
