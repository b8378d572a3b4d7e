import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import request from 'supertest';
import { Temporal } from 'temporal-polyfill';
import { itIsReadByPythonToo, keptCalendar } from '../../../test/support/calendars.js';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { MeetupView } from '../meetups.views.js';
import type { SeriesPageView } from '../series/series.views.js';
import type { CalendarPageView } from './calendar.views.js';

let portal: Portal;
let solveig: Person;
let jonas: Person;
let kari: Person;
let venue: string;
let titles = 0;

const noon = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  jonas = await portal.person('ServiceUser', { nickname: 'Fjellrev' });
  kari = await portal.person('ServiceUser', { nickname: 'Havskum' });
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
});
beforeEach(() => {
  portal.clock.at = noon;
});
afterAll(() => portal.close());

async function announces(more: Record<string, unknown> = {}): Promise<MeetupView & { path: string }> {
  const wish = { kind: 'cafe', venue, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8, about: 'Coffee' };
  const answer = await solveig.post('/meetups', { title: `Secret café ${++titles}`, ...wish, ...more });
  expect(answer.status).toBe(201);
  const view = answer.body as MeetupView;
  return { ...view, path: `/meetups/${view.id}` };
}

/** The address of a feed, as a path: made now, and shown now only. */
async function makes(person: Person, form: Record<string, string> = {}): Promise<string> {
  const answer = await person.post('/meetups/calendar', form);
  expect(answer.status).toBe(200);
  return new URL((answer.body as CalendarPageView).address!).pathname;
}
/** What a calendar program gets, which has no cookie. */
const fetches = async (path: string, tag?: string) => {
  const asking = request(portal.app.getHttpServer()).get(path);
  const answer = await (tag ? asking.set('if-none-match', tag) : asking);
  if (answer.status === 200) keptCalendar(answer.text);
  return answer;
};
/** The file of one meetup, or of a series. */
const fileAt = async (person: Person, path: string) => keptCalendar((await person.get(`${path}/calendar`)).text);
const starts = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).startDate.toString());
};
const lines = (file: string, name: string) => file.split('\r\n').filter((line) => line.startsWith(name));

