import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { FirstTimeView } from '../meetups.views.js';
import { Rounds } from '../rounds/rounds.service.js';
import type { EarlyView, HostBeforeView } from './first-time.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let kari: Person;
let path: string;
let n = 0;

const noon = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
});
beforeEach(async () => {
  portal.clock.at = noon;
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas' });
  kari = await portal.person('ServiceUser', { firstName: 'Kari' });
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { kind: 'cafe', venue: venue!.id, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8 };
  const made = await solveig.post('/meetups', { ...wish, title: `Café ${++n}`, about: 'Coffee.' });
  path = `/meetups/${(made.body as { id: string }).id}`;
  await jonas.post(`${path}/rsvp`, { name: 'Jon' });
  await kari.post(`${path}/rsvp`, { name: 'Kaja' });
});
afterAll(() => portal.close());

const plan = async (person: Person) => (await person.get(`${path}/first-time`)).body as FirstTimeView;
const before = async (person: Person) => (await plan(person)).before!;
const host = async () => (await solveig.get(`${path}/before`)).body as HostBeforeView;
const rsvpsOf = async (at: string) =>
  (await portal.get(Read).all(sql`select id from rsvp where meetup_id = ${at.split('/')[2]!}`)).length;
const notices = async (person: Person) => (await person.page('/notices')).text;

