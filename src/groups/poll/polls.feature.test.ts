import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Communities } from '../../communities/index.js';
import { Personas } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, password, Portal } from '../../../test/support/portal.js';
import type { PollView } from './polls.reader.js';
import { Polls } from './polls.service.js';

let portal: Portal;
let [solveig, ada, bo, cai]: Person[] = [];
let room: string;
let thread: string;
beforeAll(async () => {
  portal = await Portal.open();
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  [ada, bo, cai] = [
    await portal.person('ServiceUser', { nickname: 'Furu' }),
    await portal.person('ServiceUser', { nickname: 'Lyng' }),
    await portal.person('ServiceUser', { nickname: 'Multe' }),
  ];
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
  const opening = { title: 'Long evenings', intent: 'suggestions', body: 'What do you do on Thursdays?' };
  thread = ((await ada.post(`/rooms/${room}/threads`, opening)).body as { id: string }).id;
});
afterAll(() => portal.close());

const question = {
  question: 'A cup of coffee',
  day1: '2026-11-26',
  from1: '18:00',
  day2: '2026-11-28',
  from2: '12:00',
  venues: ['cafe', 'outdoors'],
};
const asks = async (person: Person, more: object = {}) =>
  ((await person.post(`/rooms/${room}/polls`, { ...question, ...more })).body as { id: string }).id;
const seen = async (person: Person, poll: string) => (await person.get(`/polls/${poll}`)).body as PollView;
const polls = async (person: Person, path: string) => ((await person.get(path)).body as { polls: PollView[] }).polls;
const count = async (table: 'poll_reply' | 'data_key') =>
  (await portal
    .get(Read)
    .one<{ n: number }>(
      table === 'poll_reply'
        ? sql`select cast(count(*) as integer) as n from poll_reply`
        : sql`select cast(count(*) as integer) as n from data_key`,
    ))!.n;

describe('who would come if', () => {
  test('is asked in a thread, answered there, and seen in full by the consultant alone', async () => {
    const poll = await asks(solveig!, { thread });
    expect((await polls(ada!, `/threads/${thread}`)).map(({ id }) => id)).toEqual([poll]);
    expect((await ada!.page(`/threads/${thread}`)).text).toContain(`href="/polls/${poll}"`);
    expect((await ada!.page(`/polls/${poll}`)).text).toContain('Only the consultant sees your answer');

    const answer = { times: ['2'], venues: ['cafe'], condition: 'my sister drives me' };
    expect(
      (await ada!.submits(`/polls/${poll}/reply`, { times: '2', venues: 'cafe', condition: answer.condition })).status,
    ).toBe(303);
    expect((await seen(ada!, poll)).mine).toEqual(answer);
    expect((await ada!.page(`/polls/${poll}`)).text).toContain('Your answer is noted');

    const toBo = await seen(bo!, poll);
    expect(toBo.answers).toBeUndefined();
    expect(toBo.times).toEqual([
      { place: '1', startsAt: '2026-11-26T17:00:00Z', crowd: 'few' },
      { place: '2', startsAt: '2026-11-28T11:00:00Z', crowd: 'few' },
    ]);
    for (const text of [(await bo!.page(`/polls/${poll}`)).text, (await bo!.get(`/polls/${poll}`)).text])
      expect(text).not.toMatch(/Furu|sister/);

    const toSolveig = await seen(solveig!, poll);
    expect(toSolveig.answers).toEqual([{ author: expect.objectContaining({ nickname: 'Furu' }), ...answer }]);
    expect(toSolveig.times.map(({ people }) => people)).toEqual([0, 1]);
    expect((await solveig!.page(`/polls/${poll}`)).text).toContain('my sister drives me');

    await ada!.post(`/polls/${poll}/reply`, { times: ['1', '2', '3'] });
    expect((await seen(ada!, poll)).mine).toEqual({ times: ['1', '2'], venues: [] });
    await ada!.post(`/polls/${poll}/reply`);
    expect((await seen(ada!, poll)).mine).toBeUndefined();
    expect((await seen(solveig!, poll)).answers).toEqual([]);
  });

  test('is “a few” to peers until five could come, and then “five or more”', async () => {
    const poll = await asks(solveig!);
    const crowds = async () => (await seen(ada!, poll)).times.map(({ crowd }) => crowd);
    for (let n = 0; n < 4; n++)
      await (await portal.person('ServiceUser')).post(`/polls/${poll}/reply`, { times: ['1'] });
    expect(await crowds()).toEqual(['few', 'few']);
    await (await portal.person('ServiceUser')).post(`/polls/${poll}/reply`, { times: ['1'] });
    expect(await crowds()).toEqual(['five-or-more', 'few']);
    expect((await ada!.page(`/polls/${poll}`)).text).toContain('five or more');
  });

  test('becomes a meetup at a click, told where it was asked, and the answers are gone', async () => {
    const poll = await asks(solveig!, { thread });
    const keys = await count('data_key');
    for (const who of [ada!, bo!]) await who.post(`/polls/${poll}/reply`, { times: ['2'], venues: ['outdoors'] });
    expect(await count('data_key')).toBe(keys + 1);
    expect((await solveig!.page(`/polls/${poll}`)).text).toContain(`/meetups/new?poll=${poll}&amp;time=2`);

    const form = (await solveig!.get(`/meetups/new?poll=${poll}`)).body as { fromPoll: Record<string, string> };
    expect(form.fromPoll).toEqual({
      poll,
      title: 'A cup of coffee',
      kind: 'walk',
      day: '2026-11-28',
      from: '12:00',
      to: '13:30',
    });
    expect((await solveig!.page(`/meetups/new?poll=${poll}&time=1`)).text).toContain('value="2026-11-26"');

    const [venue] = await portal.get(Communities).venues(portal.community);
    const rest = { venue: venue!.id, about: 'A walk by the water', capacity: '12' };
    const refused = await solveig!.submits('/meetups', { ...form.fromPoll, ...rest, about: '' });
    expect([refused.status, refused.text.includes(`name="poll" value="${poll}"`)]).toEqual([422, true]);
    const made = await solveig!.submits('/meetups', { ...form.fromPoll, ...rest });
    expect(made.status).toBe(303);

    const became = await seen(ada!, poll);
    expect(became).toMatchObject({
      state: 'became',
      became: { href: made.headers['location'], title: 'A cup of coffee' },
    });
    expect((await ada!.page(`/threads/${thread}`)).text).toContain(`href="${made.headers['location']}"`);
    expect((await seen(solveig!, poll)).answers).toEqual([]);
    expect(await count('data_key')).toBe(keys);
    expect((await bo!.post(`/polls/${poll}/reply`, { times: ['1'] })).body.code).toBe('poll-over');
    const again = await solveig!.post('/meetups', { ...form.fromPoll, ...rest, capacity: 12, title: 'Another' });
    expect(again.body.code).toBe('poll-over');
    expect((await solveig!.get('/meetups')).text).not.toContain('Another');
  });
});