describe('a feed', () => {
  test('has an address that is shown once, says what one is going to, and nothing else', async () => {
    const one = await announces();
    const waits = await announces({ capacity: 1, day: '2026-11-27' });
    await announces({ day: '2026-11-28' });
    await kari.post(`${waits.path}/rsvp`, { name: 'Kari' });
    await jonas.post(`${one.path}/rsvp`, { name: 'Jon' });
    await jonas.post(`${waits.path}/rsvp`, { name: 'Jon' });
    const page = await jonas.submits('/meetups/calendar', { words: 'neutral', place: 'none' });
    const [address] = /http:\/\/localhost:\d+\/calendar\/[\w-]{43}\.ics/.exec(page.text)!;
    expect((await jonas.page('/meetups/calendar')).text).not.toContain('.ics');
    const answer = await fetches(new URL(address).pathname);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(starts(answer.text)).toEqual(['2026-11-26T18:00:00']);
    expect(lines(answer.text, 'SUMMARY')).toEqual(['SUMMARY:Appointment']);
    for (const word of [
      'Secret',
      'Kulturhuset',
      'Sentrum',
      'Solveig',
      'Jon',
      'ReConnect',
      'DESCRIPTION',
      'LOCATION',
      'RRULE',
    ])
      expect(answer.text).not.toContain(word);
    for (const word of ['ORGANIZER', 'ATTENDEE', 'URL', one.id, one.seriesId!]) expect(answer.text).not.toContain(word);
    // One uid for a person and an event, in the file as in the feed.
    expect(lines(await fileAt(jonas, one.path), 'UID')).toEqual(lines(answer.text, 'UID'));
    await jonas.post(`${one.path}/withdrawal`);
    expect(lines((await fetches(new URL(address).pathname)).text, 'UID')).toEqual([]);
  });

  test('says as much as its owner chose; two people’s have nothing in common', async () => {
    const one = await announces();
    for (const person of [jonas, kari]) await person.post(`${one.path}/rsvp`, { name: 'X' });
    const [mine, theirs] = [await makes(jonas, { words: 'title', place: 'district' }), await makes(kari)];
    const [told, neutral] = [(await fetches(mine)).text, (await fetches(theirs)).text];
    expect(told).toContain(`SUMMARY:${one.title}`);
    expect(told).toContain('LOCATION:Sentrum');
    expect(told).not.toContain('Strøket');
    const uids = (file: string) => lines(file, 'UID');
    expect(uids(told).filter((uid) => uids(neutral).includes(uid))).toEqual([]);
    expect((await jonas.submits('/meetups/calendar/words', { words: 'neutral', place: 'address' })).status).toBe(303);
    const after = (await fetches(mine)).text;
    expect([after.includes(one.title), after.includes('LOCATION:Strøket 15')]).toEqual([false, true]);
    expect(uids(after)).toEqual(uids(told));
    expect(await fileAt(jonas, one.path)).toContain('LOCATION:Strøket 15');
  });

  test('tells no address to whoever needs no door, and none of what is called off', async () => {
    const [off, byText] = [await announces(), await announces({ hybrid: true })];
    await jonas.post(`${off.path}/rsvp`, { name: 'Jon' });
    await jonas.post(`${byText.path}/rsvp`, { name: 'Jon', way: 'text' });
    await solveig.post(`${off.path}/cancellation`, { reason: 'Ill' });
    const feed = (await fetches(await makes(jonas, { words: 'title', place: 'address' }))).text;
    const told = feed.split('BEGIN:VEVENT').filter((each) => each.includes(off.title) || each.includes(byText.title));
    expect(told).toHaveLength(2);
    for (const each of told)
      expect([each.includes('LOCATION:Sentrum'), each.includes('Strøket')]).toEqual([true, false]);
    expect(await fileAt(jonas, byText.path)).not.toContain('Strøket');
  });

  test('is the same bytes while nothing changes, and then not sent again', async () => {
    const one = await announces();
    await jonas.post(`${one.path}/rsvp`, { name: 'Jon' });
    const path = await makes(jonas);
    const first = await fetches(path);
    const tag = first.headers['etag'] as string;
    portal.clock.passes({ hours: 3 });
    expect((await fetches(path)).text).toBe(first.text);
    const again = await fetches(path, tag);
    expect([again.status, again.text]).toEqual([304, '']);
    await solveig.post(`${one.path}/change`, { day: '2026-11-26', from: '17:00', to: '18:30', capacity: 8 });
    const changed = await fetches(path, tag);
    expect(changed.status).toBe(200);
    expect(lines(changed.text, 'SEQUENCE')).toContain('SEQUENCE:1');
    await solveig.post(`${one.path}/cancellation`, { reason: 'Ill' });
    const off = (await fetches(path)).text;
    expect([off.includes('STATUS:CANCELLED'), lines(off, 'SEQUENCE').includes('SEQUENCE:2')]).toEqual([true, true]);
    // Gone after the meeting.
    portal.clock.passes({ days: 8 });
    expect(starts((await fetches(path)).text)).toEqual([]);
  });

  test('has other names for everything once the address is another, and tells its owner the day it was last fetched', async () => {
    const one = await announces();
    await jonas.post(`${one.path}/rsvp`, { name: 'Jon' });
    const uids = async (path: string) => lines((await fetches(path)).text, 'UID');
    const first = await makes(jonas);
    expect((await jonas.page('/meetups/calendar')).text).toContain('Nobody has fetched it yet.');
    const before = await uids(first);
    expect(await uids(first)).toEqual(before);
    expect((await jonas.page('/meetups/calendar')).text).toMatch(/Last fetched <time[^>]*>Thu 19 Nov/);
    const after = await uids(await makes(jonas));
    expect([after.length, after.filter((uid) => before.includes(uid))]).toEqual([before.length, []]);
    expect((await jonas.get('/meetups/calendar')).body).toMatchObject({ fetched: '2026-11-19' });
    expect(lines(await fileAt(jonas, one.path), 'UID').filter((uid) => !after.includes(uid))).toEqual([]);
  });

  test('dies when its owner has not signed in for ninety days, and not before', async () => {
    const ada = await portal.person('ServiceUser');
    const path = await makes(ada);
    for (const [days, status] of [
      [80, 200],
      [80, 200],
      [91, 404],
    ] as const) {
      portal.clock.passes({ days });
      expect((await fetches(path)).status).toBe(status);
      ada.goesOnAs(await portal.signsInAgain(ada));
    }
    expect((await fetches(path)).status).toBe(404);
    expect((await ada.get('/meetups/calendar')).body).toMatchObject({ exists: false });
    for (const person of [solveig, jonas, kari]) person.goesOnAs(await portal.signsInAgain(person));
  });

  test('is dead once it is taken back, replaced, or its owner has left; only a hash of its token is kept', async () => {
    const ada = await portal.person('ServiceUser');
    const first = await makes(ada);
    const second = await makes(ada);
    expect([(await fetches(first)).status, (await fetches(second)).status]).toEqual([404, 200]);
    const rows = JSON.stringify(await portal.get(Read).all(sql`select * from calendar_feed`));
    expect(rows).not.toContain(second.slice('/calendar/'.length, -'.ics'.length));
    await ada.submits('/meetups/calendar/removal');
    await ada.post('/meetups/calendar/removal');
    expect((await fetches(second)).status).toBe(404);
    expect((await ada.post('/meetups/calendar/words', { words: 'title' })).status).toBe(404);
    const third = await makes(ada);
    expect((await ada.post('/me/leave', { password, words: 'go', sure: true })).status).toBeLessThan(300);
    portal.clock.passes({ days: 1 });
    await portal.delivers();
    expect((await fetches(third)).status).toBe(404);
    const nobodys = await fetches(`/calendar/${'A'.repeat(43)}`);
    const noToken = await fetches('/calendar/short');
    expect([nobodys.status, noToken.status]).toEqual([404, 404]);
    expect((await portal.stranger().get('/meetups/calendar')).status).toBe(401);
  });
});

