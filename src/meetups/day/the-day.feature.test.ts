import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Outbox } from '../../platform/events/outbox.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { HostBeforeView } from '../first-time/first-time.js';
import { Rounds } from '../rounds/rounds.service.js';
import type { FirstTimeView, MeetupsView, MeetupView, RosterView } from '../meetups.views.js';
import type { GuestDayView, HostDayView, SheetView } from './day.views.js';
import type { BanView } from './bans.service.js';

let portal: Portal;
let solveig: Person;
let mari: Person;
let jonas: Person;
let kari: Person;
let venue: string;
let titles = 0;

const at = Temporal.Instant.from;
const before = at('2026-11-19T11:00:00Z');
/** Thursday a week later, at nine in the morning in Oslo; the meetup is from six to half past seven. */
const thatDay = at('2026-11-26T08:00:00Z');
const afterwards = at('2026-11-26T18:31:00Z');

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas', nickname: 'Fjellrev' });
  kari = await portal.person('ServiceUser', { firstName: 'Kari', nickname: 'Havskum' });
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
});
beforeEach(async () => {
  portal.clock.at = before;
  for (const person of ['solveig', 'mari', 'jonas', 'kari'] as const) await again(person);
});
afterAll(() => portal.close());

/** Signs everybody in anew: sign-ins end when nobody shows a sign of life. */
async function again(who: 'solveig' | 'mari' | 'jonas' | 'kari'): Promise<void> {
  if (who === 'solveig') solveig = await portal.signsInAgain(solveig);
  if (who === 'mari') mari = await portal.signsInAgain(mari);
  if (who === 'jonas') jonas = await portal.signsInAgain(jonas);
  if (who === 'kari') kari = await portal.signsInAgain(kari);
}

async function itIs(moment: Temporal.Instant): Promise<void> {
  portal.clock.at = moment;
  for (const person of ['solveig', 'mari', 'jonas', 'kari'] as const) await again(person);
}

async function announces(more: Record<string, unknown> = {}): Promise<string> {
  const answer = await solveig.post('/meetups', {
    title: `Thursday café ${++titles}`,
    kind: 'cafe',
    venue,
    day: '2026-11-26',
    from: '18:00',
    to: '19:30',
    capacity: 8,
    about: 'Coffee.',
    ...more,
  });
  expect(answer.status).toBe(201);
  return `/meetups/${(answer.body as MeetupView).id}`;
}

const comes = async (person: Person, path: string, name: string) =>
  expect((await person.post(`${path}/rsvp`, { name })).status).toBe(201);
type Day = Omit<GuestDayView, 'for'> & Omit<HostDayView, 'for'> & { for: string };
const day = async (person: Person, path: string) => (await person.get(`${path}/day`)).body as Day;
const says = (person: Person, path: string, word: string) => person.post(`${path}/day`, { word });

