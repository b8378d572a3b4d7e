import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { MeetupsView, MeetupView, RosterView } from '../meetups.views.js';
import { Rosters, rosterDays } from '../rounds/rosters.service.js';
import type { GuestAfterView, HostAfterView } from './after.views.js';

let portal: Portal;
let solveig: Person;
let venue: string;
let titles = 0;

const at = Temporal.Instant.from;
const before = at('2026-11-19T11:00:00Z');
const afterwards = at('2026-11-26T19:00:00Z');

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  venue = (await portal.get(Communities).venues(portal.community))[0]!.id;
});
beforeEach(async () => {
  portal.clock.at = before;
  solveig = await portal.signsInAgain(solveig);
});
afterAll(() => portal.close());

type After = Omit<GuestAfterView, 'for' | 'results'> &
  Omit<HostAfterView, 'for' | 'results'> & { for: string; results?: unknown };
const seen = async (person: Person, path: string) => (await person.get(`${path}/after`)).body as After;

/** A meetup to which these have answered, under these names. */
async function answered(people: Record<string, Person>): Promise<string> {
  const form = {
    title: `Thursday café ${++titles}`,
    kind: 'cafe',
    venue,
    day: '2026-11-26',
    from: '18:00',
    to: '19:30',
  };
  const made = await solveig.post('/meetups', { ...form, capacity: 12, about: 'Coffee.' });
  const path = `/meetups/${(made.body as MeetupView).id}`;
  for (const [name, person] of Object.entries(people))
    expect((await person.post(`${path}/rsvp`, { name })).status).toBe(201);
  return path;
}

/** It is over, everybody has signed in anew, and the host has said who came. */
async function over(path: string, people: Record<string, Person>, came: string[], others = 0): Promise<void> {
  portal.clock.at = afterwards;
  solveig = await portal.signsInAgain(solveig);
  for (const name of Object.keys(people)) people[name] = await portal.signsInAgain(people[name]!);
  const { going } = (await solveig.get(`${path}/roster`)).body as RosterView;
  const faces = going.filter(({ name }) => came.includes(name)).map(({ faceId }) => faceId);
  expect((await solveig.post(`${path}/sheet/attendance`, { came: faces, others })).status).toBe(204);
}

const person = (nickname: string | null = null) => portal.person('ServiceUser', { nickname });

describe('the tally and the note', () => {
  test('the host counts; the note is for everybody who had answered, those who could not come too', async () => {
    const people: Record<string, Person> = { Jon: await person(), Kaja: await person(), Ola: await person() };
    const path = await answered(people);
    await people['Ola']!.post(`${path}/withdrawal`);
    expect((await solveig.get(`${path}/after`)).status).toBe(404);
    const early = await solveig.post(`${path}/sheet/attendance`, { came: [], others: 0 });
    expect(early.body.code).toBe('meetup-not-begun');

    await over(path, people, ['Jon'], 2);
    expect(await seen(solveig, path)).toMatchObject({ for: 'host', came: 3 });
    const unsaid = await solveig.post(`${path}/after/note`, { note: 'We played cards.' });
    expect(unsaid.status).toBe(422);
    const form = await solveig.submits(`${path}/after/note`, { note: 'We played cards.', agreed: 'yes' });
    expect(form.status).toBe(303);
    for (const name of ['Jon', 'Kaja', 'Ola'])
      expect((await people[name]!.page(`${path}/after`)).text).toContain('We played cards.');
    const far = await person();
    expect((await far.get(`${path}/after`)).status).toBe(404);
    // How many came is for the consultants.
    expect(await seen(people['Jon']!, path)).not.toHaveProperty('came');
  });
});

describe('the way back', () => {
  const found = async (person: Person) =>
    ((await person.get('/meetups')).body as MeetupsView).lately.map(({ id }) => id);

  test('is on the list of meetups for two weeks, for who had a place and who hosted, and nobody else', async () => {
    const people: Record<string, Person> = { Jon: await person(), Ola: await person() };
    let [mari, kari] = [await portal.person('Consultant'), await person()];
    const path = await answered(people);
    const id = path.split('/')[2]!;
    await people['Ola']!.post(`${path}/withdrawal`);
    expect(await found(people['Jon']!)).toEqual([]);

    portal.clock.at = afterwards;
    solveig = await portal.signsInAgain(solveig);
    const toCount = {
      '/': `${path}/sheet#count`,
      '/meetups': `${path}/sheet#count`,
      '/desk': `/desk/items/count/${id}`,
    };
    for (const [at, link] of Object.entries(toCount)) expect((await solveig.page(at)).text).toContain(link);
    await over(path, people, ['Jon']);
    for (const [at, link] of Object.entries(toCount)) expect((await solveig.page(at)).text).not.toContain(link);
    [mari, kari] = [await portal.signsInAgain(mari), await portal.signsInAgain(kari)];
    expect((await people['Jon']!.page('/meetups')).text).toContain(`href="${path}/after"`);
    expect((await people['Jon']!.get('/meetups')).text).not.toContain('uncounted');
    expect(await found(solveig)).toContain(id);
    for (const other of [people['Ola']!, kari, mari]) expect(await found(other)).not.toContain(id);

    await solveig.post(`${path}/after/note`, { note: 'We played cards.', agreed: true });
    expect((await people['Jon']!.page('/notices')).text).toContain(`${path}/after`);
    expect((await people['Jon']!.page('/notices')).text).not.toContain('cards');
    expect((await kari.page('/notices')).text).not.toContain(path);

    portal.clock.passes({ days: 15 });
    for (const who of [await portal.signsInAgain(solveig), await portal.signsInAgain(people['Jon']!)])
      expect(await found(who)).toEqual([]);
  });
});