describe('somebody to come in with', () => {
  const wants = async () => {
    await jonas.submits(`${path}/walks`, { walks: 'wishes' });
    await kari.submits(`${path}/walks`, { walks: 'offers' });
  };
  const asks = async () => {
    await wants();
    const [wish] = (await host()).wishes;
    const pair = { newcomer: wish!.faceId, buddy: wish!.fits[0]!.faceId };
    expect((await solveig.submits(`${path}/pairs`, pair)).headers['location']).toBe(`${path}/before`);
    return pair;
  };
  const answers = (person: Person, agree: 'yes' | 'no') => person.submits(`${path}/walks/answer`, { agree });

  test('is wanted by one and offered by another, and only the host knows', async () => {
    expect((await jonas.page(`${path}/first-time`)).text).toContain('I would like somebody to come in with');
    await wants();
    expect((await before(jonas)).walks).toBe('wishes');
    expect((await host()).wishes).toMatchObject([{ name: 'Jon', fits: [{ name: 'Kaja' }] }]);
    expect((await solveig.page(path)).text).toContain(`href="${path}/before"`);
    expect((await jonas.page(`${path}/first-time`)).text).not.toContain('Kaja');
  });

  test('is told by name to both at once, when both have said yes', async () => {
    const pair = await asks();
    for (const person of [jonas, kari]) expect((await before(person)).pair).toEqual({ state: 'asked', agreed: false });
    await answers(jonas, 'yes');
    expect((await before(jonas)).pair).toEqual({ state: 'asked', agreed: true });
    expect((await before(kari)).pair).toEqual({ state: 'asked', agreed: false });
    await answers(kari, 'yes');
    expect((await before(jonas)).pair).toEqual({ state: 'together', agreed: true, name: 'Kaja' });
    expect((await before(kari)).pair).toEqual({ state: 'together', agreed: true, name: 'Jon' });
    expect((await jonas.page(`${path}/first-time`)).text).toContain('You and Kaja come in together.');
    expect(await notices(kari)).toContain('There is news about coming in with somebody');
    expect((await host()).pairs).toEqual([{ newcomer: 'Jon', buddy: 'Kaja', state: 'together' }]);
    expect((await solveig.post(`${path}/pairs`, pair)).status).toBe(409);
  });

  test('ends without a reason, and without telling whose wish it was', async () => {
    await asks();
    await answers(jonas, 'yes');
    await answers(kari, 'yes');
    await answers(kari, 'no');
    for (const person of [jonas, kari]) {
      expect((await before(person)).pair).toEqual({ state: 'ended', agreed: false });
      const page = (await person.page(`${path}/first-time`)).text;
      expect(page).toContain('nobody is asked why');
      expect(page).not.toContain(person === jonas ? 'Kaja' : 'Jon,');
    }
    expect((await host()).pairs).toEqual([{ newcomer: 'Jon', buddy: 'Kaja', state: 'ended' }]);
  });

  test('ends too when one of them does not come after all', async () => {
    await asks();
    await answers(jonas, 'yes');
    await answers(kari, 'yes');
    await kari.submits(`${path}/withdrawal`);
    expect((await before(jonas)).pair).toEqual({ state: 'ended', agreed: false });
    expect((await host()).wishes).toMatchObject([{ name: 'Jon', fits: [] }]);
  });

  test('is never offered for two whom something stands between', async () => {
    await wants();
    const persona = await portal.get(Personas).idOf(kari.is);
    const [wish] = (await host()).wishes;
    await jonas.post(`/people/${persona}/block`);
    expect((await host()).wishes[0]!.fits).toEqual([]);
    const pair = { newcomer: wish!.faceId, buddy: wish!.fits[0]!.faceId };
    expect((await solveig.post(`${path}/pairs`, pair)).status).toBe(409);
    expect((await before(kari)).pair).toBeUndefined();
  });

  test('is off when something has come between them since the host asked, and neither learns a name', async () => {
    await asks();
    await answers(kari, 'yes');
    await jonas.post(`/people/${await portal.get(Personas).idOf(kari.is)}/block`);
    expect((await answers(jonas, 'yes')).status).toBe(303);
    for (const person of [jonas, kari]) expect((await before(person)).pair).toEqual({ state: 'ended', agreed: false });
    expect((await host()).pairs).toEqual([{ newcomer: 'Jon', buddy: 'Kaja', state: 'ended' }]);
  });

  test('is off for both, once whoever has blocked the other reads that it is', async () => {
    await kari.post(`${path}/rsvp`, { name: 'Kaja', listed: true });
    const pair = await asks();
    await answers(jonas, 'yes');
    await answers(kari, 'yes');
    expect((await jonas.post(`/people/${pair.buddy}/block`)).status).toBe(204);
    expect((await before(kari)).pair).toEqual({ state: 'together', agreed: true, name: 'Jon' });
    for (const person of [jonas, kari]) expect((await before(person)).pair).toEqual({ state: 'ended', agreed: false });
    expect((await host()).pairs).toEqual([{ newcomer: 'Jon', buddy: 'Kaja', state: 'ended' }]);
  });

  test('is only for those who said so: nobody is paired without having asked or offered', async () => {
    const pair = await asks();
    await answers(jonas, 'no');
    await kari.submits(`${path}/walks`, { walks: 'neither' });
    expect((await solveig.post(`${path}/pairs`, pair)).status).toBe(404);
    expect((await answers(kari, 'yes')).status).toBe(404);
    expect((await jonas.post(`${path}/pairs`, pair)).status).toBe(404);
  });
});

