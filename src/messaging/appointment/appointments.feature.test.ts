import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import type { NoticesView } from '../../notices/notices.views.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import type { AgreementView } from '../agreement/agreement.js';
import type { ConversationAtWork, InboxView, MessagesView } from '../conversation.js';
import type { HoursView } from '../hours/hours.js';
import { Appointments } from './appointments.service.js';

let portal: Portal;
let ana: Person;
let ben: Person;
let kari: Person;
let olav: Person;
let talk: string;

/** It is Thursday 19 November, six in the evening. */
beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser');
  ben = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
});
afterAll(() => portal.close());

const wish = { careName: 'Annika', kind: 'appointment', topic: 'To talk', body: 'It has been a while.' };
const offer = { day: '2026-11-24', from: '10:00', to: '10:45', way: 'meet', where: 'The blue house' };
const asks = (more: object = {}) =>
  ana.post('/messages', { provider: kari.is.membershipId, ...wish, times: 'Tuesdays', way: 'meet', ...more });
const viewOf = async (person: Person, path = talk) => (await person.get(path)).body as ConversationAtWork;
const states = async () => (await viewOf(ana)).appointments.map(({ state }) => state);
const waiting = async () => (await viewOf(ana)).appointments.find(({ state }) => state === 'offered')!.id;
const freeOf = async (person: Person) => ((await person.get('/inbox')).body as InboxView).free;
const toldTo = async (person: Person) =>
  ((await person.get('/notices')).body as NoticesView).notices.map(({ text, href }) => [text, href]);
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

