import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Memberships } from '../../identity/index.js';
import { databaseKind } from '../../platform/config/database-kind.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ComposerView, ConversationAtWork, InboxView, MessagesView } from '../conversation.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let henrik: Person;
let talk: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
  talk = await started(ana, ingrid);
  await ingrid.post(`${talk}/opening`);
});
afterAll(() => portal.close());

async function started(by: Person, to: Person, wish: Record<string, unknown> = {}): Promise<string> {
  const letter = { careName: 'Annika', kind: 'question', topic: 'Sleep', body: 'I sleep badly.', ...wish };
  const answer = await by.post('/messages', { provider: to.is.membershipId, ...letter });
  expect(answer.status).toBe(201);
  return `/conversations/${(answer.body as { id: string }).id}`;
}
const viewOf = async (person: Person, path = talk) => (await person.get(path)).body as ConversationAtWork;
const draftOf = async (person: Person, path = talk) => (await viewOf(person, path)).draft;
const composer = async (person: Person, to: Person) =>
  (await person.get(`/messages/new?provider=${to.is.membershipId}`)).body as ComposerView;
const count = async () =>
  (await portal.get(Read).one<{ n: number }>(sql`select cast(count(*) as integer) as n from letter_draft`))!.n;

describe('a letter that was begun', () => {
  test('is there again for its writer, and for nobody else', async () => {
    const kept = await ana.post(`${talk}/draft`, { body: 'It has become' });
    expect([kept.status, kept.body]).toEqual([201, { id: expect.any(String), version: 1 }]);
    expect(await draftOf(ana)).toMatchObject({ body: 'It has become', version: 1 });
    expect(await draftOf(ingrid)).toBeNull();
    const page = (await ana.page(talk)).text;
    expect(page).toContain('It has become</textarea>');
    expect(page).toContain('You have begun this, and not sent it.');
    expect((await ana.page('/messages')).text).toContain('begun, not sent');
    const [row] = ((await ana.get('/messages')).body as MessagesView).conversations;
    expect(row).toMatchObject({ begun: true, state: 'opened' });
  });

  test('of the provider is kept too, and marks the row in their own inbox', async () => {
    await ingrid.post(`${talk}/draft`, { body: 'Thank you for' });
    expect(await draftOf(ingrid)).toMatchObject({ body: 'Thank you for' });
    expect(await draftOf(ana)).toMatchObject({ body: 'It has become' });
    const { waiting } = (await ingrid.get('/inbox')).body as InboxView;
    expect(waiting).toMatchObject([{ begun: true }]);
    expect((await ingrid.page('/inbox')).text).toContain('begun, not sent');
  });

  test('is gone on with, also when the answer of the last time was lost', async () => {
    const before = (await draftOf(ana))!;
    const next = await ana.post(`${talk}/draft`, { body: 'It has become worse', draft: before.id, version: 1 });
    expect(next.body).toEqual({ id: before.id, version: 2 });
    await ana.post(`${talk}/draft`, { body: 'It has become worse at night', draft: before.id, version: 1 });
    expect(await draftOf(ana)).toMatchObject({ body: 'It has become worse at night', version: 3 });
  });

  test('takes nothing of what another device has kept meanwhile', async () => {
    const elsewhere = await ana.post(`${talk}/draft`, { body: 'Something else', version: 1 });
    expect([elsewhere.status, (elsewhere.body as { code: string }).code]).toEqual([409, 'kept-elsewhere']);
    const form = await ana.submits(`${talk}/draft`, { body: 'Something else', draft: '', version: '' });
    expect(form.status).toBe(422);
    expect(form.text).toContain('Something else</textarea>');
    expect(await draftOf(ana)).toMatchObject({ body: 'It has become worse at night' });
  });

  test('is gone once it was sent, and does not come back on a slow line', async () => {
    const { id, version } = (await draftOf(ana))!;
    await ana.post(`${talk}/messages`, { body: 'It has become worse at night, since Monday.', draft: id, version });
    expect(await draftOf(ana)).toBeNull();
    const late = { body: 'It has become worse at night, since Monday.', draft: id, version };
    expect((await ana.post(`${talk}/draft`, late)).status).toBe(204);
    expect(await draftOf(ana)).toBeNull();
    expect(await draftOf(ingrid)).not.toBeNull();
  });

  test('stays when something else was sent from another device', async () => {
    await ana.post(`${talk}/draft`, { body: 'A long one' });
    await ana.post(`${talk}/messages`, { body: 'A short one' });
    expect(await draftOf(ana)).toMatchObject({ body: 'A long one' });
  });

  test('is thrown away by a press, or by being emptied; by nobody else', async () => {
    expect((await ben.post(`${talk}/draft/removal`)).status).toBe(404);
    expect((await ben.post(`${talk}/draft`, { body: 'Not mine' })).status).toBe(404);
    expect((await ana.page(talk)).text).toContain(`action="${talk}/draft/removal"`);
    expect((await ana.submits(`${talk}/draft/removal`)).headers['location']).toBe(`${talk}#write`);
    expect(await draftOf(ana)).toBeNull();
    const kept = (await ana.post(`${talk}/draft`, { body: 'x' })).body as { id: string; version: number };
    expect((await ana.post(`${talk}/draft`, { body: ' ', draft: kept.id, version: kept.version })).status).toBe(204);
    expect(await draftOf(ana)).toBeNull();
  });
});

