import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Response } from 'supertest';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import type { CommunityId, MembershipId } from '../../platform/http/actor.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Random } from '../../platform/time/random.js';
import { Personas } from '../face/personas.service.js';
import { Invitations } from '../invitation/invitations.service.js';
import { Memberships } from '../account/memberships.service.js';
import { PostOffice } from '../post-office.js';
import { Sessions } from '../sign-in/sessions.service.js';

/* One person in two communities: Asker, where they began, and Balsfjord. */

let portal: Portal;
let balsfjord: CommunityId;
let solveig: Person;
let tone: Person;
let people = 0;

beforeAll(async () => {
  portal = await Portal.open();
  balsfjord = await portal.founds(aCommunity('Balsfjord'));
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  tone = await portal.person('Consultant', { firstName: 'Tone', community: balsfjord });
});
afterAll(() => portal.close());

/** The link in a letter that invites somebody to Balsfjord. */
async function invited(role: 'ServiceUser' | 'Provider' = 'ServiceUser'): Promise<string> {
  const random = portal.get(Random);
  const told = random.token.bind(random);
  let token = '';
  random.token = (label) => (token = told(label));
  await portal
    .get(UnitOfWork)
    .run(() =>
      portal.get(Invitations).write(balsfjord, 'en', { email: `guest${++people}@example.org`, role, name: 'Guest' }),
    );
  random.token = told;
  return `/invitations/${token}`;
}

const memberships = async (person: Person) =>
  ((await person.get('/me/communities')).body as { communities: { id: string; community: string; here: boolean }[] })
    .communities;
const isIn = async (person: Person) => (await memberships(person)).find(({ here }) => here)!.community;
async function goesTo(person: Person, name: string): Promise<Response> {
  const { id } = (await memberships(person)).find(({ community }) => community === name)!;
  const answer = await person.post(`/me/communities/${id}/choice`);
  person.keeps(answer);
  return answer;
}

/** Somebody of Asker who has come to Balsfjord too, and is there now. */
async function inBoth(): Promise<Person> {
  const person = await portal.person('ServiceUser');
  person.keeps(await person.post(`${await invited()}/membership`, { agree: true }));
  return person;
}
/** The same person, in Asker. */
const athome = async (person: Person) => {
  await goesTo(person, 'Asker');
  return person;
};

const roomOf = async (person: Person) =>
  ((await person.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
async function writes(person: Person, title: string): Promise<string> {
  const words = { title, intent: 'hello', body: `About ${title}`, lang: 'en' };
  const made = await person.post(`/rooms/${await roomOf(person)}/threads`, words);
  expect(made.status).toBe(201);
  return `/threads/${(made.body as { id: string }).id}`;
}
const meetup = async (host: Person) => {
  const [venue] = await portal.get(Communities).venues(host.is.communityId);
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: 5 }).toString();
  const wish = { title: `Café ${++people}`, kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 20 };
  const made = await host.post('/meetups', { ...wish, day, from: '18:00', to: '19:30' });
  return (made.body as { id: string }).id;
};
/** Empty for a former member. */
const authorOf = async (person: Person, thread: string) =>
  ((await person.get(thread)).body as { posts: { author: { nickname: string } }[] }).posts[0]!.author.nickname;