describe('an appointment', () => {
  test('is asked for with times and a way that suit, in the letter itself', async () => {
    const without = await asks({ times: '' });
    expect([without.status, codeOf(without)]).toEqual([422, 'times-first']);
    const form = (await ana.page(`/messages/new?provider=${kari.is.membershipId}&kind=appointment`)).text;
    for (const field of ['name="times"', 'name="way"', 'Say when it suits you.']) expect(form).toContain(field);
    const { body } = await asks();
    talk = `/conversations/${(body as { id: string }).id}`;
    expect(await viewOf(ana)).toMatchObject({ kind: 'practical', subject: 'appointment', state: 'sent' });
    await kari.post(`${talk}/opening`);
    const [letter] = (await viewOf(kari)).messages;
    expect(letter!.body).toBe('It has been a while.\n\nThis suits me: Tuesdays\n\nPreferably: To meet');
    expect((await kari.page('/inbox')).text).toContain('An appointment');
  });

  test('is offered by the provider, as an answer', async () => {
    expect((await kari.page(talk)).text).toContain('Offer an appointment');
    for (const [wrong, code] of [
      [{ from: '11:00' }, 'ends-before-it-begins'],
      [{ day: '2026-11-19' }, 'time-is-past'],
      [{ day: '2027-11-21' }, 'time-is-too-far'],
    ] as const) {
      const refused = await kari.post(`${talk}/appointment`, { ...offer, ...wrong });
      expect([refused.status, codeOf(refused)]).toEqual([422, code]);
    }
    for (const other of [olav, ben])
      expect((await other.post(`${talk}/appointment`, offer)).status).toBeGreaterThan(399);
    expect((await kari.post(`${talk}/appointment`, offer)).status).toBe(204);
    const view = await viewOf(ana);
    expect(view.state).toBe('answered');
    expect(view.messages.at(-1)!.body).toBe(
      // Whoever else reads letters learns neither when nor where.
      'I offer you an appointment. Does it suit you?',
    );
    const panel = (await ana.page(talk)).text;
    for (const words of ['Tuesday 24 November 10:00–10:45', 'To meet, The blue house']) expect(panel).toContain(words);
    expect(view.appointments).toMatchObject([{ ...offer, state: 'offered', by: 'Kari' }]);
    expect((await ana.page(talk)).text).toContain('Kari offers an appointment');
    expect(((await ana.get('/messages')).body as MessagesView).appointments).toEqual([]);
  });

  test('that does not suit is a letter that waits for another one', async () => {
    await ana.post(`${talk}/appointment/answer`, { appointment: await waiting(), agree: 'no' });
    expect(await states()).toEqual(['declined']);
    expect((await viewOf(ana)).messages.at(-1)).toMatchObject({
      body: 'That time does not suit me.',
      author: 'person',
    });
    expect((await kari.page(talk)).text).toContain('Tuesday 24 November 10:00–10:45 did not suit.');
    const { waiting: open } = (await kari.get('/inbox')).body as InboxView;
    expect(open.map(({ id }) => `/conversations/${id}`)).toEqual([talk]);
  });

  test('that suits stands in the thread and in the lists of both, and in nobody else’s', async () => {
    await kari.post(`${talk}/opening`);
    await kari.post(`${talk}/appointment`, { ...offer, day: '2026-11-26' });
    await kari.post(`${talk}/appointment`, { ...offer, day: '2026-11-27', where: '' });
    // The second took the place of the first, and that is told.
    expect(await states()).toEqual(['declined', 'called-off', 'offered']);
    expect((await ana.page(talk)).text).toContain('Thursday 26 November 10:00–10:45 is no longer offered.');
    const appointment = await waiting();
    expect((await kari.post(`${talk}/appointment/answer`, { appointment, agree: 'yes' })).status).toBe(404);
    await ana.submits(`${talk}/appointment/answer`, { appointment, agree: 'yes' });
    const twice = await ana.post(`${talk}/appointment/answer`, { appointment, agree: 'yes' });
    expect([twice.status, codeOf(twice)]).toEqual([409, 'offer-changed']);
    for (const [person, list, name] of [
      [ana, '/messages', 'Kari'],
      [kari, '/inbox', 'Annika'],
    ] as const) {
      expect((await person.page(talk)).text).toContain('Agreed on Friday 27 November 10:00–10:45.');
      expect((await person.page(list)).text).toContain('Friday 27 November 10:00–10:45');
      expect(((await person.get(list)).body as InboxView).appointments).toMatchObject([
        { day: '2026-11-27', other: name },
      ]);
    }
    expect(((await olav.get('/inbox')).body as InboxView).appointments).toEqual([]);
    expect(((await ben.get('/messages')).body as MessagesView).appointments).toEqual([]);
  });

  test('for the calendar says nothing', async () => {
    const { id } = (await viewOf(ana)).appointments.find(({ state }) => state === 'agreed')!;
    const path = `${talk}/appointments/${id}/calendar`;
    const file = await ana.get(path);
    expect(file.headers['content-disposition']).toBe('attachment; filename="appointment.ics"');
    for (const line of [
      'DTSTART;TZID=Europe/Oslo:20261127T100000',
      'DTEND;TZID=Europe/Oslo:20261127T104500',
      'SUMMARY:Appointment',
      'CLASS:PRIVATE',
    ])
      expect(file.text).toContain(line);
    expect(file.text).not.toMatch(/Kari|Annika|house|LOCATION|URL|conversations|localhost|Asker/);
    expect((await kari.get(path)).status).toBe(200);
    for (const other of [olav, ben]) expect((await other.get(path)).status).toBe(404);
  });

  test('goes into the person’s own week, once, and says nothing there either', async () => {
    const { id } = (await viewOf(ana)).appointments.find(({ state }) => state === 'agreed')!;
    const path = `${talk}/appointments/${id}/activity`;
    expect((await ana.page(talk)).text).toContain('Put it into my week');
    expect((await kari.page(talk)).text).not.toContain('Put it into my week');
    for (const _ of ['once', 'twice'])
      expect((await ana.submits(path)).headers['location']).toBe('/toolbox/week?from=2026-11-27');
    const week = (await ana.get('/toolbox/week?from=2026-11-27')).text;
    expect(week.match(/Appointment/g)).toHaveLength(1);
    expect(week).not.toMatch(/Kari|Annika|blue house/);
    for (const other of [kari, olav, ben]) expect((await other.post(path)).status).toBe(404);
  });

  test('does not move for an absence: /hours says which stand, and none is offered into it', async () => {
    await kari.post('/hours/absences', { firstDay: '2026-11-26', lastDay: '2026-11-28' });
    const hours = (await kari.page('/hours')).text;
    expect(hours).toContain('stand until you call them off');
    expect(hours).toContain('Friday 27 November 10:00–10:45');
    const refused = await kari.post(`${talk}/appointment`, { ...offer, day: '2026-11-28' });
    expect([refused.status, codeOf(refused)]).toEqual([422, 'away-then']);
    const { absences } = (await kari.get('/hours')).body as HoursView;
    await kari.post(`/hours/absences/${absences[0]!.id}/removal`);
  });

  test('stands in no row that can be read', async () => {
    const rows = await portal.get(Read).all<{ body: Buffer }>(sql`select body from appointment`);
    const subjects = await portal.get(Read).all<{ subject: Buffer }>(sql`select subject from conversation`);
    const all = [...rows.map(({ body }) => body), ...subjects.map(({ subject }) => subject)];
    const text = all.map((bytes) => Buffer.from(bytes).toString('latin1')).join();
    for (const secret of ['2026-11', 'blue', 'meet', 'appointment']) expect(text).not.toContain(secret);
    expect(new Set(subjects.map(({ subject }) => subject.length)).size).toBe(1);
  });

  test('is called off by either, and over when it has been', async () => {
    const appointment = (await viewOf(ana)).appointments.find(({ state }) => state === 'agreed')!.id;
    await ana.post(`${talk}/appointment/removal`, { appointment });
    expect(await states()).toEqual(['declined', 'called-off', 'called-off']);
    expect((await kari.page(talk)).text).toContain('Friday 27 November 10:00–10:45 was called off.');
    // It stands in her calendar, so her inbox says that nobody comes.
    expect(await freeOf(kari)).toEqual([{ day: '2026-11-27', from: '10:00', to: '10:45' }]);
    expect((await kari.page('/inbox')).text).toContain('Free again');
    expect((await ana.get(`${talk}/appointments/${appointment}/calendar`)).status).toBe(404);
    await kari.post(`${talk}/appointment`, offer);
    const taken = await waiting();
    expect((await viewOf(ana)).state).toBe('answered');
    await kari.post(`${talk}/appointment/removal`, { appointment: taken });
    // It is told under the letter and beside it, and what was asked for waits for another time.
    for (const person of [ana, kari])
      expect((await person.page(talk)).text).toContain('Tuesday 24 November 10:00–10:45 is no longer offered.');
    expect(await toldTo(ana)).toContainEqual(['Something new about an appointment', talk]);
    const { waiting: open, overdue, due } = (await kari.get('/inbox')).body as InboxView;
    expect([...overdue, ...due, ...open].map(({ id, state }) => [`/conversations/${id}`, state])).toEqual([
      [talk, 'opened'],
    ]);
    expect((await viewOf(ana)).messages.filter(({ author }) => author === 'person').at(-1)).toMatchObject({
      answered: false,
    });
    expect((await ana.post(`${talk}/appointment/answer`, { appointment: taken, agree: 'yes' })).status).toBe(409);
    await kari.post(`${talk}/appointment`, offer);
    await ana.post(`${talk}/appointment/answer`, { appointment: await waiting(), agree: 'yes' });
    portal.clock.passes({ days: 6 });
    for (const person of [ana, kari]) person.goesOnAs(await portal.signsInAgain(person));
    expect(((await ana.get('/messages')).body as MessagesView).appointments).toEqual([]);
    // It stays told that it was agreed on; there is nothing to call off any more.
    const been = (await viewOf(ana)).appointments.find(({ state }) => state === 'agreed')!;
    for (const person of [ana, kari]) {
      const page = (await person.page(talk)).text;
      expect(page).toContain('Agreed on Tuesday 24 November 10:00–10:45.');
      expect(page).not.toContain('appointment/removal');
      expect((await person.post(`${talk}/appointment/removal`, { appointment: been.id })).status).toBe(409);
    }
    const { body } = await ana.post('/me/everything/file', { password });
    const file = (typeof body === 'string' ? JSON.parse(body) : body) as { messages: { appointments: object[] }[] };
    expect(file.messages[0]).toMatchObject({ about: 'appointment' });
    expect(file.messages[0]!.appointments).toContainEqual(expect.objectContaining({ ...offer, state: 'agreed' }));
  });

  test('is with whoever offered it, also when the conversation is handed on', async () => {
    const { body } = await asks();
    talk = `/conversations/${(body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    await kari.post(`${talk}/appointment`, { ...offer, day: '2026-12-22' });
    await ana.post(`${talk}/appointment/answer`, { appointment: await waiting(), agree: 'yes' });
    olav.goesOnAs(await portal.signsInAgain(olav));
    await kari.post(`${talk}/hand-over`, { to: olav.is.membershipId });
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    const upcoming = async (person: Person, list: string) =>
      ((await person.get(list)).body as InboxView).appointments.map(({ day, other }) => [day, other]);
    expect(await upcoming(ana, '/messages')).toEqual([['2026-12-22', 'Kari']]);
    expect(await upcoming(olav, '/inbox')).toEqual([]);
    // When, and nothing of whom or where: the conversation is closed to her.
    expect(((await kari.get('/inbox')).body as InboxView).appointments).toEqual([
      { day: '2026-12-22', from: '10:00', to: '10:45', conversation: null, other: '' },
    ]);
    const inbox = (await kari.page('/inbox')).text;
    expect(inbox).toContain('You have handed the conversation on.');
    expect(inbox).not.toContain(talk);
    expect((await viewOf(olav)).appointments).toMatchObject([{ by: 'Kari', handedOn: true, state: 'agreed' }]);
  });

  test('and called off there: whoever offered it learns that the time is free, and nothing else', async () => {
    const { id: appointment } = (await viewOf(ana)).appointments.find(({ state }) => state === 'agreed')!;
    expect((await ana.page(talk)).text).toContain('It is with Kari, who reads no further here.');
    // Nothing but what was called off before.
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual(['2026-11-27']);
    const before = await toldTo(kari);
    await ana.post(`${talk}/appointment/removal`, { appointment });
    expect((await freeOf(kari)).at(-1)).toEqual({ day: '2026-12-22', from: '10:00', to: '10:45' });
    expect((await kari.page('/inbox')).text).toContain('Tuesday 22 December 10:00–10:45');
    const news = (await toldTo(kari)).filter(([text, href]) => !before.some(([t, h]) => t === text && h === href));
    expect(news).toEqual([['A time is free again', '/inbox']]);
    expect(await toldTo(olav)).toContainEqual(['Something new about an appointment', talk]);
    // That is no way back; nor does the colleague hear of what is in another's calendar.
    expect((await kari.get(talk)).status).toBe(404);
    expect((await kari.get(`${talk}/appointments/${appointment}/calendar`)).status).toBe(404);
    expect((await toldTo(olav)).map(([text]) => text)).not.toContain('A time is free again');
    expect(await freeOf(olav)).toEqual([]);
  });

  test('is free again whoever calls it off; what was called off before is nothing new', async () => {
    const { body } = await asks();
    talk = `/conversations/${(body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    const agreed = async (day: string) => {
      await kari.post(`${talk}/appointment`, { ...offer, day });
      await ana.post(`${talk}/appointment/answer`, { appointment: await waiting(), agree: 'yes' });
      return (await viewOf(ana)).appointments.find((each) => each.day === day)!.id;
    };
    await kari.post(`${talk}/appointment/removal`, { appointment: await agreed('2026-12-28') });
    const kept = await agreed('2026-12-29');
    portal.clock.passes({ minutes: 1 });
    await kari.post(`${talk}/hand-over`, { to: olav.is.membershipId });
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    await olav.post(`${talk}/appointment/removal`, { appointment: kept });
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual(['2026-11-27', '2026-12-22', '2026-12-29']);
    expect((await kari.get(talk)).status).toBe(404);
  });

  test('is not offered where nobody asked, nor by a cover', async () => {
    const other = await asks({ kind: 'question' });
    const path = `/conversations/${(other.body as { id: string }).id}`;
    await kari.post(`${path}/opening`);
    expect((await kari.page(path)).text).not.toContain('Offer an appointment');
    expect((await kari.post(`${path}/appointment`, { ...offer, day: '2026-12-24' })).status).toBe(404);
  });

  test('is free again until it would have been', async () => {
    portal.clock.passes({ days: 28 });
    for (const person of [ana, kari]) person.goesOnAs(await portal.signsInAgain(person));
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual(['2026-12-29']);
  });
});

describe('a time that nobody has answered', () => {
  test('ends when the conversation is handed on: the request waits for the colleague, and whoever offered it knows', async () => {
    ana = await portal.person('ServiceUser');
    kari = await portal.person('Provider', { firstName: 'Kari' });
    olav = await portal.person('Provider', { firstName: 'Olav' });
    talk = `/conversations/${((await asks()).body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    await kari.post(`${talk}/appointment`, { ...offer, day: '2027-02-02' });
    const appointment = await waiting();
    await kari.post(`${talk}/hand-over`, { to: olav.is.membershipId });
    expect((await ana.page(talk)).text).toContain('you have not answered is no longer offered');
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    const page = (await ana.page(talk)).text;
    expect(page).toContain('Tuesday 2 February 10:00–10:45 is no longer offered.');
    expect(page).not.toContain('offers an appointment');
    const late = await ana.post(`${talk}/appointment/answer`, { appointment, agree: 'yes' });
    expect([late.status, codeOf(late)]).toEqual([409, 'offer-changed']);
    expect(((await olav.get('/inbox')).body as InboxView).waiting.map(({ id }) => `/conversations/${id}`)).toEqual([
      talk,
    ]);
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual(['2027-02-02']);
    expect(await toldTo(kari)).toContainEqual(['A time is free again', '/inbox']);
    // The colleague’s own offer is the colleague’s.
    await olav.post(`${talk}/appointment`, { ...offer, day: '2027-02-03' });
    await ana.post(`${talk}/appointment/answer`, { appointment: await waiting(), agree: 'yes' });
    expect(await toldTo(olav)).toContainEqual(['Something new about an appointment', talk]);
  });
});

describe('what is sent from the toolbox', () => {
  test('is of a kind of its own, and the list of medicines of another', async () => {
    await ana.post('/toolbox/values', { text: 'The sea' });
    await ana.post('/toolbox/medication', {
      name: 'Sertraline',
      how: '50 mg in the morning',
      questions: 'For how long?',
    });
    expect((await ana.page('/toolbox/medication')).text).toContain('href="/messages/from-toolbox/medication"');
    const sends = async (which: string) => {
      const where = `to:${kari.is.membershipId}`;
      const { body } = await ana.post(`/messages/from-toolbox/${which}`, { where });
      return `/conversations/${(body as { id: string }).id}`;
    };
    expect(await viewOf(ana, await sends('values'))).toMatchObject({ kind: 'update', subject: 'toolbox' });
    const list = await sends('medication');
    await kari.post(`${list}/opening`);
    const view = await viewOf(kari, list);
    expect(view).toMatchObject({ kind: 'practical', subject: 'medicines', topic: 'My medicines' });
    const page = (await kari.page(list)).text;
    for (const words of ['Sertraline', '50 mg in the morning', 'For how long?', 'The list of medicines'])
      expect(page).toContain(words);
  });
});

describe('an appointment with somebody whom the person leaves', () => {
  const free = ['A time is free again', '/inbox'];
  const leaves = (provider: Person) => ana.post('/messages/leaving', { provider: provider.is.membershipId });
  const [january, february] = ['2027-01-12', '2027-02-09'];
  const offered = async (day: string) => {
    await kari.post(`${talk}/appointment`, { ...offer, day });
    return waiting();
  };
  const handsOn = async () => {
    portal.clock.passes({ minutes: 1 });
    await kari.post(`${talk}/hand-over`, { to: olav.is.membershipId });
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
  };

  beforeEach(async () => {
    ana = await portal.person('ServiceUser');
    kari = await portal.person('Provider', { firstName: 'Kari' });
    olav = await portal.person('Provider', { firstName: 'Olav' });
    talk = `/conversations/${((await asks()).body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    await ana.post(`${talk}/appointment/answer`, { appointment: await offered(january), agree: 'yes' });
  });

  test('is off, and so is one that was only offered: the provider learns that the times are free', async () => {
    await offered(february);
    expect((await ana.page('/messages/leaving')).text).toContain('Appointments that lie ahead are called off.');
    await leaves(kari);
    expect(await states()).toEqual(['called-off', 'called-off']);
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual([january, february]);
    // Once, however many there are.
    expect((await toldTo(kari)).filter(([text]) => text === free[0])).toEqual([free]);
    expect((await kari.page('/inbox')).text).toContain('or because somebody ended the contact');
  });

  test('is off with whoever offered it, where the one it was handed on to is left', async () => {
    await handsOn();
    await leaves(olav);
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual([january]);
    expect(await toldTo(kari)).toContainEqual(free);
    expect([await freeOf(olav), (await toldTo(olav)).map(([text]) => text)]).toEqual([
      [],
      expect.not.arrayContaining([free[0]]),
    ]);
    expect((await kari.get(talk)).status).toBe(404);
  });

  test('is off where whoever offered it is left and somebody else has the conversation, who is told as of any other', async () => {
    await handsOn();
    await leaves(kari);
    expect(await states()).toEqual(['called-off']);
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual([january]);
    expect(await toldTo(kari)).toContainEqual(free);
    expect(await toldTo(olav)).toContainEqual(['Something new about an appointment', talk]);
    expect((await viewOf(olav)).open).toBe(true);
  });

  test('is off with whoever was taken in again, and nothing of it is said to others', async () => {
    await handsOn();
    const terms = { howOften: 'Weekly', reads: 'All', replyDays: 3, reviewOn: '2027-06-01' };
    await ana.post(`/agreements/${kari.is.membershipId}`, terms);
    const [proposal] = ((await kari.get('/inbox')).body as InboxView).proposals;
    const { proposal: asked } = (await kari.get(`/agreements/${proposal!.with}`)).body as AgreementView;
    await kari.post(`/agreements/${proposal!.with}/confirmation`, { proposal: asked!.id });
    await ana.post(`${talk}/providers`, { provider: kari.is.membershipId });
    expect((await kari.get(talk)).status).toBe(200);
    await leaves(kari);
    expect((await freeOf(kari)).map(({ day }) => day)).toEqual([january]);
    expect(await toldTo(kari)).toContainEqual(free);
  });

  test('stays what it was once it has been', async () => {
    portal.clock.passes({ days: 40 });
    for (const person of [ana, kari]) person.goesOnAs(await portal.signsInAgain(person));
    await leaves(kari);
    expect(await states()).toEqual(['agreed']);
    expect(await freeOf(kari)).toEqual([]);
    expect((await toldTo(kari)).map(([text]) => text)).not.toContain(free[0]);
  });
});

test('however many years two people have met, the lists open what may lie ahead, and nothing of the years before', async () => {
  const vault = portal.get(Vault);
  const goesOn = async () => {
    for (const person of [ana, kari, olav]) person.goesOnAs(await portal.signsInAgain(person));
  };
  const inDays = (days: number) =>
    portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days }).toString();
  const agrees = async (day: string) => {
    talk = `/conversations/${((await asks()).body as { id: string }).id}`;
    await kari.post(`${talk}/opening`);
    await kari.post(`${talk}/appointment`, { ...offer, day });
    await ana.post(`${talk}/appointment/answer`, { appointment: await waiting(), agree: 'yes' });
  };
  const handedOnAndOff = async (day: string) => {
    await agrees(day);
    await kari.post(`${talk}/hand-over`, { to: olav.is.membershipId });
    const asked = (await viewOf(ana)).handOvers.find(({ state }) => state === 'asked')!;
    await ana.post(`${talk}/hand-over/answer`, { handOver: asked.id, agree: 'yes' });
    const appointment = (await viewOf(ana)).appointments[0]!.id;
    await ana.post(`${talk}/appointment/removal`, { appointment });
  };
  /** How many things are opened for both lists. */
  const opened = async () => {
    const spy = jest.spyOn(vault, 'opener');
    const actor = { ...kari.is, role: 'Provider', lang: 'en', zone: 'Europe/Oslo' } as unknown as Actor;
    const [upcoming, freed] = [
      await portal.get(Appointments).upcoming(actor),
      await portal.get(Appointments).freed(actor),
    ];
    const count = spy.mock.calls.flatMap(([owners]) => owners).length;
    spy.mockRestore();
    return { count, days: [...upcoming, ...freed].map(({ day }) => day) };
  };

  ana = await portal.person('ServiceUser');
  kari = await portal.person('Provider', { firstName: 'Kari' });
  olav = await portal.person('Provider', { firstName: 'Olav' });
  const counts: number[] = [];
  for (let year = 0; year < 4; year++) {
    const ahead = [inDays(30), inDays(366), inDays(40), inDays(360)] as const;
    await agrees(ahead[0]);
    await agrees(ahead[1]);
    await handedOnAndOff(ahead[2]);
    await handedOnAndOff(ahead[3]);
    const { count, days } = await opened();
    expect(days).toEqual(ahead);
    counts.push(count);
    // The last one is listed until it has been, a year and a day later.
    portal.clock.passes({ days: 365 });
    await goesOn();
    expect((await opened()).days).toEqual([ahead[1]]);
    portal.clock.passes({ days: 3 });
    await goesOn();
  }
  expect(new Set(counts).size).toBe(1);
});