describe('on the day', () => {
  test('one press tells the hosts, and nobody else, and goes when the meetup is over', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    await comes(kari, path, 'Kaja');
    expect((await says(jonas, path, 'on-my-way')).body.code).toBe('not-the-day');
    expect((await jonas.page(`${path}/day`)).text).toContain('On the day of the meetup you can say here');

    await itIs(thatDay);
    const form = await jonas.submits(`${path}/day`, { word: 'on-my-way' });
    expect(form.status).toBe(303);
    expect(await day(jonas, path)).toMatchObject({ for: 'guest', name: 'Jon', word: 'on-my-way', open: true });
    const host = await day(solveig, path);
    expect(host.expected).toEqual([{ name: 'Jon', word: 'on-my-way' }, { name: 'Kaja' }]);
    expect((await solveig.page(`${path}/day`)).text).toContain('On the way');

    // Another consultant who does not host it, somebody who comes, and whoever does not.
    expect((await day(mari, path)).expected).toBeUndefined();
    expect((await mari.get(`${path}/day/live`)).status).toBe(404);
    expect((await kari.get(`${path}/day`)).text).not.toContain('Jon');
    expect((await kari.get(path)).text).not.toContain('on-my-way');
    const nora = await portal.person('ServiceUser');
    expect((await nora.get(`${path}/day`)).status).toBe(404);
    expect((await says(nora, path, 'come-out')).status).toBe(404);

    expect((await says(kari, path, 'come-out')).status).toBe(204);
    expect((await day(solveig, path)).expected![0]).toEqual({ name: 'Kaja', word: 'come-out' });

    await itIs(afterwards);
    expect((await day(solveig, path)).expected).toBeUndefined();
    expect((await says(jonas, path, 'at-the-door')).status).toBe(409);
    await portal.get(Rounds).round();
    expect(await portal.get(Read).all(sql`select id from attendance where word is not null`)).toEqual([]);
  });

  test('comes to the open page of the host by itself', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    await itIs(thatDay);
    const listening = await portal.listens(solveig, `${path}/day/live`);
    await listening.named('day', (told) => told.includes('Jon'));
    expect((await says(jonas, path, 'at-the-door')).status).toBe(204);
    await listening.named('day', (told) => told.includes('at-the-door'));
    listening.close();
  });

  test('calls the hosts where somebody stands and waits, their page open or not, and claims no more than that', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    await mari.post(`${path}/hosts`);
    await itIs(thatDay);
    for (const host of [solveig, mari]) await host.post('/me/notices', { mail: [], push: ['meetups'] });
    const called = async (person: Person) => (await person.page('/notices')).text.includes(`${path}/day`);
    const dueNow = async () =>
      (
        await portal
          .get(Read)
          .all<object>(sql`select id from outbox where kind = 'notice' and due_at = ${portal.clock.now()}`)
      ).length;
    await says(jonas, path, 'on-my-way');
    expect(await called(solveig)).toBe(false);
    const before = await dueNow();
    await says(jonas, path, 'come-out');
    expect([await called(solveig), await called(mari)]).toEqual([true, true]);
    expect((await solveig.page('/notices')).text).not.toContain('Jon');
    // Nothing of it takes its time, as letters do.
    expect(await dueNow()).toBe(before + 2);
    const { text } = await jonas.page(`${path}/day`);
    expect(text).toContain('Sent to Solveig');
    expect(text).not.toMatch(/Solveig knows/);
    for (const at of [path, `${path}/roster`, '/'])
      expect((await solveig.page(at)).text).toContain(`href="${path}/day"`);
  });

  test('"not today" gives the place to whoever waits, and asks nothing', async () => {
    const path = await announces({ capacity: 1 });
    await comes(jonas, path, 'Jon');
    await comes(kari, path, 'Kaja');
    await itIs(thatDay);
    await says(jonas, path, 'not-today');
    expect((await jonas.page(`${path}/day`)).text).toContain('That is quite all right');
    expect((await day(solveig, path)).expected).toEqual([{ name: 'Jon', word: 'not-today' }]);
    expect(((await kari.get(path)).body as MeetupView).mine!.offeredUntil).toBeDefined();
    // After the start it is only told.
    await kari.post(`${path}/place`);
    await itIs(at('2026-11-26T17:10:00Z'));
    expect((await says(kari, path, 'not-today')).status).toBe(204);
    expect((await says(kari, path, 'on-my-way')).status).toBe(204);
  });
});

