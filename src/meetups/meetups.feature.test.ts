import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../test/support/person.js';
import { aCommunity, Portal } from '../../test/support/portal.js';
import { Communities } from '../communities/index.js';
import { Rooms } from '../groups/index.js';
import { Sessions } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { type Actor, Actors } from '../platform/http/actor.js';
import { Outbox } from '../platform/events/outbox.js';
import type { WeekView } from '../toolbox/index.js';
import { Meetups } from './meetups.service.js';
import type { FirstTimeView, MeetupsView, MeetupView, OwnAnswer, RosterView } from './meetups.views.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let kari: Person;
let venue: string;
let room: string;
let titles = 0;

const nowhere = '00000000-0000-4000-8000-000000000000';
const noon = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  jonas = await portal.person('ServiceUser', { firstName: 'Jonas', nickname: 'Fjellrev' });
  kari = await portal.person('ServiceUser', { firstName: 'Kari', nickname: 'Havskum' });
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
  room = (await portal.get(Rooms).list(await actorOf(solveig)))[0]!.id;
});
beforeEach(() => {
  portal.clock.at = noon;
});
afterAll(() => portal.close());

const actorOf = async (person: Person): Promise<Actor> =>
  (await portal.get(Actors).bySession(await portal.get(Sessions).open(person.is.accountId)))!;

const wish = (more: Record<string, unknown> = {}) => ({
  title: `Thursday café ${++titles}`,
  kind: 'cafe',
  venue,
  day: '2026-11-26',
  from: '18:00',
  to: '19:30',
  capacity: 8,
  usualNumber: '6 to 10',
  about: 'Coffee, and somebody to sit beside.',
  ...more,
});

async function announces(more: Record<string, unknown> = {}): Promise<MeetupView & { path: string }> {
  const answer = await solveig.post('/meetups', wish(more));
  expect(answer.status).toBe(201);
  const view = answer.body as MeetupView;
  return { ...view, path: `/meetups/${view.id}` };
}

const comes = (person: Person, path: string, name: string, listed = false) =>
  person.post(`${path}/rsvp`, { name, listed });
const seen = async (person: Person, path: string) => (await person.get(path)).body as MeetupView;
const roster = async (path: string) => (await solveig.get(`${path}/roster`)).body as RosterView;

