import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { password, Portal } from '../support/portal.js';

/** The same way as in the browser, by JSON on the same routes, on both databases. */
let portal: Portal;
let newcomer: Person;
let consultant: Person;
let provider: Person;
let coordinator: Person;
let thread: string;
let meetup: string;

beforeAll(async () => {
  portal = await Portal.open();
  coordinator = await portal.person('Coordinator');
  consultant = await portal.person('Consultant', { firstName: 'Solveig' });
  provider = await portal.person('Provider', { firstName: 'Ingrid Moe' });
});
afterAll(() => portal.close());

it('1 · an invitation makes one account, once', async () => {
  await coordinator.post('/invitations', { email: 'jonas.vik@example.org', role: 'ServiceUser' });
  await portal.delivers();
  const { spoolDir } = portal.config.mail;
  const mail = readFileSync(`${spoolDir}/${readdirSync(spoolDir)[0]!}`, 'utf8').replace(/=\r?\n/g, '');
  expect(mail).not.toMatch(/Asker|psyk|helse|ReConnect/i);
  const link = /\/invitations\/[\w-]{43}/.exec(mail)![0];

  const stranger = portal.stranger();
  expect((await stranger.get(link)).body).toMatchObject({ role: 'ServiceUser', agreement: { version: 1 } });
  const wish = { firstName: 'Jonas', password, nickname: 'JONAS the 2nd', picture: 2, agree: true };
  const refused = await stranger.post(link, wish);
  expect([refused.status, refused.body.code]).toEqual([422, 'nickname-tells-name']);
  expect(refused.body.errors[0].pointer).toBe('/nickname');
  const accepted = await stranger.post(link, { ...wish, nickname: 'Fjellrev' });
  expect(accepted.status).toBe(204);
  expect((await portal.stranger().post(link, { ...wish, nickname: 'Second' })).status).toBe(404);
  newcomer = stranger.keeps(accepted);
  expect((await newcomer.get('/')).body).toMatchObject({ kind: 'today', name: 'Fjellrev' });
});

it('2 · a thread, an answer, a line in the chat', async () => {
  const room = (await newcomer.get('/rooms')).body.rooms[0].id as string;
  const started = await newcomer.post(`/rooms/${room}/threads`, { title: 'Hei', intent: 'hello', body: 'Ny her.' });
  thread = `/threads/${started.body.id as string}`;
  expect((await consultant.get('/')).body.desk.unanswered.map(({ id }: { id: string }) => `/threads/${id}`)).toEqual([
    thread,
  ]);
  await consultant.post(`${thread}/posts`, { body: 'Velkommen.' });
  expect((await newcomer.get(thread)).body.posts.map(({ body }: { body: string }) => body)).toEqual([
    'Ny her.',
    'Velkommen.',
  ]);
  expect((await consultant.get('/')).body.desk.unanswered).toEqual([]);
  await newcomer.post(`/rooms/${room}/chat`, { body: 'Hei' });
  expect((await consultant.get(`/rooms/${room}/chat`)).body.lines).toMatchObject([{ body: 'Hei', own: false }]);
});

