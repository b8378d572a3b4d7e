import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../test/support/person.js';
import { Portal } from '../../test/support/portal.js';
import { Communities } from '../communities/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import type { MeetupView, OwnAnswer, RosterView } from './meetups.views.js';

let portal: Portal;
let solveig: Person;
const people: Person[] = [];

beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  for (let n = 0; n < 100; n++) people.push(await portal.person('ServiceUser', { nickname: null }));
}, 120_000);
afterAll(() => portal.close());

let evenings = 0;
async function aMeetup(capacity: number): Promise<string> {
  const [venue] = await portal.get(Communities).venues(portal.community);
  const answer = await solveig.post('/meetups', {
    title: `Café ${++evenings}`,
    kind: 'cafe',
    venue: venue!.id,
    day: '2026-11-26',
    from: '18:00',
    to: '19:30',
    capacity,
    about: 'Coffee',
  });
  expect(answer.status).toBe(201);
  return `/meetups/${(answer.body as MeetupView).id}`;
}

const roster = async (meetup: string) => (await solveig.get(`${meetup}/roster`)).body as RosterView;
const names = (list: { name: string }[]) => list.map(({ name }) => name);
const places = (meetup: string) =>
  portal
    .get(Read)
    .all<{ name: string; state: string }>(
      sql`select f.name, r.state from rsvp r join meetup_face f on f.id = r.face_id where r.meetup_id = ${meetup.split('/')[2]!} order by r.place`,
    );

describe('places', () => {
  test.each([10, 100])(
    'the last one goes to exactly one of %s who ask at once, the rest wait in the order of asking',
    async (crowd) => {
      const meetup = await aMeetup(3);
      for (const n of [0, 1]) await people[n]!.post(`${meetup}/rsvp`, { name: `P${n}` });
      const asking = people.slice(0, crowd);
      const told = await Promise.all(asking.map((person, n) => person.post(`${meetup}/rsvp`, { name: `P${n}` })));
      expect(told.map(({ status }) => status)).toEqual(asking.map(() => 201));
      const states = told.map(({ body }) => (body as OwnAnswer).state);
      expect(states.slice(0, 2)).toEqual(['going', 'going']);
      expect(states.filter((state) => state === 'going')).toHaveLength(3);

      const list = await roster(meetup);
      expect([list.going.length, list.waiting.length]).toEqual([3, crowd - 3]);
      expect(new Set(names([...list.going, ...list.waiting])).size).toBe(crowd);
      const order = await places(meetup);
      expect(order.map(({ state }) => state)).toEqual(
        [...'ggg'].map(() => 'going').concat(list.waiting.map(() => 'waiting')),
      );
      expect(order.slice(3).map(({ name }) => name)).toEqual(names(list.waiting));
    },
    60_000,
  );

  test('one who gives up a place, and those who give up waiting, make room in order; who comes back asks anew', async () => {
    const meetup = await aMeetup(2);
    const five = people.slice(0, 5);
    for (const [n, person] of five.entries()) await person.post(`${meetup}/rsvp`, { name: `P${n}` });
    const now = async () => {
      const list = await roster(meetup);
      return [names(list.going), names(list.waiting)];
    };
    expect(await now()).toEqual([
      ['P0', 'P1'],
      ['P2', 'P3', 'P4'],
    ]);
    await five[2]!.post(`${meetup}/withdrawal`);
    expect(await now()).toEqual([
      ['P0', 'P1'],
      ['P3', 'P4'],
    ]);
    await five[0]!.post(`${meetup}/withdrawal`);
    await five[0]!.post(`${meetup}/withdrawal`);
    // The free place is kept for the first who waits, and goes to nobody else meanwhile.
    expect(await now()).toEqual([['P1'], ['P3', 'P4']]);
    expect((await five[4]!.post(`${meetup}/place`)).body).toMatchObject({ code: 'meetup-offer-passed' });
    await five[0]!.post(`${meetup}/rsvp`, { name: 'P0' });
    expect(await now()).toEqual([['P1'], ['P3', 'P4', 'P0']]);
    expect((await five[3]!.post(`${meetup}/place`)).status).toBe(204);
    expect(await now()).toEqual([
      ['P1', 'P3'],
      ['P4', 'P0'],
    ]);
  });

  test('never are more than there are, while many come, go and return at random, and nobody is lost', async () => {
    const meetup = await aMeetup(4);
    const crowd = people.slice(0, 24);
    const acts = crowd.flatMap((person, n) => [
      () => person.post(`${meetup}/rsvp`, { name: `P${n}` }),
      ...(n % 3 ? [() => person.post(`${meetup}/withdrawal`)] : []),
      ...(n % 3 === 2 ? [() => person.post(`${meetup}/rsvp`, { name: `P${n}` })] : []),
    ]);
    const told = await Promise.all(acts.map((act) => act()));
    // To withdraw before one has answered is told as not found; everything else is taken.
    expect(told.filter(({ status }) => ![201, 204, 404].includes(status))).toEqual([]);
    const list = await roster(meetup);
    const kept = await places(meetup);
    expect(kept).toHaveLength(24);
    const still = kept.filter(({ state }) => state !== 'withdrawn');
    const offered = list.waiting.filter((person) => person.offered);
    expect(list.going.length + offered.length).toBe(Math.min(4, still.length));
    // Kept for those who stand first.
    expect(list.waiting.slice(0, offered.length)).toEqual(offered);
    expect(list.going.length + list.waiting.length).toBe(still.length);
  }, 60_000);

  test('asking twice, also at once, is asking once', async () => {
    const meetup = await aMeetup(1);
    const [jon, kari] = people;
    const [first] = await Promise.all([1, 2, 3].map(() => jon!.post(`${meetup}/rsvp`, { name: 'Jon' })));
    expect((first!.body as OwnAnswer).state).toBe('going');
    await kari!.post(`${meetup}/rsvp`, { name: 'Kari' });
    expect(((await kari!.post(`${meetup}/rsvp`, { name: 'Kari' })).body as OwnAnswer).state).toBe('waiting');
    expect((await jon!.post(`${meetup}/rsvp`, { name: 'Jonny', listed: true })).body as OwnAnswer).toEqual({
      state: 'going',
      name: 'Jonny',
      listed: true,
    });
    const list = await roster(meetup);
    expect([names(list.going), names(list.waiting)]).toEqual([['Jonny'], ['Kari']]);
  });
});
