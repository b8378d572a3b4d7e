import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { QuestionView } from './questions.service.js';

let portal: Portal;
let solveig: Person;
let ada: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open({ LIMIT_FACTOR: '1' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = `/rooms/${((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id}`;
});
beforeEach(async () => {
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const waiting = async () => ((await solveig.get('/rooms/questions')).body as { questions: QuestionView[] }).questions;
const asks = (person: Person, body: string) => person.submits(`${room}/question`, { body });

test('a question reaches the consultant from nobody, and no row knows who asked', async () => {
  const form = (await ada.page(`${room}/question`)).text;
  expect(form).toContain('Who asks is not kept.');
  expect((await asks(ada, 'Do others fear the bus?')).headers['location']).toBe(`${room}/question/asked`);
  expect((await ada.page(`${room}/question/asked`)).text).toContain('Nobody knows who asked.');
  expect(await waiting()).toMatchObject([
    { room: 'Stua', body: 'Do others fear the bus?', lang: 'en', asked: 'today' },
  ]);
  const page = (await solveig.page('/rooms/questions')).text;
  const told = JSON.stringify(await portal.get(Read).all(sql`select * from question`));
  const persona = (await portal.get(Personas).idOf(ada.is))!;
  for (const hers of [persona, ada.is.accountId, ada.is.membershipId, ada.is.nickname!])
    for (const text of [page, told]) expect(text).not.toContain(hers);
  expect(told).not.toContain('fear the bus');
  expect((await solveig.page('/')).text).toContain('waits for the group');
});

test('the consultant puts it to the group in a thread of their own, and then it is gone', async () => {
  await asks(ada, 'How do you sleep?');
  const question = (await waiting()).find(({ body }) => body === 'How do you sleep?')!;
  const put = await solveig.submits(`/questions/${question.id}/thread`, {
    title: 'Somebody asks',
    body: 'Somebody asks:\n\n> How do you sleep?',
  });
  const { text } = await ada.page(String(put.headers['location']));
  expect(text).toContain('How do you sleep?');
  expect((await waiting()).map(({ id }) => id)).not.toContain(question.id);
  expect((await solveig.post(`/questions/${question.id}/thread`, { title: 'x', body: 'y' })).status).toBe(404);
});

test('or it is read aloud, and is gone', async () => {
  await asks(ada, 'For the café');
  const { id } = (await waiting()).find(({ body }) => body === 'For the café')!;
  await solveig.submits(`/questions/${id}/removal`);
  expect((await waiting()).map((each) => each.id)).not.toContain(id);
});

test('needs no nickname; three a day are enough, for each for themselves', async () => {
  const reader = await portal.person('ServiceUser', { nickname: null });
  for (const n of [1, 2, 3])
    expect((await reader.post(`${room}/question`, { body: `Question ${n}` })).status).toBe(204);
  expect((await reader.post(`${room}/question`, { body: 'One more' })).status).toBe(429);
  expect((await ada.post(`${room}/question`, { body: 'Mine' })).status).toBe(204);
});

test('is not there for peers, nor for the consultant of another community', async () => {
  await asks(ada, 'Only for Solveig');
  const { id } = (await waiting()).find(({ body }) => body === 'Only for Solveig')!;
  const away = await portal.person('Consultant', { community: await portal.founds(aCommunity('Balsfjord')) });
  for (const [person, act] of [
    [ada, 'removal'],
    [away, 'removal'],
  ] as const)
    expect((await person.post(`/questions/${id}/${act}`)).status).toBe(404);
  expect((await ada.get('/rooms/questions')).status).toBe(404);
  expect((await away.get('/rooms/questions')).body).toEqual({ questions: [] });
  expect((await asks(away, 'x')).status).toBe(404);
});
