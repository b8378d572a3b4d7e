import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Outbox } from '../../platform/events/outbox.js';
import type { ComposerView, ConversationView, InboxView } from '../conversation.js';
import type { HoursView, WorkloadView } from './hours.js';

let portal: Portal;
let ana: Person;
let kari: Person;
let henrik: Person;
let olav: Person;

/** It is Thursday 19 November, six in the evening. */
beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  henrik = await portal.person('Provider', { firstName: 'Henrik' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
});
afterAll(() => portal.close());

async function passes(time: { days?: number; hours?: number }): Promise<void> {
  portal.clock.passes(time);
  for (const person of [ana, kari, henrik, olav]) person.goesOnAs(await portal.signsInAgain(person));
}

const hoursOf = async (person: Person) => (await person.get('/hours')).body as HoursView;
const composer = async () =>
  ((await ana.get(`/messages/new?provider=${kari.is.membershipId}`)).body as ComposerView).providers.find(
    ({ id }) => id === kari.is.membershipId,
  )!.reading;
const composerText = async () => (await ana.page(`/messages/new?provider=${kari.is.membershipId}`)).text;
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const viewOf = async (person: Person, id: string) =>
  (await person.get(`/conversations/${id}`)).body as ConversationView;
const inboxOf = async (person: Person) => (await person.get('/inbox')).body as InboxView;

async function started(topic: string, body: string): Promise<string> {
  const wish = { provider: kari.is.membershipId, careName: 'Annika', kind: 'question', topic, body };
  return ((await ana.post('/messages', wish)).body as { id: string }).id;
}

let ahead = 0;
async function letters(): Promise<string[]> {
  const { spoolDir } = portal.config.mail;
  mkdirSync(spoolDir, { recursive: true });
  // Each time a day later than before: letters rest at night, and come an hour apart at least.
  ahead += 24;
  await portal.clock.asOf(portal.clock.now().add({ hours: ahead }), () => portal.get(Outbox).drain());
  const found = readdirSync(spoolDir).map((file) => readFileSync(`${spoolDir}/${file}`, 'utf8'));
  for (const file of readdirSync(spoolDir)) rmSync(`${spoolDir}/${file}`);
  return found;
}

describe('hours', () => {
  test('are assumed until the provider says something else', async () => {
    expect(await hoursOf(kari)).toMatchObject({ assumed: true, absences: [] });
    expect((await kari.page('/hours')).text).toContain('Monday to Friday from 08:00 to 16:00 is assumed');
    expect(await composer()).toMatchObject({ from: '2026-11-20T07:00:00Z', now: false, answerBy: '2026-11-24' });
  });

  test('are the provider’s to say, and the composer tells what follows', async () => {
    const page = await kari.submits('/hours', { from2: '10:00', to2: '14:00', from4: '09:00', to4: '15:00' });
    expect([page.status, page.headers['location']]).toEqual([303, '/hours']);
    expect(await hoursOf(kari)).toMatchObject({
      assumed: false,
      shifts: [
        { day: 2, from: '10:00', to: '14:00' },
        { day: 4, from: '09:00', to: '15:00' },
      ],
    });
    // Tuesday, Thursday, Tuesday.
    expect(await composer()).toMatchObject({ from: '2026-11-24T09:00:00Z', answerBy: '2026-12-01' });
    const text = await composerText();
    expect(text).toContain('Kari reads this on Tuesday 24 November. The answer comes by Tuesday 1 December.');
    expect(text).toContain('Nobody reads here until Tuesday 24 November 10:00.');
    expect(text).toContain('href="tel:');
  });

  test.each([
    ['from without to', { from1: '08:00' }, 'to1', 'hours-do-not-fit'],
    ['to before from', { from3: '12:00', to3: '08:00' }, 'to3', 'hours-do-not-fit'],
    ['no day at all', {}, 'from1', 'no-working-day'],
  ])('%s is sent back', async (_, form, field, code) => {
    const json = await kari.post('/hours', form);
    expect([json.status, codeOf(json)]).toEqual([422, code]);
    const page = await kari.submits('/hours', form);
    expect(page.text).toContain(`id="f-hours-${field}-error"`);
    expect((await hoursOf(kari)).shifts).toHaveLength(2);
  });

  test('are nobody else’s business', async () => {
    for (const path of ['/hours']) expect((await ana.get(path)).status).toBe(404);
    expect((await hoursOf(henrik)).assumed).toBe(true);
  });
});

