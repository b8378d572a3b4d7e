import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Read } from '../platform/database/read.js';
import { databaseKind } from '../platform/config/database-kind.js';
import { Sql, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/events/outbox.js';
import { Staff } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import type { Person } from '../../test/support/person.js';
import { aCommunity, Portal } from '../../test/support/portal.js';
import type { ConversationView, InboxRow, InboxView, MessagesView } from './conversation.js';
import { Conversations, Messaging } from './index.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let henrik: Person;
let solveig: Person;
let randi: Person;

const words = {
  careName: 'Annika',
  kind: 'question',
  topic: 'About the new tablets',
  body: 'I sleep badly since Monday.\n\nIs that usual?',
};

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Anastasia', nickname: 'Kittiwake' });
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  randi = await portal.person('Coordinator', { firstName: 'Randi' });
});
afterAll(() => portal.close());

/** Time goes by; whoever is needed afterwards has signed in again. */
async function passes(time: { days?: number; hours?: number; minutes?: number }, ...people: Person[]): Promise<void> {
  portal.clock.passes(time);
  for (const person of people) person.goesOnAs(await portal.signsInAgain(person));
}

const viewOf = async (person: Person, id: string) =>
  (await person.get(`/conversations/${id}`)).body as ConversationView;
const inboxOf = async (person: Person) => (await person.get('/inbox')).body as InboxView;
const listOf = async (person: Person) => (await person.get('/messages')).body as MessagesView;
const inboxIds = (inbox: InboxView) =>
  Object.values({ ...inbox, proposals: [], appointments: [], free: [] }).flatMap((rows: InboxRow[]) =>
    rows.map(({ id }) => id),
  );

async function started(by: Person, to: Person, wish: Partial<typeof words> = {}): Promise<string> {
  const answer = await by.post('/messages', { provider: to.is.membershipId, ...words, ...wish });
  expect(answer.status).toBe(201);
  const { id } = answer.body as { id: string };
  expect(answer.headers['location']).toBe(`/conversations/${id}`);
  return id;
}

async function letters(): Promise<string[]> {
  const { spoolDir } = portal.config.mail;
  mkdirSync(spoolDir, { recursive: true });
  await portal.delivers();
  const found = readdirSync(spoolDir).map((file) => readFileSync(`${spoolDir}/${file}`, 'utf8'));
  for (const file of readdirSync(spoolDir)) rmSync(`${spoolDir}/${file}`);
  return found;
}

