import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { WeekFeedView } from './outside.pages.js';
import { WeekReminders } from './week-reminders.service.js';

let portal: Portal;
let ada: Person;
// A Thursday, 12:00 on the wall.
const noon = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  portal.clock.at = noon;
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const plans = async (more: object) =>
  (
    (await ada.post('/toolbox/activities', { what: 'Therapy group', day: '2026-11-20', ...more })).body as {
      id: string;
    }
  ).id;
const lines = (file: string, name: string) => file.split('\r\n').filter((line) => line.startsWith(name));

/** Hours have passed: the sign-in is over. */
const back = async () => ada.goesOnAs(await portal.signsInAgain(ada));

describe('the week in a calendar program', () => {
  const makes = async (form: object = {}) =>
    new URL(((await ada.post('/toolbox/calendar', { ...form })).body as WeekFeedView).address!).pathname;
  const fetches = (path: string, tag?: string) => {
    const asking = request(portal.app.getHttpServer()).get(path);
    return tag ? asking.set('if-none-match', tag) : asking;
  };

  test('has an address that is shown once, and says that there is something and no more', async () => {
    const id = await plans({ time: '13:30', where: 'Ward 4', withWhom: 'Per', planB: 'Ring' });
    await plans({ what: 'Without a time' });
    expect((await ada.page('/toolbox/week')).text).toContain('href="/toolbox/calendar"');
    const page = await ada.submits('/toolbox/calendar');
    const [address] = /http:\/\/localhost:\d+\/calendar\/week\/[\w-]{43}\.ics/.exec(page.text)!;
    expect((await ada.page('/toolbox/calendar')).text).not.toContain('.ics');
    const { status, headers, text } = await fetches(new URL(address).pathname);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(lines(text, 'SUMMARY')).toEqual(['SUMMARY:Appointment']);
    expect(lines(text, 'DTSTART;TZID=Europe/Oslo:2026')).toEqual(['DTSTART;TZID=Europe/Oslo:20261120T133000']);
    for (const word of ['Therapy', 'Ward', 'Per', 'Ring', 'ReConnect', 'LOCATION', 'DESCRIPTION', 'URL', id])
      expect(text).not.toContain(word);
  });

  test('says as much as one chose, and is not sent again while nothing changes', async () => {
    await plans({ time: '13:30', where: 'Ward 4' });
    const path = await makes({ words: 'title' });
    const first = await fetches(path);
    expect(first.text).toContain('SUMMARY:Therapy group');
    expect(first.text).not.toContain('Ward');
    portal.clock.passes({ hours: 3 });
    const again = await fetches(path, first.headers['etag'] as string);
    expect([again.status, again.text]).toEqual([304, '']);
    await back();
    expect((await ada.submits('/toolbox/calendar/words', { words: 'all' })).status).toBe(303);
    const more = (await fetches(path, first.headers['etag'] as string)).text;
    expect([more.includes('LOCATION:Ward 4'), lines(more, 'UID')]).toEqual([true, lines(first.text, 'UID')]);
  });

  test('tells that something was changed, and nothing of what is half written', async () => {
    const id = await plans({ time: '13:30' });
    const path = await makes({ words: 'all' });
    const plan = `/toolbox/activities/${id}/plan`;
    const { sitting } = (await ada.get(plan)).body as { sitting: string };
    const anew = { what: 'Therapy, and', day: '2026-11-20', time: '14:00', where: 'Ward 4', seen: 1, sitting };
    const told = async () => {
      const { text } = await fetches(path);
      return ['SUMMARY', 'SEQUENCE', 'LOCATION'].flatMap((name) => lines(text, name));
    };
    expect(await told()).toEqual(['SUMMARY:Therapy group', 'SEQUENCE:0']);
    await ada.post(`${plan}/keeping`, anew);
    expect(await told()).toEqual(['SUMMARY:Appointment', 'SEQUENCE:0']);
    await ada.post(plan, { ...anew, what: 'Therapy and tea' });
    expect(await told()).toEqual(['SUMMARY:Therapy and tea', 'SEQUENCE:1', 'LOCATION:Ward 4']);
  });

  test('leaves what leads to a meetup to the feed of meetups', async () => {
    const solveig = await portal.person('Consultant');
    const [venue] = await portal.get(Communities).venues(portal.community);
    const wish = { title: 'Meetup at the house', kind: 'cafe', venue: venue!.id, about: 'Coffee', capacity: 9 };
    const hours = { day: '2026-11-20', from: '18:00', to: '19:30' };
    const meetup = `/meetups/${((await solveig.post('/meetups', { ...wish, ...hours })).body as { id: string }).id}`;
    await ada.post(`${meetup}/rsvp`, { name: 'Ola' });
    expect((await ada.post(`${meetup}/activity`)).status).toBeLessThan(300);
    await plans({ time: '13:30' });
    expect((await ada.page('/toolbox/week')).text).toContain('Meetup at the house');
    expect(lines((await fetches(await makes({ words: 'all' }))).text, 'SUMMARY')).toEqual(['SUMMARY:Therapy group']);
  });

  test('has other names for everything once the address is another, and tells its owner the day it was last fetched', async () => {
    await plans({ time: '13:30' });
    const first = await makes();
    expect((await ada.page('/toolbox/calendar')).text).toContain('Nobody has fetched it yet.');
    const before = lines((await fetches(first)).text, 'UID');
    portal.clock.passes({ hours: 2 });
    expect(lines((await fetches(first)).text, 'UID')).toEqual(before);
    await back();
    expect((await ada.get('/toolbox/calendar')).body).toMatchObject({ fetched: '2026-11-19' });
    expect((await ada.page('/toolbox/calendar')).text).toMatch(/Last fetched <time[^>]*>Thu 19 Nov/);
    const second = await makes();
    expect((await ada.get('/toolbox/calendar')).body).not.toHaveProperty('fetched');
    const after = lines((await fetches(second)).text, 'UID');
    expect([after.length, after.filter((uid) => before.includes(uid))]).toEqual([before.length, []]);
  });

  test('dies when its owner has not signed in for ninety days, and not before', async () => {
    const path = await makes();
    portal.clock.passes({ days: 80 });
    expect((await fetches(path)).status).toBe(200);
    await back();
    portal.clock.passes({ days: 80 });
    expect((await fetches(path)).status).toBe(200);
    portal.clock.passes({ days: 11 });
    expect((await fetches(path)).status).toBe(404);
    // It does not come back with its owner.
    await back();
    expect((await fetches(path)).status).toBe(404);
    expect((await ada.get('/toolbox/calendar')).body).toMatchObject({ exists: false });
  });

  test('is dead once it is taken back, replaced, emptied or its owner has left; only a hash of its token is kept', async () => {
    const first = await makes();
    const second = await makes();
    expect([(await fetches(first)).status, (await fetches(second)).status]).toEqual([404, 200]);
    const rows = JSON.stringify(await portal.get(Read).all(sql`select * from week_feed`));
    expect(rows).not.toContain(second.slice('/calendar/week/'.length, -'.ics'.length));
    await ada.submits('/toolbox/calendar/removal');
    await ada.post('/toolbox/calendar/removal');
    expect((await fetches(second)).status).toBe(404);
    expect((await ada.post('/toolbox/calendar/words', { words: 'title' })).status).toBe(404);
    const third = await makes();
    expect((await ada.post('/me/leave', { password, words: 'go', sure: true })).status).toBeLessThan(300);
    portal.clock.passes({ days: 1 });
    await portal.delivers();
    for (const path of [third, `/calendar/week/${'A'.repeat(43)}`, '/calendar/week/short'])
      expect((await fetches(path)).status).toBe(404);
    expect((await (await portal.person('Provider')).get('/toolbox/calendar')).status).toBe(404);
  });
});