describe('away', () => {
  let before: string;
  let during: string;

  test('without a cover it is said until when, and nobody reads', async () => {
    before = await started('From before', 'Kari alone reads this.');
    await kari.post('/hours/absences', { firstDay: '2026-11-23', lastDay: '2026-12-04' });
    expect(await composer()).toMatchObject({ from: '2026-12-08T09:00:00Z', cover: null, awayUntil: null });
    await passes({ days: 4 });
    expect(await composer()).toMatchObject({ cover: null, awayUntil: '2026-12-04' });
    expect(await composerText()).toContain(
      'Kari is away up to and including Friday 4 December. Kari reads this on Tuesday 8 December.',
    );
    const { id } = (await hoursOf(kari)).absences[0]!;
    expect((await henrik.post(`/hours/absences/${id}/removal`)).status).toBe(404);
    expect((await kari.post(`/hours/absences/${id}/removal`)).status).toBe(204);
  });

  test('with one, both are named before anything is written', async () => {
    const cover = henrik.is.membershipId;
    const absence = { firstDay: '2026-11-23', lastDay: '2026-12-04', cover };
    expect((await kari.post('/hours/absences', absence)).status).toBe(204);
    const text = await composerText();
    expect(text).toContain('Henrik, who covers for Kari, and Kari,');
    expect(text).toContain('Henrik reads what comes meanwhile, and nothing of what you two have written before.');
    expect(text).toContain('Henrik reads this on Tuesday 24 November.');
  });

  test('the cover gets what comes meanwhile, and nothing from before', async () => {
    expect((await henrik.get(`/conversations/${before}`)).status).toBe(404);
    await passes({ hours: 1 });
    during = await started('While she is away', 'Henrik may read this.');
    await letters();
    await ana.post(`/conversations/${before}/messages`, { body: 'And this, in the old one.' });
    const [letter, ...more] = await letters();
    expect(letter).toContain(`To: ${henrik.is.email}`);
    expect(more).toEqual([]);
    const inbox = await inboxOf(henrik);
    expect(inbox.waiting.map(({ id, covering, unopened }) => [id, covering, unopened]).sort()).toEqual(
      [
        [before, 'Kari', 1],
        [during, 'Kari', 1],
      ].sort(),
    );
    for (const id of [before, during]) await henrik.post(`/conversations/${id}/opening`);
    expect((await viewOf(henrik, before)).messages.map(({ body }) => body)).toEqual(['And this, in the old one.']);
    expect((await henrik.page(`/conversations/${before}`)).text).toContain('You cover for Kari.');
    expect((await henrik.get(`/conversations/${before}`)).text).not.toContain('Kari alone reads this.');
    expect((await henrik.page('/inbox')).text).toContain('you cover for Kari');
    expect((await henrik.post(`/conversations/${during}/filing`)).status).toBe(404);
    for (const id of [before, during]) expect((await olav.get(`/conversations/${id}`)).status).toBe(404);
  });

  test('the cover answers under their own name, and what they could not read still waits', async () => {
    await henrik.post(`/conversations/${before}/messages`, { body: 'Kari is back on the eighth.' });
    const view = await viewOf(ana, before);
    expect(view.messages.map(({ from, answered }) => [from, answered])).toEqual([
      [null, false],
      [null, true],
      ['Henrik', false],
    ]);
    expect(view.state).toBe('sent');
    const own = (await inboxOf(kari)).overdue.concat((await inboxOf(kari)).waiting);
    expect(own.map(({ id }) => id)).toContain(before);
    expect((await viewOf(kari, before)).messages.at(-1)!.from).toBe('Henrik');
    expect((await viewOf(henrik, before)).messages.at(-1)!.from).toBeNull();
  });

  test('when the provider is back, the cover reads nothing any more', async () => {
    await passes({ days: 12 });
    for (const id of [before, during]) {
      for (const answer of [
        await henrik.get(`/conversations/${id}`),
        await henrik.post(`/conversations/${id}/messages`, { body: 'Still me.' }),
        await henrik.post(`/conversations/${id}/opening`),
      ])
        expect(answer.status).toBe(404);
    }
    expect((await inboxOf(henrik)).waiting).toEqual([]);
    await kari.post(`/conversations/${before}/opening`);
    expect((await viewOf(kari, before)).messages).toHaveLength(3);
  });

  test('a late answer is owned, with a new day', async () => {
    const view = await viewOf(ana, during);
    expect(view.late).toEqual({ missed: expect.any(String), newDay: expect.any(String) });
    expect(view.late!.missed < '2026-12-05' && view.late!.newDay! >= '2026-12-05').toBe(true);
    expect((await ana.page(`/conversations/${during}`)).text).toContain('We are sorry.');
    expect((await viewOf(kari, during)).late).toBeNull();
  });

  test.each([
    ['days that are over', { firstDay: '2026-11-01', lastDay: '2026-11-02' }, 'absence-is-past'],
    ['the last day before the first', { firstDay: '2027-02-02', lastDay: '2027-02-01' }, 'absence-is-past'],
    ['a colleague who is none', { firstDay: '2027-02-01', lastDay: '2027-02-02', cover: 'ana' }, 'no-such-colleague'],
  ])('%s are sent back', async (_, form, code) => {
    const cover = 'cover' in form ? { cover: ana.is.membershipId } : {};
    const answer = await kari.post('/hours/absences', { ...form, ...cover });
    expect([answer.status, codeOf(answer)]).toEqual([422, code]);
  });

  test('and so are days on which one is away already', async () => {
    await kari.post('/hours/absences', { firstDay: '2027-03-01', lastDay: '2027-03-05' });
    const answer = await kari.post('/hours/absences', { firstDay: '2027-03-05', lastDay: '2027-03-08' });
    expect([answer.status, codeOf(answer)]).toEqual([422, 'absence-overlaps']);
  });
});

describe('whoever leads', () => {
  test('sees how much waits in each organisation, and nothing else', async () => {
    const randi = await portal.person('Coordinator');
    const workload = async () => (await randi.get('/workload')).body as WorkloadView;
    const before = (await workload()).organisations[0]!.waiting;
    const wish = { provider: olav.is.membershipId, careName: 'Annika', topic: 'Canary topic', body: 'Canary body' };
    for (const kind of ['question', 'practical', 'update']) await ana.post('/messages', { ...wish, kind });
    expect(await workload()).toEqual({ organisations: [{ name: 'Asker kommune', waiting: before + 2, late: before }] });
    await passes({ days: 7 });
    randi.goesOnAs(await portal.signsInAgain(randi));
    expect(await workload()).toEqual({
      organisations: [{ name: 'Asker kommune', waiting: before + 2, late: before + 2 }],
    });
    const page = await randi.page('/workload');
    expect(page.text).toContain(`${before + 2} conversations wait, ${before + 2} late`);
    expect(page.text).not.toMatch(/Canary|Annika|Olav/);
    expect((await randi.page('/')).text).toContain('href="/workload"');
    for (const person of [olav, ana, kari]) expect((await person.get('/workload')).status).toBe(404);
  });
});
