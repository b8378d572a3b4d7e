import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { MeetupView } from '../meetups.views.js';
import { Rounds } from '../rounds/rounds.service.js';
import type { AskingView, TalkView } from './talk.views.js';

let portal: Portal;
let [solveig, mari, jonas, kari]: Person[] = [];
let path: string;
let n = 0;

const noon = Temporal.Instant.from('2026-11-26T11:00:00Z');
const during = Temporal.Instant.from('2026-11-26T17:10:00Z');
const afterwards = Temporal.Instant.from('2026-11-26T18:30:00Z');

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
});
beforeEach(async () => {
  portal.clock.at = noon;
  for (const person of [solveig!, mari!]) person.goesOnAs(await portal.signsInAgain(person));
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas' });
  kari = await portal.person('ServiceUser', { firstName: 'Kari' });
  path = await announces({ kind: 'online' });
  await jonas.post(`${path}/rsvp`, { name: 'Jon' });
  await kari.post(`${path}/rsvp`, { name: 'Kaja' });
});
afterAll(() => portal.close());

async function announces(told: object): Promise<string> {
  const wish = { day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8, about: 'We write.' };
  const made = await solveig!.post('/meetups', { ...wish, title: `Evening ${++n}`, ...told });
  expect(made.status).toBe(201);
  return `/meetups/${(made.body as { id: string }).id}`;
}
/** Sign-ins end meanwhile: they sign in again. */
async function itIs(at: Temporal.Instant): Promise<void> {
  portal.clock.at = at;
  for (const person of [solveig!, mari!, jonas!, kari!]) person.goesOnAs(await portal.signsInAgain(person));
}
const venue = async () => (await portal.get(Communities).venues(portal.community))[0]!.id;
const shown = async (person: Person) => (await person.get(path)).body as MeetupView;
const talk = async (person: Person) => (await person.get(`${path}/talk`)).body as TalkView;
const said = async (person: Person) => (await talk(person)).lines.map(({ name, words }) => `${name}: ${words}`);
const says = (person: Person, words: string) => person.submits(`${path}/talk`, { words });
const rows = () =>
  portal.get(Read).all<Record<string, string>>(sql`select * from meetup_line where meetup_id = ${path.split('/')[2]!}`);