describe('coming into a second community', () => {
  test('asks somebody who is signed in for the agreement and nothing else, once', async () => {
    const ada = await portal.person('ServiceUser');
    const path = await invited();
    const page = (await ada.page(path)).text;
    expect(page).toContain('Join with the account you have');
    expect(page).not.toMatch(/name="(password|firstName|nickname)"/);
    expect((await ada.submits(`${path}/membership`)).text).toContain('Join with the account you have');
    const answer = await ada.post(`${path}/membership`, { agree: true });
    expect(answer.status).toBe(204);
    ada.keeps(answer);
    expect(await isIn(ada)).toBe('Balsfjord');
    expect((await memberships(ada)).map(({ community }) => community)).toEqual(['Asker', 'Balsfjord']);
    expect((await ada.get(path)).body.code).toBe('invitation-gone');
  });

  test('is refused to whoever is there already, and to the other kind of account; the link stays good', async () => {
    const ada = await inBoth();
    const again = await invited();
    expect((await ada.page(again)).text).toContain('You are in here already');
    expect((await ada.post(`${again}/membership`, { agree: true })).body.code).toBe('already-here');
    const works = await invited('Provider');
    const bo = await portal.person('ServiceUser');
    expect((await bo.page(works)).text).toContain('is of another kind');
    expect((await bo.post(`${works}/membership`, { agree: true })).body.code).toBe('other-kind');
    expect((await portal.stranger().get(works)).status).toBe(200);
    expect((await portal.stranger().post(`${again}/membership`, { agree: true })).status).toBe(401);
  });

  test('lets one of two quick presses in', async () => {
    const ada = await portal.person('ServiceUser');
    const path = await invited();
    const answers = await Promise.all([1, 2].map(() => ada.post(`${path}/membership`, { agree: true })));
    // The other one finds the link used, or comes with the token of before.
    expect(answers.map(({ status }) => status).sort()[0]).toBe(204);
    expect([401, 404]).toContain(answers.map(({ status }) => status).sort()[1]);
    expect(await portal.get(Memberships).of(ada.is.accountId)).toHaveLength(2);
  });
});

