import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { UnnamedReports0049 } from '../../migrations/0049-unnamed-reports.js';
import type { ThreadPageView } from '../thread/thread.views.js';
import type { CaseView } from './cases.service.js';

let portal: Portal;
let solveig: Person;
let room: string;
let [ada, reader]: Person[] = [];

beforeAll(async () => {
  portal = await Portal.open();
  // In the night of a weekend: whatever several have reported waits.
  portal.clock.passes({ days: 2, hours: 8 });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  ada = await portal.person('ServiceUser');
  reader = await portal.person('ServiceUser', { nickname: null });
});
afterAll(() => portal.close());

const id = (answer: { body: unknown }) => (answer.body as { id: string }).id;
const starts = async (by: Person): Promise<{ thread: string; post: string }> => {
  const thread = id(await by.post(`/rooms/${room}/threads`, { title: 'T', body: 'Unkind words', intent: 'hello' }));
  return { thread, post: ((await by.get(`/threads/${thread}`)).body as ThreadPageView).posts[0]!.id };
};
const face = async (who: Person) => (await portal.get(Personas).idOf(who.is))!;
const caseOf = async (who: Person) => (await solveig.get(`/cases/${await face(who)}`)).body as CaseView;
const reports = async (by: Person, post: string, reason = 'It hurts to read.') =>
  by.post(`/posts/${post}/report`, { reason });
const all = async (table: string) =>
  (await portal.get(DataSource).query(`select * from "${table}"`)) as Record<string, unknown>[];

