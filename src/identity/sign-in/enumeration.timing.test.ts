import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';

/* What a stopwatch tells of whether an address has an account, or whether something is there that one may not see: nothing. Of `npm run test:long`, for a machine with nothing else to do. */

const isLong = process.env['TEST_LONG'] === '1';
const rounds = 2_000;
const known = 'vigdis@example.org';
const unknown = 'nobody@example.org';
const nowhere = '00000000-0000-4000-8000-000000000000';

/** Probability that a random one of `a` is larger than one of `b`: one half if they cannot be told apart. */
function auc(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((time) => ({ time, mine: true })), ...b.map((time) => ({ time, mine: false }))].sort(
    (one, other) => one.time - other.time,
  );
  const ranks = all.reduce((sum, { mine }, rank) => sum + (mine ? rank + 1 : 0), 0);
  return (ranks - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

(isLong ? describe : describe.skip)('the time of an answer', () => {
  let portal: Portal;
  let ada: Person;
  let randi: Person;
  let room: string;
  let thread: string;
  beforeAll(async () => {
    portal = await Portal.open();
    await portal.person('ServiceUser', { email: known });
    const elsewhere = await portal.founds(aCommunity('Balsfjord'));
    const odd = await portal.person('ServiceUser', { community: elsewhere });
    [room] = ((await odd.get('/rooms')).body as { rooms: { id: string }[] }).rooms.map(({ id }) => id) as [string];
    const made = await odd.post(`/rooms/${room}/threads`, { title: 'Hei', body: 'Hei', intent: 'hello', lang: 'nb' });
    thread = (made.body as { id: string }).id;
    randi = await portal.person('Coordinator');
    ada = await portal.person('ServiceUser');
    for (const email of [known, unknown]) await randi.post('/invitations', { email, role: 'ServiceUser' });
  });
  afterAll(() => portal.close());

  /** Each is asked about what is there, and about what is not. */
  const asks: [string, (email: string) => Promise<unknown>][] = [
    ['signing in', (email) => portal.stranger().post('/sign-in', { email, password: 'a guess of a password' })],
    ['a forgotten password', (email) => portal.stranger().post('/sign-in/forgotten', { email })],
    [
      'a lost phone',
      (email) =>
        portal.stranger().post('/sign-in/lost', { email, password: 'a guess', recovery: '0000-0000-0000-0000' }),
    ],
    [
      'signing in, with a code',
      (email) => portal.stranger().post('/sign-in', { email, password: 'a guess', code: '123456' }),
    ],
    ['an invitation', (email) => randi.post('/invitations', { email, role: 'ServiceUser' })],
    ['the coordinator’s help', (email) => randi.post('/invitations/help', { email, met: true })],
    ['a room of another community', (email) => ada.get(`/rooms/${email === known ? room : nowhere}`)],
    ['a thread of another community', (email) => ada.get(`/threads/${email === known ? thread : nowhere}`)],
  ];

  test.each(asks)(
    'is the same for what is there and what is not: %s',
    async (_, ask) => {
      const measured = async () => {
        const times: Record<string, number[]> = { [known]: [], [unknown]: [] };
        for (let n = 0; n < rounds; n++)
          for (const email of n % 2 === 0 ? [known, unknown] : [unknown, known]) {
            const before = performance.now();
            await ask(email);
            times[email]!.push(performance.now() - before);
          }
        const [mine, theirs] = [times[known]!, times[unknown]!];
        return { apart: Math.abs(median(mine) - median(theirs)), told: Math.abs(auc(mine, theirs) - 0.5) };
      };
      const holds = ({ apart, told }: { apart: number; told: number }) => apart < 1 && told < 0.05;
      const first = await measured();
      // A machine that did something else meanwhile gets one more chance; a portal that tells does not get better by it.
      const last = holds(first) ? first : await measured();
      expect([first, last, holds(last)]).toEqual([first, last, true]);
    },
    1_800_000,
  );
});

test('is told apart by this very measure where it differs', () => {
  const times = Array.from({ length: 500 }, (_, n) => 20 + Math.sin(n) + (n % 7) / 10);
  expect(Math.abs(auc(times, [...times].reverse()) - 0.5)).toBeLessThan(0.01);
  expect(
    auc(
      times.map((time) => time + 1),
      times,
    ),
  ).toBeGreaterThan(0.6);
});
