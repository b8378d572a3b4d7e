import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { ConversationAtWork, ConversationView, InboxView } from '../conversation.js';
import { ConversationsRepository } from '../conversations.repository.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let kari: Person;
let olav: Person;
let mona: Person;
let talk: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ben = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  mona = await portal.person('Provider', { firstName: 'Mona' });
  const letter = { careName: 'Annika', kind: 'question', topic: 'Sleep', body: 'I sleep badly.' };
  const { body } = await ana.post('/messages', { provider: kari.is.membershipId, ...letter });
  talk = `/conversations/${(body as { id: string }).id}`;
  await kari.post(`${talk}/opening`);
});
afterAll(() => portal.close());

const terms = { howOften: 'Once a week', reads: 'Weekdays', replyDays: 2, reviewOn: '2027-02-01' };
const viewOf = async (person: Person) => (await person.get(talk)).body as ConversationAtWork;
const others = async () => (await viewOf(ana)).further.others.map(({ name }) => name);
const takes = (who: Person, out = false) =>
  ana.post(`${talk}/providers${out ? '/removal' : ''}`, { provider: who.is.membershipId });
const inbox = async (person: Person) => {
  const { waiting, due, overdue, earlier } = (await person.get('/inbox')).body as InboxView;
  return [...waiting, ...due, ...overdue, ...earlier];
};

/** The two agree on how they write; the provider calls the person Ms A. */
async function agrees(with_: Person): Promise<void> {
  await ana.post(`/agreements/${with_.is.membershipId}`, { careName: 'Ms A', ...terms });
  const [waits] = ((await with_.get('/inbox')).body as InboxView).proposals;
  const { proposal } = (await with_.get(`/agreements/${waits!.with}`)).body as { proposal: { id: string } };
  await with_.post(`/agreements/${waits!.with}/confirmation`, { proposal: proposal.id });
}

describe('several providers in one conversation', () => {
  test('come in only where an agreement is confirmed', async () => {
    expect(await others()).toEqual([]);
    expect((await ana.page(talk)).text).not.toContain('Who is in it');
    const early = await takes(olav);
    expect([early.status, (early.body as { code: string }).code]).toEqual([409, 'agreement-first']);
    await ana.post(`/agreements/${olav.is.membershipId}`, { careName: 'Ms A', ...terms });
    expect((await takes(olav)).status).toBe(409);
    await agrees(olav);
    expect(await others()).toEqual(['Olav']);
    expect((await olav.get(talk)).status).toBe(404);
  });

  test('are taken in by the person alone, and read all of it under the name they know', async () => {
    for (const other of [ben, kari])
      expect((await other.post(`${talk}/providers`, { provider: olav.is.membershipId })).status).toBeGreaterThan(399);
    expect((await ana.submits(`${talk}/providers`, { provider: olav.is.membershipId })).headers['location']).toBe(talk);
    const seen = await viewOf(olav);
    expect(seen).toMatchObject({ other: { name: 'Ms A' }, takenIn: true, messages: [{ body: 'I sleep badly.' }] });
    expect((await olav.page(talk)).text).not.toContain('Annika');
    expect((await kari.page(talk)).text).not.toContain('Ms A');
    expect((await inbox(olav)).map(({ careName }) => careName)).toEqual(['Ms A']);
    expect((await inbox(kari)).map(({ careName }) => careName)).toEqual(['Annika']);
    expect((await mona.get(talk)).status).toBe(404);
  });

  test('are named above the text box and in the thread, to everybody in it', async () => {
    for (const person of [ana, kari, olav]) {
      const { text } = await person.page(talk);
      expect(text).toContain('This is also read by Olav.');
      expect(text).toContain('Olav was taken in, and reads it from the beginning.');
    }
    expect((await ana.page(talk)).text).toContain('Kari reads it.');
    expect((await ana.page(talk)).text).not.toContain('Only Kari reads it.');
  });

  test('answer, and are told of what comes', async () => {
    await ana.post(`${talk}/messages`, { body: 'Better now.' });
    await olav.post(`${talk}/opening`);
    await olav.post(`${talk}/messages`, { body: 'Good to hear.' });
    for (const person of [ana, kari])
      expect((await viewOf(person)).messages.at(-1)).toMatchObject({ body: 'Good to hear.', from: 'Olav' });
    expect((await viewOf(ana)).looks.map(({ name, how }) => [name, how])).toEqual(
      expect.arrayContaining([['Olav', 'party']]),
    );
  });

  test('hand nothing on, note nothing in the record, and offer no time', async () => {
    expect((await viewOf(olav)).work!.colleagues).toEqual([]);
    for (const path of ['hand-over', 'filing', 'appointment'])
      expect((await olav.post(`${talk}/${path}`, { to: mona.is.membershipId })).status).toBeGreaterThan(399);
    expect((await olav.page(talk)).text).not.toContain('/filing');
  });

  test('once taken out read no further, and it is said', async () => {
    await takes(olav, true);
    expect((await takes(olav, true)).status).toBe(204);
    expect((await olav.get(talk)).status).toBe(404);
    expect(await inbox(olav)).toEqual([]);
    expect((await olav.post('/inbox/search', { words: 'sleep' })).text).not.toContain('I sleep badly');
    for (const person of [ana, kari])
      expect((await person.page(talk)).text).toContain('Olav is not in it any more, and reads no further here.');
    expect((await ana.page(talk)).text).toContain('Only Kari reads it.');
    expect(await others()).toEqual(['Olav']);
  });

  test('are out when the person leaves them, and one when it is handed on to them', async () => {
    await takes(olav);
    const before = [...(await viewOf(ana)).further.told.map(({ name, came }) => [name, came]), ['Olav', false]];
    await ana.post('/messages/leaving', { provider: olav.is.membershipId });
    expect((await olav.get(talk)).status).toBe(404);
    expect(await others()).toEqual([]);
    // That they were in it, and read it, stays told.
    for (const person of [ana, kari])
      expect((await viewOf(person)).further.told.map(({ name, came }) => [name, came])).toEqual(before);
    await agrees(mona);
    await takes(mona);
    await kari.post(`${talk}/hand-over`, { to: mona.is.membershipId });
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    expect((await inbox(mona)).map(({ id }) => `/conversations/${id}`)).toEqual([talk]);
    expect((await viewOf(mona)).takenIn).toBe(false);
    expect(((await kari.get(talk)).body as ConversationView).messages).toBeUndefined();
  });
});

