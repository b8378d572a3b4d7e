import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { MeetupNames } from '../face/meetup-names.service.js';
import { Personas } from '../face/personas.service.js';
import { Breaks } from './breaks.service.js';

let portal: Portal;
let solveig: Person;
let berit: Person;
let ada: Person;
let bo: Person;
let room: string;
let evenings = 0;

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  berit = await portal.person('Provider', { firstName: 'Berit' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  solveig = await portal.signsInAgain(solveig);
  berit = await portal.signsInAgain(berit);
  ada = await portal.person('ServiceUser');
  bo = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

interface ThreadView {
  title?: string;
  posts: { id: string; author: { id?: string; nickname: string; gone?: true }; body?: string; takenBack: boolean }[];
}

async function writes(person: Person, title: string): Promise<string> {
  const made = await person.post(`/rooms/${room}/threads`, {
    title,
    intent: 'win',
    body: `About ${title}`,
    lang: 'en',
  });
  expect(made.body).toEqual({ id: expect.any(String) });
  return `/threads/${(made.body as { id: string }).id}`;
}
const reads = async (person: Person, thread: string) => (await person.get(thread)).body as ThreadView;
const personOf = async (person: Person) => `/people/${(await portal.get(Personas).idOf(person.is))!}`;

/** A meetup in so many days, with room for two. */
async function aMeetup(inDays = 3): Promise<{ id: string; seriesId: string }> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: inDays }).toString();
  const wish = { title: `Café ${++evenings}`, kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 2 };
  const made = await solveig.post('/meetups', { ...wish, day, from: '18:00', to: '19:30' });
  return made.body as { id: string; seriesId: string };
}
const comes = (person: Person, { id }: { id: string }, name: string) =>
  person.post(`/meetups/${id}/rsvp`, { name, listed: true });
const takesPlace = async (person: Person, { id }: { id: string }) =>
  expect((await (await portal.signsInAgain(person)).post(`/meetups/${id}/place`)).status).toBeLessThan(300);
/** Who is listed beside the reader. */
const listedAt = async (person: Person, { id }: { id: string }) => {
  const { listed, mine } = (await person.get(`/meetups/${id}`)).body as {
    listed: { name: string }[];
    mine: { name: string };
  };
  return listed.map(({ name }) => name).filter((name) => name !== mine.name);
};
const stateAt = async (person: Person, { id }: { id: string }) =>
  ((await person.get(`/meetups/${id}`)).body as { mine?: { state: string } }).mine?.state;

async function nightPasses(): Promise<void> {
  portal.clock.passes({ days: 1 });
  await portal.delivers();
  solveig = await portal.signsInAgain(solveig);
  [ada, bo] = [await portal.signsInAgain(ada), await portal.signsInAgain(bo)];
}

