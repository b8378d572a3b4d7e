import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Communities } from '../../src/communities/index.js';
import type { Person } from '../support/person.js';
import { password, Portal } from '../support/portal.js';
import { asks } from './crawl.js';
import { Observed } from './observed.js';

/* What is meant to be seen of others' doings says no more than it is meant to. */

interface Channel {
  name: string;
  seen_by: string;
  says: string[];
}
const channels = parse(readFileSync(join(import.meta.dirname, 'channels.yaml'), 'utf8')) as Channel[];
const saysOf = (name: string) => channels.find((channel) => channel.name === name)!.says;

let portal: Portal;
let solveig: Person;
let onlooker: Person;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  onlooker = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

let meetups = 0;
async function aMeetup(capacity: number): Promise<string> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { kind: 'cafe', venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', day: '2026-11-26' };
  const made = await solveig.post('/meetups', { ...wish, title: `Café ${++meetups}`, capacity });
  return `/meetups/${(made.body as { id: string }).id}`;
}
const comes = async (path: string, listed = false) => {
  const person = await portal.person('ServiceUser');
  await person.post(`${path}/rsvp`, { name: 'Kim', listed });
  return person;
};

/** All that a reader is told at these addresses, as a page and as data. */
async function told(reader: Person, ...paths: readonly string[]): Promise<string> {
  const eyes = new Observed();
  const answers: string[] = [];
  for (const url of paths)
    for (const accept of ['text/html', 'application/json'])
      answers.push(eyes.still(await asks(portal, reader, { method: 'GET', url, headers: { accept } })));
  return answers.join('\n');
}

test('who would come: a few, or five and more, and nothing in between', async () => {
  const room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  const question = { question: 'Coffee', day1: '2026-11-26', from1: '18:00', venues: ['cafe'] };
  const poll = ((await solveig.post(`/rooms/${room}/polls`, question)).body as { id: string }).id;
  const paths = ['/', `/rooms/${room}`, `/polls/${poll}`];
  const says = [await told(onlooker, ...paths)];
  for (let n = 0; n < 8; n++) {
    await (await portal.person('ServiceUser')).post(`/polls/${poll}/reply`, { times: ['1'], venues: ['cafe'] });
    says.push(await told(onlooker, ...paths));
  }
  expect(says.map((each) => new Set(says).has(each) && says.indexOf(each))).toEqual([0, 0, 0, 0, 0, 5, 5, 5, 5]);
  expect(new Set(says).size).toBe(saysOf('who would come').length);
});

test('how many come: a few, five or more, full, and nothing in between', async () => {
  const path = await aMeetup(8);
  const says: string[] = [await told(onlooker, '/', '/meetups', path)];
  for (let n = 1; n <= 10; n++) {
    await comes(path, n % 2 === 0);
    says.push(await told(onlooker, '/', '/meetups', path));
  }
  const changes = says.flatMap((each, n) => (n > 0 && each !== says[n - 1] ? [n] : []));
  expect(changes).toEqual([5, 8]);
  expect(new Set(says).size).toBe(saysOf('how many come to a meetup').length);
});

test('a place that came free: the next who waits is told, and nobody else of those who wait', async () => {
  const path = await aMeetup(2);
  const going = [await comes(path), await comes(path)];
  const waiting = [await comes(path), await comes(path), await comes(path)];
  const [first, ...others] = waiting;
  const places = new Set(await Promise.all(waiting.map((person) => told(person, path))));
  expect(places.size).toBe(1);
  const before = await Promise.all([first!, ...others, onlooker].map((person) => told(person, '/meetups', path)));
  await going[0]!.post(`${path}/withdrawal`);
  const after = await Promise.all([first!, ...others, onlooker].map((person) => told(person, '/meetups', path)));
  expect(after.map((each, n) => each !== before[n])).toEqual([true, false, false, false]);
});

test('an open work list: who asks for somebody now, and of all else that something has changed', async () => {
  const room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  const door = (
    (await solveig.post('/rooms', { name: 'Door', description: 'Behind', key: 'door', mode: 'after' })).body as {
      id: string;
    }
  ).id;
  const starts = async () => {
    const wish = { title: 'A heading of somebody', intent: 'hello', body: 'Words of somebody' };
    return ((await (await portal.person('ServiceUser')).post(`/rooms/${room}/threads`, wish)).body as { id: string })
      .id;
  };
  const reports = async () => {
    const { posts } = (await onlooker.get(`/threads/${await starts()}`)).body as { posts: { id: string }[] };
    await onlooker.post(`/posts/${posts[0]!.id}/report`, { reason: 'A reason of somebody' });
  };
  const knocks = async () =>
    (await portal.person('ServiceUser')).post(`/rooms/${door}/door`, { words: 'Let somebody in' });
  const raises = async () =>
    (await portal.person('ServiceUser')).post('/flags', { kind: 'now', words: 'Dark words', reach: '40 00 00 00' });

  /** What a page that showed the list from before is told after it. */
  const hears = async (happens: () => Promise<unknown>): Promise<string> => {
    const { print } = (await solveig.get('/desk')).body as { print: string };
    await happens();
    const listening = await portal.listens(solveig, `/desk/live?shown=${print}`);
    const { data } = await listening.named('desk');
    listening.close();
    return data;
  };
  const says = [await hears(() => Promise.resolve())];
  for (const happens of [starts, reports, knocks]) says.push(await hears(happens));
  expect(says.map((each) => says.indexOf(each))).toEqual([0, 1, 1, 1]);
  const flagged = await hears(raises);
  const { now } = JSON.parse(flagged) as { now: Record<string, unknown>[] };
  expect(now.map(({ kind, waited }) => [kind, waited])).toEqual([['flag', 0]]);
  expect(flagged).not.toMatch(/Dark words|40 00 00 00|of somebody/);
  expect(new Set([...says, flagged]).size).toBe(saysOf('an open work list').length);

  for (const role of ['ServiceUser', 'Provider', 'Coordinator'] as const)
    expect((await (await portal.person(role)).get('/desk/live')).status).toBe(404);
  const leaver = await portal.person('Consultant');
  const listening = await portal.listens(leaver, '/desk/live');
  await listening.named('desk');
  await leaver.post('/sign-out');
  expect(await listening.ended(30_000)).toBe(true);
});

test('a nickname that is taken: the same whoever has it, or had it', async () => {
  const [here, away, left] = [
    await portal.person('ServiceUser', { nickname: 'Havskum' }),
    await portal.person('ServiceUser', { nickname: 'Fjellrev' }),
    await portal.person('ServiceUser', { nickname: 'Nattugle' }),
  ];
  await here.get('/');
  await away.post('/me/break', { days: '21' });
  await left.post('/me/leave', { words: 'go', password, sure: true });
  const fresh = await portal.person('ServiceUser', { nickname: null });
  const tries = async (nickname: string) => {
    const answer = await fresh.submits('/me/nickname', { nickname });
    return [answer.status, answer.text.replace(/nonce="[^"]*"/g, '').replaceAll(nickname, 'NN')];
  };
  const answers = [await tries('Havskum'), await tries('Fjellrev'), await tries('Nattugle')];
  expect(answers[0]![1]).toContain('NN');
  expect(answers[0]![1]).toContain('Somebody here has a name too much like it');
  expect(new Set([...answers, await tries('Ny Fugl')].map(String)).size).toBe(saysOf('a nickname is taken').length);
});