describe('a meetup that is online', () => {
  test('is in no house: nobody has to choose one, and no page, calendar or sheet speaks of one', async () => {
    const view = await shown(jonas!);
    expect([view.kind, view.place, view.district, view.ways]).toEqual(['online', undefined, undefined, []]);
    const page = (await jonas!.page(path)).text;
    expect(page).toContain(`href="${path}/talk"`);
    for (const word of ['Where it is', 'Address', 'door']) expect(page).not.toContain(word);
    expect((await jonas!.page('/meetups/paper')).text).toContain('Online, in text in the portal.');
    expect((await jonas!.page(`${path}/calendar`)).text).not.toContain('LOCATION');
    const made = (await jonas!.post('/meetups/calendar', { words: 'title', place: 'address' })).body as {
      address: string;
    };
    const feed = (await jonas!.get(new URL(made.address).pathname)).text;
    expect(feed.split('\r\n').filter((line) => line.startsWith('LOCATION'))).toEqual(['LOCATION:Online']);
    expect((await jonas!.page(`${path}/first-time`)).text).not.toContain('bus');
    expect((await solveig!.page(`${path}/sheet`)).text).toContain('Online');
    expect((await solveig!.page(`${path}/change`)).text).not.toContain('name="venue"');
    expect((await solveig!.get('/meetups/venues')).body).toMatchObject({ venues: [{ district: 'Sentrum' }] });
    const without = await solveig!.post('/meetups', {
      kind: 'cafe',
      title: 'x',
      day: '2026-11-27',
      from: '18:00',
      to: '19:00',
      capacity: 3,
      about: 'x',
    });
    expect([without.status, without.text.includes('Choose one of the places')]).toEqual([422, true]);
  });

  test('the next of its series is of the same series, with the same names', async () => {
    const again = await solveig!.post('/meetups', {
      kind: 'online',
      title: `Evening ${n}`,
      day: '2026-12-03',
      from: '18:00',
      to: '19:30',
      capacity: 8,
      about: 'x',
      hybrid: true,
      justCome: true,
      guests: true,
    });
    const view = (await jonas!.get(`/meetups/${(again.body as { id: string }).id}`)).body as MeetupView;
    expect([view.knownAs, view.hybrid, view.justCome, view.ways]).toEqual(['Jon', undefined, undefined, []]);
    expect((await jonas!.get(`/meetups/${view.id}/where`)).status).toBe(404);
  });

  test('shows the numbers before words that sound like the end, to whoever is there, and sends them once at the next press', async () => {
    await itIs(during);
    const words = 'I want to die';
    const between = await says(jonas!, words);
    expect([between.status, between.text.includes('116 123'), between.text.includes(words)]).toEqual([200, true, true]);
    expect(await said(jonas!)).toEqual([]);
    expect((await jonas!.submits(`${path}/talk`, { words, shown: 'yes' })).status).toBe(303);
    expect(await said(kari!)).toEqual([`Jon: ${words}`]);
    const stranger = await portal.person('ServiceUser');
    expect((await says(stranger, words)).status).toBe(404);
  });

  test('has a room that opens when it begins, for those with a place, under the name for the meetup', async () => {
    expect((await talk(jonas!)).open).toBe(false);
    expect((await jonas!.page(`${path}/talk`)).text).not.toContain('What would you like to say?');
    expect((await says(jonas!, 'Hello')).status).toBe(409);
    await itIs(during);
    expect((await says(jonas!, 'Hello, all')).headers['location']).toBe(`${path}/talk`);
    await says(solveig!, 'Welcome');
    await says(kari!, 'Hi');
    const mia = await portal.person('ServiceUser');
    for (const person of [jonas!, kari!, solveig!])
      expect(await said(person)).toEqual(['Jon: Hello, all', 'Solveig: Welcome', 'Kaja: Hi']);
    const page = (await kari!.page(`${path}/talk`)).text;
    expect(page).toContain('Solveig, host');
    const nickname = (await portal.get(Personas).of(jonas!.is))!.nickname;
    expect(page).not.toContain(nickname);
    for (const other of [mia, mari!, await portal.person('Coordinator'), await portal.person('Provider')]) {
      expect((await other.get(`${path}/talk`)).status).toBe(404);
      expect((await other.get(`${path}/talk/live`)).status).toBe(404);
      expect((await other.post(`${path}/talk`, { words: 'x' })).status).toBe(404);
    }
    await jonas!.post(`${path}/day`, { word: 'on-my-way' });
    const empty = await jonas!.submits(`${path}/talk`, { words: '' });
    expect([empty.status, empty.text.includes('Hello, all')]).toEqual([422, true]);
  });

  test('the second host is there by their own name', async () => {
    await mari!.post(`${path}/hosts`);
    await itIs(during);
    await says(mari!, 'I am here too');
    expect(await said(jonas!)).toEqual(['Mari: I am here too']);
  });

  test('a host hides a line: only its writer still reads it, and nobody else hides anything', async () => {
    await itIs(during);
    await says(jonas!, 'Something hard');
    const [line] = (await talk(solveig!)).lines;
    const hiding = `${path}/talk/lines/${line!.id}/hiding`;
    for (const other of [kari!, jonas!, mari!]) expect((await other.post(hiding)).status).toBe(404);
    expect((await solveig!.submits(hiding)).status).toBe(303);
    expect((await talk(jonas!)).lines).toEqual([
      { id: line!.id, name: 'Jon', own: true, hidden: true, words: 'Something hard' },
    ]);
    for (const other of [kari!, solveig!]) expect((await talk(other)).lines).toEqual([{ name: 'Jon', hidden: true }]);
    expect((await kari!.page(`${path}/talk`)).text).toContain('The host has hidden what stood here.');
  });

  test('whoever reads something asks the hosts to look at it, and nobody learns who asked or, but for the hosts, that somebody did', async () => {
    await itIs(during);
    await says(jonas!, 'Something hard');
    await says(solveig!, 'Welcome');
    await says(kari!, 'Hi');
    const asking = `${path}/talk/asking`;
    const { lines } = (await kari!.get(asking)).body as AskingView;
    // Neither one's own nor a host's: what is said about a host is for somebody else to read.
    expect(lines.map(({ name, words }) => `${name}: ${words}`)).toEqual(['Jon: Something hard']);
    const host = (await portal.get(Personas).idOf(solveig!.is))!;
    expect((await kari!.page(asking)).text).toContain(`href="/people/${host}/report"`);
    expect((await kari!.get(`/people/${host}/report`)).status).toBe(200);
    const before = [await talk(jonas!), await talk(kari!)];
    const asked = await kari!.submits(asking, { line: lines[0]!.id });
    expect(asked.headers['location']).toBe(`${path}/talk?asked=yes`);
    expect((await kari!.page(`${path}/talk?asked=yes`)).text).toContain('The host has been asked to look at it.');
    expect([await talk(jonas!), await talk(kari!)]).toEqual(before);
    expect((await kari!.post(asking, { line: lines[0]!.id })).status).toBe(204);
    expect((await talk(solveig!)).lines.map(({ asked: looks }) => looks)).toEqual([true, undefined, undefined]);
    expect((await solveig!.page(`${path}/talk`)).text).toContain('Somebody asks you to look at this');
    expect(JSON.stringify(await rows())).not.toContain(kari!.is.accountId);
    // Looked at, and it stands; or hidden, and there is nothing to ask any more.
    const line = `${path}/talk/lines/${lines[0]!.id}`;
    for (const other of [kari!, jonas!, mari!]) expect((await other.post(`${line}/leaving`)).status).toBe(404);
    expect((await solveig!.submits(`${line}/leaving`)).status).toBe(303);
    expect((await talk(solveig!)).lines[0]).not.toHaveProperty('asked');
    await kari!.post(asking, { line: lines[0]!.id });
    await solveig!.post(`${line}/hiding`);
    expect((await talk(solveig!)).lines[0]).toEqual({ name: 'Jon', hidden: true });
    expect(((await kari!.get(asking)).body as AskingView).lines).toEqual([]);
    expect((await kari!.post(asking, { line: lines[0]!.id })).status).toBe(404);
    const mia = await portal.person('ServiceUser');
    for (const other of [mia, solveig!, mari!])
      expect([(await other.get(asking)).status, (await other.post(asking, { line: lines[0]!.id })).status]).toEqual([
        404, 404,
      ]);
    const nothing = await kari!.submits(asking, {});
    expect([nothing.status, nothing.text.includes('Nobody else has written anything yet.')]).toEqual([422, true]);
  });

  test('whoever said something takes it back, a host too, and nobody else does', async () => {
    await itIs(during);
    await says(jonas!, 'Too much');
    await says(solveig!, 'Oh');
    const [own, hosts] = (await talk(solveig!)).lines.map(({ id }) => `${path}/talk/lines/${id}/removal`);
    for (const other of [kari!, solveig!, mari!]) expect((await other.post(own!)).status).toBe(404);
    expect((await jonas!.page(`${path}/talk`)).text).toContain(`action="${own}"`);
    expect((await kari!.page(`${path}/talk`)).text).not.toContain('/removal"');
    // Of one's own a host takes back what others would be hidden.
    expect((await solveig!.page(`${path}/talk`)).text).not.toContain(hosts!.replace('removal', 'hiding'));
    expect((await jonas!.submits(own!)).status).toBe(303);
    expect(await said(kari!)).toEqual(['Solveig: Oh']);
    expect((await jonas!.post(hosts!)).status).toBe(404);
    expect((await solveig!.post(hosts!)).status).toBe(204);
    expect(await rows()).toEqual([]);
    await says(kari!, 'Hi');
    expect(await said(jonas!)).toEqual(['Kaja: Hi']);
  });

  test('whoever has blocked somebody does not hear them there, and whoever gives the place back is out', async () => {
    await kari!.post(`${path}/rsvp`, { name: 'Kaja', listed: true });
    await itIs(during);
    await says(kari!, 'Hi');
    const [kaja] = (await shown(jonas!)).listed!;
    expect((await jonas!.post(`/people/${kaja!.id}/block`)).status).toBe(204);
    expect(await said(jonas!)).toEqual([]);
    expect(await said(solveig!)).toEqual(['Kaja: Hi']);
    await itIs(noon);
    await kari!.post(`${path}/withdrawal`);
    await itIs(during);
    expect((await kari!.get(`${path}/talk`)).status).toBe(404);
  });

  test('nothing of it is left when it is over, nor of whoever leaves, and no time is written down', async () => {
    await itIs(during);
    await says(jonas!, 'A secret of mine');
    await says(kari!, 'Another');
    const kept = await rows();
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(Object.keys(kept[0]!).sort()).toEqual([
      'asked',
      'by_id',
      'face_id',
      'hidden',
      'id',
      'meetup_id',
      'place',
      'words',
    ]);
    const file = JSON.parse((await jonas!.post('/me/everything/file', { password })).text) as { meetups: object[] };
    expect(file.meetups).toMatchObject([{ said: ['A secret of mine'] }]);
    expect(file.meetups[0]).not.toHaveProperty('district');
    await itIs(afterwards);
    for (const person of [jonas!, solveig!]) expect((await person.get(`${path}/talk`)).status).toBe(404);
    expect((await says(jonas!, 'Late')).status).toBe(404);
    await portal.get(Rounds).round();
    expect(await rows()).toEqual([]);
  });

  test('an open page is told what is said, as its reader may see it', async () => {
    await itIs(during);
    await says(kari!, 'Hi');
    const listening = await portal.listens(jonas!, `${path}/talk/live`);
    await listening.named('talk', (told) => told.includes('Hi'));
    await says(solveig!, 'Welcome');
    await listening.named('talk', (told) => told.includes('Welcome'));
    listening.close();
  });
});

describe('a meetup in a house that one can also be at by text or by phone', () => {
  beforeEach(async () => {
    path = await announces({ kind: 'cafe', venue: await venue(), hybrid: true });
    await jonas!.post(`${path}/rsvp`, { name: 'Jon', way: 'text' });
    await kari!.post(`${path}/rsvp`, { name: 'Kaja', way: 'phone', phone: '912 34 567' });
  });

  test('those by text are in the same room as the host, and learn of no door', async () => {
    expect((await jonas!.page(path)).text).toContain(`href="${path}/talk"`);
    expect((await shown(jonas!)).place!.address).toBeUndefined();
    await itIs(during);
    await says(jonas!, 'Hello');
    expect(await said(solveig!)).toEqual(['Jon: Hello']);
  });

  test('by phone one reads who rings and when, and the number is gone with the meetup', async () => {
    expect((await kari!.page(path)).text).toContain('Solveig rings you at 18:00');
    expect((await solveig!.page(`${path}/roster`)).text).toContain('912 34 567');
    await itIs(afterwards);
    await portal.get(Rounds).round();
    expect((await solveig!.page(`${path}/roster`)).text).not.toContain('912 34 567');
  });
});