describe('a break', () => {
  test('hides the nickname in the rooms at once, and brings all back as it was', async () => {
    const thread = await writes(ada, 'A walk');
    await bo.post(`${thread}/posts`, { body: 'Nice', lang: 'en' });
    await bo.post(`${await personOf(ada)}/offers`, { rung: 'first-name' });
    await ada.post(`${await personOf(bo)}/answers`, { rung: 'first-name', agree: 'yes' });
    const before = (await bo.get(thread)).text;
    expect(before).toContain(ada.is.firstName);
    expect((await ada.submits('/me/break', { days: '21' })).headers.location).toBe('/me/break');

    const [post] = (await reads(bo, thread)).posts;
    expect(post).toMatchObject({ author: { nickname: '', gone: true }, body: 'About A walk' });
    expect(post!.author.id).toBeUndefined();
    expect((await bo.get(thread)).text).not.toContain(ada.is.firstName);
    expect((await bo.get(await personOf(ada))).status).toBe(404);
    expect((await bo.page('/people')).text).not.toContain(ada.is.nickname!);
    const refused = await ada.submits(`${thread}/posts`, { body: 'Hello', lang: 'en' });
    expect(refused.text).toContain('You are on a break');
    expect((await ada.page('/')).text).toContain('You are on a break');
    expect((await ada.get('/toolbox')).status).toBe(200);

    await ada.submits('/me/break/end');
    expect((await bo.get(thread)).text).toBe(before);
    expect((await ada.post(`${thread}/posts`, { body: 'Hello', lang: 'en' })).status).toBeLessThan(300);
  });

  test('takes the name from meetups in the night after, so that the two do not fade together', async () => {
    const meetup = await aMeetup();
    await comes(bo, meetup, 'Bobby');
    await comes(ada, meetup, 'Addie');
    const third = await portal.person('ServiceUser');
    await comes(third, meetup, 'Third');
    await ada.post('/me/break', { days: '7' });
    expect(await listedAt(bo, meetup)).toEqual(['Addie']);
    await nightPasses();
    // The place is kept for whoever waits, and is theirs when they say so.
    await takesPlace(third, meetup);
    expect(await listedAt(bo, meetup)).toEqual(['Third']);
    expect(await stateAt(await portal.signsInAgain(third), meetup)).toBe('going');
    expect((await comes(ada, meetup, 'Addie')).status).toBe(422);

    await ada.post('/me/break/end');
    await nightPasses();
    expect(await stateAt(ada, meetup)).toBe('withdrawn');
    expect((await comes(ada, meetup, 'Addie')).body).toMatchObject({ state: 'waiting' });
    await (await portal.signsInAgain(third)).post(`/meetups/${meetup.id}/withdrawal`);
    await takesPlace(ada, meetup);
    expect(await listedAt(bo, meetup)).toEqual(['Addie']);
  });

  test('from the rooms alone leaves meetups as they are, so that nobody can put the two together', async () => {
    const meetup = await aMeetup();
    const thread = await writes(ada, 'Away from the rooms');
    await comes(bo, meetup, 'Bobby');
    await comes(ada, meetup, 'Addie');
    await ada.post('/me/break', { days: '7', where: 'rooms' });
    expect((await reads(bo, thread)).posts[0]!.author.gone).toBe(true);
    await nightPasses();
    expect(await listedAt(bo, meetup)).toEqual(['Addie']);
    const next = await aMeetup(4);
    expect((await comes(ada, next, 'Addie')).body).toMatchObject({ state: 'going' });
    expect((await ada.submits(`${thread}/posts`, { body: 'Hello', lang: 'en' })).text).toContain('You are on a break');
    // And if it turns out to be too much, from meetups as well.
    await ada.post('/me/break', { days: '7', where: 'everywhere' });
    await nightPasses();
    expect(await listedAt(bo, meetup)).toEqual([]);
    await ada.post('/me/break/end');
  });

  test('that ends before the night has never been, at meetups', async () => {
    const meetup = await aMeetup();
    await comes(bo, meetup, 'Bobby');
    await comes(ada, meetup, 'Addie');
    await ada.post('/me/break', { days: '7' });
    await ada.post('/me/break/end');
    await nightPasses();
    expect(await listedAt(bo, meetup)).toEqual(['Addie']);
    expect(await stateAt(ada, meetup)).toBe('going');
  });

  test('is asked about once, by a letter that says nothing, and never ends by itself', async () => {
    const thread = await writes(ada, 'A letter');
    await ada.post('/me/break', { days: '7' });
    const letters = async () =>
      (await portal.get(Read).all(sql`select id from outbox where kind = ${'letter'}`)).length;
    const before = await letters();
    await portal.get(Breaks).ask();
    expect(await letters()).toBe(before);
    portal.clock.passes({ days: 7 });
    await portal.get(Breaks).ask();
    await portal.get(Breaks).ask();
    expect(await letters()).toBe(before + 1);
    const again = await portal.signsInAgain(bo);
    expect((await reads(again, thread)).posts[0]!.author.gone).toBe(true);
  });
});

describe('leaving a provider', () => {
  test('ends what was written there, takes back what was not opened, and touches nothing else', async () => {
    const thread = await writes(ada, 'Still here');
    const wish = { provider: berit.is.membershipId, kind: 'question', body: 'How are the pills?' };
    const read = ((await ada.post('/messages', { ...wish, topic: 'Pills', careName: 'Ada A' })).body as { id: string })
      .id;
    const unread = ((await ada.post('/messages', { ...wish, topic: 'Never opened' })).body as { id: string }).id;
    await berit.post(`/conversations/${read}/opening`);
    expect((await ada.page('/messages/leaving')).text).toContain('Berit');
    await ada.submits('/messages/leaving', { provider: berit.is.membershipId });

    expect((await berit.get(`/conversations/${unread}`)).status).toBe(404);
    expect((await berit.page(`/conversations/${read}`)).text).toContain('Ada A has ended the contact');
    expect((await berit.post(`/conversations/${read}/messages`, { body: 'Why?' })).status).toBe(409);
    expect((await ada.post(`/conversations/${read}/messages`, { body: 'No' })).status).toBe(409);
    expect((await ada.page('/messages/leaving')).text).toContain('You are not writing with any provider now');
    expect((await reads(bo, thread)).posts[0]!.author.nickname).toBe(ada.is.nickname);

    await ada.post('/messages', { ...wish, topic: 'Back' });
    expect((await berit.page(`/conversations/${read}`)).text).not.toContain('has ended the contact');
  });

  test('one has never written to is not there to be left', async () => {
    expect((await ada.post('/messages/leaving', { provider: berit.is.membershipId })).status).toBe(404);
  });
});