describe('the sheet', () => {
  test('has the agenda, who is expected, what they chose to tell, and the agreement', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    await comes(kari, path, 'Kaja');
    const needs = await jonas.post(`${path}/day/needs`, { needs: 'A chair by the door.', mayAsk: true });
    expect(needs.status).toBe(204);
    await solveig.submits(`${path}/sheet/agenda`, { agenda: 'Coffee\n\nA round of names' });
    await mari.post(`${path}/sheet/agreement`);
    const sheet = (await mari.get(`${path}/sheet`)).body as SheetView;
    expect(sheet).toMatchObject({ agenda: 'Coffee\n\nA round of names', affirmed: true, host: 'Solveig' });
    expect(sheet.expected.map(({ name, needs: told }) => [name, told])).toEqual([
      ['Jon', 'A chair by the door.'],
      ['Kaja', undefined],
    ]);
    const page = (await solveig.page(`${path}/sheet`)).text;
    for (const told of ['A chair by the door.', 'A round of names', 'What is said here stays here.'])
      expect(page).toContain(told);
    expect(page).not.toContain('Fjellrev');
    for (const person of [jonas, kari]) expect((await person.get(`${path}/sheet`)).status).toBe(404);
    expect((await kari.get(`${path}/day`)).text).not.toContain('A chair');
    // What they told is theirs to read, and to take back.
    expect((await day(jonas, path)).needs).toBe('A chair by the door.');
    await jonas.post(`${path}/day/needs`, {});
    expect((await day(jonas, path)).needs).toBeUndefined();
  });

  test('an incident becomes a matter on the work list, and is closed there', async () => {
    const path = await announces();
    const meetup = path.split('/')[2]!;
    expect((await solveig.page(`/desk/incidents/new?meetup=${meetup}`)).text).toContain('Write down an incident');
    const made = await solveig.post('/desk/incidents', { meetup, words: 'Somebody fell on the stairs.' });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    const item = (await mari.page(`/desk/matters/${id}`)).text;
    expect(item).toContain('Something happened at a meetup');
    expect(item).toContain('Somebody fell on the stairs.');
    expect((await mari.get('/desk')).text).toContain(`/desk/matters/${id}`);
    const wrong = await mari.post(`/desk/matters/${id}/closing`, { outcome: 'safe', note: 'Seen to.' });
    expect(wrong.status).toBe(404);
    const closed = await mari.post(`/desk/matters/${id}/closing`, { outcome: 'followed', note: 'Seen to.' });
    expect(closed.status).toBe(204);
    expect((await mari.get('/desk')).text).not.toContain(`/desk/matters/${id}`);
    expect((await jonas.get(`/desk/incidents/new?meetup=${meetup}`)).status).toBe(404);
  });
});

describe('the count', () => {
  test('keeps the others when a tick is corrected, and is closed once the names are gone', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    await comes(kari, path, 'Kaja');
    await itIs(afterwards);
    const sheet = async () => (await solveig.get(`${path}/sheet`)).body as SheetView;
    const [jon, kaja] = (await sheet()).expected.map(({ faceId }) => faceId);
    expect((await sheet()).others).toBe(0);
    await solveig.post(`${path}/sheet/attendance`, { came: [jon], others: 3 });
    expect((await sheet()).others).toBe(3);
    expect((await solveig.page(`${path}/sheet`)).text).toMatch(
      /name="others"[^>]*value="3"|value="3"[^>]*name="others"/,
    );
    await solveig.post(`${path}/sheet/attendance`, { came: [jon, kaja], others: (await sheet()).others });
    const after = async () => (await solveig.get(`${path}/after`)).body as { came: number };
    expect((await after()).came).toBe(5);

    await itIs(afterwards.add({ hours: 24 * 31 }));
    await portal.get(Rounds).round();
    expect((await sheet()).others).toBeUndefined();
    expect((await solveig.page(`${path}/sheet`)).text).not.toContain('name="others"');
    expect((await solveig.page(`${path}/after`)).text).not.toContain('#count');
    expect((await solveig.post(`${path}/sheet/attendance`, { came: [], others: 0 })).status).toBe(409);
    expect((await after()).came).toBe(5);
  });
});

