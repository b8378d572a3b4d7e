import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { Contacts } from '../account/contact.service.js';
import { Personas } from '../face/personas.service.js';

let portal: Portal;
let ada: Person;
let bo: Person;
beforeAll(async () => {
  portal = await Portal.open();
  const solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  const berit = await portal.person('Provider', { firstName: 'Berit' });
  ada = await portal.person('ServiceUser', { firstName: 'Adele', nickname: 'Furu' });
  bo = await portal.person('ServiceUser', { firstName: 'Bjarne', nickname: 'Havskum' });
  const { rooms } = (await ada.get('/rooms')).body as { rooms: { id: string }[] };
  const room = `/rooms/${rooms[0]!.id}`;
  const opening = { title: 'Own title', intent: 'hello', body: 'Own post' };
  const thread = ((await ada.post(`${room}/threads`, opening)).body as { id: string }).id;
  await bo.post(`/threads/${thread}/posts`, { body: 'Not hers' });
  const others = { title: 'Title of Bo', intent: 'hello', body: 'Not hers either' };
  const his = ((await bo.post(`${room}/threads`, others)).body as { id: string }).id;
  await ada.post(`/threads/${his}/posts`, { body: 'Her answer' });
  await ada.post(`${room}/chat`, { body: 'Own line' });
  const [venue] = await portal.get(Communities).venues(portal.community);
  const wish = { title: 'Café', kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 9, day: '2026-11-26' };
  const made = await solveig.post('/meetups', { ...wish, from: '18:00', to: '19:30' });
  const meetup = `/meetups/${(made.body as { id: string }).id}`;
  await ada.post(`${meetup}/rsvp`, { name: 'Addie', listed: true });
  await bo.post(`${meetup}/rsvp`, { name: 'Bobby', listed: true });
  await ada.post(`${meetup}/first-time`, { meetsMe: 'at the bus', shared: true });
  const letter = { provider: berit.is.membershipId, kind: 'question', topic: 'Sleep', body: 'I do not sleep.' };
  const conversation = ((await ada.post('/messages', { ...letter, careName: 'A. Berg' })).body as { id: string }).id;
  await berit.post(`/conversations/${conversation}/opening`);
  await berit.post(`/conversations/${conversation}/messages`, { body: 'Tell me more.' });
  await ada.post('/toolbox/values', { text: 'Being outside' });
  const goal = ((await ada.post('/toolbox/goals', { title: 'Out once a day' })).body as { id: string }).id;
  await ada.post(`/toolbox/goals/${goal}/steps`, { title: 'To the letter box' });
  await ada.post('/toolbox/activities', { what: 'A walk', day: '2026-11-24' });
  await ada.post('/me/apart', { text: 'Somebody From Before' });
  await portal.get(Contacts).set(ada.is, 'ring 900 00 000');
  const persona = async (person: Person) => (await portal.get(Personas).idOf(person.is))!;
  await ada.post(`/people/${await persona(bo)}/offers`, { rung: 'first-name' });
  await bo.post(`/people/${await persona(ada)}/answers`, { rung: 'first-name', agree: 'yes' });
  await solveig.post('/look-ups', { face: await persona(ada), reason: 'What she wrote at night worries me.' });
});
afterAll(() => portal.close());

test('the file holds all that is one’s own, in words', async () => {
  const answer = await ada.post('/me/everything/file', { password });
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="everything.json"',
    'cache-control': 'no-store',
  });
  expect(answer.body).toMatchObject({
    format: 'reconnect-everything/1',
    account: { firstName: 'Adele', email: ada.is.email, nickname: 'Furu', contact: 'ring 900 00 000' },
    rooms: {
      posts: [{ title: 'Own title', body: 'Own post' }, { body: 'Her answer' }],
      chat: [{ body: 'Own line' }],
    },
    meetups: [{ title: 'Café', name: 'Addie', answer: 'going', listed: true, firstTime: { meetsMe: 'at the bus' } }],
    messages: [
      {
        provider: 'Berit',
        careName: 'A. Berg',
        topic: 'Sleep',
        messages: [
          { from: 'me', body: 'I do not sleep.' },
          { from: 'provider', body: 'Tell me more.' },
        ],
      },
    ],
    toolbox: {
      whatMatters: 'Being outside',
      goals: [{ title: 'Out once a day', steps: [{ title: 'To the letter box', done: false }] }],
      activities: [{ what: 'A walk', day: '2026-11-24' }],
    },
    people: { shown: [{ called: 'Havskum', shows: { firstName: 'Bjarne' } }], notToMeet: ['Somebody From Before'] },
    whoHasLooked: [{ by: 'Solveig', reason: 'What she wrote at night worries me.' }],
  });
});

test('nothing of others is in it but what they have shown, and no id of anything', async () => {
  const { text } = await ada.post('/me/everything/file', { password });
  for (const theirs of ['Not hers', 'Title of Bo', 'Bobby', bo.is.email]) expect(text).not.toContain(theirs);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
});

test('the same belongings give the same bytes', async () => {
  expect((await ada.post('/me/everything/file', { password })).text).toBe(
    (await ada.post('/me/everything/file', { password })).text,
  );
});

test('it costs the same number of reads, however much there is', async () => {
  const read = portal.get(Read);
  const reads = async () => {
    const before = read.count;
    await ada.post('/me/everything/file', { password });
    return read.count - before;
  };
  const few = await reads();
  for (let n = 0; n < 5; n++) {
    const { id } = (await ada.post('/toolbox/goals', { title: `Goal ${n}` })).body as { id: string };
    await ada.post(`/toolbox/goals/${id}/steps`, { title: `Step ${n}` });
    await ada.post('/toolbox/activities', { what: `Walk ${n}`, day: '2026-11-25' });
  }
  expect(await reads()).toBe(few);
});

test('whoever found the portal open does not get it', async () => {
  expect((await ada.post('/me/everything/file', { password: 'not this one' })).status).toBe(422);
  expect((await ada.get('/me/everything/file')).status).toBe(404);
  const page = await ada.submits('/me/everything/file', { password: 'not this one' });
  expect([page.status, page.text.includes('The password does not fit')]).toEqual([422, true]);
});