describe('leaving for good', () => {
  const leaves = (person: Person, words: 'stay' | 'go') =>
    person.submits('/me/leave', { words, password, sure: 'yes' });

  test('asks for the password, and whether one is sure', async () => {
    expect((await ada.submits('/me/leave', { words: 'stay', password: 'not this one', sure: 'yes' })).text).toContain(
      'The password does not fit',
    );
    expect((await ada.submits('/me/leave', { words: 'stay', password })).text).toContain('Tick that you are sure');
    expect((await ada.get('/me')).status).toBe(200);
  });

  test('ends the sign-in and shows a page that tells nobody anything', async () => {
    const gone = await leaves(ada, 'stay');
    expect(gone.headers.location).toBe('/farewell');
    expect(gone.headers['clear-site-data']).toContain('storage');
    expect((await ada.get('/me')).status).toBe(401);
    expect((await portal.stranger().page('/farewell')).text).toContain('Takk for at du var her');
    const again = await portal.stranger().post('/sign-in', { email: ada.is.email, password });
    expect(again.status).toBe(401);
  });

  test('leaves the words under nobody’s name, or takes them along and keeps the place', async () => {
    const [kept, taken] = [await writes(ada, 'Kept words'), await writes(bo, 'Taken words')];
    const cleo = await portal.person('ServiceUser');
    await cleo.post(`${taken}/posts`, { body: 'An answer', lang: 'en' });
    await leaves(ada, 'stay');
    await leaves(bo, 'go');
    expect((await reads(cleo, kept)).posts[0]).toMatchObject({ author: { gone: true }, body: 'About Kept words' });
    const { title, posts } = await reads(cleo, taken);
    expect([title, posts.map(({ body, takenBack }) => [body, takenBack])]).toEqual([
      '',
      [
        [undefined, true],
        ['An answer', false],
      ],
    ]);
    const page = (await cleo.page(taken)).text;
    expect(page).toContain('Whoever wrote this has taken it away.');
    expect(page).toContain('Thread that was taken away');
  });

  test('nobody can take the nickname afterwards', async () => {
    await leaves(ada, 'stay');
    const fresh = await portal.person('ServiceUser', { nickname: null });
    const answer = await fresh.post('/me/nickname', { nickname: ada.is.nickname });
    expect(answer.status).toBe(409);
  });

  test('gives the places at meetups back in the night, and leaves no name behind', async () => {
    const meetup = await aMeetup();
    await comes(bo, meetup, 'Bobby');
    await comes(ada, meetup, 'Canary-Addie');
    const cleo = await portal.person('ServiceUser');
    await comes(cleo, meetup, 'Cleo');
    expect(await stateAt(cleo, meetup)).toBe('waiting');
    const face = (await portal.get(MeetupNames).of(ada.is, meetup.seriesId))!.id;
    await leaves(ada, 'stay');
    expect(await listedAt(bo, meetup)).toEqual(['Canary-Addie']);
    portal.clock.passes({ days: 1 });
    await portal.delivers();
    bo = await portal.signsInAgain(bo);
    await takesPlace(cleo, meetup);
    expect(await listedAt(bo, meetup)).toEqual(['Cleo']);
    expect(await portal.get(Read).one(sql`select id from meetup_face where id = ${face}`)).toBeUndefined();
  });

  test('a block that somebody had on them goes on hiding their words', async () => {
    const thread = await writes(ada, 'Hidden for Bo');
    await bo.post(`${await personOf(ada)}/block`);
    expect((await bo.get(thread)).status).toBe(404);
    await leaves(ada, 'stay');
    expect((await bo.get(thread)).status).toBe(404);
  });

  test('a provider keeps what they opened under the care name; of the account nothing is left that reads', async () => {
    const wish = { provider: berit.is.membershipId, kind: 'question', careName: 'Ada B' };
    const made = await ada.post('/messages', { ...wish, topic: 'On record', body: 'Words on record' });
    const { id } = made.body as { id: string };
    await berit.post(`/conversations/${id}/opening`);
    await ada.post('/toolbox/goals', { title: 'Canary goal' });
    await leaves(ada, 'stay');
    const page = (await berit.page(`/conversations/${id}`)).text;
    expect(page).toContain('Words on record');
    expect(page).toContain('Ada B has ended the contact');
    const row = await portal
      .get(Read)
      .one<{ email_fingerprint: string; password_hash: string }>(
        sql`select email_fingerprint, password_hash from account where id = ${ada.is.accountId}`,
      );
    expect(row).toEqual({ email_fingerprint: `left ${ada.is.accountId}`, password_hash: '' });
    for (const table of ['membership', 'session', 'goal', 'activity', 'toolbox', 'photo', 'look_up'])
      expect(
        await portal.get(DataSource).query(`select * from ${table} where account_id = '${ada.is.accountId}'`),
      ).toEqual([]);
  });

  test('of somebody who wrote to no provider nothing is left at all, and they may come again', async () => {
    await leaves(ada, 'go');
    expect(await portal.get(Read).one(sql`select id from account where id = ${ada.is.accountId}`)).toBeUndefined();
    const again = await portal.person('ServiceUser', {
      email: ada.is.email,
      firstName: ada.is.firstName,
      nickname: null,
    });
    expect((await again.get('/me')).body).toMatchObject({ email: ada.is.email });
    expect((await again.get('/people')).body).toMatchObject({ people: [] });
  });
});