describe('a proposal', () => {
  test('reaches the consultant first, and the group when the consultant asks it', async () => {
    const poll = await asks(bo!, { thread });
    expect((await seen(bo!, poll)).state).toBe('proposed');
    expect((await bo!.page(`/polls/${poll}`)).text).toContain('waits for the consultant');
    expect((await ada!.get(`/polls/${poll}`)).status).toBe(404);
    expect((await polls(ada!, `/threads/${thread}`)).map(({ id }) => id)).not.toContain(poll);
    expect((await polls(ada!, `/rooms/${room}`)).map(({ id }) => id)).not.toContain(poll);
    expect((await solveig!.page('/')).text).toContain(`/polls/${poll}`);
    expect((await solveig!.page('/desk')).text).toContain(`/desk/items/poll/${poll}`);
    expect((await bo!.post(`/rooms/${room}/polls`, question)).body.code).toBe('enough-polls');
    for (const path of ['reply', 'closing']) expect((await ada!.post(`/polls/${poll}/${path}`)).status).toBe(404);
    expect((await bo!.post(`/polls/${poll}/opening`)).status).toBe(404);
    expect((await solveig!.submits(`/polls/${poll}/opening`)).status).toBe(303);
    expect((await solveig!.page('/desk')).text).not.toContain(poll);
    expect((await seen(ada!, poll)).author.nickname).toBe('Lyng');
    expect((await ada!.post(`/polls/${poll}/reply`, { times: ['1'] })).status).toBe(204);
    expect((await seen(bo!, poll)).answers).toBeUndefined();
    expect((await bo!.post(`/polls/${poll}/closing`)).status).toBe(404);
  });

  test('that is not taken up comes back with a word to whoever made it, and nobody else hears of it', async () => {
    const poll = await asks(cai!);
    await solveig!.post(`/polls/${poll}/closing`, { reason: 'After Christmas, perhaps?' });
    expect(await seen(cai!, poll)).toMatchObject({ state: 'declined', reason: 'After Christmas, perhaps?' });
    expect((await ada!.get(`/polls/${poll}`)).status).toBe(404);
    const own = await asks(cai!);
    expect((await cai!.submits(`/polls/${own}/closing`)).status).toBe(303);
    expect((await seen(cai!, own)).reason).toBeUndefined();
    const { polls: kept } = (await cai!.post('/me/everything/file', { password })).body as {
      polls: { asked: { reason?: string; state: string }[]; answered: object[] };
    };
    expect(kept.asked.map(({ state }) => state)).toEqual(['declined', 'declined']);
    expect(kept.asked.flatMap(({ reason }) => reason ?? [])).toEqual(['After Christmas, perhaps?']);
  });

  test('that cannot be comes back with what was typed, and says what to mend', async () => {
    const asked = (more: Record<string, string>) =>
      ada!.submits(`/rooms/${room}/polls`, {
        question: 'Kept words',
        day1: '2026-11-26',
        from1: '18:00',
        venues: 'cafe',
        ...more,
      });
    for (const [more, told] of [
      [{ day2: '2026-11-27' }, 'Write both a day and a time'],
      [{ day1: '2026-11-19', from1: '12:00' }, 'have not been'],
      [{ venues: '' }, 'at least one kind of place'],
      [{ question: '' }, 'Write something'],
    ] as const) {
      const refused = await asked(more);
      expect([refused.status, refused.text.includes(told)]).toEqual([422, true]);
      if (!('question' in more)) expect(refused.text).toContain('Kept words');
    }
    const elsewhere = await ada!.post(`/rooms/${room}/polls`, { ...question, thread: room });
    expect(elsewhere.status).toBe(404);
    const reader = await portal.person('ServiceUser', { nickname: null });
    expect((await reader.post(`/rooms/${room}/polls`, question)).body.code).toBe('nickname-first');
  });
});