test('whoever only reads reports a post, a line and a person, and the desk reads it as it reads any other', async () => {
  const { thread, post } = await starts(ada!);
  await ada!.post(`/rooms/${room}/chat`, { body: 'An unkind line' });
  expect((await reader!.page(`/threads/${thread}`)).text).toContain(`/posts/${post}/report`);
  expect((await reader!.page(`/rooms/${room}/chat`)).text).toContain(`/rooms/${room}/chat/report`);
  const person = `/people/${await face(ada!)}`;
  expect((await reader!.page(person)).text).toContain(`${person}/report`);

  // What is refused comes back with its words.
  const refused = await reader!.submits(`/rooms/${room}/chat/report`, { reason: 'Words I want to keep.' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Words I want to keep.');
  const { lines } = (await reader!.get(`/rooms/${room}/chat/report`)).body as {
    lines: { id: string; body: string }[];
  };
  const line = lines.find(({ body }) => body === 'An unkind line')!.id;
  for (const [path, form] of [
    [`/posts/${post}/report`, { reason: 'About the post.' }],
    [`/rooms/${room}/chat/report`, { reason: 'About the line.', line }],
    [`${person}/report`, { reason: 'About the person.' }],
  ] as const) {
    expect([path, (await reader!.submits(path, form)).status]).toEqual([path, 303]);
    expect((await reader!.post(path, form)).status).toBe(409);
    const again = await reader!.submits(path, { ...form, reason: 'Once more, in other words.' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('Once more, in other words.');
  }

  const seen = await caseOf(ada!);
  expect(seen).toMatchObject({ voices: 1, posts: [{ reasons: ['About the post.'] }] });
  expect(seen.concerns.map(({ reason }) => reason).sort()).toEqual(['About the line.', 'About the person.']);
  const told = JSON.stringify(seen) + (await solveig.page(`/cases/${await face(ada!)}`)).text;
  for (const secret of [reader!.is.accountId, reader!.is.membershipId, reader!.is.email, reader!.is.firstName])
    expect(told).not.toContain(secret);
});

test('a voice leads to nobody: of two about two people it cannot be told that they are one person’s, nor whose', async () => {
  const cai = await portal.person('ServiceUser');
  for (const who of [ada!, cai]) await reports(reader!, (await starts(who)).post);
  await reader!.post(`/people/${await face(ada!)}/report`, { reason: 'Worried.' });
  await reader!.post('/me/nickname', { nickname: 'Stille vann' });
  await reports(reader!, (await starts(cai)).post);
  const rows = [...(await all('report')), ...(await all('concern'))].filter(({ voice }) => voice !== null);
  // About whom stands in the hash: one for each of them, whatever it was about.
  expect(new Set(rows.map(({ voice }) => voice)).size).toBeGreaterThan(1);
  expect(rows.every(({ persona_id: persona }) => persona === null)).toBe(true);
  expect(JSON.stringify(rows)).not.toContain(reader!.is.accountId);
  expect(JSON.stringify(rows)).not.toContain((await face(reader!)) ?? '');
});

test('one person is one voice, before they had a nickname and after', async () => {
  const first = await starts(ada!);
  const second = await starts(ada!);
  await reports(reader!, first.post);
  await reader!.post('/me/nickname', { nickname: 'Morgenfugl' });
  expect((await reports(reader!, first.post)).body.code).toBe('already-reported');
  await reports(reader!, second.post);
  await reader!.post(`/people/${await face(ada!)}/report`, { reason: 'Worried.' });
  expect(await caseOf(ada!)).toMatchObject({ voices: 1, held: false });

  // Three about one post make it wait, and five about one author what they write.
  const others: Person[] = [];
  for (let n = 0; n < 4; n++) others.push(await portal.person('ServiceUser', n % 2 ? { nickname: null } : {}));
  await reports(others[0]!, first.post);
  expect((await others[2]!.get(`/threads/${first.thread}`)).status).toBe(200);
  await reports(others[1]!, first.post);
  expect((await others[2]!.get(`/threads/${first.thread}`)).status).toBe(404);
  await reports(others[2]!, second.post);
  expect(await caseOf(ada!)).toMatchObject({ voices: 4, held: false });
  await others[3]!.post(`/people/${await face(ada!)}/report`, { reason: 'Worried too.' });
  expect(await caseOf(ada!)).toMatchObject({ voices: 5, held: true });

  // Answered, what comes next is under the nickname, and new.
  await solveig.post(`/cases/${await face(ada!)}/decisions`, { decision: 'kept', reason: 'Nothing here.' });
  for (const { post } of [first, second]) await solveig.post(`/posts/${post}/keeping`);
  expect((await reports(reader!, first.post)).body.code).toBe('already-reported');
  expect((await reader!.post(`/people/${await face(ada!)}/report`, { reason: 'Again.' })).status).toBe(204);
  const own = await face(reader!);
  expect((await all('concern')).filter(({ persona_id: persona }) => persona === own)).toHaveLength(1);
});

test('it stands in the file of everything, before and after there is a nickname, and goes when its owner has left', async () => {
  const { post } = await starts(ada!);
  const open = await starts(ada!);
  await reports(reader!, post, 'My own words.');
  await reader!.post(`/people/${await face(ada!)}/report`, { reason: 'And these.' });
  const file = async (who: Person) =>
    ((await who.post('/me/everything/file', { password })).body as { rooms: Record<string, unknown> }).rooms;
  const own = { reports: [{ reason: 'My own words.' }], concerns: [{ about: 'person', reason: 'And these.' }] };
  expect(await file(reader!)).toMatchObject(own);
  const other = await portal.person('ServiceUser', { nickname: null });
  expect(await file(other)).toMatchObject({ reports: [], concerns: [] });
  await reader!.post('/me/nickname', { nickname: 'Kveldssol' });
  expect(await file(reader!)).toMatchObject(own);

  await solveig.post(`/posts/${post}/keeping`);
  await solveig.post(`/cases/${await face(ada!)}/decisions`, { decision: 'kept', reason: 'Nothing here.' });
  await reports(reader!, open.post, 'Nobody has looked at this.');
  expect((await reader!.post('/me/leave', { words: 'stay', password, sure: true })).status).toBeLessThan(400);
  const about = await face(ada!);
  expect((await all('concern')).filter(({ about_id: whom }) => whom === about)).toEqual([]);
  expect(JSON.stringify(await all('report'))).not.toContain('My own words.');
  expect(JSON.stringify(await all('report'))).toContain('Nobody has looked at this.');
});

test('the tables made anew hold what they held, and nothing else has gone with them', async () => {
  await reports(ada!, (await starts(await portal.person('ServiceUser'))).post, 'Kept over.');
  const rows = async () => ({
    report: await all('report'),
    concern: await all('concern'),
    lines: await all('concern_line'),
    posts: (await all('post')).length,
  });
  const before = await rows();
  expect([before.report.length, before.concern.length, before.lines.length].every((n) => n > 0)).toBe(true);
  const runner = portal.get(DataSource).createQueryRunner();
  await runner.startTransaction();
  await new UnnamedReports0049().up(runner);
  await runner.commitTransaction();
  await runner.release();
  // A voice is what it did not know yet.
  const unspoken = (found: Record<string, unknown>[]) => found.map((row) => ({ ...row, voice: null }));
  const sorted = (found: Record<string, unknown>[]) => found.map((row) => JSON.stringify(row)).sort();
  const after = await rows();
  expect(sorted(after.report)).toEqual(sorted(unspoken(before.report)));
  expect(sorted(after.concern)).toEqual(sorted(unspoken(before.concern)));
  expect(sorted(after.lines)).toEqual(sorted(before.lines));
  expect(after.posts).toBe(before.posts);
});