describe('two hosts', () => {
  test('the second host sees who is on the way; a third cannot be one', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    const ragna = await portal.person('Consultant', { firstName: 'Ragna' });
    expect((await mari.post(`${path}/hosts`)).status).toBe(204);
    expect((await ragna.post(`${path}/hosts`)).body.code).toBe('has-second-host');
    expect(await day(mari, path)).toMatchObject({ hosts: { host: 'Solveig', second: 'Mari', mine: true } });
    expect((await day(mari, path)).expected).toHaveLength(1);
    expect((await solveig.post(`${path}/hosts/alone`)).body.code).toBe('has-second-host');
  });

  test('who is alone says so and checks in; a missed check-in reaches the stand-in', async () => {
    const balsfjord = await portal.founds(aCommunity('Balsfjord'));
    const eli = await portal.person('Consultant', { firstName: 'Eli', community: balsfjord });
    await portal.get(Communities).nameStandIn(portal.community, balsfjord);
    const [well, missed] = [await announces(), await announces()];
    for (const path of [well, missed]) expect((await solveig.post(`${path}/hosts/alone`)).status).toBe(204);
    const early = (await solveig.page(`${well}/day`)).text;
    expect([early.includes('hosts alone'), early.includes('/hosts/check-in')]).toEqual([true, false]);
    // Nobody knows that all is well before it is over.
    await itIs(at('2026-11-26T17:30:00Z'));
    expect((await solveig.post(`${well}/hosts/check-in`)).body.code).toBe('meetup-not-over');
    await itIs(afterwards);
    await portal.get(Rounds).round();
    const told = await portal.get(Outbox).backlog();
    expect(told.due).toBeGreaterThan(0);
    expect((await solveig.submits(`${well}/hosts/check-in`)).status).toBe(303);

    await itIs(at('2026-11-26T19:01:00Z'));
    await portal.get(Rounds).round();
    await portal.get(Rounds).round();
    const standIn = await portal.signsInAgain(eli);
    const desk = (await standIn.get('/desk')).text;
    const id = missed.split('/')[2]!;
    expect(desk).toContain(`/meetups/check-ins/${id}`);
    expect(desk).not.toContain(`/meetups/check-ins/${well.split('/')[2]}`);
    expect((await standIn.page(`/meetups/check-ins/${id}`)).text).toContain('Strøket 15');
    expect((await standIn.get(missed)).status).toBe(404);
    expect((await standIn.post(`/meetups/check-ins/${id}`)).status).toBe(204);
    expect((await standIn.get('/desk')).text).not.toContain(`/meetups/check-ins/${id}`);
  });
});

test('a host without a second who forgets to say so is alone, and is looked for', async () => {
  const [alone, two, online] = [await announces(), await announces(), await announces({ kind: 'online' })];
  await mari.post(`${two}/hosts`);
  await itIs(afterwards);
  await portal.get(Rounds).round();
  expect((await solveig.page('/notices')).text).toContain(`${alone}/day`);
  await itIs(at('2026-11-26T19:01:00Z'));
  await portal.get(Rounds).round();
  const desk = (await mari.get('/desk')).text;
  const checkIn = (path: string) => desk.includes(`/meetups/check-ins/${path.split('/')[2]}`);
  expect([checkIn(alone), checkIn(two), checkIn(online)]).toEqual([true, false, false]);
  expect((await solveig.submits(`${alone}/hosts/check-in`)).status).toBe(303);
  expect((await mari.get('/desk')).text).not.toContain(`/meetups/check-ins/${alone.split('/')[2]}`);
});

