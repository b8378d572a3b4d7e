import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { ConversationAtWork, InboxView } from '../conversation.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let henrik: Person;
let olav: Person;
let id: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  const wish = { provider: ingrid.is.membershipId, careName: 'Annika', kind: 'question', topic: 'Sleep' };
  id = ((await ana.post('/messages', { ...wish, body: 'I sleep badly.' })).body as { id: string }).id;
  await ingrid.post(`/conversations/${id}/opening`);
  await ingrid.post(`/conversations/${id}/messages`, { body: 'Since when?' });
});
afterAll(() => portal.close());

const viewOf = async (person: Person) => (await person.get(`/conversations/${id}`)).body as ConversationAtWork;
const asks = (to: Person) => ingrid.post(`/conversations/${id}/hand-over`, { to: to.is.membershipId });
const answers = async (person: Person, agree: string) => {
  const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked');
  return person.post(`/conversations/${id}/hand-over/answer`, { handOver: asked!.id, agree });
};
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

test('only a colleague can be asked for, and only by the one whose conversation it is', async () => {
  for (const to of [ana, ingrid]) {
    const answer = await asks(to);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'no-colleague']);
  }
  expect((await henrik.post(`/conversations/${id}/hand-over`, { to: henrik.is.membershipId })).status).toBe(404);
  expect((await ingrid.page(`/conversations/${id}`)).text).toContain('Hand this conversation on');
});

test('until the person says yes, the colleague learns nothing', async () => {
  expect((await asks(olav)).status).toBe(204);
  expect((await olav.get(`/conversations/${id}`)).status).toBe(404);
  expect((await olav.get('/inbox')).text).not.toContain(id);
  expect((await ana.page(`/conversations/${id}`)).text).toContain('Ingrid asks whether Olav may take over');
  expect((await ingrid.page(`/conversations/${id}`)).text).toContain('Until Annika says yes');
  for (const other of [ben, ingrid, olav]) expect((await answers(other, 'yes')).status).toBe(404);
});

test('a no leaves everything as it is, and is told to the two', async () => {
  expect((await answers(ana, 'no')).status).toBe(204);
  expect((await viewOf(ingrid)).handOvers).toMatchObject([{ state: 'refused', from: 'Ingrid', to: 'Olav' }]);
  expect((await olav.get(`/conversations/${id}`)).status).toBe(404);
  expect((await ana.page(`/conversations/${id}`)).text).toContain('The answer on Thursday 19 November was no.');
});

test('a yes is to the one who was named; who was named before is not meant', async () => {
  await asks(olav);
  const before = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!.id;
  await asks(henrik);
  const late = await ana.post(`/conversations/${id}/hand-over/answer`, { handOver: before, agree: 'yes' });
  expect([late.status, codeOf(late)]).toEqual([409, 'handed-on-meanwhile']);
  await ingrid.post(`/conversations/${id}/hand-over/removal`);
  expect((await viewOf(ana)).handOvers.map(({ state }) => state)).toEqual(['refused']);
});

test('after a yes the colleague reads all of it, by the same name, and the first one nothing', async () => {
  await asks(henrik);
  await ana.post(`/conversations/${id}/messages`, { body: 'Since Monday.' });
  expect((await answers(ana, 'yes')).status).toBe(204);
  expect((await ingrid.get(`/conversations/${id}`)).status).toBe(404);
  expect((await olav.get(`/conversations/${id}`)).status).toBe(404);
  const inbox = (await henrik.get('/inbox')).body as InboxView;
  expect(inbox.waiting).toMatchObject([{ id, careName: 'Annika', unopened: 1 }]);
  await henrik.post(`/conversations/${id}/opening`);
  const view = await viewOf(henrik);
  expect(view.messages.map(({ from, body }) => [from, body])).toEqual([
    ['Annika', 'I sleep badly.'],
    ['Ingrid', 'Since when?'],
    ['Annika', 'Since Monday.'],
  ]);
  // Of what others asked in vain, nothing.
  expect(view.handOvers).toMatchObject([{ state: 'taken', from: 'Ingrid', to: 'Henrik' }]);
  await henrik.post(`/conversations/${id}/messages`, { body: 'Then let us talk.' });
  const own = await viewOf(ana);
  expect(own.other.name).toBe('Henrik');
  expect(own.messages.map(({ from }) => from)).toEqual([null, 'Ingrid', null, 'Henrik']);
  expect((await ana.page(`/conversations/${id}`)).text).toContain('Ingrid handed the conversation on to Henrik');
});

test('the name it was handed on with is sealed for the colleague anew', async () => {
  const rows = await portal.get(Read).all<{ care_name: Buffer }>(sql`select care_name from care_relation`);
  expect(rows).toHaveLength(2);
  for (const { care_name } of rows) expect(care_name.toString('latin1')).not.toContain('Annika');
  expect(rows[0]!.care_name.equals(rows[1]!.care_name)).toBe(false);
});

test('it comes back the same way', async () => {
  await henrik.post(`/conversations/${id}/hand-over`, { to: ingrid.is.membershipId });
  expect((await answers(ana, 'yes')).status).toBe(204);
  expect((await viewOf(ingrid)).messages.map(({ from }) => from)).toEqual(['Annika', null, 'Annika', 'Henrik']);
  expect((await henrik.get(`/conversations/${id}`)).status).toBe(404);
  expect(await portal.get(Read).all(sql`select id from care_relation`)).toHaveLength(2);
});