describe('from the service user to the provider and back', () => {
  let id: string;

  test('the page offers the providers, and says who reads and when before anything is written', async () => {
    const list = await ana.page('/messages');
    expect(list.text).toContain('Henrik');
    expect(list.text).toContain(`/messages/new?provider=${ingrid.is.membershipId}`);
    const composer = await ana.page(`/messages/new?provider=${ingrid.is.membershipId}`);
    expect(composer.text).toContain('Only Ingrid, Provider, Asker kommune.');
    // It is Thursday evening.
    expect(composer.text).toContain(
      'Ingrid reads this on Friday 20 November. The answer comes by Tuesday 24 November.',
    );
    expect(composer.text).toContain('Nobody reads here until Friday 20 November 08:00.');
    expect(composer.text).toContain('You have no agreement yet.');
    expect(composer.text).toContain('href="tel:');
    expect(composer.text).toContain('href="/help-now"');
    expect(composer.text).toContain('What shall Ingrid call you?');
  });

  test('it is sent', async () => {
    const answer = await ana.submits('/messages', { provider: ingrid.is.membershipId, ...words, mail: 'yes' });
    expect(answer.status).toBe(303);
    const location = answer.headers['location'] as string;
    id = location.replace('/conversations/', '');
    const page = await ana.page(location);
    expect(page.text).toContain('I sleep badly since Monday.');
    expect(page.text).toContain('answer expected by');
    expect(page.text).toContain('<title>Messages</title>');
    const view = await viewOf(ana, id);
    expect(view).toMatchObject({
      side: 'person',
      state: 'sent',
      topic: words.topic,
      other: { name: 'Ingrid', title: 'Provider' },
      unopened: 0,
    });
    expect(view.messages).toEqual([
      {
        author: 'person',
        from: null,
        body: words.body,
        lang: 'en',
        sentAt: '2026-11-19T17:00:00Z',
        openedAt: null,
        expectedBy: '2026-11-24',
        answered: false,
        takesBack: 1,
        seq: 1,
        corrects: null,
        corrected: [],
        attachments: [],
      },
    ]);
  });

  test('a neutral letter tells the provider', async () => {
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain(`To: ${ingrid.is.email}`);
    expect(sent[0]).toContain('Subject: You have a new message');
    expect(sent[0]).not.toMatch(/Annika|Anastasia|Kittiwake|Asker|tablets|sleep|conversations/);
  });

  test('looking opens nothing; the text comes after "Open"', async () => {
    expect((await inboxOf(ingrid)).waiting).toEqual([
      {
        id,
        careName: 'Annika',
        kind: 'question',
        subject: null,
        topic: words.topic,
        lang: 'en',
        state: 'sent',
        unopened: 1,
        begun: false,
        covering: null,
        at: '2026-11-19T17:00:00Z',
        expectedBy: '2026-11-24',
      },
    ]);
    const inbox = await ingrid.page('/inbox');
    expect(inbox.text).toContain(`action="/conversations/${id}/opening"`);
    expect(inbox.text).not.toContain(`href="/conversations/${id}"`);
    for (const seen of [
      (await ingrid.page(`/conversations/${id}`)).text,
      (await ingrid.get(`/conversations/${id}`)).text,
    ]) {
      expect(seen).toContain('About the new tablets');
      expect(seen).not.toContain('I sleep badly');
    }
    expect((await ingrid.page(`/conversations/${id}`)).text).toContain('One new message');
    expect((await viewOf(ana, id)).state).toBe('sent');
  });

  test('it is opened, and its sender sees that it was', async () => {
    await passes({ hours: 16 }, ana, ingrid);
    const answer = await ingrid.submits(`/conversations/${id}/opening`);
    expect([answer.status, answer.headers['location']]).toEqual([303, `/conversations/${id}#new`]);
    expect((await ingrid.page(`/conversations/${id}`)).text).toContain('I sleep badly since Monday.');
    await passes({ hours: 1 }, ana, ingrid);
    expect((await ingrid.post(`/conversations/${id}/opening`)).status).toBe(204);
    const view = await viewOf(ana, id);
    expect(view.state).toBe('opened');
    expect(view.messages[0]).toMatchObject({ openedAt: '2026-11-20T09:00:00Z', answered: false });
    expect((await ana.page('/messages')).text).toContain('Opened');
    expect((await ana.page(`/conversations/${id}`)).text.replace(/<[^>]*>/g, '')).toContain(
      'Sent Thu 19 Nov 18:00 · opened Fri 20 Nov · answer expected by Tue 24 Nov',
    );
  });

  test('it is answered', async () => {
    const page = await ingrid.submits(`/conversations/${id}/messages`, { body: 'That is usual the first week.' });
    expect(page.status).toBe(303);
    const view = await viewOf(ana, id);
    expect(view.state).toBe('answered');
    expect(view.messages[0]).toMatchObject({ answered: true });
    expect(view.messages[1]).toMatchObject({
      author: 'provider',
      body: 'That is usual the first week.',
      expectedBy: null,
      openedAt: null,
    });
    expect((await inboxOf(ingrid)).earlier.map((row) => row.id)).toContain(id);
    expect((await ana.page('/messages')).text).toContain('New answer');
    const sent = await letters();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain(`To: ${ana.is.email}`);
    expect(sent[0]).not.toMatch(/Ingrid|Asker|usual|conversations/);
  });

  test('one letter while nobody has looked', async () => {
    for (const body of ['One more thing.', 'And another.']) await ana.post(`/conversations/${id}/messages`, { body });
    expect(await letters()).toHaveLength(1);
    expect((await viewOf(ingrid, id)).unopened).toBe(2);
    expect((await ingrid.page(`/conversations/${id}`)).text).toContain('2 new messages');
    for (const body of ['Yes.', 'And yes.']) await ingrid.post(`/conversations/${id}/messages`, { body });
    // Not within the hour after the one before: one letter tells of all that came until then.
    expect(await letters()).toHaveLength(0);
    await portal.clock.asOf(portal.clock.now().add({ hours: 3 }), () => portal.get(Outbox).drain());
    expect(await letters()).toHaveLength(1);
  });

  test('an answer answers what was opened, not what came while it was written', async () => {
    const view = await viewOf(ana, id);
    expect(view.state).toBe('sent');
    expect(view.messages.map(({ author, answered }) => [author, answered])).toEqual([
      ['person', true],
      ['provider', false],
      ['person', false],
      ['person', false],
      ['provider', false],
      ['provider', false],
    ]);
    await ingrid.post(`/conversations/${id}/opening`);
    await ingrid.post(`/conversations/${id}/messages`, { body: 'Now I have read those too.' });
    expect((await viewOf(ana, id)).state).toBe('answered');
  });

  test('messages have one order, also when they are sent at once', async () => {
    const before = (await viewOf(ana, id)).messages.length;
    await Promise.all([...'abcdefgh'].map((body) => ana.post(`/conversations/${id}/messages`, { body })));
    expect(new Set((await viewOf(ana, id)).messages.slice(before).map(({ body }) => body))).toEqual(
      new Set('abcdefgh'),
    );
  });

  test('Today gets a summary without a word of what it is about', async () => {
    const actor = { ...ana.is, role: 'ServiceUser', lang: 'en', zone: 'Europe/Oslo' } as unknown as Actor;
    const [latest] = await portal.get(Messaging).summary(actor);
    expect(latest).toEqual({
      id,
      kind: 'question',
      provider: { name: 'Ingrid', title: 'Provider' },
      state: 'sent',
      at: '2026-11-20T10:00:00Z',
      expectedBy: '2026-11-25',
      hasNewAnswer: false,
    });
  });
});