describe('being in two communities', () => {
  test('is being in one at a time, on each browser by itself, with a new token at each step', async () => {
    const ada = await inBoth();
    const phone = await portal.signsInAgain(ada);
    const before = ada.cookieHeader;
    expect((await goesTo(ada, 'Asker')).status).toBe(204);
    expect(ada.cookieHeader).not.toBe(before);
    expect([await isIn(ada), await isIn(phone)]).toEqual(['Asker', 'Balsfjord']);
    const stale = (await portal.signsInAgain(ada)).cookieHeader;
    expect(stale).not.toBe(before);
    const old = await portal.app.inject({ url: '/me', headers: { cookie: before, accept: 'application/json' } });
    expect(old.statusCode).toBe(401);
  });

  test('goes on, at the next sign-in, where one was', async () => {
    const ada = await inBoth();
    expect(await isIn(await portal.signsInAgain(ada))).toBe('Balsfjord');
    await goesTo(ada, 'Asker');
    portal.clock.passes({ minutes: 5 });
    await ada.get('/me');
    expect(await isIn(await portal.signsInAgain(ada))).toBe('Asker');
  });

  test('leads nobody into the community of somebody else', async () => {
    const [ada, bo] = [await inBoth(), await portal.person('ServiceUser')];
    const [first] = await memberships(ada);
    expect((await bo.post(`/me/communities/${first!.id}/choice`)).status).toBe(404);
    expect(await isIn(bo)).toBe('Asker');
    expect((await bo.page('/me')).text).not.toContain('/me/communities');
    expect((await ada.page('/me')).text).toContain('/me/communities');
  });

  test('is to have nothing of the one in the other: no nickname, no rooms, no words', async () => {
    const ada = await athome(await inBoth());
    const thread = await writes(ada, 'The lake');
    await goesTo(ada, 'Balsfjord');
    expect((await ada.get('/me')).body.persona).toBeUndefined();
    expect((await ada.get(thread)).status).toBe(404);
    expect(
      (await ada.post(`/rooms/${await roomOf(ada)}/threads`, { title: 'A', intent: 'hello', body: 'B' })).body.code,
    ).toBe('nickname-first');
    await ada.post('/me/nickname', { nickname: `Fjord ${++people}` });
    const there = await writes(ada, 'The sea');
    expect((await tone.get(there)).status).toBe(200);
    expect((await solveig.get(there)).status).toBe(404);
    const mine = (await ada.post('/me/everything/file', { password })).text;
    expect(mine).toContain('The sea');
    expect(mine).not.toContain('The lake');
  });

  test('warns of a nickname that one has in the other too', async () => {
    const ada = await inBoth();
    const nickname = ada.is.nickname!;
    const refused = await ada.submits('/me/nickname', { nickname });
    expect(refused.text).toContain('like a name you have in another community');
    expect(refused.text).toContain('name="sameName"');
    expect((await ada.post('/me/nickname', { nickname, sameName: true })).status).toBe(204);
  });

  test('is to have one toolbox, and to be told in both who sees what of it', async () => {
    const ada = await athome(await inBoth());
    const ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
    const wish = { provider: ingrid.is.membershipId, careName: 'A. Berg', kind: 'question', topic: 'A', body: 'B' };
    const { id } = (await ada.post('/messages', wish)).body as { id: string };
    await ingrid.post(`/conversations/${id}/opening`);
    const goal = ((await ada.post('/toolbox/goals', { title: 'Swim' })).body as { id: string }).id;
    await ada.post(`/toolbox/sharing/goal.${goal}/${ingrid.is.membershipId}`, { until: 'usual' });
    const told = async () => ({
      goal: ((await ada.get(`/toolbox/goals/${goal}`)).body as { shared: { name: string }[] }).shared,
      shares: ((await ada.get('/toolbox/sharing')).body as { shares: { over?: object }[] }).shares,
    });
    const before = await told();
    expect([before.goal.map(({ name }) => name), before.shares.map(({ over }) => over)]).toEqual([
      ['Ingrid'],
      [undefined],
    ]);
    await goesTo(ada, 'Balsfjord');
    expect(await told()).toEqual(before);
    // Nobody there can be chosen who is only known elsewhere; what is shared can be taken back from anywhere.
    expect((await ada.get(`/toolbox/sharing/goal.${goal}/${ingrid.is.membershipId}`)).status).toBe(404);
    const [share] = before.shares as { id: string }[];
    expect((await ada.post(`/toolbox/sharing/grants/${share!.id}/withdrawal`)).status).toBe(204);
    expect((await ingrid.get('/shared')).text).not.toContain('A. Berg');
  });

  test('ends what streams from the one when one goes to the other', async () => {
    const ada = await inBoth();
    const sessions = portal.get(Sessions);
    const actor = (await sessions.bySession(ada.cookieHeader.split('=')[1]!))!;
    expect(await sessions.holds(actor)).toBe(true);
    await goesTo(ada, 'Asker');
    expect(await sessions.holds(actor)).toBe(false);
  });

  test('is to be reached where each name is at home', async () => {
    const ada = await inBoth();
    await ada.post('/me/nickname', { nickname: `Skrei ${++people}` });
    const there = { accountId: ada.is.accountId, communityId: balsfjord };
    const [here, away] = [await portal.get(Personas).idOf(ada.is), await portal.get(Personas).idOf(there)];
    const office = portal.get(PostOffice);
    expect((await office.ownerOf({ faceId: here! }))!.communityId).toBe(portal.community);
    expect((await office.ownerOf({ faceId: away! }))!.communityId).toBe(balsfjord);
  });

  test('is to be hidden in both during a break', async () => {
    const ada = await inBoth();
    await ada.post('/me/nickname', { nickname: `Lodde ${++people}` });
    const there = await writes(ada, 'Before the break');
    await ada.post('/me/break', { days: '21' });
    expect(await authorOf(tone, there)).toBe('');
    const nicknames = await portal
      .get(Read)
      .all<{ gone: unknown }>(sql`select gone from persona where id = ${(await portal.get(Personas).idOf(ada.is))!}`);
    expect(nicknames.map(({ gone }) => Boolean(gone))).toEqual([true]);
    await ada.post('/me/break/end');
    expect(await authorOf(tone, there)).not.toBe('');
  });
});