describe('three questions', () => {
  test('are answered once, without who, and shown after a week of five and more', async () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const people: Record<string, Person> = { Out: await person() };
    for (const name of names) people[name] = await person();
    const path = await answered(people);
    await over(path, people, names);
    const answer = { welcome: '3', safe: '3', worth: '2' };
    expect((await people['Out']!.post(`${path}/after/pulse`, answer)).status).toBe(404);
    for (const name of names.slice(0, 4))
      expect((await people[name]!.post(`${path}/after/pulse`, answer)).status).toBe(204);
    expect((await people['A']!.post(`${path}/after/pulse`, answer)).body.code).toBe('pulse-closed');
    expect((await seen(people['A']!, path)).asks).toBe(false);
    const few = await answered({});
    expect((await people['E']!.post(`${path}/after/pulse`, { ...answer, welcome: '1' })).status).toBe(204);
    expect((await seen(solveig, path)).results).toBeUndefined();

    const rows = await portal.get(Read).all<object>(sql`select * from pulse_answer`);
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['id', 'meetup_id', 'safe', 'welcome', 'worth']);

    portal.clock.passes({ days: 7 });
    for (const one of ['A', 'Out']) people[one] = await portal.signsInAgain(people[one]!);
    solveig = await portal.signsInAgain(solveig);
    const results = { welcome: [1, 0, 4], safe: [0, 0, 5], worth: [0, 5, 0] };
    expect((await seen(solveig, path)).results).toEqual(results);
    expect((await solveig.page(`${path}/after`)).text).toContain('Yes: 4. A little: 0. No: 1.');
    // Whoever was there knows the others, and reads no number.
    expect((await seen(people['A']!, path)).results).toEqual({
      welcome: ['few', 'few', 'few'],
      safe: ['few', 'few', 'five-or-more'],
      worth: ['few', 'five-or-more', 'few'],
    });
    const told = 'Yes: fewer than five. A little: fewer than five. No: fewer than five.';
    expect((await people['A']!.page(`${path}/after`)).text).toContain(told);
    expect((await seen(people['Out']!, path)).results).toBeUndefined();
    expect((await people['A']!.post(`${path}/after/pulse`, answer)).body.code).toBe('pulse-closed');
    expect(few).toBeDefined();
  });

  test('are never shown of four', async () => {
    const names = ['A', 'B', 'C', 'D'];
    const people: Record<string, Person> = {};
    for (const name of names) people[name] = await person();
    const path = await answered(people);
    await over(path, people, names);
    for (const name of names) await people[name]!.post(`${path}/after/pulse`, { welcome: '3', safe: '3', worth: '3' });
    portal.clock.passes({ days: 8 });
    solveig = await portal.signsInAgain(solveig);
    expect((await seen(solveig, path)).results).toBeUndefined();
  });
});

describe('somebody who did not come', () => {
  test('gets one kind word if they wished for it, and nothing else happens', async () => {
    const people: Record<string, Person> = { Jon: await person(), Kaja: await person() };
    const path = await answered(people);
    await people['Jon']!.post(`${path}/day/needs`, { mayAsk: true });
    await over(path, people, []);
    const { missing } = await seen(solveig, path);
    expect(missing.map(({ name }) => name)).toEqual(['Jon']);
    expect((await solveig.get('/desk')).text).toContain(`${path}/after`);
    const send = `${path}/after/words/${missing[0]!.id}`;
    expect((await people['Kaja']!.post(send)).status).toBe(404);
    expect((await solveig.submits(send)).status).toBe(303);
    expect((await solveig.post(send)).status).toBe(404);
    expect((await solveig.get('/desk')).text).not.toContain(`${path}/after`);
    expect((await people['Jon']!.page(`${path}/after`)).text).toContain('It does not matter that you did not come');
    expect((await people['Kaja']!.page(`${path}/after`)).text).not.toContain('It does not matter');
    expect((await people['Jon']!.get('/notices')).text).toContain(path);
    // No penalty: they answer to the next one as anybody does.
    const form = {
      title: `Thursday café ${titles}`,
      kind: 'cafe',
      venue,
      day: '2026-12-03',
      from: '18:00',
      to: '19:30',
    };
    const next = await solveig.post('/meetups', { ...form, capacity: 12, about: 'Coffee.' });
    const again = await people['Jon']!.post(`/meetups/${(next.body as MeetupView).id}/rsvp`, { name: 'Jon' });
    expect(again.body).toMatchObject({ state: 'going' });
  });
});