describe('announcing a meetup', () => {
  test('tells it in a room, where it can be opened, and lists it', async () => {
    const form = wish({ title: 'Sunday walk', kind: 'walk', room });
    const answer = await solveig.submits('/meetups', form as never);
    expect(answer.status).toBe(303);
    const path = answer.headers['location'] as string;
    const list = (await jonas.get('/meetups')).body as MeetupsView;
    expect(list.mayAnnounce).toBe(false);
    expect(list.meetups.find(({ title }) => title === 'Sunday walk')).toMatchObject({
      kind: 'walk',
      district: 'Sentrum',
      startsAt: '2026-11-26T17:00:00Z',
      endsAt: '2026-11-26T18:30:00Z',
      usualNumber: '6 to 10',
      full: false,
      cancelled: false,
    });
    expect((await jonas.page('/meetups')).text).toContain('Sunday walk');

    const threads = (await jonas.get(`/rooms/${room}`)).body as { threads: { id: string; title: string }[] };
    const thread = threads.threads.find(({ title }) => title === 'Sunday walk')!;
    const page = (await jonas.page(`/threads/${thread.id}`)).text;
    expect(page).toContain(`href="${path}"`);
    expect(page).toContain('Walk · Sentrum');
    for (const hidden of ['Strøket', 'Kulturhuset', 'grønne']) expect(page).not.toContain(hidden);
  });

  test('is for the consultant; others find no such page', async () => {
    const tor = await portal.person('Coordinator');
    const ingrid = await portal.person('Provider');
    for (const person of [jonas, tor, ingrid, portal.stranger()]) {
      expect((await solveig.get('/meetups/new')).status).toBe(200);
      expect((await person.get('/meetups/new')).status).toBeGreaterThanOrEqual(401);
      expect((await person.post('/meetups', wish())).status).toBeGreaterThanOrEqual(401);
    }
    for (const person of [tor, ingrid, portal.stranger()])
      expect((await person.get('/meetups')).status).toBeGreaterThanOrEqual(401);
  });

  test('is refused with the reason at its field, and keeps what was typed', async () => {
    const cases: [Record<string, unknown>, string][] = [
      [{ day: '2026-11-18' }, 'Choose a day and a time that have not been.'],
      [{ day: '2027-02-29' }, 'Write a date, such as 2026-11-26.'],
      [{ to: '17:00' }, 'The meetup has to end after it has begun.'],
      [{ venue: nowhere }, 'Choose one of the places in the list.'],
      [{ capacity: '0' }, 'The number has to be at least 1.'],
      [{ title: ' ' }, 'Write something here.'],
    ];
    for (const [wrong, words] of cases) {
      const refused = await solveig.submits('/meetups', wish({ about: 'Kept words', ...wrong }) as never);
      expect([refused.status, wrong]).toEqual([422, wrong]);
      expect(refused.text).toContain(words);
      expect(refused.text).toContain('Kept words');
    }
    expect((await solveig.post('/meetups', wish({ host: 'Me' }))).status).toBe(422);
    expect((await solveig.post('/meetups', wish({ kind: 'party' }))).status).toBe(422);
  });

  test('in a room of others makes neither thread nor meetup', async () => {
    expect((await solveig.post('/meetups', wish({ title: 'Nowhere', room: nowhere }))).status).toBe(404);
    expect(JSON.stringify((await solveig.get('/meetups')).body)).not.toContain('Nowhere');
  });

  test('of the same name at the same place is the same series, once a time; names carry on', async () => {
    const first = await announces({ title: 'Series' });
    expect((await solveig.post('/meetups', wish({ title: 'Series' }))).status).toBe(409);
    const second = await announces({ title: 'Series', day: '2026-12-03' });
    expect(second.seriesId).toBe(first.seriesId);
    await comes(jonas, first.path, 'Jon');
    expect((await seen(jonas, second.path)).knownAs).toBe('Jon');
    const page = (await jonas.page(second.path)).text;
    expect(page).toContain('value="Jon"');
    expect(page).toContain('Solveig, who hosts, will see the name Jon.');
    const form = (await solveig.page(`/meetups/new?series=${first.seriesId}`)).text;
    for (const words of ['value="Series"', 'value="18:00"', 'value="2026-12-10"']) expect(form).toContain(words);
    expect((await solveig.get(`/meetups/new?series=${nowhere}`)).status).toBe(404);
  });

  test('keeps the time on the wall across the change of clocks', async () => {
    const before = await announces({ title: 'Clocks', day: '2027-03-25' });
    const after = await announces({ title: 'Clocks', day: '2027-04-01' });
    expect([before.startsAt, after.startsAt]).toEqual(['2027-03-25T17:00:00Z', '2027-04-01T16:00:00Z']);
    expect((await jonas.page(after.path)).text).toContain('18:00');
  });
});