describe('asking beforehand', () => {
  test('goes to the host under the meetup name, and comes back with an answer', async () => {
    expect((await jonas.submits(`${path}/questions`, { words: 'May I bring my dog?' })).status).toBe(303);
    const [asked] = (await host()).questions;
    expect(asked).toMatchObject({ name: 'Jon', words: 'May I bring my dog?' });
    expect((await solveig.page('/desk')).text).toContain('Jon · Café');
    const answer = `${path}/asks/${asked!.id}/answer`;
    const refused = await solveig.submits(answer, { answer: '' });
    expect([refused.status, refused.text.includes('May I bring my dog?')]).toEqual([422, true]);
    expect((await solveig.submits(answer, { answer: 'Yes, it can lie under the table.' })).status).toBe(303);
    expect((await before(jonas)).questions).toMatchObject([{ answer: 'Yes, it can lie under the table.' }]);
    expect(await notices(jonas)).toContain('The host has answered you');
    expect((await solveig.page('/desk')).text).not.toContain('Jon · Café');
    expect((await kari.page(`${path}/first-time`)).text).not.toContain('dog');
  });

  test('stops at five that wait, and each can be taken back', async () => {
    for (let each = 1; each <= 5; each++) await jonas.post(`${path}/questions`, { words: `Question ${each}` });
    const sixth = await jonas.submits(`${path}/questions`, { words: 'Question six' });
    expect([sixth.status, sixth.text.includes('Question six')]).toEqual([422, true]);
    const { questions } = await before(jonas);
    expect((await kari.post(`${path}/asks/${questions[0]!.id}/removal`)).status).toBe(404);
    expect((await jonas.submits(`${path}/asks/${questions[0]!.id}/removal`)).status).toBe(303);
    expect((await host()).questions).toHaveLength(4);
  });

  test('a call first: the host sees the number until they have talked, and nobody once it is over', async () => {
    expect((await jonas.submits(`${path}/call`, { phone: '912 34 567', when: 'After four' })).status).toBe(303);
    const [call] = (await host()).calls;
    expect(call).toMatchObject({ name: 'Jon', phone: '912 34 567', when: 'After four', done: false });
    expect((await solveig.page(`${path}/before`)).text).toContain('href="tel:91234567"');
    await solveig.submits(`${path}/asks/${call!.id}/talked`);
    expect((await before(jonas)).call).toMatchObject({ done: true });
    expect((await solveig.page(`${path}/before`)).text).not.toContain('912 34 567');
    expect((await host()).calls).toEqual([{ id: call!.id, name: 'Jon', done: true }]);
    const rows = () => portal.get(Read).all(sql`select id from first_time_ask where id = ${call!.id}`);
    expect(await rows()).toHaveLength(1);
    portal.clock.at = Temporal.Instant.from('2026-11-26T18:30:00Z');
    await portal.get(Rounds).round();
    expect(await rows()).toHaveLength(0);
  });

  test('goes with the answer when somebody takes it back', async () => {
    await jonas.post(`${path}/call`, { phone: '912 34 567' });
    await jonas.post(`${path}/withdrawal`);
    expect((await host()).calls).toEqual([]);
    expect((await jonas.post(`${path}/questions`, { words: 'x' })).status).toBe(404);
  });

  test('is in the file of everything', async () => {
    await jonas.post(`${path}/questions`, { words: 'Is there a quiet room?' });
    await jonas.post(`${path}/walks`, { walks: 'wishes' });
    const file = JSON.parse((await jonas.post('/me/everything/file', { password })).text) as { meetups: object[] };
    expect(file.meetups).toMatchObject([
      { asked: [{ question: 'Is there a quiet room?' }], comingIn: { as: 'wishes' } },
    ]);
  });
});