describe('talking on', () => {
  const three = async (): Promise<Record<string, Person>> => ({
    A: await person(),
    B: await person(),
    C: await person(),
  });

  test('is not for so few that a nickname would give somebody away', async () => {
    const people: Record<string, Person> = { Jon: await person('Lyngrype'), ...(await three()) };
    const path = await answered(people);
    // However many more came without a name.
    await over(path, people, Object.keys(people), 6);
    expect((await seen(solveig, path)).mayTalk).toBe(false);
    const page = (await solveig.page(`${path}/after`)).text;
    expect([page.includes('Where there are fewer'), page.includes('/after/talk')]).toEqual([true, false]);
    expect((await solveig.post(`${path}/after/talk`)).body.code).toBe('too-few-to-talk');
    expect((await seen(people['Jon']!, path)).talk).toBeUndefined();
    expect((await people['Jon']!.page('/notices')).text).not.toContain('can write together');
  });

  test('is for those who were there, each by their own choice of going in under a nickname', async () => {
    const people: Record<string, Person> = {
      Jon: await person('Fjellrev'),
      Kaja: await person('Havskum'),
      Ola: await person('Steinrøys'),
      ...(await three()),
    };
    const path = await answered(people);
    await over(path, people, ['Jon', 'Kaja', 'A', 'B', 'C']);
    expect((await people['Jon']!.post(`${path}/after/joining`)).status).toBe(404);
    expect((await solveig.post(`${path}/after/talk`)).status).toBe(204);
    expect((await solveig.post(`${path}/after/talk`)).status).toBe(409);
    const page = await people['Jon']!.page(`${path}/after`);
    expect(page.text).toContain('can tell that Fjellrev was at the meetup');
    const joined = await people['Jon']!.submits(`${path}/after/joining`);
    const room = joined.headers['location'] as string;
    expect(room).toMatch(/^\/rooms\//);
    expect((await people['Jon']!.page(room)).text).toContain('afterwards');
    expect((await seen(people['Kaja']!, path)).talk).toEqual({ joined: false, nickname: 'Havskum' });
    for (const name of ['Kaja', 'Ola']) expect((await people[name]!.get(room)).status).toBe(404);
    expect((await people['Ola']!.post(`${path}/after/joining`)).status).toBe(404);
    expect((await seen(people['Ola']!, path)).talk).toBeUndefined();
    expect((await people['Kaja']!.get('/rooms')).text).not.toContain('afterwards');
  });

  test('stays closed to whoever was shown out, and offers them nothing', async () => {
    const people: Record<string, Person> = { Jon: await person('Tiriltunge'), D: await person(), ...(await three()) };
    const path = await answered(people);
    await over(path, people, Object.keys(people));
    await solveig.post(`${path}/after/talk`);
    const jon = people['Jon']!;
    const room = (await jon.submits(`${path}/after/joining`)).headers['location'] as string;
    const [guest] = ((await solveig.get(`${room}/guests`)).body as { inside: { id: string }[] }).inside;
    expect((await solveig.post(`${room}/guests/answers`, { guest: guest!.id })).status).toBe(204);
    expect((await jon.get(room)).status).toBe(404);
    expect((await seen(jon, path)).talk).toBeUndefined();
    expect((await jon.post(`${path}/after/joining`)).status).toBe(404);
    expect((await jon.get(room)).status).toBe(404);
  });
});

test('with the roster goes who came; the number stays', async () => {
  const people: Record<string, Person> = { Jon: await person() };
  const path = await answered(people);
  await over(path, people, ['Jon'], 4);
  await people['Jon']!.post(`${path}/after/pulse`, { welcome: '3', safe: '3', worth: '3' });
  await solveig.post(`${path}/sheet/agenda`, { agenda: 'Coffee, then cards' });
  await solveig.post(`${path}/after/note`, { note: 'We played cards.', agreed: true });
  const id = path.split('/')[2]!;
  const words = () => portal.get(Read).one<object>(sql`select agenda, note from meetup_day where meetup_id = ${id}`);
  expect(await words()).toMatchObject({ agenda: 'Coffee, then cards' });
  const keys = async () => (await portal.get(Read).all(sql`select id from data_key`)).length;
  const before = await keys();
  portal.clock.passes({ days: rosterDays + 1 });
  await portal.get(Rosters).drop();
  expect(await words()).toEqual({ agenda: null, note: null });
  expect(await keys()).toBeLessThan(before);
  for (const table of [sql`attendance`, sql`pulse_given`])
    expect(await portal.get(Read).all(sql`select id from ${table}`)).toEqual([]);
  solveig = await portal.signsInAgain(solveig);
  expect((await seen(solveig, path)).came).toBe(5);
  // And nothing is written down anew that nobody could read.
  const page = (await solveig.page(`${path}/after`)).text;
  for (const field of ['name="note"', '/after/talk']) expect(page).not.toContain(field);
  expect((await solveig.page(`${path}/sheet`)).text).not.toContain('name="agenda"');
  expect((await solveig.post(`${path}/after/note`, { note: 'More.', agreed: true })).status).toBe(409);
  expect((await solveig.post(`${path}/sheet/agenda`, { agenda: 'More' })).status).toBe(409);
});