describe('how it is right now', () => {
  beforeAll(() => passes({}, ana, ben, henrik));

  test('asks for no answer, and one tap says that it was read', async () => {
    const id = await started(ana, henrik, { kind: 'update', topic: 'A grey week', body: 'Tired, but I went out.' });
    expect((await viewOf(ana, id)).messages[0]).toMatchObject({ expectedBy: null });
    const inbox = await inboxOf(henrik);
    expect(inbox.updates.map((row) => row.id)).toEqual([id]);
    expect(inbox.waiting).toEqual([]);

    const early = await henrik.post(`/conversations/${id}/thanks`);
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'open-first']);
    await henrik.post(`/conversations/${id}/opening`);
    expect((await henrik.page(`/conversations/${id}`)).text).toContain('Read, thank you');
    expect((await henrik.submits(`/conversations/${id}/thanks`)).headers['location']).toBe(`/conversations/${id}#next`);
    expect((await henrik.post(`/conversations/${id}/thanks`)).status).toBe(204);

    const view = await viewOf(ana, id);
    expect(view.state).toBe('answered');
    expect(view.messages.map(({ body }) => body)).toEqual([
      'Tired, but I went out.',
      'I have read it. Thank you for writing.',
    ]);
    expect((await inboxOf(henrik)).updates).toEqual([]);
    expect((await ana.page('/messages/new?kind=update')).text).toContain('&amp;kind=update');
  });

  test('is thanked for in the language of the conversation, whichever the provider reads in', async () => {
    const eva = await portal.person('Provider', { firstName: 'Eva', lang: 'nb' });
    const id = await started(ana, eva, { kind: 'update', topic: 'Rain', body: 'I stayed in.' });
    await eva.post(`/conversations/${id}/opening`);
    expect((await eva.page(`/conversations/${id}`)).text).toContain('I have read it. Thank you for writing.');
    await eva.post(`/conversations/${id}/thanks`);
    expect((await viewOf(ana, id)).messages.at(-1)).toMatchObject({
      body: 'I have read it. Thank you for writing.',
      lang: 'en',
    });
  });

  test('a question cannot be thanked away', async () => {
    const id = await started(ben, henrik);
    await henrik.post(`/conversations/${id}/opening`);
    expect((await henrik.post(`/conversations/${id}/thanks`)).status).toBe(404);
    expect((await inboxOf(henrik)).waiting.map((row) => row.id)).toEqual([id]);
  });
});