describe('I’m coming', () => {
  test('says who will see what before it is pressed; then there are address, door and first-time plan', async () => {
    const { path } = await announces();
    const before = await jonas.page(path);
    expect(before.text).toContain('<title>Meetups</title>');
    expect(before.text).toContain('Solveig, who hosts, will see the name you write.');
    for (const words of ['Sentrum', 'Buss 20', 'Trinnfritt', 'Et rom ved siden av'])
      expect(before.text).toContain(words);
    for (const words of ['Strøket 15', 'Den grønne døra', 'Kulturhuset']) expect(before.text).not.toContain(words);
    expect((await seen(jonas, path)).place).not.toHaveProperty('address');

    const answer = await jonas.submits(`${path}/rsvp`, { name: ' Jon ', listed: 'yes' });
    expect([answer.status, answer.headers['location']]).toEqual([303, path]);
    const after = (await jonas.page(path)).text;
    for (const words of [
      'You are coming as Jon',
      'Strøket 15',
      'Den grønne døra',
      'Kulturhuset',
      'Plan how it will be',
    ])
      expect(after).toContain(words);
    expect((await seen(jonas, path)).mine).toEqual({ state: 'going', name: 'Jon', listed: true });
    const list = (await jonas.get('/meetups')).body as MeetupsView;
    expect(list.meetups.find(({ id }) => path.endsWith(id))?.mine?.name).toBe('Jon');
  });

  test('wants a name, and gives back what was typed', async () => {
    const { path } = await announces();
    const refused = await jonas.submits(`${path}/rsvp`, { name: 'J'.repeat(41), listed: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('J'.repeat(41));
    for (const body of [{}, { name: '' }, { name: 4 }, { name: 'Jon', face: 'x' }, { name: 'Jon', listed: 'perhaps' }])
      expect((await jonas.post(`${path}/rsvp`, body)).status).toBe(422);
    expect((await seen(jonas, path)).mine).toBeUndefined();
  });

  test('is for service users of the community, and to take back only for who has answered', async () => {
    const { path } = await announces();
    expect((await comes(solveig, path, 'Solveig')).status).toBe(404);
    expect((await comes(portal.stranger(), path, 'X')).status).toBe(401);
    expect((await comes(jonas, `/meetups/${nowhere}`, 'Jon')).status).toBe(404);
    expect((await jonas.post(`${path}/withdrawal`)).status).toBe(404);
  });

  test('is not taken once it has begun, nor taken back', async () => {
    const { path } = await announces({ day: '2026-11-19', from: '12:10', to: '12:40' });
    await comes(jonas, path, 'Jon');
    portal.clock.passes({ minutes: 10 });
    expect((await comes(kari, path, 'Kari')).body).toMatchObject({ status: 409, code: 'meetup-begun' });
    expect((await jonas.post(`${path}/withdrawal`)).body).toMatchObject({ status: 409, code: 'meetup-begun' });
    expect((await seen(jonas, path)).place!.address).toBe('Strøket 15');
    expect((await seen(jonas, path)).phase).toBe('under-way');
    portal.clock.passes({ minutes: 15 });
    await solveig.get('/meetups');
    await jonas.get('/meetups');
    portal.clock.passes({ minutes: 15 });
    expect((await seen(jonas, path)).phase).toBe('over');
    expect((await seen(jonas, path)).place).not.toHaveProperty('address');
    const { meetups, lately } = (await jonas.get('/meetups')).body as MeetupsView;
    expect(JSON.stringify(meetups)).not.toContain(path.split('/')[2]);
    expect(lately.map(({ id }) => id)).toContain(path.split('/')[2]);
    expect((await jonas.get(`${path}/calendar`)).status).toBe(404);
  });

  test('not today: the place is kept for the first who waits, who hears of it and takes it', async () => {
    const { path } = await announces({ capacity: 1 });
    await comes(jonas, path, 'Jon');
    expect(((await comes(kari, path, 'Kari')).body as OwnAnswer).state).toBe('waiting');
    const waiting = (await kari.page(path)).text;
    expect(waiting).toContain('You are waiting for a place as Kari');
    for (const words of ['Strøket 15', 'Den grønne døra', 'Kulturhuset']) expect(waiting).not.toContain(words);
    expect((await kari.get(`${path}/calendar`)).status).toBe(404);
    expect((await kari.post(`${path}/activity`)).status).toBe(404);

    expect((await jonas.submits(`${path}/withdrawal`)).status).toBe(303);
    expect((await seen(jonas, path)).mine?.state).toBe('withdrawn');
    expect((await seen(jonas, path)).place).not.toHaveProperty('address');
    expect((await portal.get(Outbox).backlog()).due).toBeGreaterThan(0);
    await portal.delivers();
    expect(await portal.get(Outbox).backlog()).toMatchObject({ parked: 0 });
    // Noon, and a day to answer: whole hours, so that it does not tell when Jon gave the place up.
    expect((await seen(kari, path)).mine).toMatchObject({ state: 'waiting', offeredUntil: '2026-11-20T11:00:00Z' });
    for (const page of ['/meetups', path]) expect((await kari.page(page)).text).toContain(`action="${path}/place"`);
    expect((await kari.page(path)).text).not.toContain('Strøket 15');
    expect((await kari.submits(`${path}/place`)).headers['location']).toBe(path);
    expect((await kari.post(`${path}/place`)).status).toBe(204);
    expect((await seen(kari, path)).mine?.state).toBe('going');
    expect((await kari.page(path)).text).toContain('Strøket 15');
  });

  test('what was called off says why, to those who had a place too', async () => {
    const { path } = await announces();
    await comes(jonas, path, 'Jon');
    expect((await jonas.page(path)).text).toContain('Strøket 15');
    expect((await jonas.post(`${path}/cancellation`, { reason: 'No' })).status).toBe(404);
    expect((await solveig.submits(`${path}/cancellation`, { reason: '' })).status).toBe(422);
    expect((await solveig.submits(`${path}/cancellation`, { reason: 'The house is closed.' })).status).toBe(303);
    expect((await solveig.post(`${path}/cancellation`, { reason: 'Again.' })).status).toBe(204);
    await portal.delivers();
    const page = (await jonas.page(path)).text;
    expect(page).toContain('The house is closed.');
    expect(page).not.toContain('Strøket 15');
    expect((await jonas.page('/meetups')).text).toContain('is cancelled, sadly');
    expect((await comes(kari, path, 'Kari')).body).toMatchObject({ status: 409, code: 'meetup-cancelled' });
  });
});

describe('what others learn', () => {
  test('of who comes: a few, or five and more; full or not; never a number or a place in the queue', async () => {
    const { path } = await announces({ capacity: 6 });
    const others = [];
    for (let n = 0; n < 7; n++) others.push(await portal.person('ServiceUser', { nickname: null }));
    const learnt = async () => {
      const { coming, full } = await seen(jonas, path);
      return [coming, full];
    };
    expect(await learnt()).toEqual(['few', false]);
    const worlds: string[] = [];
    for (const [n, other] of others.entries()) {
      await comes(other, path, `Somebody ${n}`, true);
      worlds.push((await jonas.page(path)).text.replace(/nonce="[^"]*"|hx-nonce="[^"]*"/g, ''));
    }
    // Beside a full house nobody reads how many: who is barred reads just the same.
    expect(await learnt()).toEqual([undefined, true]);
    // What an onlooker sees moves only when a bound is crossed: 1 to 4 alike, 5 alone, 6 and 7 (one waits) alike.
    expect(new Set(worlds.slice(0, 4)).size).toBe(1);
    expect(worlds[4]).not.toBe(worlds[3]);
    expect(worlds[5]).toBe(worlds[6]);
    for (const world of worlds) expect(world).not.toContain('Somebody');
    expect(await seen(jonas, path)).not.toHaveProperty('numbers');
    expect(await seen(jonas, path)).not.toHaveProperty('listed');
    const waiting = (await others[6]!.get(path)).body as MeetupView;
    expect(waiting.mine).toEqual({ state: 'waiting', name: 'Somebody 6', listed: true });
    expect((await solveig.get(path)).body).toMatchObject({ numbers: { going: 6, waiting: 1, firstTimers: 6 } });
  });

  test('who comes sees those who chose to be listed, and no total', async () => {
    const { path } = await announces();
    const ali = await portal.person('ServiceUser');
    await comes(jonas, path, 'Canary-Jon', true);
    await comes(kari, path, 'Canary-Kari', false);
    expect((await seen(ali, path)).listed).toBeUndefined();
    await comes(ali, path, 'Ali', false);
    expect((await seen(ali, path)).listed).toEqual([{ id: expect.any(String), name: 'Canary-Jon' }]);
    const page = (await ali.page(path)).text;
    expect(page).toContain('Canary-Jon');
    expect(page).not.toContain('Canary-Kari');
    await comes(jonas, path, 'Canary-Jon', false);
    expect((await ali.page(path)).text).not.toContain('Canary-Jon');
    await comes(jonas, path, 'Canary-Jon', true);
    await jonas.post(`${path}/withdrawal`);
    expect((await seen(ali, path)).listed).toEqual([]);
  });

  test('of another community is nothing at all', async () => {
    const { path } = await announces();
    await comes(jonas, path, 'Jon');
    const balsfjord = await portal.founds(aCommunity(`Balsfjord ${titles}`));
    const elle = await portal.person('ServiceUser', { community: balsfjord });
    const mikkel = await portal.person('Consultant', { community: balsfjord });
    expect((await jonas.get(path)).status).toBe(200);
    expect((await solveig.get(`${path}/roster`)).status).toBe(200);
    for (const at of ['', '/first-time', '/calendar']) expect((await elle.get(path + at)).status).toBe(404);
    for (const at of ['', '/roster']) expect((await mikkel.get(path + at)).status).toBe(404);
    for (const at of ['/withdrawal', '/activity']) expect((await elle.post(path + at)).status).toBe(404);
    expect((await comes(elle, path, 'Elle')).status).toBe(404);
    expect((await mikkel.post(`${path}/cancellation`, { reason: 'Mine' })).status).toBe(404);
    expect(((await elle.get('/meetups')).body as MeetupsView).meetups).toEqual([]);
    expect((await mikkel.post('/meetups', wish())).body).toMatchObject({ code: 'meetup-unknown-venue' });
  });
});

describe('the roster', () => {
  test('has meetup names, who is new and who waits in order, and nothing that leads to a nickname', async () => {
    const first = await announces({ title: 'Roster', day: '2026-11-20', capacity: 2 });
    await comes(kari, first.path, 'Kari');
    const { path } = await announces({ title: 'Roster', capacity: 2 });
    const ali = await portal.person('ServiceUser', { nickname: 'Bregne' });
    await comes(kari, path, 'Kari');
    await comes(jonas, path, 'Jon');
    await comes(ali, path, 'A.');
    expect(await roster(path)).toMatchObject({
      capacity: 2,
      going: [
        { name: 'Jon', firstTimer: true },
        { name: 'Kari', firstTimer: false },
      ],
      waiting: [{ name: 'A.', firstTimer: true }],
    });
    const page = (await solveig.page(`${path}/roster`)).text;
    for (const words of ['Jon', 'Kari', 'First time']) expect(page).toContain(words);
    const all = page + JSON.stringify(await roster(path));
    const rows = await portal.get(Read).all<{ id: string }>(sql`select id from persona`);
    const ids = [...rows.map(({ id }) => id), jonas.is.accountId, jonas.is.membershipId, kari.is.accountId];
    expect(rows.length).toBeGreaterThan(5);
    for (const word of ['Fjellrev', 'Havskum', 'Bregne', 'Jonas', jonas.is.email, ...ids])
      expect(all).not.toContain(word);
    expect((await jonas.get(`${path}/roster`)).status).toBe(404);
  });

  test('is the only tie a row of the database has: no column holds account, persona and face together', async () => {
    const { path } = await announces();
    await comes(jonas, path, 'Jon');
    const rows = await portal
      .get(Read)
      .all<Record<string, unknown>>(sql`select * from rsvp where meetup_id = ${path.split('/')[2]!}`);
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]!).sort()).toEqual([
      'asked',
      'face_id',
      'id',
      'listed',
      'meetup_id',
      'news',
      'offer',
      'offered_until',
      'phone',
      'place',
      'remind',
      'seen',
      'state',
      'walks',
      'way',
    ]);
  });
});