describe('asking before one has said yes', () => {
  let mia: Person;
  beforeEach(async () => {
    mia = await portal.person('ServiceUser', { firstName: 'Mia' });
  });
  const own = async () => (await mia.get(`${path}/asking`)).body as EarlyView;
  const asks = (told: Record<string, string>) => mia.submits(`${path}/asking/questions`, told);

  test('needs no name and no yes: the host answers somebody, and the answer reaches her here', async () => {
    expect((await mia.page(path)).text).toContain(`href="${path}/asking"`);
    expect((await asks({ words: 'Must I say anything?' })).headers['location']).toBe(`${path}/asking`);
    const [asked] = (await host()).questions;
    expect(asked).toEqual({ id: asked!.id, early: true, words: 'Must I say anything?' });
    expect((await solveig.page('/desk')).text).toContain(`Somebody who thinks of coming · Café ${n}`);
    expect((await solveig.page(`${path}/before`)).text).toContain('Answer Somebody who thinks of coming');
    await solveig.submits(`${path}/asks/${asked!.id}/answer`, { answer: 'Not a word. Sit near the door.' });
    expect((await own()).questions).toMatchObject([{ answer: 'Not a word. Sit near the door.' }]);
    expect(await notices(mia)).toContain(`href="${path}/asking"`);
    expect((await solveig.page('/desk')).text).not.toContain('Somebody who thinks of coming');
    expect((await mia.page(`${path}/asking`)).text).toContain('Not a word.');
    expect(await rsvpsOf(path)).toBe(2);
    for (const other of [kari, jonas]) expect((await other.get(`${path}/asking`)).text).not.toContain('door');
  });

  test('a name is for this meetup only, and not her nickname unless she means it', async () => {
    const nickname = (await portal.get(Personas).of(mia.is))!.nickname;
    const refused = await asks({ words: 'Hello?', name: nickname });
    expect([refused.status, refused.text.includes('same name in both places')]).toEqual([422, true]);
    await asks({ words: 'Hello?', name: 'Sol' });
    expect((await host()).questions).toMatchObject([{ name: 'Sol', early: true }]);
    expect((await own()).questions).toMatchObject([{ name: 'Sol' }]);
    expect((await mia.get(path)).body).not.toHaveProperty('knownAs');
  });

  test('ties nothing to the name she comes under later, for the host or in the database', async () => {
    await asks({ words: 'Is it loud?' });
    await mia.submits(`${path}/rsvp`, { name: 'Mimi' });
    expect((await host()).questions).toEqual([expect.not.objectContaining({ name: 'Mimi' })]);
    expect((await own()).questions).toMatchObject([{ words: 'Is it loud?' }]);
    const [row] = await portal
      .get(Read)
      .all<object>(sql`select * from early_ask where meetup_id = ${path.split('/')[2]!}`);
    for (const id of [mia.is.accountId, mia.is.membershipId]) expect(JSON.stringify(row)).not.toContain(id);
    expect((await plan(mia)).before!.questions).toEqual([]);
  });

  test('a call first: the number is the consultant’s until they have talked, and then nobody’s', async () => {
    const told = { phone: '912 34 567', when: 'After four' };
    expect((await mia.submits(`${path}/asking/call`, told)).status).toBe(303);
    await mia.submits(`${path}/asking/call`, { ...told, name: 'Sol' });
    const { calls } = await host();
    expect(calls).toEqual([{ id: calls[0]!.id, early: true, name: 'Sol', ...told, done: false }]);
    expect((await solveig.page(`${path}/before`)).text).toContain('href="tel:91234567"');
    for (const other of [jonas, await portal.person('Coordinator'), await portal.person('Provider')])
      expect((await other.get(`${path}/before`)).text).not.toContain('912 34 567');
    await solveig.submits(`${path}/asks/${calls[0]!.id}/talked`);
    expect((await host()).calls).toEqual([{ id: calls[0]!.id, early: true, name: 'Sol', done: true }]);
    expect((await own()).call).toEqual({ id: calls[0]!.id, name: 'Sol', done: true });
    expect((await mia.page(`${path}/asking`)).text).toContain('You have talked.');
  });

  test('stops at five that wait, is taken back by her alone, and is closed for whoever may not see the meetup', async () => {
    for (let each = 1; each <= 5; each++) await asks({ words: `Question ${each}` });
    const sixth = await asks({ words: 'Question six' });
    expect([sixth.status, sixth.text.includes('Question six')]).toEqual([422, true]);
    const [first] = (await own()).questions;
    const removal = `${path}/asking/asks/${first!.id}/removal`;
    expect((await kari.post(removal)).status).toBe(404);
    expect((await solveig.post(`${path}/asking/questions`, { words: 'x' })).status).toBe(404);
    expect((await mia.submits(removal)).status).toBe(303);
    expect((await host()).questions).toHaveLength(4);
    expect((await solveig.post(`${path}/asks/${first!.id}/answer`, { answer: 'x' })).status).toBe(404);
    await solveig.post(`${path}/cancellation`, { reason: 'Ill' });
    expect((await mia.get(`${path}/asking`)).status).toBe(404);
  });

  test('before words that sound like the end stand the numbers, and the next press asks it, said yes or not', async () => {
    const words = 'I want to die. May I come?';
    for (const [who, to] of [
      [mia, `${path}/asking/questions`],
      [jonas, `${path}/questions`],
    ] as const) {
      const between = await who.submits(to, { words });
      expect([between.status, between.text.includes('116 123')]).toEqual([200, true]);
      expect((await who.submits(to, { words, shown: 'yes' })).status).toBe(303);
    }
    expect((await host()).questions.map((asked) => asked.words)).toEqual([words, words]);
  });

  test('somebody who gets no place there asks like anybody, and reads what anybody reads', async () => {
    const { going } = (await solveig.get(`${path}/roster`)).body as { going: { faceId: string; name: string }[] };
    const face = going.find(({ name }) => name === 'Jon')!.faceId;
    await solveig.post(`${path}/sheet/bans`, { face, why: 'x' });
    await jonas.post(`${path}/withdrawal`);
    expect((await jonas.submits(`${path}/asking/questions`, { words: 'Is there room?' })).status).toBe(303);
    expect((await host()).questions).toMatchObject([{ early: true, words: 'Is there room?' }]);
    const { questions, ...rest } = (await jonas.get(`${path}/asking`)).body as EarlyView;
    expect(questions).toHaveLength(1);
    expect({ ...rest, questions: [] }).toEqual((await mia.get(`${path}/asking`)).body);
  });

  test('is in the file of everything, and goes with the meetup and with her', async () => {
    const ids = () => portal.get(Read).all(sql`select id from early_ask where meetup_id = ${path.split('/')[2]!}`);
    await asks({ words: 'Is there a lift?', name: 'Sol' });
    await mia.post(`${path}/asking/call`, { phone: '912 34 567' });
    await kari.post(`${path}/asking/questions`, { words: 'And a dog?' });
    const file = JSON.parse((await mia.post('/me/everything/file', { password })).text) as { askedEarly: object[] };
    expect(file.askedEarly).toHaveLength(2);
    expect(file.askedEarly).toContainEqual({ title: `Café ${n}`, name: 'Sol', question: 'Is there a lift?' });
    expect(file.askedEarly).toContainEqual({ title: `Café ${n}`, phone: '912 34 567', done: false });
    expect((await mia.post('/me/leave', { words: 'go', password, sure: true })).status).toBeLessThan(400);
    expect(await ids()).toHaveLength(1);
    portal.clock.at = Temporal.Instant.from('2026-11-26T18:30:00Z');
    await portal.get(Rounds).round();
    expect(await ids()).toEqual([]);
  });
});