describe('a poll', () => {
  test('is not there for a provider, a coordinator, another community, or whoever has blocked who asks', async () => {
    const poll = await asks(bo!);
    await solveig!.post(`/polls/${poll}/opening`);
    expect((await ada!.get(`/polls/${poll}`)).status).toBe(200);
    const balsfjord = await portal.founds(aCommunity('Balsfjord'));
    for (const outsider of [
      await portal.person('Provider'),
      await portal.person('Coordinator'),
      await portal.person('ServiceUser', { community: balsfjord }),
      await portal.person('Consultant', { community: balsfjord }),
    ])
      for (const path of [`/polls/${poll}`, `/rooms/${room}/polls/new`])
        expect([path, (await outsider.get(path)).status]).toEqual([path, 404]);
    expect((await portal.stranger().get(`/polls/${poll}`)).status).toBe(401);
    const blocker = await portal.person('ServiceUser');
    await blocker.post(`/people/${(await portal.get(Personas).idOf(bo!.is))!}/block`);
    expect((await blocker.get(`/polls/${poll}`)).status).toBe(404);
    expect((await polls(blocker, `/rooms/${room}`)).map(({ id }) => id)).not.toContain(poll);
    await solveig!.post(`/polls/${poll}/closing`);
  });

  test('loses the answers of whoever leaves or gives a nickname up, and all of them when its last day is over', async () => {
    const poll = await asks(solveig!);
    const dan = await portal.person('ServiceUser', { nickname: 'Dun' });
    for (const who of [ada!, dan]) await who.post(`/polls/${poll}/reply`, { times: ['1'] });
    const who = async () => (await seen(solveig!, poll)).answers!.map(({ author }) => author.nickname);
    expect(await who()).toEqual(['Dun', 'Furu']);
    await dan.post('/me/leave', { words: 'stay', password, sure: true });
    expect(await who()).toEqual(['Furu']);
    expect(await count('poll_reply')).toBeGreaterThan(0);
    portal.clock.passes({ days: 10 });
    solveig = await portal.signsInAgain(solveig!);
    ada = await portal.signsInAgain(ada!);
    expect((await seen(ada, poll)).state).toBe('closed');
    expect((await ada.post(`/polls/${poll}/reply`, { times: ['1'] })).body.code).toBe('poll-over');
    await portal.get(Polls).sweep();
    await portal.get(Polls).sweep();
    expect(await count('poll_reply')).toBe(0);
    expect(await polls(ada, `/rooms/${room}`)).toEqual([]);
  });

  test('costs a page the same number of reads, however many there are and however many answer', async () => {
    const later = { day1: '2026-12-10', day2: '2026-12-11' };
    const reads = async (path: string) => {
      const before = portal.get(Read).count;
      await solveig!.get(path);
      return portal.get(Read).count - before;
    };
    await ada!.post(`/polls/${await asks(solveig!, later)}/reply`, { times: ['1'] });
    const one = await reads(`/rooms/${room}`);
    for (let n = 0; n < 5; n++) await ada!.post(`/polls/${await asks(solveig!, later)}/reply`, { times: ['1'] });
    expect(await reads(`/rooms/${room}`)).toBe(one);
  });
});