describe('the first time', () => {
  const plan = {
    meetsMe: 'Solveig meets me by the bus stop at 17:50',
    where: 'By the door',
    howLong: 'Twenty minutes',
    howLeave: 'I just go',
    note: 'Canary-note',
  };

  test('starts with suggestions, is one’s own, and may be left out piece by piece', async () => {
    const { path } = await announces();
    expect((await jonas.get(`${path}/first-time`)).status).toBe(404);
    expect((await jonas.post(`${path}/first-time`, plan)).status).toBe(404);
    await comes(jonas, path, 'Jon');
    const page = (await jonas.page(`${path}/first-time`)).text;
    for (const words of ['Solveig meets me outside the door', 'Twenty minutes', '<title>Meetups</title>'])
      expect(page).toContain(words);
    expect((await jonas.submits(`${path}/first-time`, { ...plan, howLeave: '' })).headers['location']).toBe(
      `${path}/first-time`,
    );
    const { howLeave: _, ...kept } = plan;
    const view = (await jonas.get(`${path}/first-time`)).body as FirstTimeView;
    expect([view.plan, view.shared, view.place!.address]).toEqual([kept, false, 'Strøket 15']);
    expect((await jonas.post(`${path}/first-time`, plan)).status).toBe(204);
    expect((await jonas.page(path)).text).toContain(plan.meetsMe);
    expect((await jonas.post(`${path}/first-time`, { meetsMe: 'x'.repeat(201) })).status).toBe(422);
    expect((await jonas.submits(`${path}/first-time`, { meetsMe: 'x'.repeat(201) })).text).toContain('x'.repeat(201));
    expect((await solveig.get(`${path}/first-time`)).status).toBe(404);
    await comes(kari, path, 'Kari');
    expect(((await kari.get(`${path}/first-time`)).body as FirstTimeView).plan).toBeUndefined();
  });

  test('shows the host who meets one and where one sits if one says so, and never the rest', async () => {
    const { path } = await announces();
    await comes(jonas, path, 'Jon');
    await jonas.post(`${path}/first-time`, plan);
    const faceId: unknown = expect.any(String);
    expect((await roster(path)).going).toEqual([{ faceId, name: 'Jon', firstTimer: true }]);
    await jonas.submits(`${path}/first-time`, { ...plan, shared: 'yes' });
    expect((await roster(path)).going).toEqual([
      { faceId, name: 'Jon', firstTimer: true, meetsMe: plan.meetsMe, where: plan.where },
    ]);
    const page = (await solveig.page(`${path}/roster`)).text;
    expect(page).toContain(plan.meetsMe);
    for (const words of [plan.howLong, plan.note]) expect(page).not.toContain(words);
  });

  test('is sealed: no word of it stands in the database', async () => {
    const { path } = await announces();
    await comes(jonas, path, 'Jon');
    await jonas.post(`${path}/first-time`, plan);
    const rows = await portal.get(Read).all<{ plan: Buffer }>(sql`select plan from first_time_plan`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Buffer.from(row.plan).toString('latin1')).not.toContain('Canary');
  });
});