test('the plan says how one gets there and who meets one, and the host reads no more than was shared', async () => {
  const words = { way: 'Bus 20 at half past five', meetsMe: 'Solveig, at the stop', howLong: 'Twenty minutes' };
  expect((await jonas.submits(`${path}/first-time`, { ...words, shared: 'yes' })).status).toBe(303);
  expect((await plan(jonas)).plan).toEqual(words);
  const roster = (await solveig.page(`${path}/roster`)).text;
  expect(roster).toContain('Solveig, at the stop');
  expect(roster).not.toContain('Bus 20 at half');
});

test('a meetup becomes a step of one’s own ladder, once, also for whoever has not answered', async () => {
  const mia = await portal.person('ServiceUser');
  const made = await mia.submits(`${path}/step`, { dread: '8' });
  const step = made.headers['location'] as string;
  expect(step).toMatch(/^\/toolbox\/ladder\//);
  expect((await mia.get(step)).body).toMatchObject({ what: `Go to Café ${n}`, dread: 8, path, belongs: `Café ${n}` });
  expect((await mia.submits(`${path}/step`, { dread: '3' })).headers['location']).toBe(step);
  expect((await mia.page(step)).text).toContain(`href="${path}"`);
  expect((await solveig.post(`${path}/step`, { dread: 1 })).status).toBe(404);
  // Without a number too.
  const ali = await portal.person('ServiceUser');
  const quietly = (await ali.submits(`${path}/step`, { dread: '' })).headers['location'] as string;
  expect((await ali.get(quietly)).body).toMatchObject({ what: `Go to Café ${n}`, path });
  expect((await ali.get(quietly)).body).not.toHaveProperty('dread');
});