describe('taken back before it was opened', () => {
  let id: string;
  beforeAll(async () => {
    await passes({}, ana, ben, ingrid);
    id = await started(ana, ingrid, { topic: 'Taken back', body: 'One.' });
  });
  const takesBack = (person: Person, seq: number) => person.post(`/conversations/${id}/withdrawal`, { seq });
  const bodies = async () => (await viewOf(ana, id)).messages.map(({ body }) => body);

  test('a letter goes, and the next one takes its place', async () => {
    await ana.post(`/conversations/${id}/messages`, { body: 'Two.' });
    expect((await ana.page(`/conversations/${id}`)).text).toContain('Take it back');
    for (const other of [ben, ingrid]) expect((await takesBack(other, 2)).status).toBe(404);
    expect((await takesBack(ana, 2)).status).toBe(204);
    await ana.post(`/conversations/${id}/messages`, { body: 'Three.' });
    expect(await bodies()).toEqual(['One.', 'Three.']);
    expect((await viewOf(ingrid, id)).unopened).toBe(2);
  });

  test('what was opened stays', async () => {
    await ingrid.post(`/conversations/${id}/opening`);
    const late = await takesBack(ana, 1);
    expect([late.status, (late.body as { code: string }).code]).toEqual([409, 'already-opened']);
    await ingrid.post(`/conversations/${id}/messages`, { body: 'I have read it.' });
    await ana.post(`/conversations/${id}/messages`, { body: 'Four.' });
    expect((await viewOf(ana, id)).state).toBe('sent');
    await takesBack(ana, 4);
    expect((await viewOf(ana, id)).state).toBe('answered');
    expect(await bodies()).toEqual(['One.', 'Three.', 'I have read it.']);
    expect((await takesBack(ana, 3)).status).toBe(409);
  });

  test('with its only letter the whole conversation goes, and its key', async () => {
    id = await started(ana, ingrid, { topic: 'For a moment', body: 'Never mind.' });
    const answer = await ana.submits(`/conversations/${id}/withdrawal`, { seq: '1' });
    expect(answer.headers['location']).toBe('/messages');
    expect((await ana.get(`/conversations/${id}`)).status).toBe(404);
    expect(inboxIds(await inboxOf(ingrid))).not.toContain(id);
  });
});

describe('the inbox', () => {
  test('puts what is overdue and due before what can wait', async () => {
    const berit = await portal.person('Provider', { firstName: 'Berit' });
    const late = await started(ben, berit, { topic: 'First' });
    await passes({ days: 3 }, ben, berit);
    const today = await started(ben, berit, { topic: 'Second' });
    await passes({ days: 3 }, ben, berit);
    const waits = await started(ben, berit, { topic: 'Third' });
    const inbox = await inboxOf(berit);
    expect([inbox.overdue, inbox.due, inbox.waiting].map((rows) => rows.map(({ id }) => id))).toEqual([
      [late],
      [today],
      [waits],
    ]);
    const page = await berit.page('/inbox');
    expect(page.text).toContain('the answer should have come by');
    expect(page.text).toContain('<title>Inbox</title>');
  });

  test('earlier ones, and one’s own list, go on page by page', async () => {
    const cora = await portal.person('ServiceUser');
    const dag = await portal.person('Provider', { firstName: 'Dag' });
    for (let n = 0; n < 32; n++) {
      portal.clock.passes({ minutes: 1 });
      const id = await started(cora, dag, { topic: `Topic ${n}` });
      await dag.post(`/conversations/${id}/opening`);
      await dag.post(`/conversations/${id}/messages`, { body: 'Yes.' });
    }
    await passes({}, ana);
    const first = await listOf(cora);
    expect(first.conversations).toHaveLength(30);
    const second = (await cora.get(`/messages?before=${first.older}`)).body as MessagesView;
    expect(second.conversations.map(({ topic }) => topic)).toEqual(['Topic 1', 'Topic 0']);
    expect(second.older).toBeNull();
    expect((await inboxOf(dag)).earlier).toHaveLength(10);
    const earlier = (await dag.get('/inbox/earlier')).body as { rows: InboxRow[]; older: string };
    expect(earlier.rows).toHaveLength(30);
    expect((await dag.page(`/inbox/earlier?before=${earlier.older}`)).text).toContain('Topic 0');
    // Somebody else's position opens nothing.
    expect((await ana.get(`/messages?before=${first.older}`)).status).toBe(404);
  });

  test('is read with the same number of reads, however much there is', async () => {
    const read = portal.get(Read);
    // The outbox looks around now and then, so the smallest of a few counts is the page's own.
    const reads = async (person: Person, path: string) => {
      const counts: number[] = [];
      for (let n = 0; n < 3; n++) {
        const before = read.count;
        expect((await person.get(path)).status).toBe(200);
        counts.push(read.count - before);
      }
      return Math.min(...counts);
    };
    const eva = await portal.person('Provider', { firstName: 'Eva' });
    const fay = await portal.person('ServiceUser');
    await started(fay, eva);
    const few = [await reads(eva, '/inbox'), await reads(fay, '/messages')];
    for (let n = 0; n < 5; n++) await started(await portal.person('ServiceUser'), eva);
    for (let n = 0; n < 5; n++) await started(fay, eva);
    expect([await reads(eva, '/inbox'), await reads(fay, '/messages')]).toEqual(few);
  });
});