describe('somebody who gets no place', () => {
  test('does not read beside "full" how many come, as nobody does; and who and why is folded for the hosts', async () => {
    const [path, full] = [await announces(), await announces({ capacity: 1 })];
    await comes(kari, full, 'Kaja');
    await comes(jonas, path, 'Jon');
    expect((await jonas.page(path)).text).toContain('Nobody, or a few, have said');
    const face = ((await solveig.get(`${path}/roster`)).body as RosterView).going[0]!.faceId;
    await solveig.post(`${path}/sheet/bans`, { face, why: 'He shouted at two others.' });
    for (const at of [path, full]) {
      const view = (await jonas.get(at)).body as MeetupView;
      expect([view.full, view.coming]).toEqual([true, undefined]);
      expect((await jonas.page(at)).text).toContain(`${at}/help`);
    }
    const { text } = await solveig.page(`${path}/sheet`);
    expect(text.indexOf('Who gets no place, and why')).toBeLessThan(text.indexOf('He shouted'));
    expect(text).toContain('Whoever has a place now loses it, and can tell why');
  });

  test('does not read where it is either, where others may just come', async () => {
    const [path, full] = [await announces({ justCome: true }), await announces({ justCome: true, capacity: 1 })];
    await comes(kari, full, 'Kaja');
    await comes(jonas, path, 'Jon');
    expect((await jonas.get(`${path}/where`)).status).toBe(200);
    const face = ((await solveig.get(`${path}/roster`)).body as RosterView).going[0]!.faceId;
    await solveig.post(`${path}/sheet/bans`, { face, why: 'He shouted at two others.' });
    await jonas.post(`${path}/withdrawal`);
    for (const at of [path, full]) {
      expect([at, (await jonas.get(`${at}/where`)).status]).toEqual([at, 404]);
      expect((await jonas.page(at)).text).not.toContain('/where');
    }
    expect((await kari.get(`${path}/where`)).status).toBe(200);
  });

  const bars = async (path: string, name: string) => {
    const { going, waiting } = (await solveig.get(`${path}/roster`)).body as RosterView;
    const { faceId: face } = [...going, ...waiting].find((each) => each.name === name)!;
    expect((await solveig.post(`${path}/sheet/bans`, { face, why: 'He shouted.' })).status).toBe(204);
  };
  const mine = async (person: Person, path: string) => ((await person.get(path)).body as MeetupView).mine;

  test('does not come in with anybody either, and is reminded of nothing', async () => {
    const path = await announces();
    await jonas.post(`${path}/rsvp`, { name: 'Jon', remind: true });
    await comes(kari, path, 'Kaja');
    await jonas.post(`${path}/walks`, { walks: 'wishes' });
    await kari.post(`${path}/walks`, { walks: 'offers' });
    const [wish] = ((await solveig.get(`${path}/before`)).body as HostBeforeView).wishes;
    await solveig.post(`${path}/pairs`, { newcomer: wish!.faceId, buddy: wish!.fits[0]!.faceId });
    for (const person of [jonas, kari]) await person.post(`${path}/walks/answer`, { agree: 'yes' });
    await bars(path, 'Jon');
    const { before: own } = (await kari.get(`${path}/first-time`)).body as FirstTimeView;
    expect(own!.pair).toEqual({ state: 'ended', agreed: false });
    expect(await mine(jonas, path)).not.toHaveProperty('remind');
    const host = (await solveig.get(`${path}/before`)).body as HostBeforeView;
    expect(host).toMatchObject({ wishes: [], pairs: [{ newcomer: 'Jon', buddy: 'Kaja', state: 'ended' }] });
  });

  test('reads the same as before where they wait already: what they chose stays', async () => {
    const path = await announces({ capacity: 1 });
    await comes(kari, path, 'Kaja');
    await jonas.post(`${path}/rsvp`, { name: 'Jon', listed: true, remind: true });
    const before = (await jonas.get(path)).body as MeetupView;
    await bars(path, 'Jon');
    expect((await jonas.get(path)).body).toEqual(before);
    expect(before.mine).toMatchObject({ listed: true, remind: true });
    await kari.post(`${path}/withdrawal`);
    expect((await mine(jonas, path))!.offeredUntil).toBeUndefined();
  });

  test('is told at once, once they get one again, if a place is free', async () => {
    const path = await announces();
    await comes(jonas, path, 'Jon');
    await bars(path, 'Jon');
    expect(await mine(jonas, path)).not.toHaveProperty('offeredUntil');
    const { bans } = (await solveig.get(`${path}/sheet`)).body as { bans: BanView[] };
    expect((await solveig.post(`${path}/sheet/bans/${bans[0]!.id}/lifting`)).status).toBe(204);
    expect((await mine(jonas, path))!.offeredUntil).toBeDefined();
  });

  test('is welcome and waits, where the host says yes to each', async () => {
    const path = await announces({ byAsking: true });
    await comes(jonas, path, 'Jon');
    await bars(path, 'Jon');
    const [asks] = ((await solveig.get(`${path}/before`)).body as HostBeforeView).asking;
    const face = asks!.faceId;
    expect((await solveig.post(`${path}/welcome`, { face, answer: 'yes' })).status).toBe(204);
    const own = await mine(jonas, path);
    expect(own).toMatchObject({ state: 'waiting' });
    expect([own!.asked, own!.offeredUntil]).toEqual([undefined, undefined]);
  });

  test('is there by text as others are at a full house, and gets no chair from there', async () => {
    const [path, full] = [await announces({ hybrid: true }), await announces({ hybrid: true, capacity: 1 })];
    await comes(kari, full, 'Kaja');
    await comes(jonas, path, 'Jon');
    await bars(path, 'Jon');
    for (const at of [path, full]) {
      await jonas.post(`${at}/withdrawal`);
      expect((await jonas.post(`${at}/rsvp`, { name: 'Jon' })).body).toMatchObject({ state: 'waiting' });
      const byText = await jonas.post(`${at}/rsvp`, { name: 'Jon', way: 'text' });
      expect(byText.body).toMatchObject({ state: 'going' });
      expect(((await jonas.get(at)).body as MeetupView).place!.address).toBeUndefined();
      expect((await jonas.post(`${at}/rsvp`, { name: 'Jon' })).body.code).toBe('meetup-no-chair-for-guest');
      await jonas.post(`${at}/withdrawal`);
      expect((await jonas.post(`${at}/rsvp`, { name: 'Jon', way: 'text' })).body).toMatchObject({ state: 'going' });
    }
    // Who is there by text when it happens stays.
    const other = await announces({ hybrid: true });
    await jonas.post(`${other}/rsvp`, { name: 'Jon', way: 'text' });
    await bars(other, 'Jon');
    expect(await mine(jonas, other)).toMatchObject({ state: 'going', way: 'text' });
  });

  test('reads the same words as at a full meetup, and nobody else can tell', async () => {
    const path = await announces();
    const full = await announces({ capacity: 1 });
    await comes(kari, full, 'Kaja');
    await comes(jonas, path, 'Jon');
    const face = ((await solveig.get(`${path}/roster`)).body as RosterView).going[0]!.faceId;
    expect((await solveig.post(`${path}/sheet/bans`, { face, why: 'He shouted at two others.' })).status).toBe(204);
    expect((await solveig.post(`${path}/sheet/bans`, { face, why: 'Again.' })).status).toBe(409);

    expect(((await jonas.get(path)).body as MeetupView).mine).toMatchObject({ state: 'waiting' });
    await jonas.post(`${path}/withdrawal`);
    const words = 'All places are taken.';
    const [barred, crowded] = [await jonas.page(path), await jonas.page(full)];
    for (const { text } of [barred, crowded]) {
      expect(text).toContain(words);
      expect(text).toContain('ask your consultant');
    }
    expect(((await jonas.get(path)).body as MeetupView).full).toBe(true);
    const row = ((await jonas.get('/meetups')).body as MeetupsView).meetups.find(({ id }) => path.endsWith(id))!;
    expect(row.full).toBe(true);
    // There is room, and it is not theirs.
    expect((await jonas.post(`${path}/rsvp`, { name: 'Jon' })).body).toMatchObject({ state: 'waiting' });
    expect((await jonas.post(`${path}/place`)).body.code).toBe('meetup-offer-passed');
    expect(((await kari.get(path)).body as MeetupView).full).toBe(false);
    await comes(kari, path, 'Kaja');
    expect(((await kari.get(path)).body as MeetupView).mine!.state).toBe('going');
    for (const person of [jonas, kari]) expect((await person.get(path)).text).not.toContain('shouted');

    const { bans } = (await mari.get(`${path}/sheet`)).body as { bans: BanView[] };
    expect(bans).toMatchObject([{ name: 'Jon', why: 'He shouted at two others.' }]);
    expect((await mari.post(`${path}/sheet/bans/${bans[0]!.id}/lifting`)).status).toBe(204);
    expect(((await jonas.get(path)).body as MeetupView).full).toBe(false);
    expect((await jonas.post(`${path}/place`)).status).toBe(204);
  });
});