describe('a first letter that was begun', () => {
  test('is there again with its name, kind and topic, and gone when it was sent', async () => {
    const words = { careName: 'Kim', kind: 'practical', topic: 'A form', body: 'I need' };
    const place = { provider: henrik.is.membershipId };
    const kept = await ana.submits('/messages/draft', { ...place, ...words });
    expect(kept.headers['location']).toBe(`/messages/new?provider=${henrik.is.membershipId}`);
    expect((await composer(ana, henrik)).draft).toMatchObject(words);
    const page = (await ana.page(`/messages/new?provider=${henrik.is.membershipId}`)).text;
    for (const typed of ['value="Kim"', 'value="A form"', 'I need</textarea>']) expect(page).toContain(typed);
    expect((await ana.page('/messages')).text).toContain('begun, not sent');
    // Whether somebody has begun to write to them is nothing that a provider learns.
    expect((await henrik.get('/inbox')).text).not.toContain('A form');
    const { id, version } = (await composer(ana, henrik)).draft!;
    await started(ana, henrik, { ...words, draft: id, version });
    expect((await composer(ana, henrik)).draft).toBeNull();
  });

  test('is one letter, when two devices begin it in the same moment', async () => {
    const other = await portal.person('ServiceUser');
    const place = { provider: henrik.is.membershipId };
    const begins = (body: string) => other.post('/messages/draft', { ...place, body });
    // Where they do not queue anyway, both have found nothing before either of them has begun.
    const vault = portal.get(Vault);
    const seal = vault.seal.bind(vault);
    let goOn = (): void => undefined;
    const both = new Promise<void>((resolve) => (goOn = resolve));
    let looked = databaseKind === 'sqlite' ? 1 : 0;
    const spy = jest.spyOn(vault, 'seal').mockImplementation(async (...given) => {
      if (++looked >= 2) goOn();
      await both;
      return seal(...given);
    });
    const answers = await Promise.all([begins('I need'), begins('I need a form')]);
    spy.mockRestore();
    const [kept] = new Set(answers.map(({ body }) => (body as { id: string }).id));
    expect(answers.map(({ status, body }) => [status, (body as { id: string }).id])).toEqual(
      answers.map(() => [201, kept]),
    );
    expect((await composer(other, henrik)).draft).toMatchObject({ id: kept, body: 'I need a form' });
  });

  test('goes nowhere where one cannot write', async () => {
    expect((await ana.post('/messages/draft', { provider: ben.is.membershipId, body: 'x' })).status).toBe(404);
  });

  test('stands in no row that can be read, and in the file of everything of its writer', async () => {
    await ben.post('/messages/draft', { provider: ingrid.is.membershipId, topic: 'sealedtopic', body: 'sealedwords' });
    const rows = await portal
      .get(Read)
      .all<{ owner: string; place: string; body: Buffer }>(sql`select owner, place, body from letter_draft`);
    const text = rows.map((row) => `${row.owner} ${row.place} ${Buffer.from(row.body).toString('latin1')}`).join();
    for (const secret of ['sealedtopic', 'sealedwords', ben.is.accountId, ingrid.is.membershipId])
      expect(text).not.toContain(secret);
    const { body } = await ben.post('/me/everything/file', { password });
    const file = (typeof body === 'string' ? JSON.parse(body) : body) as { begunLetters: object[] };
    expect(file.begunLetters).toEqual([{ provider: 'Ingrid', topic: 'sealedtopic', body: 'sealedwords' }]);
  });
});