describe('who may read', () => {
  let id: string;
  beforeAll(async () => {
    await passes({}, ana, ben, ingrid, henrik, solveig, randi);
    id = await started(ana, ingrid, { topic: 'Only for Ingrid', body: 'Canary of the reader test.' });
    await ingrid.post(`/conversations/${id}/opening`);
  });

  test('its two parties, and nobody else', async () => {
    for (const party of [ana, ingrid]) {
      expect((await party.get(`/conversations/${id}`)).text).toContain('Canary of the reader test.');
      expect((await party.page(`/conversations/${id}`)).text).toContain('Canary of the reader test.');
    }
    expect(inboxIds(await inboxOf(ingrid))).toContain(id);
    expect((await listOf(ana)).conversations.map((row) => row.id)).toContain(id);

    expect(inboxIds(await inboxOf(henrik))).not.toContain(id);
    expect((await listOf(ben)).conversations.map((row) => row.id)).not.toContain(id);
    for (const other of [ben, henrik, solveig, randi])
      for (const answer of [
        await other.get(`/conversations/${id}`),
        await other.page(`/conversations/${id}`),
        await other.post(`/conversations/${id}/messages`, { body: 'Let me in.' }),
        await other.post(`/conversations/${id}/opening`),
        await other.post(`/conversations/${id}/thanks`),
      ]) {
        expect(answer.status).toBe(404);
        expect(answer.text).not.toContain('Canary');
      }
    expect((await portal.stranger().get(`/conversations/${id}`)).status).toBe(401);
    expect((await viewOf(ana, id)).messages).toHaveLength(1);
  });

  test('roles without messages find no such pages', async () => {
    for (const path of ['/messages', '/messages/new', '/inbox', '/inbox/earlier'])
      for (const other of [solveig, randi]) expect((await other.get(path)).status).toBe(404);
    for (const path of ['/messages', '/messages/new']) expect((await ingrid.get(path)).status).toBe(404);
    for (const path of ['/inbox', '/inbox/earlier']) expect((await ana.get(path)).status).toBe(404);
    for (const other of [solveig, randi, henrik])
      expect((await other.post('/messages', { provider: ingrid.is.membershipId, ...words })).status).toBe(404);
    expect((await ana.post(`/conversations/${id}/opening`)).status).toBe(404);
  });

  test('in another community even the same person’s provider is unknown', async () => {
    const balsfjord = await portal.founds(aCommunity('Balsfjord'));
    const elle = await portal.person('ServiceUser', { community: balsfjord });
    expect((await elle.get(`/messages/new?provider=${ingrid.is.membershipId}`)).status).toBe(404);
    expect((await elle.post('/messages', { provider: ingrid.is.membershipId, ...words })).status).toBe(404);
    expect((await listOf(elle)).providers).toEqual([]);
  });

  test('the provider gets the care name and the messages, and nothing else of the person', async () => {
    const seen = [
      (await ingrid.get(`/conversations/${id}`)).text,
      (await ingrid.page(`/conversations/${id}`)).text,
      (await ingrid.get('/inbox')).text,
      (await ingrid.page('/inbox')).text,
    ];
    const { accountId, membershipId, email } = ana.is;
    for (const text of seen) {
      expect(text).toContain('Annika');
      for (const secret of [accountId, membershipId, email, 'Anastasia', 'Kittiwake'])
        expect(text).not.toContain(secret);
    }
    expect(Object.keys(await viewOf(ingrid, id))).toEqual([
      'id',
      'side',
      'kind',
      'subject',
      'topic',
      'lang',
      'state',
      'other',
      'messages',
      'unopened',
      'open',
      'ended',
      'agreement',
      'reading',
      'late',
      'covering',
      'filedUpTo',
      'handOvers',
      'further',
      'looks',
      'takenIn',
      'appointments',
      'draft',
      'correcting',
      'work',
    ]);
    expect((await viewOf(ingrid, id)).other).toEqual({ name: 'Annika', title: '' });
  });

  test('each provider knows their own name for the person', async () => {
    const other = await started(ana, henrik, { careName: 'Ms A', topic: 'Another matter' });
    expect((await inboxOf(henrik)).waiting.find((row) => row.id === other)?.careName).toBe('Ms A');
    expect((await ingrid.get('/inbox')).text).not.toContain('Ms A');
    const names = (await listOf(ana)).providers.map(({ name, careName }) => [name, careName]);
    expect(names).toEqual(
      expect.arrayContaining([
        ['Henrik', 'Ms A'],
        ['Ingrid', 'Annika'],
      ]),
    );
    // Asked once.
    const { careName: _, ...again } = words;
    expect((await ana.post('/messages', { provider: henrik.is.membershipId, ...again })).status).toBe(201);
    expect((await ana.page(`/messages/new?provider=${henrik.is.membershipId}`)).text).toContain(
      'Henrik knows you as Ms A.',
    );
  });
});

