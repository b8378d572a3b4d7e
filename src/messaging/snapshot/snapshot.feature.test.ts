import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { ConversationAtWork, InboxView } from '../conversation.js';
import type { SnapshotView } from './snapshots.service.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let henrik: Person;
let olav: Person;
let talk: string;
let goal: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { nickname: 'Fjellrev' });
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  goal = ((await ana.post('/toolbox/goals', { title: 'Be outside', nextStep: 'Postbox' })).body as { id: string }).id;
  await ana.post('/toolbox/values', { text: 'The sea' });
});
afterAll(() => portal.close());

const viewOf = async (person: Person, id = talk) =>
  (await person.get(`/conversations/${id}`)).body as ConversationAtWork;
const path = (which: string) => `/messages/from-toolbox/${which}`;
const sees = async (reader: Person) => JSON.stringify((await reader.get('/shared')).body);

test('whoever has written to nobody yet is shown the way', async () => {
  const page = (await ana.page(path('values'))).text;
  expect(page).toContain('The sea');
  expect(page).toContain('href="/messages/new"');
  const to = { where: `to:${ingrid.is.membershipId}` };
  expect((await ana.post(path('values'), to)).status).toBe(404);
});

test('a thing is sent as it stands, after one has seen what will stand there and who reads it', async () => {
  const wish = {
    provider: ingrid.is.membershipId,
    careName: 'Annika',
    kind: 'question',
    topic: 'Sleep',
    body: 'Badly',
  };
  talk = ((await ana.post('/messages', wish)).body as { id: string }).id;
  const page = (await ana.page(path(`goal.${goal}`))).text;
  for (const words of ['Postbox', '“Sleep”, with Ingrid', 'A new conversation with Ingrid', 'Ingrid reads it.'])
    expect(page).toContain(words);
  expect(page).not.toContain('Olav');
  const sent = await ana.submits(path(`goal.${goal}`), { where: `in:${talk}`, body: 'This is it.' });
  expect([sent.status, sent.headers['location']]).toEqual([303, `/conversations/${talk}`]);
  expect((await viewOf(ana)).messages.at(-1)).toMatchObject({
    body: 'This is it.',
    snapshot: { lang: 'en', items: [{ kind: 'A goal', text: { title: 'Be outside' } }] },
  });
});

test('it is a letter like any other: sealed, closed until it is opened, for the two of them', async () => {
  expect((await ingrid.page(`/conversations/${talk}`)).text).not.toContain('Postbox');
  await ingrid.post(`/conversations/${talk}/opening`);
  const page = (await ingrid.page(`/conversations/${talk}`)).text;
  for (const words of ['Shared from the toolbox, as it stood then', 'Be outside', 'Postbox'])
    expect(page).toContain(words);
  expect(page).not.toContain('Fjellrev');
  for (const other of [ben, olav]) expect((await other.get(`/conversations/${talk}`)).status).toBe(404);
  for (const { snapshot } of await portal.get(Read).all<{ snapshot: Buffer | null }>(sql`select snapshot from message`))
    expect(snapshot?.toString('latin1') ?? '').not.toMatch(/Postbox|Be outside/);
  // What was sent is not shared.
  expect(await sees(ingrid)).toBe('{"people":[]}');
});

test('it stays what it was, whatever becomes of the thing', async () => {
  const before = (await viewOf(ingrid)).messages.at(-1)!.snapshot;
  await ana.post(`/toolbox/goals/${goal}/steps`, { title: 'Harbour' });
  await ana.post(`/toolbox/goals/${goal}/state`, { state: 'let-go' });
  await ana.post('/language', { lang: 'nb' });
  expect((await viewOf(ingrid)).messages.at(-1)!.snapshot).toEqual(before);
  expect((await ingrid.page(`/conversations/${talk}`)).text).not.toContain('Harbour');
  await ana.post(path('values'), { where: `in:${talk}` });
  await ana.post('/toolbox/values', { text: '' });
  expect(JSON.stringify((await viewOf(ana)).messages.at(-1))).toContain('The sea');
  await ana.post('/language', { lang: 'en' });
  expect((await ana.get(path('values'))).status).toBe(404);
});

test('a sheet for the appointment has what was chosen and one’s own questions, on paper or in a letter', async () => {
  const empty = (await ana.page('/toolbox/sheet/paper')).text;
  expect(empty).toContain('The sheet is empty.');
  expect((await ana.get(path('sheet'))).status).toBe(404);
  await ana.post('/toolbox/plan/signs', { text: 'I stop answering' });
  expect((await ana.page('/toolbox/sheet')).text).toContain('Signs that it is getting hard');
  const form = { questions: 'Can I sleep in the day?', items: `goal.${goal}` };
  const written = await ana.submits('/toolbox/sheet', form);
  expect([written.status, written.headers['location']]).toEqual([303, '/toolbox/sheet/paper']);
  await ana.post('/toolbox/sheet', { questions: form.questions, items: [`goal.${goal}`, 'plan.signs'] });
  const paper = (await ana.page('/toolbox/sheet/paper')).text;
  for (const words of [form.questions, 'Harbour', 'I stop answering']) expect(paper).toContain(words);
  expect((await ana.page('/toolbox/sheet')).text).toMatch(/value="plan.signs" checked/);
  expect((await ben.page('/toolbox/sheet')).text).not.toContain('Harbour');
  expect((await ben.get(path(`goal.${goal}`))).status).toBe(404);

  const sent = await ana.post(path('sheet'), { where: `to:${ingrid.is.membershipId}` });
  const id = (sent.body as { id: string }).id;
  await ingrid.post(`/conversations/${id}/opening`);
  const view = await viewOf(ingrid, id);
  expect(view).toMatchObject({ kind: 'question', topic: 'For our next appointment', other: { name: 'Annika' } });
  expect(view.messages[0]!.snapshot).toMatchObject({ questions: form.questions, items: [{}, {}] });

  await ana.post('/toolbox/plan/signs/removal');
  expect((await ana.page('/toolbox/sheet/paper')).text).not.toContain('I stop answering');
  await ana.post('/toolbox/sheet/removal');
  expect(((await ana.get('/toolbox/sheet')).body as { questions: null }).questions).toBeNull();
  expect((await viewOf(ingrid, id)).messages[0]!.snapshot).toMatchObject({ questions: form.questions });
});

