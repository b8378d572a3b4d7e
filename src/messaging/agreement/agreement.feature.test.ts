import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import type { ConversationView, InboxView, MessagesView } from '../conversation.js';
import type { AgreementView } from './agreement.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let ingrid: Person;
let henrik: Person;

const terms = {
  howOften: 'Once a week',
  reads: 'Everything you write here',
  notRead: 'Text messages',
  replyDays: 2,
  reviewOn: '2027-02-19',
};
const asForm = { ...terms, replyDays: '2' };

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Anastasia', nickname: 'Kittiwake' });
  ben = await portal.person('ServiceUser');
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
});
afterAll(() => portal.close());

const withIngrid = () => `/agreements/${ingrid.is.membershipId}`;
const seenBy = async (person: Person, path: string) => (await person.get(path)).body as AgreementView;
const proposals = async (person: Person) => ((await person.get('/inbox')).body as InboxView).proposals;
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

async function letters(): Promise<number> {
  const { spoolDir } = portal.config.mail;
  mkdirSync(spoolDir, { recursive: true });
  await portal.delivers();
  const found = readdirSync(spoolDir);
  for (const file of found) rmSync(`${spoolDir}/${file}`);
  return found.length;
}

describe('an agreement before the first message', () => {
  let relation: string;

  test('is not needed to write, and what is assumed is said', async () => {
    const composer = await ana.page(`/messages/new?provider=${ingrid.is.membershipId}`);
    expect(composer.text).toContain('an answer comes within 3 working days');
    expect(composer.text).toContain(`href="${withIngrid()}"`);
  });

  test('the person proposes, and says what they want to be called', async () => {
    const nameless = await ana.submits(withIngrid(), asForm);
    expect(nameless.status).toBe(422);
    expect(nameless.text).toContain('Write what the provider shall call you.');
    expect(nameless.text).toContain('value="Once a week"');
    const sent = await ana.submits(withIngrid(), { ...asForm, careName: 'Annika' });
    expect([sent.status, sent.headers['location']]).toEqual([303, withIngrid()]);
    expect((await ana.page(withIngrid())).text).toContain('It waits for Ingrid’s answer.');
    expect(await letters()).toBe(1);
  });

  test('the first message may go while the proposal waits, and it says so', async () => {
    const composer = await ana.page(`/messages/new?provider=${ingrid.is.membershipId}`);
    expect(composer.text).toContain('Your proposal waits for Ingrid’s answer. You can write meanwhile.');
    const wish = { provider: ingrid.is.membershipId, kind: 'question', topic: 'Sleep', body: 'Badly.' };
    const { id } = (await ana.post('/messages', wish)).body as { id: string };
    // Until there is an agreement, three working days are assumed: Friday, Monday, Tuesday.
    const view = (await ana.get(`/conversations/${id}`)).body as ConversationView;
    expect(view.messages[0]!.expectedBy).toBe('2026-11-24');
    expect(view.agreement).toMatchObject({ inForce: null, proposal: { own: true, terms } });
  });

  test('the provider finds it in the inbox, by care name alone', async () => {
    const [waits] = await proposals(ingrid);
    expect(waits!.careName).toBe('Annika');
    relation = waits!.with;
    expect((await ingrid.page('/inbox')).text).toContain(`href="/agreements/${relation}"`);
    const page = await ingrid.page(`/agreements/${relation}`);
    expect(page.text).toContain('Annika proposes');
    for (const secret of ['Anastasia', 'Kittiwake', ana.is.accountId, ana.is.membershipId])
      expect(page.text).not.toContain(secret);
    expect(await proposals(henrik)).toEqual([]);
  });

  test('it is in force once the other one says yes, and dates are counted from it', async () => {
    const { proposal } = await seenBy(ingrid, `/agreements/${relation}`);
    expect((await ingrid.submits(`/agreements/${relation}/confirmation`, { proposal: proposal!.id })).status).toBe(303);
    expect(await seenBy(ana, withIngrid())).toMatchObject({ inForce: terms, proposal: null });
    expect(await proposals(ingrid)).toEqual([]);
    const composer = await ana.page(`/messages/new?provider=${ingrid.is.membershipId}`);
    expect(composer.text).toContain('Once a week · Within 2 working days');
    expect(composer.text).toContain('The answer comes by Monday 23 November.');
  });

  test('a change is proposed and not imposed', async () => {
    const changed = { ...terms, howOften: 'Every other week', replyDays: 4 };
    expect((await ingrid.post(`/agreements/${relation}`, changed)).status).toBe(204);
    expect(await seenBy(ana, withIngrid())).toMatchObject({ inForce: terms, proposal: { own: false, terms: changed } });
    expect((await ana.page('/messages')).text).toContain('See the proposal');
    const { proposal } = await seenBy(ana, withIngrid());
    // Nobody says yes to their own.
    const own = await ingrid.post(`/agreements/${relation}/confirmation`, { proposal: proposal!.id });
    expect([own.status, codeOf(own)]).toEqual([409, 'proposal-changed']);
    await ana.post(`${withIngrid()}/refusal`, { proposal: proposal!.id });
    expect(await seenBy(ana, withIngrid())).toMatchObject({ inForce: terms, proposal: null });
    expect((await ingrid.page(`/agreements/${relation}`)).text).toContain('Annika does not want it like this.');
    await ingrid.post(`/agreements/${relation}/removal`, { proposal: proposal!.id });
    expect((await seenBy(ingrid, `/agreements/${relation}`)).declined).toBeNull();
  });

  test('a yes is to what was read: a proposal that took its place is another one', async () => {
    await ana.post(withIngrid(), { ...terms, replyDays: 1 });
    const first = (await seenBy(ingrid, `/agreements/${relation}`)).proposal!.id;
    await ana.post(withIngrid(), { ...terms, replyDays: 5 });
    const late = await ingrid.post(`/agreements/${relation}/confirmation`, { proposal: first });
    expect([late.status, codeOf(late)]).toEqual([409, 'proposal-changed']);
    expect(await seenBy(ana, withIngrid())).toMatchObject({ inForce: terms, proposal: { terms: { replyDays: 5 } } });
    const { id } = (await seenBy(ana, withIngrid())).proposal!;
    await ana.post(`${withIngrid()}/removal`, { proposal: id });
    expect((await seenBy(ingrid, `/agreements/${relation}`)).proposal).toBeNull();
  });

  test('what does not fit comes back with what was typed', async () => {
    for (const [wrong, sentence] of [
      [{ reviewOn: '2026-11-18' }, 'Choose a day that has not passed.'],
      [{ replyDays: '0' }, 'id="f-agreements'],
      [{ reads: 'a'.repeat(601) }, 'id="f-agreements'],
    ] as const) {
      const page = await ana.submits(withIngrid(), { ...asForm, ...wrong });
      expect(page.status).toBe(422);
      expect(page.text).toContain(sentence);
      expect(page.text).toContain('value="Once a week"');
    }
    expect((await seenBy(ana, withIngrid())).proposal).toBeNull();
  });

  test('for everybody else there is none', async () => {
    for (const [who, path] of [
      [henrik, `/agreements/${relation}`],
      [henrik, withIngrid()],
      [ingrid, withIngrid()],
      [ana, `/agreements/${relation}`],
      [ben, `/agreements/${relation}`],
    ] as const)
      for (const answer of [await who.get(path), await who.page(path), await who.post(path, terms)])
        expect([path, answer.status]).toEqual([path, 404]);
    // Ben sees a page of his own with Ingrid, with nothing of Ana’s.
    expect(await seenBy(ben, withIngrid())).toMatchObject({ inForce: null, proposal: null, careNameFirst: true });
    for (const role of ['Consultant', 'Coordinator'] as const)
      expect((await (await portal.person(role)).get(withIngrid())).status).toBe(404);
  });

  test('no word of it stands in the database', async () => {
    const rows = await portal.get(Read).all<{ terms: Buffer }>(sql`select terms from working_agreement`);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.terms.toString('latin1')).not.toContain('Once a week');
    const file = (await ana.post('/me/everything/file', { password })).text;
    expect(file).toContain('Everything you write here');
  });

  test('it ends with the contact', async () => {
    await ingrid.post(`/agreements/${relation}`, { ...terms, replyDays: 7 });
    await ana.post('/messages/leaving', { provider: ingrid.is.membershipId });
    expect(await seenBy(ana, withIngrid())).toMatchObject({ inForce: null, proposal: null });
    expect((await ingrid.get(`/agreements/${relation}`)).status).toBe(404);
    expect(await portal.get(Read).all(sql`select id from working_agreement`)).toEqual([]);
  });
});

test('many providers are read with the same number of reads', async () => {
  const read = portal.get(Read);
  const reads = async () => {
    const counts: number[] = [];
    for (let n = 0; n < 3; n++) {
      const before = read.count;
      expect(((await ben.get('/messages')).body as MessagesView).providers.length).toBeGreaterThan(1);
      counts.push(read.count - before);
    }
    return Math.min(...counts);
  };
  await ben.post(withIngrid(), { ...terms, careName: 'B' });
  const few = await reads();
  for (let n = 0; n < 4; n++) {
    const more = await portal.person('Provider');
    await ben.post(`/agreements/${more.is.membershipId}`, { ...terms, careName: 'B' });
  }
  expect(await reads()).toBe(few);
});
