import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Rounds } from '../../meetups/rounds/rounds.service.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { type Counted, Counts } from './counts.service.js';
import { Numbers, type NumbersView } from './numbers.service.js';
import { periodOf } from '../../platform/numbers/periods.js';

let portal: Portal;
let community: CommunityId;
let [solveig, randi]: Person[] = [];
let room: string;
let meetup: string;
let communities = 0;

/** A community of its own for each test, with a meetup tomorrow. */
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  community = await portal.founds(aCommunity(`Sted ${++communities}`));
  solveig = await portal.person('Consultant', { firstName: 'Solveig', community });
  randi = await portal.person('Coordinator', { community });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  meetup = await plans('cafe');
});
afterAll(() => portal.close());

async function plans(kind: string, inDays = 1): Promise<string> {
  const [venue] = await portal.get(Communities).venues(community);
  const day = portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate().add({ days: inDays }).toString();
  const wish = { kind, venue: venue!.id, from: '18:00', to: '19:30', about: 'Coffee', capacity: 40, day };
  const made = await solveig!.post('/meetups', { ...wish, title: `Treff ${kind} ${communities}` });
  return `/meetups/${(made.body as { id: string }).id}`;
}
const members = (n: number) =>
  Promise.all(Array.from({ length: n }, () => portal.person('ServiceUser', { community })));
const writes = (person: Person, times = 1) =>
  Promise.all(
    Array.from({ length: times }, () =>
      person.post(`/rooms/${room}/threads`, { title: 'Hi', intent: 'hello', body: 'Hello there' }),
    ),
  );
const comes = (person: Person, where = meetup) => person.post(`${where}/rsvp`, { name: 'Kim', listed: false });
const again = async (person: Person) => person.goesOnAs(await portal.signsInAgain(person));
const today = () => portal.clock.now().toZonedDateTimeISO('Europe/Oslo').toPlainDate();
const truth = (): Promise<Counted> => portal.get(Counts).of(community, 'Europe/Oslo', periodOf(today()));
async function monthIsOver(): Promise<void> {
  portal.clock.passes({ days: 28 - periodOf(today()).until(today()).days + 1 });
  await portal.get(Numbers).settle();
  for (const each of [solveig!, randi!]) await again(each);
}
const numbers = async (person: Person) => (await person.get('/numbers')).body as NumbersView;