describe('taking it along', () => {
  test('the calendar file is neutral, the same each time, and another for each person', async () => {
    const { path, title } = await announces();
    expect((await jonas.get(`${path}/calendar`)).status).toBe(404);
    await comes(jonas, path, 'Jon');
    await comes(kari, path, 'Kari');
    const file = await jonas.get(`${path}/calendar`);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.headers['content-disposition']).toBe('attachment; filename="appointment.ics"');
    const text = file.text;
    for (const line of ['SUMMARY:Appointment', 'DTSTART;TZID=Europe/Oslo:20261126T180000', 'BEGIN:VTIMEZONE'])
      expect(text).toContain(line);
    for (const word of [title, 'Kulturhuset', 'Sentrum', 'Solveig', 'Jon', 'ReConnect', 'DESCRIPTION', 'LOCATION'])
      expect(text).not.toContain(word);
    for (const word of ['ORGANIZER', 'ATTENDEE', path.split('/')[2]!, 'meetup', 'URL'])
      expect(text).not.toContain(word);
    expect((await jonas.get(`${path}/calendar`)).text).toBe(text);
    const uid = (ics: string) => /UID:(.+)/.exec(ics)![1];
    expect(uid((await kari.get(`${path}/calendar`)).text)).not.toBe(uid(text));
    expect((await solveig.get(`${path}/calendar`)).status).toBe(404);
    const nora = await portal.person('ServiceUser', { lang: 'nb' });
    await comes(nora, path, 'T');
    const own = await nora.get(`${path}/calendar`);
    expect(own.headers['content-disposition']).toBe('attachment; filename="avtale.ics"');
    expect(own.text).toContain('SUMMARY:Avtale');
  });

  test('going can be planned in one’s own week, once', async () => {
    const { path, title } = await announces();
    expect((await jonas.post(`${path}/activity`)).status).toBe(404);
    await comes(jonas, path, 'Jon');
    const answer = await jonas.submits(`${path}/activity`);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/toolbox/week?from=2026-11-26']);
    expect((await jonas.post(`${path}/activity`)).status).toBe(204);
    const week = (await jonas.get('/toolbox/week?from=2026-11-26')).body as WeekView;
    const planned = week.days.flatMap((day) => day.activities).filter((each) => each.path === path);
    expect(planned).toMatchObject([{ what: `Go to ${title}`, day: '2026-11-26', time: '18:00' }]);
  });
});