describe('a draft goes with its place', () => {
  test('when the conversation is taken back, or the contact ended', async () => {
    const before = await count();
    const short = await started(ben, henrik);
    await ben.post(`${short}/draft`, { body: 'And also' });
    await ben.post(`${short}/withdrawal`, { seq: 1 });
    expect(await count()).toBe(before);
    const other = await started(ben, ingrid);
    await ingrid.post(`${other}/opening`);
    for (const each of [ben, ingrid]) await each.post(`${other}/draft`, { body: 'And also' });
    // The first letter to Ingrid that was begun above goes, too.
    await ben.post('/messages/leaving', { provider: ingrid.is.membershipId });
    expect(await count()).toBe(before - 1);
  });

  test('when one leaves the community of the provider to whom it was begun', async () => {
    const elsewhere = await portal.founds(aCommunity('Elsewhere'));
    const twice = await portal.person('ServiceUser');
    await portal
      .get(UnitOfWork)
      .run(() => portal.get(Memberships).join(twice.is.accountId, { communityId: elsewhere, role: 'ServiceUser' }));
    const before = await count();
    await twice.post('/messages/draft', { provider: henrik.is.membershipId, body: 'Before I go' });
    expect(await count()).toBe(before + 1);
    expect((await twice.post('/me/leave', { words: 'go', password, sure: true })).status).toBeLessThan(300);
    expect(await count()).toBe(before);
  });

  test('when the conversation is handed on, the one who had it keeps none', async () => {
    const path = await started(ben, henrik);
    await henrik.post(`${path}/opening`);
    await henrik.post(`${path}/draft`, { body: 'Before I go' });
    const before = await count();
    await henrik.post(`${path}/hand-over`, { to: ingrid.is.membershipId });
    const asked = (await viewOf(ben, path)).handOvers.find(({ state }) => state === 'asked')!;
    await ben.post(`${path}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    expect(await count()).toBe(before - 1);
  });
});

describe('a correction', () => {
  test('is a letter of its own that points at the first; both say so, and the first stays', async () => {
    const path = await started(ana, ingrid, { topic: 'Dose', body: 'I take 20 mg.' });
    await ingrid.post(`${path}/opening`);
    expect((await ana.page(path)).text).toContain('?corrects=1#write');
    expect((await ana.page(`${path}?corrects=1`)).text).toContain('This puts right what you wrote on');
    await ana.post(`${path}/messages`, { body: 'It is 10 mg.', corrects: 1 });
    await ingrid.post(`${path}/opening`);
    for (const person of [ana, ingrid]) {
      const [first, second] = (await viewOf(person, path)).messages;
      expect([first!.body, second!.body]).toEqual(['I take 20 mg.', 'It is 10 mg.']);
      expect([first!.corrected, second!.corrects]).toEqual([[second!.sentAt], first!.sentAt]);
      const page = (await person.page(path)).text;
      for (const said of ['Puts right the message of', 'Put right in the message of']) expect(page).toContain(said);
    }
  });

  test('is of one’s own letter only', async () => {
    const path = await started(ana, ingrid, { topic: 'Dose', body: 'I take 20 mg.' });
    await ingrid.post(`${path}/opening`);
    expect((await ingrid.post(`${path}/messages`, { body: 'No.', corrects: 1 })).status).toBe(404);
    expect((await ana.post(`${path}/messages`, { body: 'No.', corrects: 7 })).status).toBe(404);
    await ingrid.post(`${path}/messages`, { body: 'Take it on Friday.' });
    await ingrid.post(`${path}/messages`, { body: 'I meant Thursday.', corrects: 2 });
    expect((await viewOf(ana, path)).messages.at(-1)).toMatchObject({ body: 'I meant Thursday.', seq: null });
    expect((await viewOf(ingrid, path)).correcting).toBeNull();
    expect((await ingrid.get(`${path}?corrects=1`)).body).toMatchObject({ correcting: null });
  });

  test('of a letter that is taken back points at nothing, and not at what takes its place', async () => {
    const path = await started(ana, ingrid, { topic: 'Dose', body: 'One.' });
    await ana.post(`${path}/messages`, { body: 'Two.', corrects: 1 });
    await ana.post(`${path}/withdrawal`, { seq: 1 });
    expect((await viewOf(ana, path)).messages).toMatchObject([{ body: 'Two.', corrects: null }]);
  });
});

test('a draft of a correction stays one, until it is to be an ordinary letter', async () => {
  const path = await started(ana, ingrid, { topic: 'Dose', body: 'One.' });
  await ana.post(`${path}/draft`, { body: 'Rather two.', corrects: 1 });
  expect((await viewOf(ana, path)).correcting).toMatchObject({ seq: 1 });
  expect((await ana.get(`${path}?corrects=0`)).body).toMatchObject({ correcting: null });
});