describe('leaving one of two', () => {
  const leaves = (person: Person, more: object = {}) =>
    person.post('/me/leave', { words: 'stay', password, sure: true, ...more });

  test('takes one out of it, and leaves everything else as it was', async () => {
    const ada = await athome(await inBoth());
    const home = await writes(ada, 'At home');
    const goal = (await ada.post('/toolbox/goals', { title: 'Swim' })).status;
    await goesTo(ada, 'Balsfjord');
    await ada.post('/me/nickname', { nickname: `Sei ${++people}` });
    const there = await writes(ada, 'Away');
    expect((await ada.submits('/toolbox/reminders', { when: 'morning' })).status).toBe(303);
    expect((await ada.page('/me/leave')).text).toContain('Leave Balsfjord for good');
    const answer = await leaves(ada);
    expect([answer.status, answer.headers['clear-site-data']]).toEqual([204, undefined]);
    expect(await authorOf(tone, there)).toBe('');
    expect(await isIn(ada)).toBe('Asker');
    expect(await memberships(ada)).toHaveLength(1);
    expect(await authorOf(solveig, home)).toBe(ada.is.nickname);
    expect(goal).toBe(201);
    expect(JSON.stringify((await ada.get('/toolbox')).body)).toContain('Swim');
    // Whoever is reminded of their week goes on being so.
    const { membershipId } = (await portal.get(Read).one<{ membershipId: string }>(sql`
      select membership_id as "membershipId" from week_reminder where account_id = ${ada.is.accountId}`))!;
    expect([membershipId]).toEqual((await memberships(ada)).map(({ id }) => id));
    expect((await ada.page('/me/leave')).text).toContain('Leave for good');
  });

  test('leaves the one that the page spoke of, and not where another tab has gone', async () => {
    const ada = await inBoth();
    const from = (await memberships(ada)).find(({ here }) => here)!.id as MembershipId;
    await goesTo(ada, 'Asker');
    const refused = await leaves(ada, { from });
    expect(refused.body.code).toBe('other-community');
    expect(await memberships(ada)).toHaveLength(2);
  });

  test('both at the same moment is leaving altogether', async () => {
    const ada = await inBoth();
    const phone = await athome(await portal.signsInAgain(ada));
    const answers = await Promise.all([leaves(ada), leaves(phone)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    const rows = await portal.get(Read).all(sql`select id from membership where account_id = ${ada.is.accountId}`);
    expect(rows).toEqual([]);
  });

  test('keeps hidden what somebody has blocked, there and if one comes back', async () => {
    const [ada, eli] = [await inBoth(), await portal.person('ServiceUser', { community: balsfjord })];
    await ada.post('/me/nickname', { nickname: `Brosme ${++people}` });
    const there = await writes(ada, 'Loud');
    const own = { accountId: ada.is.accountId, communityId: balsfjord };
    const face = (await portal.get(Personas).idOf(own))!;
    await eli.post(`/people/${face}/block`);
    const before = (await eli.get(there)).text;
    expect(before).not.toContain('About Loud');
    await leaves(ada);
    expect((await eli.get(there)).text).not.toContain('About Loud');
    expect((await tone.get(there)).text).toContain('About Loud');
    await portal
      .get(UnitOfWork)
      .run(() => portal.get(Memberships).join(ada.is.accountId, { communityId: balsfjord, role: 'ServiceUser' }));
    await goesTo(ada, 'Balsfjord');
    await ada.post('/me/nickname', { nickname: `Lange ${++people}` });
    const back = await writes(ada, 'Back again');
    expect((await eli.get(back)).text).not.toContain('About Back again');
  });

  test("warns of a name at a meetup that is one's nickname in the other", async () => {
    solveig = await portal.signsInAgain(solveig);
    tone = await portal.signsInAgain(tone);
    const there = await meetup(tone);
    const ada = await inBoth();
    const name = ada.is.nickname!;
    const refused = await ada.post(`/meetups/${there}/rsvp`, { name });
    expect(refused.body).toMatchObject({ status: 422, code: 'nickname-like-elsewhere' });
    expect((await ada.post(`/meetups/${there}/rsvp`, { name, sameName: true })).status).toBe(201);
  });

  test('takes the names at its meetups away in the night, and not those elsewhere', async () => {
    solveig = await portal.signsInAgain(solveig);
    tone = await portal.signsInAgain(tone);
    const [here, there] = [await meetup(solveig), await meetup(tone)];
    const ada = await inBoth();
    await ada.post(`/meetups/${there}/rsvp`, { name: 'Kyst', listed: true });
    await athome(ada);
    await ada.post(`/meetups/${here}/rsvp`, { name: 'Skog', listed: true });
    await goesTo(ada, 'Balsfjord');
    await leaves(ada);
    portal.clock.passes({ days: 1 });
    await portal.delivers();
    solveig = await portal.signsInAgain(solveig);
    tone = await portal.signsInAgain(tone);
    expect((await tone.get(`/meetups/${there}/roster`)).text).not.toContain('Kyst');
    expect((await solveig.get(`/meetups/${here}/roster`)).text).toContain('Skog');
  });
});