it('3 and 4 · a meetup in the thread, a name of one’s own, a plan, a neutral file', async () => {
  const [venue] = (await consultant.get('/meetups/new')).body.venues as { id: string }[];
  const [room] = (await consultant.get('/rooms')).body.rooms as { id: string }[];
  const announced = await consultant.post('/meetups', {
    title: 'Torsdagskafé',
    kind: 'cafe',
    venue: venue!.id,
    day: '2026-11-26',
    from: '18:00',
    to: '19:30',
    capacity: 1,
    usualNumber: '6 til 10',
    about: 'Kaffe og god tid.',
    room: room!.id,
  });
  expect(announced.status).toBe(201);
  meetup = announced.headers['location'] as string;
  const threads = (await newcomer.get(`/rooms/${room!.id}`)).body.threads as { id: string; title: string }[];
  const told = (await newcomer.get(`/threads/${threads[0]!.id}`)).body.notice;
  expect(told).toMatchObject({ href: meetup, title: 'Torsdagskafé', state: 'planned' });

  expect((await newcomer.post(`${meetup}/rsvp`, { name: 'Jon' })).status).toBeLessThan(300);
  const late = await portal.person('ServiceUser', { nickname: 'Havskum', firstName: 'Kari' });
  await late.post(`${meetup}/rsvp`, { name: 'K' });
  await newcomer.post(`${meetup}/first-time`, { meetsMe: 'Solveig ved bussen', howLong: 'Tjue minutter' });
  expect((await newcomer.get('/')).body.meetup).toMatchObject({ myName: 'Jon', myState: 'going' });
  expect((await late.get('/')).body.meetup).toMatchObject({ myName: 'K', myState: 'waiting' });

  const roster = (await consultant.get(`${meetup}/roster`)).text;
  expect(roster).toContain('Jon');
  for (const secret of ['Fjellrev', 'Havskum', 'Jonas', 'Kari', 'jonas.vik']) expect(roster).not.toContain(secret);
  const file = await newcomer.get(`${meetup}/calendar`);
  expect(file.headers['content-type']).toContain('text/calendar');
  for (const telling of ['Torsdagskafé', 'Kulturhuset', 'Asker', 'ATTENDEE', 'Jon'])
    expect(file.text).not.toContain(telling);
});

it('5 · a message only its two parties read', async () => {
  const to = (await newcomer.get('/messages')).body.providers[0].id as string;
  const body = 'Jeg sover dårlig igjen.';
  const sent = await newcomer.post('/messages', {
    provider: to,
    careName: 'Jonas V.',
    kind: 'question',
    topic: 'Søvn',
    body,
  });
  const conversation = sent.headers['location'] as string;
  expect((await newcomer.get(conversation)).body).toMatchObject({
    state: 'sent',
    messages: [{ expectedBy: '2026-11-24' }],
  });
  const [waiting] = (await provider.get('/')).body.inbox.waiting as { id: string; careName: string }[];
  expect([`/conversations/${waiting!.id}`, waiting!.careName]).toEqual([conversation, 'Jonas V.']);
  await provider.post(`${conversation}/opening`);
  expect((await newcomer.get(conversation)).body.state).toBe('opened');
  await provider.post(`${conversation}/messages`, { body: 'Vi ser på det på tirsdag.' });
  expect((await newcomer.get(conversation)).body.state).toBe('answered');
  expect((await provider.get(conversation)).text).toContain(body);
  for (const other of [consultant, coordinator, await portal.person('Provider')])
    expect((await other.get(conversation)).body.code).toBe('not-here');
});

it('6 · goals and a week of one’s own', async () => {
  await newcomer.post('/toolbox/values', { text: 'Å være en far som er der.' });
  const goal = await newcomer.post('/toolbox/goals', { title: 'Mer ute', nextStep: 'Finne støvlene' });
  await newcomer.post('/toolbox/activities', { what: 'Gå til brygga', day: '2026-11-20' });
  await newcomer.post(`${meetup}/activity`);
  const { toolbox } = (await newcomer.get('/')).body as {
    toolbox: { values: string; goals: object[]; week: { what: string }[] };
  };
  expect(toolbox).toMatchObject({
    values: 'Å være en far som er der.',
    goals: [{ title: 'Mer ute', nextStep: 'Finne støvlene' }],
  });
  expect(toolbox.week.map(({ what }) => what)).toEqual(['Gå til brygga']);
  const nextWeek = await newcomer.get('/toolbox/week?from=2026-11-26');
  expect(nextWeek.text).toContain(meetup);
  for (const other of [consultant, provider, coordinator])
    expect((await other.get(goal.headers['location'] as string)).body.code).toBe('not-here');
});

it('7 · help without sign-in, and a way out that holds', async () => {
  expect((await portal.stranger().get('/help-now')).body.communities[0].numbers[0].number).toBe('116 123');
  const left = await newcomer.post('/leave');
  expect(left.headers['clear-site-data']).toBe('"cache", "cookies"');
  expect((await newcomer.get(thread)).status).toBe(401);
});