describe('the file and feed of a host', () => {
  test('say a series as a rule, and what of it was moved, called off or left out: exactly what the portal lists', async () => {
    const cafe = await announces({ day: '2026-12-04', repeat: 'weekly' });
    portal.clock.passes({ days: 8 });
    solveig.goesOnAs(await portal.signsInAgain(solveig));
    const series = `/meetups/series/${cafe.seriesId}`;
    const listed = async () =>
      ((await solveig.get(series)).body as SeriesPageView).coming.filter((each) => !each.cancelled);
    await solveig.post(`${series}/holidays`, { day: '2027-01-01', answer: 'moved', to: '2027-01-02' });
    const [, second] = await listed();
    await solveig.post(`/meetups/${second!.id}/cancellation`, { reason: 'Ill' });
    const path = await makes(solveig);
    const answer = await solveig.get(`${series}/calendar`);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="appointment.ics"');
    for (const name of ['RRULE', 'EXDATE', 'RECURRENCE-ID', 'BEGIN:VTIMEZONE'])
      expect(lines(answer.text, name).length).toBeGreaterThan(0);
    const feed = (await fetches(path)).text;
    for (const file of [keptCalendar(answer.text), feed]) {
      const events = Object.values(nodeIcal.sync.parseICS(file)).filter((each) => each?.type === 'VEVENT');
      const own = events.filter((each) => file !== feed || lines(answer.text, 'UID').includes(`UID:${each.uid}`));
      const found = own.flatMap((event) =>
        nodeIcal.expandRecurringEvent(event, { from: new Date('2026-11-01'), to: new Date('2027-03-01') }),
      );
      expect(found.map(({ start }) => Temporal.Instant.from(start.toISOString()).toString()).sort()).toEqual(
        (await listed()).map(({ startsAt }) => startsAt),
      );
    }
    jonas.goesOnAs(await portal.signsInAgain(jonas));
    expect((await jonas.get(`${series}/calendar`)).status).toBe(404);
  });
});

itIsReadByPythonToo();