test('what cannot be sent comes back with what was typed', async () => {
  await ana.post('/toolbox/sheet', { questions: 'One' });
  const refused = await ana.submits(path('sheet'), { body: 'Typed words' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('Typed words');
  for (const where of ['somewhere', `to:${olav.is.membershipId}`, `in:${ana.is.accountId}`])
    expect([where, [404, 422].includes((await ana.post(path('sheet'), { where })).status)]).toEqual([where, true]);
  expect((await ana.post('/toolbox/sheet', { items: ['Not an item'] })).status).toBe(422);
  const page = (await ana.get(path('sheet'))).body as SnapshotView;
  expect(page.places.map(({ name }) => name)).toEqual(['Ingrid', 'Ingrid', 'Ingrid']);
});

test('a cover reads what is sent meanwhile, and is named before', async () => {
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
  await ingrid.post('/hours/absences', { firstDay: day, lastDay: day, cover: olav.is.membershipId });
  expect((await ana.page(path('sheet'))).text).toContain('Olav, who covers for Ingrid, and Ingrid read it.');
});

test('who was taken in is named before, too', async () => {
  const terms = { howOften: 'Once a week', reads: 'Weekdays', replyDays: 2, reviewOn: '2027-02-01' };
  await ana.post(`/agreements/${henrik.is.membershipId}`, { careName: 'Annika', ...terms });
  const [waits] = ((await henrik.get('/inbox')).body as InboxView).proposals;
  const { proposal } = (await henrik.get(`/agreements/${waits!.with}`)).body as { proposal: { id: string } };
  await henrik.post(`/agreements/${waits!.with}/confirmation`, { proposal: proposal.id });
  expect((await ana.page(path('sheet'))).text).not.toContain('also read by');
  const taken = { provider: henrik.is.membershipId };
  await ana.post(`/conversations/${talk}/providers`, taken);
  expect((await ana.page(path('sheet'))).text.split('This is also read by Henrik.')).toHaveLength(2);
  await ana.post(`/conversations/${talk}/providers/removal`, taken);
  expect((await ana.page(path('sheet'))).text).not.toContain('also read by');
});

test('handed on, letters go along with what they carry; what is shared does not, and ends with the last conversation', async () => {
  await ana.post(`/toolbox/sharing/goal.${goal}/${ingrid.is.membershipId}`, { until: 'open' });
  const own = async () => JSON.stringify((await ana.get('/toolbox/sharing')).body);
  const conversations = ((await ana.get('/messages')).body as { conversations: { id: string }[] }).conversations;
  expect(conversations).toHaveLength(2);
  for (const [n, { id }] of conversations.entries()) {
    await ingrid.post(`/conversations/${id}/opening`);
    await ingrid.post(`/conversations/${id}/hand-over`, { to: henrik.is.membershipId });
    const asked = (await viewOf(ana, id)).handOvers.find(({ state }) => state === 'asked')!;
    expect((await ana.page(`/conversations/${id}`)).text).toContain('What you share from your toolbox with Ingrid,');
    await ana.post(`/conversations/${id}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    expect([n, (await sees(ingrid)).includes('A goal')]).toEqual([n, n === 0]);
    expect(await sees(henrik)).toBe('{"people":[]}');
  }
  expect(await own()).toContain('"why":"contact"');
  expect(JSON.stringify((await viewOf(henrik)).messages)).toContain('The sea');
});

test('everything of one’s own has what is shared, with whom, who has looked, the sheet, and what was sent', async () => {
  await ana.post(`/toolbox/sharing/goal.${goal}/${henrik.is.membershipId}`, { until: 'open' });
  const { people } = (await henrik.get('/shared')).body as { people: { shared: { id: string }[] }[] };
  await henrik.post(`/shared/${people[0]!.shared[0]!.id}/opening`);
  const { body } = await ana.post('/me/everything/file', { password });
  const file = (typeof body === 'string' ? JSON.parse(body) : body) as {
    sharing: { shares: object[]; sheet: object };
    messages: unknown;
  };
  expect(file.sharing.sheet).toEqual({ items: [], questions: 'One' });
  expect(file.sharing.shares).toContainEqual(
    expect.objectContaining({ kind: 'A goal', title: 'Be outside', with: 'Henrik', looked: ['2026-11-19'] }),
  );
  expect(JSON.stringify(file.messages)).toContain('"fromToolbox":{');
  expect(JSON.stringify(file.sharing)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
});