describe('a reminder', () => {
  const asks = (when: string) => ada.submits('/toolbox/reminders', { when });
  /** What lies in the portal, and is taken away. */
  const told = async () => {
    await portal.get(WeekReminders).remind();
    await back();
    const page = (await ada.page('/notices')).text;
    await ada.post('/notices/read');
    return page.includes('You wanted to be reminded of something') && page.includes('>New<');
  };
  const at = (wall: string) =>
    (portal.clock.at = Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Oslo').toInstant());

  test('comes to nobody who has not asked', async () => {
    await plans({ time: '13:30' });
    at('2026-11-20T11:40');
    expect(await told()).toBe(false);
    expect((await ada.page('/toolbox/reminders')).text).toContain('value="nothing" checked');
  });

  test('comes once, about as long before as one chose, and says nothing of what it is', async () => {
    await plans({ time: '13:30' });
    await plans({ time: '13:30', what: 'Another' });
    expect((await asks('earlier')).status).toBe(303);
    at('2026-11-20T11:25');
    expect(await told()).toBe(false);
    at('2026-11-20T11:35');
    expect(await told()).toBe(true);
    expect((await ada.page('/notices')).text).not.toMatch(/Therapy|Another/);
    expect(await told()).toBe(false);
    portal.clock.passes({ minutes: 5 });
    expect(await told()).toBe(false);
  });

  test('comes in the morning, also of what has no time; not of what is told already or was long ago', async () => {
    const done = await plans({ day: '2026-11-21' });
    await asks('morning');
    await ada.post(`/toolbox/activities/${done}/outcome`, { outcome: 'done' });
    at('2026-11-21T07:04');
    expect(await told()).toBe(false);
    // How one is before it is not how it went.
    const begun = await plans({ day: '2026-11-22' });
    await ada.post(`/toolbox/activities/${begun}/outcome/keeping`, { before: 3 });
    at('2026-11-22T06:58');
    expect(await told()).toBe(false);
    at('2026-11-22T07:03');
    expect(await told()).toBe(true);
    await plans({ day: '2026-11-23' });
    at('2026-11-23T12:00');
    expect(await told()).toBe(false);
  });

  test('stops when it is turned off, and two machines that remind at once tell it once', async () => {
    await plans({ time: '13:30' });
    await asks('shortly');
    at('2026-11-20T12:35');
    const count = async () =>
      Number((await portal.get(Read).one<{ n: number }>(sql`select count(*) as n from notice`))!.n);
    const before = await count();
    await Promise.all([portal.get(WeekReminders).remind(), portal.get(WeekReminders).remind()]);
    expect(await count()).toBe(before + 1);
    await back();
    await ada.post('/notices/read');
    await plans({ time: '15:00' });
    await asks('nothing');
    at('2026-11-20T14:05');
    expect(await told()).toBe(false);
  });

  test('is in the file of everything, and its choice among the notices', async () => {
    await asks('morning');
    await ada.post('/toolbox/calendar', { words: 'title' });
    expect((await ada.page('/me/notices')).text).toContain('What you asked to be reminded of');
    const { body } = await ada.post('/me/everything/file', { password });
    const file = (typeof body === 'string' ? JSON.parse(body) : body) as { week: object };
    expect(file.week).toEqual({ remind: 'morning', calendar: 'title' });
  });
});