describe('for Today and the desk', () => {
  test('the next meetup is one’s own if there is one, and else the first there is', async () => {
    const here = await portal.founds(aCommunity('Lier'));
    const host = await portal.person('Consultant', { community: here, firstName: 'Mikkel' });
    const elle = await portal.person('ServiceUser', { community: here });
    const [house] = await portal.get(Communities).venues(here);
    const announced = async (title: string, day: string) =>
      ((await host.post('/meetups', wish({ title, day, venue: house!.id }))).body as MeetupView).id;
    const actor = await actorOf(elle);
    const next = () => portal.get(Meetups).next(actor);
    expect(await next()).toBeUndefined();
    const soon = await announced('Café', '2026-11-19');
    const later = await announced('Walk', '2026-11-22');
    expect(await next()).toEqual({
      id: soon,
      title: 'Café',
      startsAt: '2026-11-19T17:00:00Z',
      endsAt: '2026-11-19T18:30:00Z',
      usualNumber: '6 to 10',
    });
    await comes(elle, `/meetups/${later}`, 'Elle');
    await elle.post(`/meetups/${later}/first-time`, { meetsMe: 'Mikkel at 17:50' });
    expect(await next()).toMatchObject({
      id: later,
      myName: 'Elle',
      myState: 'going',
      firstTimePlan: 'Mikkel at 17:50',
    });
    await elle.post(`/meetups/${later}/withdrawal`);
    expect((await next())?.id).toBe(soon);

    await comes(elle, `/meetups/${soon}`, 'Elle');
    const desk = await actorOf(host);
    const numbers = { going: 1, waiting: 0, firstTimers: 1 };
    expect(await portal.get(Meetups).tonight(desk)).toMatchObject([{ id: soon, ...numbers }]);
    expect((await portal.get(Meetups).coming(desk)).map(({ id }) => id)).toEqual([soon, later]);
    for (const none of [await portal.get(Meetups).tonight(actor), await portal.get(Meetups).coming(actor)])
      expect(none).toEqual([]);
  });

  test('the list takes as many reads for many meetups as for few', async () => {
    const reads = async () => {
      const before = portal.get(Read).count;
      await jonas.get('/meetups');
      return portal.get(Read).count - before;
    };
    for (const day of ['2027-01-07', '2027-01-14']) await announces({ title: 'Many', day });
    await reads();
    const few = await reads();
    for (const day of ['2027-01-21', '2027-01-28', '2027-02-04']) await announces({ title: 'Many', day });
    expect(await reads()).toBe(few);
    // Nor do more series, each of which one has a name of one's own in.
    for (const day of ['2027-02-11', '2027-02-18']) await comes(jonas, (await announces({ day })).path, 'Jon');
    expect(await reads()).toBe(few);
  });
});
