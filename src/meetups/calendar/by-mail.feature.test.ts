import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import request from 'supertest';
import { Temporal } from 'temporal-polyfill';
import { itIsReadByPythonToo, keptCalendar } from '../../../test/support/calendars.js';
import { MailServer } from '../../../test/support/mail-server.js';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { MeetupView } from '../meetups.views.js';
import { Rounds } from '../rounds/rounds.service.js';
import type { CalendarPageView } from './calendar.views.js';

let mail: MailServer;
let portal: Portal;
let solveig: Person;
let jonas: Person;
let venue: string;
let titles = 0;

const noon = Temporal.Instant.from('2026-11-19T11:00:00Z');

beforeAll(async () => {
  mail = await MailServer.open();
  portal = await Portal.open({ SMTP_URL: mail.url });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
});
beforeEach(async () => {
  portal.clock.at = noon;
  mail.received.length = 0;
  mail.refuses = false;
  solveig.goesOnAs(await portal.signsInAgain(solveig));
  jonas = await portal.person('ServiceUser', { nickname: null });
});
afterAll(async () => {
  await portal.close();
  await mail.close();
});

async function announces(more: Record<string, unknown> = {}): Promise<string> {
  const wish = { kind: 'cafe', venue, day: '2026-11-26', from: '18:00', to: '19:30', capacity: 8, about: 'Coffee' };
  const answer = await solveig.post('/meetups', { title: `Canary café ${++titles}`, ...wish, ...more });
  return `/meetups/${(answer.body as MeetupView).id}`;
}
const comes = (person: Person, path: string, more: Record<string, unknown> = { invite: true }) =>
  person.post(`${path}/rsvp`, { name: 'Jon', ...more });

/** What a mailbox got: the letter as it was sent, and what is in its calendar part. */
interface Invitation {
  letter: string;
  method: string;
  uid: string;
  sequence: number;
  start: string;
  summary: string;
  lines: string[];
}
const withoutFolds = (text: string) => text.replace(/\r?\n[ \t]/g, '');

