import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MailServer, type Received } from '../../test/support/mail-server.js';
import type { Person } from '../../test/support/person.js';
import { Portal } from '../../test/support/portal.js';
import { type PersonaId, Personas } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Outbox } from '../platform/events/outbox.js';
import { Notices } from './index.js';
import type { ChoicesView } from './notices.views.js';

let portal: Portal;
let mail: MailServer;

beforeAll(async () => {
  mail = await MailServer.open();
  portal = await Portal.open({ SMTP_URL: mail.url });
  const notices = portal.get(Notices);
  for (const group of ['rooms', 'meetups', 'messages'] as const)
    notices.register(`test-${group}`, { group, words: ['Noe nytt', 'Something new'], href: () => '/' });
  notices.register('test-door', { group: 'meetups', door: true, words: ['Noe er av', 'Off'], href: () => '/' });
});
beforeEach(() => {
  // Noon, far from the quiet hours.
  portal.clock.passes({ hours: 24 - portal.clock.at.toZonedDateTimeISO('Europe/Oslo').hour + 12 });
});
afterAll(async () => {
  await portal.close();
  await mail.close();
});

type To = Parameters<Notices['tell']>[0];
const tells = (to: To, kind: string, target: string) =>
  portal.get(UnitOfWork).run(() => portal.get(Notices).tell(to, kind, target));
const account = ({ is: { accountId } }: Person) => ({ accountId });
const persona = async (person: Person) => ({ faceId: (await portal.get(Personas).idOf(person.is)) as PersonaId });
const back = (person: Person) => portal.signsInAgain(person);
const choices = async (person: Person) => (await person.get('/me/notices')).body as ChoicesView;
const lettersTo = ({ is: { email } }: Person): Received[] => mail.received.filter(({ to }) => to.includes(email));
/** As a mail program reads it: long lines put together again. */
const textOf = (data: string) =>
  data
    .replace(/=\r?\n/g, '')
    .replace(/=3D/g, '=')
    .replace(/\r?\n[ \t]+/g, ' ');
const stopOf = ({ data }: Received) => /List-Unsubscribe: +<[^>]*(\/notices\/stop\/[\w-]{43})>/.exec(textOf(data))![1]!;
/** Does what is due until then, step by step, as the worker would. */
async function until(hours: number): Promise<void> {
  for (let minute = 0; minute <= hours * 60; minute += 5)
    await portal.clock.asOf(portal.clock.at.add({ minutes: minute }), () => portal.get(Outbox).drain());
  portal.clock.passes({ hours });
}
async function announces(solveig: Person, title: string): Promise<{ id: string }> {
  const venue = await portal.get(Read).one<{ id: string }>(sql`select id from venue limit 1`);
  const wish = { title, kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 4, day: '2026-11-27' };
  return (await solveig.post('/meetups', { ...wish, from: '18:00', to: '19:00' })).body as never;
}

describe('a yes to letters', () => {
  const mailOf = async (person: Person) => (await choices(await back(person))).mail;

  test('comes first: until then there is a letter only for a closed door, and for nobody but who works here', async () => {
    const ada = await portal.person('ServiceUser');
    for (const [to, kind] of [
      [await persona(ada), 'test-rooms'],
      [account(ada), 'test-messages'],
      [account(ada), 'test-meetups'],
    ] as const)
      await tells(to, kind, kind);
    await until(3);
    expect(lettersTo(ada)).toEqual([]);
    expect((await (await back(ada)).page('/notices')).text).toContain('You get no e-mail about new things here');
    await tells(account(ada), 'test-door', 'off');
    await until(3);
    expect(lettersTo(ada)).toHaveLength(1);

    const ingrid = await portal.person('Provider');
    await tells({ membershipId: ingrid.is.membershipId }, 'test-messages', 'b');
    await until(3);
    expect(lettersTo(ingrid)).toHaveLength(1);
    expect((await (await back(ingrid)).page('/notices')).text).not.toContain('You get no e-mail');

    // One press stops that one too, and whoever has chosen gets what they have chosen.
    await portal.stranger().post(stopOf(lettersTo(ada)[0]!));
    await tells(account(ada), 'test-door', 'again');
    await until(3);
    expect(lettersTo(ada)).toHaveLength(1);
    await (await back(ada)).post('/me/notices', { mail: ['meetups'] });
    await tells(account(ada), 'test-door', 'once more');
    await until(3);
    expect(lettersTo(ada)).toHaveLength(2);
    expect((await (await back(ada)).page('/notices')).text).not.toContain('You get no e-mail');
  });

  test('is asked for once, unticked, with the first answer to a meetup and the first letter', async () => {
    const solveig = await portal.person('Consultant');
    const ingrid = await portal.person('Provider');
    const [first, second] = [await announces(solveig, 'Walk'), await announces(solveig, 'Coffee')];
    const [ada, bo, cai] = [
      await portal.person('ServiceUser'),
      await portal.person('ServiceUser'),
      await portal.person('ServiceUser'),
    ];
    const box = /<input[^>]*name="mail"[^>]*>/;
    const meetup = (id: string) => `/meetups/${id}`;
    expect(box.exec((await ada.page(meetup(first.id))).text)![0]).not.toContain('checked');
    await ada.submits(`${meetup(first.id)}/rsvp`, { name: 'Ada', mail: 'yes' });
    expect(await mailOf(ada)).toEqual(['meetups', 'door', 'own']);
    // Silence is a no, and is not asked again.
    await bo.submits(`${meetup(first.id)}/rsvp`, { name: 'Bo' });
    for (const who of [ada, bo]) expect((await who.page(meetup(second.id))).text).not.toMatch(box);
    expect(await mailOf(bo)).toEqual(['door', 'own']);

    const letter = `/messages/new?provider=${ingrid.is.membershipId}`;
    const words = { provider: ingrid.is.membershipId, careName: 'Bo', kind: 'question', topic: 'Hi', body: 'Hello' };
    expect(box.exec((await bo.page(letter)).text)![0]).not.toContain('checked');
    // What is kept for later is asked when it is sent.
    expect((await bo.submits('/messages/draft', { ...words, mail: 'yes' })).status).toBe(303);
    expect(await mailOf(bo)).toEqual(['door', 'own']);
    expect((await bo.submits('/messages', { ...words, mail: 'yes' })).status).toBe(303);
    expect(await mailOf(bo)).toEqual(['messages', 'door', 'own']);
    expect((await bo.page(letter)).text).not.toMatch(box);

    // Who has chosen by themselves is asked nothing; nor is who works here.
    await cai.post('/me/notices', { mail: ['rooms'] });
    for (const path of [meetup(second.id), letter]) expect((await cai.page(path)).text).not.toMatch(box);
    await cai.post(`${meetup(second.id)}/rsvp`, { name: 'Cai' });
    expect(await mailOf(cai)).toEqual(['rooms']);
    expect((await solveig.page(meetup(second.id))).text).not.toMatch(box);
  });
});