describe('the numbers of a community', () => {
  test('are told when four weeks are over: many roughly, and few not at all', async () => {
    const people = await members(24);
    for (const person of people) await writes(person);
    for (const person of people.slice(0, 4)) await comes(person);
    for (const person of people) await person.post(`${meetup}/help`, { reasons: ['transport'] });
    for (const person of people.slice(0, 4)) await person.post(`${meetup}/help`, { reasons: ['anxiety', 'transport'] });
    expect((await numbers(randi!)).periods).toEqual([]);
    await monthIsOver();
    const [period] = (await numbers(randi!)).periods;
    for (const cell of ['rooms', 'wrote', 'barrier-transport'] as const) {
      expect(period!.numbers[cell]! % 5).toBe(0);
      expect(Math.abs(period!.numbers[cell]! - 24)).toBeLessThanOrEqual(6);
    }
    for (const cell of ['met', 'returned', 'barrier-anxiety'] as const) expect(period!.numbers[cell]).toBeNull();
    const page = (await randi!.page('/numbers')).text;
    expect(page).toContain('Too few to tell');
    expect(page).not.toMatch(/<td class="number">About [1-9]</);
    expect((await solveig!.get('/numbers')).body).toEqual((await randi!.get('/numbers')).body);
  });

  test('count each face once, whatever it does, and never tie a nickname to a name at meetups', async () => {
    const [ada, bo, eli] = await members(3);
    const walk = await plans('walk');
    await writes(ada!, 3);
    for (const where of [meetup, walk]) await comes(ada!, where);
    await comes(bo!);
    await bo!.post(`${meetup}/withdrawal`);
    await writes(eli!);
    const late = await truth();
    expect(late.plain).toEqual({ rooms: 3, wrote: 2, answered: 0, late: 2, met: 2, returned: 0 });
    expect([...late.kinds]).toEqual([
      ['met-cafe', 1],
      ['met-walk', 1],
    ]);
    const { threads } = (await eli!.get(`/rooms/${room}`)).body as { threads: { id: string }[] };
    for (const { id } of threads) await solveig!.post(`/threads/${id}/posts`, { body: 'Welcome' });
    expect((await truth()).plain).toMatchObject({ wrote: 2, answered: 2, late: 0 });
  });

  test('know who has been there before, also when the roster is gone', async () => {
    const [ada, bo] = await members(2);
    await comes(ada!);
    portal.clock.passes({ days: 32 });
    await portal.get(Rounds).round();
    for (const each of [solveig!, ada!, bo!]) await again(each);
    const next = await plans('cafe');
    for (const each of [ada!, bo!]) await comes(each, next);
    expect((await truth()).plain).toMatchObject({ met: 2, returned: 1 });
  });

  test('stand still once they are told: asking again, counting again and leaving change nothing', async () => {
    const people = await members(14);
    for (const person of people) await writes(person);
    await monthIsOver();
    const told = (await randi!.get('/numbers')).text;
    await again(people[0]!);
    expect((await people[0]!.post('/me/leave', { words: 'go', password, sure: true })).status).toBeLessThan(400);
    for (let n = 0; n < 3; n++) await portal.get(Numbers).settle();
    expect((await randi!.get('/numbers')).text).toBe(told);
    await expect(Promise.all([portal.get(Numbers).settle(), portal.get(Numbers).settle()])).resolves.toHaveLength(2);
  });

  test('are for those who answer for the community, and cannot be asked about by anything', async () => {
    const [ada] = await members(1);
    const ingrid = await portal.person('Provider', { community });
    for (const each of [ada!, ingrid]) expect((await each.get('/numbers')).status).toBe(404);
    for (const wish of ['?from=2026-11-01', '?kind=cafe', '?room=1'])
      expect((await randi!.get(`/numbers${wish}`)).text).toBe((await randi!.get('/numbers')).text);
    expect((await portal.stranger().get('/numbers')).status).toBe(401);
  });

  test('keep nothing that was counted', async () => {
    for (const person of await members(11)) await writes(person);
    await monthIsOver();
    const rows = await portal
      .get(Read)
      .all<{ value: number | null }>(sql`select value from told_number where community_id = ${community}`);
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const { value } of rows) expect(value === null || (value >= 10 && value % 5 === 0)).toBe(true);
  });
});

test('in any community one face more or less moves each true number by at most one', async () => {
  const life = fc.record({
    threads: fc.nat({ max: 2 }),
    answers: fc.boolean(),
    cafe: fc.boolean(),
    walk: fc.boolean(),
    inTheWay: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 2, maxLength: 5 }), fc.nat(), async (lives, which) => {
      community = await portal.founds(aCommunity(`Sted ${++communities}`));
      solveig = await portal.person('Consultant', { community });
      room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
      meetup = await plans('cafe');
      const walk = await plans('walk');
      const people = await members(lives.length);
      const { id: talk } = (
        await solveig.post(`/rooms/${room}/threads`, { title: 'Hi', intent: 'hello', body: 'Hello' })
      ).body as { id: string };
      for (const [n, { threads, answers, cafe, walk: walks, inTheWay }] of lives.entries()) {
        await writes(people[n]!, threads);
        if (answers) await people[n]!.post(`/threads/${talk}/posts`, { body: 'Hello' });
        if (cafe) await comes(people[n]!);
        if (walks) await comes(people[n]!, walk);
        for (const where of [meetup, walk])
          if (inTheWay) await people[n]!.post(`${where}/help`, { reasons: ['money', 'time'] });
      }
      const withThem = await truth();
      const gone = people[which % people.length]!;
      await gone.post('/me/leave', { words: 'go', password, sure: true });
      const without = await truth();
      // A person has one nickname, and one name in each series.
      for (const cell of ['rooms', 'wrote', 'answered', 'late'] as const)
        expect(withThem.plain[cell] - without.plain[cell]).toBeLessThanOrEqual(1);
      for (const [reason, n] of withThem.barriers) expect(n - without.barriers.get(reason)!).toBeLessThanOrEqual(1);
      for (const [kind, n] of withThem.kinds) expect(n - (without.kinds.get(kind) ?? 0)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 4 },
  );
});