describe('what does not fit is refused, and nothing is lost', () => {
  const conversations = async () =>
    (await portal.get(Read).one<{ n: number }>(sql`select cast(count(*) as integer) as n from conversation`))!.n;

  test('the same form comes back with what was typed', async () => {
    const gro = await portal.person('ServiceUser');
    const { careName: _, ...nameless } = words;
    const before = await conversations();
    const page = await gro.submits('/messages', { provider: ingrid.is.membershipId, ...nameless });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Write what the provider shall call you.');
    expect(page.text).toContain('To Ingrid');
    expect(page.text).toContain('I sleep badly since Monday.');
    const json = await gro.post('/messages', { provider: ingrid.is.membershipId, ...nameless });
    expect([json.status, (json.body as { code: string }).code]).toEqual([422, 'care-name-first']);
    expect(await conversations()).toBe(before);
    expect((await listOf(gro)).providers.every(({ careName }) => careName === null)).toBe(true);
  });

  test.each([
    ['no text', { body: '' }, '/body'],
    ['a text too long', { body: 'a'.repeat(4001) }, '/body'],
    ['a topic too long', { topic: 'a'.repeat(121) }, '/topic'],
    ['an unknown kind', { kind: 'gossip' }, '/kind'],
    ['no provider', { provider: 'Ingrid' }, '/provider'],
    ['an unknown field', { account: 'x' }, '/account'],
  ])('%s', async (_, wrong, pointer) => {
    const before = await conversations();
    const answer = await ana.post('/messages', { provider: ingrid.is.membershipId, ...words, ...wrong });
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toEqual([pointer]);
    expect(await conversations()).toBe(before);
  });

  test('a provider that is none, and a conversation that is none', async () => {
    expect((await ana.post('/messages', { ...words, provider: solveig.is.membershipId })).status).toBe(404);
    expect((await ana.get(`/messages/new?provider=${ben.is.membershipId}`)).status).toBe(404);
    expect((await ana.get('/conversations/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await ana.get('/conversations/one')).status).toBe(404);
  });

  test('a reply keeps what was typed', async () => {
    const id = await started(ana, ingrid);
    const page = await ana.submits(`/conversations/${id}/messages`, { body: 'b'.repeat(4001) });
    expect(page.status).toBe(422);
    expect(page.text).toContain('b'.repeat(4001));
    expect((await viewOf(ana, id)).messages).toHaveLength(1);
  });

  test('markup stays text', async () => {
    const id = await started(ana, ingrid, { topic: '<b>x</b>', body: '<img src=x onerror=alert(1)>' });
    const page = await ana.page(`/conversations/${id}`);
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)>');
    expect(page.text).not.toContain('<img');
  });

  test('nobody writes to a provider who has left, and the person keeps what was written', async () => {
    const ivar = await portal.person('Provider', { firstName: 'Ivar' });
    const id = await started(ana, ivar);
    await portal
      .get(UnitOfWork)
      .run(() =>
        portal
          .get(UnitOfWork)
          .runner.query(`update membership set role = 'Coordinator' where id = '${ivar.is.membershipId}'`),
      );
    expect(await portal.get(Staff).providers(portal.community)).not.toContainEqual(
      expect.objectContaining({ name: 'Ivar' }),
    );
    const answer = await ana.post(`/conversations/${id}/messages`, { body: 'Are you there?' });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'provider-gone']);
    const page = await ana.page(`/conversations/${id}`);
    expect(page.text).toContain('I sleep badly');
    expect(page.text).toContain('Ivar does not work here any more');
    expect((await ivar.get(`/conversations/${id}`)).status).toBe(404);
  });
});