function read(letter: string): Invitation {
  const part = letter.split(/\r?\n--/).find((each) => each.includes('application/ics'))!;
  const encoded = part.slice(part.search(/\r?\n\r?\n/)).replace(/\s/g, '');
  const file = keptCalendar(Buffer.from(encoded, 'base64').toString('utf8'));
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return {
    letter: letter.replace(part, ''),
    method: String(calendar.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toString(),
    summary: event.summary,
    lines: withoutFolds(file).split('\r\n'),
  };
}
/** A round of the portal, and its letters. @returns what the mailbox got by it */
async function hears(person: Person): Promise<Invitation[]> {
  mail.received.length = 0;
  await portal.get(Rounds).round();
  await portal.delivers();
  return mailTo(person);
}
function mailTo(person: Person): Invitation[] {
  const own = mail.received.filter(({ to }) => to.includes(person.is.email)).map(({ data }) => data);
  return own.filter((data) => data.includes('text/calendar')).map(read);
}
/** Makes an address for a calendar program. @returns how it asks */
async function feedOf(person: Person): Promise<() => request.Test> {
  const { address } = (await person.post('/meetups/calendar', {})).body as CalendarPageView;
  return () => request(portal.app.getHttpServer()).get(new URL(address!).pathname);
}
const told = (all: Invitation[]) => all.map(({ method, sequence, start }) => [method, sequence, start]);

describe('a place by mail', () => {
  test('is sent to whoever ticked it, once: when, and nothing else', async () => {
    const path = await announces();
    const kari = await portal.person('ServiceUser', { nickname: null });
    await comes(jonas, path);
    await comes(kari, path, {});
    const [invitation, ...more] = await hears(jonas);
    expect(more).toEqual([]);
    expect(invitation).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      start: '2026-11-26T18:00:00',
      summary: 'Appointment',
    });
    const { email } = jonas.is;
    expect(invitation!.lines.filter((line) => /^(ORGANIZER|ATTENDEE)/.test(line))).toEqual([
      'ORGANIZER;CN="Appointment":mailto:post@localhost',
      `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:MAILTO:${email}`,
    ]);
    expect(invitation!.lines.some((line) => /^(LOCATION|DESCRIPTION|URL)/.test(line))).toBe(false);
    expect(invitation!.letter).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/i);
    for (const word of ['Canary', 'Kulturhuset', 'Jon', path, 'meetup'])
      expect(invitation!.letter + invitation!.lines.join()).not.toContain(word);
    expect(await hears(jonas)).toEqual([]);
    expect(await hears(kari)).toEqual([]);
  });

  test('is the entry that file and feed have, and never older than they are', async () => {
    const path = await announces();
    const feed = await feedOf(jonas);
    await comes(jonas, path);
    const [{ uid }] = (await hears(jonas)) as [Invitation];
    expect((await jonas.get(`${path}/calendar`)).text).toContain(`UID:${uid}`);
    await jonas.post(`${path}/withdrawal`);
    await comes(jonas, path);
    expect(await hears(jonas)).toEqual([]);
    await jonas.post(`${path}/withdrawal`);
    await hears(jonas);
    await comes(jonas, path);
    expect(await hears(jonas)).toMatchObject([{ uid, method: 'REQUEST', sequence: 2 }]);
    expect((await feed()).text).toContain(`UID:${uid}\r\nSEQUENCE:2`);
  });

  test('has another name once the address of the calendar is another: the old entry goes, a new one comes', async () => {
    const path = await announces();
    await feedOf(jonas);
    await comes(jonas, path);
    const [{ uid: old }] = (await hears(jonas)) as [Invitation];
    const feed = await feedOf(jonas);
    const all = await hears(jonas);
    expect(all.map(({ method, uid }) => [method, uid === old])).toEqual(
      expect.arrayContaining([
        ['CANCEL', true],
        ['REQUEST', false],
      ]),
    );
    expect((await feed()).text).toContain(`UID:${all.find(({ method }) => method === 'REQUEST')!.uid}`);
    expect(await hears(jonas)).toEqual([]);
  });

  test('is sent anew when it is moved, and taken back when it is called off', async () => {
    const path = await announces();
    await comes(jonas, path);
    await hears(jonas);
    await solveig.post(`${path}/change`, { day: '2026-11-27', from: '17:00', to: '18:30', capacity: 8 });
    expect(told(await hears(jonas))).toEqual([['REQUEST', 1, '2026-11-27T17:00:00']]);
    await solveig.post(`${path}/cancellation`, { reason: 'Ill' });
    const [off] = await hears(jonas);
    expect(told([off!])).toEqual([['CANCEL', 2, '2026-11-27T17:00:00']]);
    expect(off!.lines).toContain('STATUS:CANCELLED');
    expect(off!.letter).not.toContain('Ill');
  });

  test('leaves the calendar when one does not come, or no longer wishes it there', async () => {
    const path = await announces();
    await comes(jonas, path);
    await hears(jonas);
    await comes(jonas, path, { invite: false });
    expect(told(await hears(jonas))).toEqual([['CANCEL', 1, '2026-11-26T18:00:00']]);
    await comes(jonas, path);
    expect(told(await hears(jonas))).toEqual([['REQUEST', 2, '2026-11-26T18:00:00']]);
    await jonas.post(`${path}/withdrawal`);
    expect(told(await hears(jonas))).toEqual([['CANCEL', 3, '2026-11-26T18:00:00']]);
    // Ticked and taken back before any mail left: there is nothing to tell.
    const other = await announces();
    await comes(jonas, other);
    await jonas.post(`${other}/withdrawal`);
    expect(await hears(jonas)).toEqual([]);
  });

  test('comes in the order in which it was so, however many go at once', async () => {
    const path = await announces();
    const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => portal.person('ServiceUser', { nickname: null })));
    for (const person of people) await comes(person, path);
    await portal.get(Rounds).round();
    portal.clock.passes({ minutes: 1 });
    for (const person of people) await person.post(`${path}/withdrawal`);
    await hears(people[0]!);
    for (const person of people)
      expect(told(mailTo(person))).toEqual([
        ['REQUEST', 0, '2026-11-26T18:00:00'],
        ['CANCEL', 1, '2026-11-26T18:00:00'],
      ]);
  });

  test('leaves the calendar of somebody who takes a break from meetups too', async () => {
    const path = await announces();
    await comes(jonas, path);
    await hears(jonas);
    expect((await jonas.post('/me/break', { days: '21' })).status).toBeLessThan(300);
    portal.clock.passes({ hours: 20 });
    await portal.delivers();
    expect(told(await hears(jonas))).toEqual([['CANCEL', 1, '2026-11-26T18:00:00']]);
  });

  test('comes to whoever waited when they get a place, and tells nothing while they wait', async () => {
    const path = await announces({ capacity: 1 });
    const kari = await portal.person('ServiceUser', { nickname: null });
    await comes(kari, path);
    await comes(jonas, path);
    expect(await hears(jonas)).toEqual([]);
    await kari.post(`${path}/withdrawal`);
    expect(await hears(jonas)).toEqual([]);
    expect((await jonas.post(`${path}/place`)).status).toBeLessThan(300);
    expect(told(await hears(jonas))).toEqual([['REQUEST', 0, '2026-11-26T18:00:00']]);
  });

  test('is told once, though two processes look at once and the mail server is down for an hour', async () => {
    const path = await announces();
    await comes(jonas, path);
    await Promise.all([1, 2, 3].map(() => portal.get(Rounds).round()));
    mail.refuses = true;
    await portal.delivers();
    mail.refuses = false;
    portal.clock.passes({ hours: 2 });
    expect(told(await hears(jonas))).toEqual([['REQUEST', 0, '2026-11-26T18:00:00']]);
  });

  test('goes to nobody who has left, and its trace goes with the answer', async () => {
    const kept = async () => (await portal.get(Read).all(sql`select rsvp_id from calendar_invitation`)).length;
    const before = await kept();
    await comes(jonas, await announces());
    await hears(jonas);
    expect(await kept()).toBe(before + 1);
    expect((await jonas.post('/me/leave', { password, words: 'go', sure: true })).status).toBeLessThan(300);
    expect(await hears(jonas)).toEqual([]);
    portal.clock.passes({ days: 1 });
    await portal.delivers();
    expect(await kept()).toBe(before);
  });
});

itIsReadByPythonToo();