describe('somebody who was taken in', () => {
  const offer = { day: '2026-11-24', from: '10:00', to: '10:45', way: 'meet', where: 'The blue house' };

  beforeAll(async () => {
    ana = await portal.person('ServiceUser');
    const letter = { careName: 'Annika', kind: 'appointment', topic: 'To talk', body: 'Soon?', times: 'Tuesdays' };
    const { body } = await ana.post('/messages', { provider: kari.is.membershipId, ...letter });
    talk = `/conversations/${(body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    await agrees(olav);
    await takes(olav);
  });

  test('does not learn when and where the two meet, which is not theirs', async () => {
    await kari.post(`${talk}/appointment`, offer);
    const [offered] = (await viewOf(ana)).appointments;
    await ana.post(`${talk}/appointment/answer`, { appointment: offered!.id, agree: 'yes' });
    for (const person of [ana, kari]) expect((await viewOf(person)).appointments).toMatchObject([offer]);
    expect((await viewOf(olav)).appointments).toEqual([]);
    expect((await olav.page(talk)).text).not.toContain('Agreed on');
  });

  test('is taken out also when the person has left the one it is with', async () => {
    await ana.post('/messages/leaving', { provider: kari.is.membershipId });
    expect((await olav.get(talk)).status).toBe(200);
    const page = (await ana.page(talk)).text;
    expect([page.includes(`${talk}/providers/removal`), page.includes(`action="${talk}/providers"`)]).toEqual([
      true,
      false,
    ]);
    expect((await takes(mona)).status).toBe(404);
    expect((await takes(olav, true)).status).toBe(204);
    expect((await olav.get(talk)).status).toBe(404);
    expect((await ana.page(talk)).text).not.toContain(`${talk}/providers`);
  });
});

describe('somebody who was taken in, and to whom it is handed on', () => {
  const begun = async (person: Person) => (await viewOf(person)).draft?.body;

  beforeAll(async () => {
    ana = await portal.person('ServiceUser');
    const letter = { careName: 'Annika', kind: 'question', topic: 'Sleep', body: 'I sleep badly.' };
    const { body } = await ana.post('/messages', { provider: kari.is.membershipId, ...letter });
    talk = `/conversations/${(body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    await agrees(mona);
    await takes(mona);
    await mona.post(`${talk}/messages`, { body: 'Two hours.' });
    await mona.post(`${talk}/draft`, { body: 'And then' });
    await kari.post(`${talk}/hand-over`, { to: mona.is.membershipId });
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
  });

  test('is not said to be out of it, and goes on with what they have begun', async () => {
    for (const person of [ana, mona]) {
      const { text } = await person.page(talk);
      expect(text).toContain('Mona was taken in');
      expect(text).not.toContain('Mona is not in it any more');
    }
    expect(await begun(mona)).toBe('And then');
  });

  test('puts right what they wrote before, and after', async () => {
    await mona.post(`${talk}/messages`, { body: 'Call me.' });
    for (const seq of [2, 3]) {
      const { status } = await mona.post(`${talk}/messages`, { body: 'No: four.', corrects: seq });
      expect([seq, status]).toEqual([seq, 201]);
    }
    expect((await mona.post(`${talk}/messages`, { body: 'No: four.', corrects: 1 })).status).toBe(404);
  });

  test('is the one it is with, and keeps it when the person takes them out', async () => {
    expect((await takes(mona, true)).status).toBe(204);
    expect((await viewOf(mona)).takenIn).toBe(false);
    expect(await begun(mona)).toBe('And then');
  });
});

describe('what happens between the first look and the unit of work', () => {
  /** After whoever asks first has been let in, and before they get to it. */
  async function meanwhile(happens: () => Promise<unknown>, asks: () => Promise<{ status: number }>): Promise<number> {
    const looks = portal.get(ConversationsRepository);
    const one = looks.one.bind(looks);
    const spy = jest.spyOn(looks, 'one').mockImplementationOnce(async (...given) => {
      const found = await one(...given);
      await happens();
      return found;
    });
    const { status } = await asks();
    spy.mockRestore();
    return status;
  }
  const writes = async (kind = 'question') => {
    const letter = { careName: 'Annika', kind, topic: 'Sleep', body: 'I sleep badly.' };
    const { body } = await ana.post('/messages', { provider: kari.is.membershipId, ...letter });
    talk = `/conversations/${(body as { id: string }).id}`;
  };
  const leaves = () => ana.post('/messages/leaving', { provider: kari.is.membershipId });

  beforeAll(async () => {
    ana = await portal.person('ServiceUser');
    await agrees(olav);
  });

  test('counts: who was taken out meanwhile neither writes, opens nor thanks', async () => {
    await writes('update');
    for (const [way, form] of Object.entries({ messages: { body: 'Still here.' }, opening: {}, thanks: {} })) {
      await takes(olav);
      const out = () => takes(olav, true);
      expect([way, await meanwhile(out, () => olav.post(`${talk}/${way}`, form))]).toEqual([way, 404]);
    }
    expect((await viewOf(ana)).messages).toMatchObject([{ body: 'I sleep badly.', openedAt: null }]);
  });

  test('counts: where the person has left meanwhile nobody writes, is taken in, or is thanked', async () => {
    await writes('update');
    await kari.post(`${talk}/opening`);
    expect(await meanwhile(leaves, () => kari.post(`${talk}/messages`, { body: 'Late.' }))).toBe(409);
    const first = talk;
    await writes('update');
    await kari.post(`${talk}/opening`);
    expect(await meanwhile(leaves, () => kari.post(`${talk}/thanks`))).toBe(409);
    talk = first;
    expect((await viewOf(ana)).messages).toHaveLength(1);
    await writes();
    await kari.post(`${talk}/opening`);
    expect(await meanwhile(leaves, () => takes(olav))).toBe(404);
    expect((await viewOf(ana)).further.now).toEqual([]);
  });

  test('counts: what was taken back meanwhile is not here', async () => {
    for (const [way, form] of Object.entries({ messages: { body: 'Gone?' }, opening: {}, filing: {} })) {
      await writes();
      const back = () => ana.post(`${talk}/withdrawal`, { seq: 1 });
      expect([way, await meanwhile(back, () => kari.post(`${talk}/${way}`, form))]).toEqual([way, 404]);
    }
  });
});

test('a cover is told who else reads it, and nothing of how it came to be so, nor of what was noted before', async () => {
  ana = await portal.person('ServiceUser');
  const letter = { careName: 'Annika', kind: 'question', topic: 'Sleep', body: 'I sleep badly.' };
  const { body } = await ana.post('/messages', { provider: kari.is.membershipId, ...letter });
  talk = `/conversations/${(body as { id: string }).id}`;
  await kari.post(`${talk}/opening`);
  await kari.post(`${talk}/filing`);
  await agrees(olav);
  await takes(olav);
  portal.clock.passes({ minutes: 5 });
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString();
  await kari.post('/hours/absences', { firstDay: day, lastDay: day, cover: mona.is.membershipId });
  await ana.post(`${talk}/messages`, { body: 'And now?' });
  expect(await viewOf(mona)).toMatchObject({
    covering: 'Kari',
    filedUpTo: null,
    further: { now: [{ name: 'Olav' }], told: [], others: [] },
  });
  expect(await viewOf(kari)).toMatchObject({ filedUpTo: expect.any(String), further: { told: [{ name: 'Olav' }] } });
});