describe('at rest', () => {
  const tables = ['care_relation', 'conversation', 'message', 'outbox', 'data_key'];
  const dump = async () => {
    let all = '';
    for (const table of tables) {
      const rows = await portal.get(Read).all<Record<string, unknown>>(new Sql([`select * from ${table}`], []));
      for (const row of rows)
        for (const value of Object.values(row))
          all += `${Buffer.isBuffer(value) ? value.toString('latin1') : String(value)}\n`;
    }
    return all;
  };

  /** The database file as a thief would find it; PostgreSQL keeps its own elsewhere. */
  const theFile = (): Buffer | null => {
    const { database } = portal.config;
    return database.kind === 'sqlite'
      ? Buffer.concat([readFileSync(database.path), readFileSync(`${database.path}-wal`)])
      : null;
  };

  test('no word of it stands in the database', async () => {
    const secrets = { careName: 'CanaryName', topic: 'CanaryTopic', body: 'CanaryBody' };
    const id = await started(ben, ingrid, secrets);
    // It is there, for whoever may read it.
    await ingrid.post(`/conversations/${id}/opening`);
    await ingrid.post(`/conversations/${id}/messages`, { body: 'CanaryAnswer' });
    const shown = (await ingrid.get(`/conversations/${id}`)).text;
    for (const secret of [...Object.values(secrets), 'CanaryAnswer']) expect(shown).toContain(secret);
    const rows = await dump();
    expect(rows).toContain(id);
    for (const secret of [...Object.values(secrets), 'CanaryAnswer']) expect(rows).not.toContain(secret);
    const bytes = theFile();
    expect(bytes === null || bytes.includes(id)).toBe(true);
    for (const secret of [...Object.values(secrets), 'CanaryAnswer'])
      expect(bytes?.includes(secret) ?? false).toBe(false);
  });

  test('swapped letters do not open', async () => {
    const id = await started(ana, ingrid, { body: 'Letter one.' });
    await ana.post(`/conversations/${id}/messages`, { body: 'Letter two.' });
    expect((await ana.get(`/conversations/${id}`)).text).toContain('Letter two.');
    const unit = portal.get(UnitOfWork);
    const swap = (from: number, to: number) =>
      `(select body from message where conversation_id = '${id}' and seq = ${from}) where conversation_id = '${id}' and seq = ${to}`;
    await unit.run(() => unit.runner.query(`update message set body = ${swap(1, 2)}`));
    const answer = await ana.get(`/conversations/${id}`);
    expect(answer.text).not.toContain('Letter two');
    expect((answer.body as ConversationView).messages).toMatchObject([
      { body: 'Letter one.' },
      { body: '', damaged: true },
    ]);
  });

  test('a topic that was changed takes none of the others along', async () => {
    const id = await started(ana, ingrid, { topic: 'To be changed', body: 'Still readable.' });
    await ingrid.post(`/conversations/${id}/opening`);
    const unit = portal.get(UnitOfWork);
    const bytes = databaseKind === 'sqlite' ? `x'00'` : `'\\x00'`;
    await unit.run(() => unit.runner.query(`update conversation set topic = ${bytes} where id = '${id}'`));
    const said = 'The topic is damaged and cannot be read';
    for (const [person, path] of [
      [ana, '/messages'],
      [ingrid, '/inbox'],
    ] as const) {
      const text = (await person.page(path)).text;
      expect(text).toContain(said);
      expect(text).toContain('About the new tablets');
    }
    for (const person of [ana, ingrid])
      expect(await viewOf(person, id)).toMatchObject({ topic: said, messages: [{ body: 'Still readable.' }] });
    expect((await ingrid.post('/inbox/search', { words: 'Still readable' })).text).toContain(id);
  });

  test('a service called by a role that has no messages finds none', async () => {
    const actor = { ...solveig.is, role: 'Consultant', lang: 'en', zone: 'Europe/Oslo' } as unknown as Actor;
    expect(await portal.get(Messaging).summary(actor)).toEqual([]);
    expect(inboxIds(await portal.get(Messaging).inbox(actor))).toEqual([]);
    const [known] = (await listOf(ana)).conversations;
    await expect(portal.get(Conversations).show(actor, known!.id)).rejects.toMatchObject({ code: 'not-here' });
  });
});
