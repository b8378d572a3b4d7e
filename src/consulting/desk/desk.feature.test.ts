import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { aCommunity, Portal } from '../../../test/support/portal.js';
import { Communities } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { MatterClock } from '../matter/matter.clock.js';
import type { ItemView, QueuedView, QueueView } from './desk-queue.service.js';

let portal: Portal;
let [solveig, mari, ragna, ada]: Person[] = [];
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  const balsfjord = await portal.founds(aCommunity('Balsfjord'));
  await portal.get(Communities).nameStandIn(portal.community, balsfjord);
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  mari = await portal.person('Consultant', { firstName: 'Mari' });
  ragna = await portal.person('Consultant', { firstName: 'Ragna', community: balsfjord });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const desk = async (person: Person) => (await person.get('/desk')).body as QueueView;
const all = (view: QueueView): QueuedView[] =>
  [view.now, view.mine, view.free, view.others, view.aside, view.cannot].flat();
const asks = async (person: Person, wish: object = {}) =>
  ((await person.post('/flags', { kind: 'now', ...wish })).body as { id: string }).id;
const starts = async (person: Person, title = 'A thread') =>
  ((await person.post(`/rooms/${room}/threads`, { title, intent: 'hello', body: 'Hello' })).body as { id: string }).id;
const item = (kind: string, id: string) => `/desk/items/${kind}/${id}`;
const where = async (person: Person, id: string) =>
  Object.entries(await desk(person))
    .filter(([, items]) => Array.isArray(items) && (items as QueuedView[]).some((each) => each.id === id))
    .map(([place]) => place);
const again = async () => {
  for (const each of [solveig!, mari!, ragna!]) each.goesOnAs(await portal.signsInAgain(each));
};

describe('the work list', () => {
  test('has what waits for a human, and each thing in one place', async () => {
    const [thread, flag] = [await starts(ada!), await asks(ada!, { words: 'It is too much.' })];
    const view = await desk(solveig!);
    expect(view.now.map(({ id }) => id)).toContain(flag);
    expect(view.free.filter(({ id }) => id === thread)).toMatchObject([
      { kind: 'thread', says: 'A thread', ends: 'here' },
    ]);
    expect(view.free.map(({ kind }) => kind)).toContain('newcomer');
    const page = (await solveig!.page('/desk')).text;
    expect(page).toContain(`href="${item('flag', flag)}"`);
    expect((await solveig!.page('/')).text).toContain(`href="${item('flag', flag)}"`);
    for (const nobody of [ada!, ragna!]) expect((await nobody.get(item('thread', thread))).status).toBe(404);
    expect((await solveig!.get(item('case', thread))).status).toBe(404);
  });

  test('gives a thing to whoever takes it first, and to nobody else until it is given back', async () => {
    const path = item('thread', await starts(ada!));
    const id = path.split('/').at(-1)!;
    const taken = await Promise.all([solveig!, mari!].map((each) => each.post(`${path}/taking`)));
    expect(taken.map(({ status }) => status).sort()).toEqual([204, 409]);
    const [first, second] = taken[0]!.status === 204 ? [solveig!, mari!] : [mari!, solveig!];
    expect([await where(first, id), await where(second, id)]).toEqual([['mine'], ['others']]);
    expect((await second.post(`${path}/done`, { note: 'Mine' })).body.code).toBe('somebody-has-it');

    portal.clock.passes({ seconds: 1 });
    await first.post(`${path}/handing`, { to: second.is.membershipId, note: 'You know her.' });
    expect([await where(first, id), await where(second, id)]).toEqual([['others'], ['mine']]);
    expect(((await second.get(path)).body as ItemView).acts[0]).toMatchObject({
      act: 'handed',
      words: 'You know her.',
    });
    expect((await second.page(path)).text).toContain(`From ${first.is.firstName}`);

    await second.submits(`${path}/declining`);
    expect([await where(first, id), await where(second, id)]).toEqual([['free'], ['cannot']]);
    expect((await first.post(`${path}/handing`, { to: second.is.membershipId })).body.code).toBe('cannot-take-it');
    await first.submits(`${path}/declining`);
    expect([await where(first, id), await where(second, id)]).toEqual([['free'], ['free']]);
    expect((await first.page('/desk')).text).toContain('Nobody can take it');
  });

  test('puts a thing aside until it comes back, and takes it from whoever has forgotten it', async () => {
    const id = await starts(ada!);
    const path = item('thread', id);
    await solveig!.submits(`${path}/snoozing`, { until: 'hours' });
    expect([await where(solveig!, id), await where(mari!, id)]).toEqual([['aside'], ['others']]);
    portal.clock.passes({ hours: 4 });
    await again();
    expect(await where(solveig!, id)).toEqual(['mine']);
    portal.clock.passes({ days: 4 });
    await again();
    expect([await where(solveig!, id), await where(mari!, id)]).toEqual([['free'], ['free']]);
    expect((await mari!.post(`${path}/taking`)).status).toBe(204);
  });

  test('lets go of what is done, with a note, and has it back if a thumb slipped', async () => {
    const id = await starts(ada!);
    const path = item('thread', id);
    expect((await solveig!.post(`${path}/done`, { note: '' })).status).toBe(422);
    await solveig!.submits(`${path}/done`, { note: 'Rang her.' });
    expect(await where(mari!, id)).toEqual(['done']);
    expect((await mari!.get(path)).status).toBe(404);
    await mari!.submits(`${path}/reopening`);
    expect(await where(mari!, id)).toEqual(['free']);
    expect(((await mari!.get(path)).body as ItemView).acts.map(({ words }) => words)).toContain('Rang her.');
    await mari!.post(`/threads/${id}/posts`, { body: 'Welcome' });
    expect(await where(mari!, id)).toEqual([]);
  });

  test('does not end here what its own page ends', async () => {
    const thread = await starts(ada!);
    const { posts } = (await ada!.get(`/threads/${thread}`)).body as { posts: { id: string }[] };
    const post = posts[0]!.id;
    await (await portal.person('ServiceUser')).post(`/posts/${post}/report`, { reason: 'A place.' });
    expect((await solveig!.post(`${item('report', post)}/done`, { note: 'Seen' })).body.code).toBe('still-open');
    await solveig!.post(`/posts/${post}/keeping`);
    expect((await solveig!.get(item('report', post))).status).toBe(404);
  });

  test('asks a constant number of questions, however much waits', async () => {
    const count = async () => {
      const read = portal.get(Read);
      // Once before, so that the keys of what is new are at hand.
      await solveig!.get('/desk');
      const before = read.count;
      await solveig!.get('/desk');
      return read.count - before;
    };
    const few = await count();
    for (let n = 0; n < 5; n++) await starts(ada!);
    await asks(ada!);
    expect(await count()).toBe(few);
  });

  test('tells an open page within a second that somebody needs somebody', async () => {
    const listening = await portal.listens(solveig!, '/desk/live');
    await listening.named('desk');
    const begun = performance.now();
    const flag = await asks(ada!);
    await listening.named('desk', (data) => data.includes(flag));
    expect(performance.now() - begun).toBeLessThan(1000);
    listening.close();
  });
});

describe('whatever several consultants and the stand-in do at once', () => {
  type Act = { who: number; act: string; which: number };
  const acts = [
    'taking',
    'declining',
    'snoozing',
    'handing',
    'done',
    'reopening',
    'closing',
    'flag',
    'thread',
    'answer',
    'time',
    'restart',
  ];
  const act = fc.record({ who: fc.nat(2), act: fc.constantFrom(...acts), which: fc.nat(30) });

  /** Taken, aside and declined, and then the process ends. */
  const withRestart: Act[][] = [
    [
      { who: 0, act: 'taking', which: 0 },
      { who: 1, act: 'snoozing', which: 1 },
    ],
    [
      { who: 2, act: 'flag', which: 0 },
      { who: 1, act: 'declining', which: 0 },
      { who: 0, act: 'restart', which: 0 },
    ],
    [{ who: 1, act: 'taking', which: 1 }],
  ];
  /** Where each thing stands for each of them, and whose it is. */
  const shown = async () => {
    const views = [await desk(solveig!), await desk(mari!), await desk(ragna!)];
    return views.map((view) =>
      all(view).map(({ kind, id, whose, aside, cannot }) => ({ kind, id, whose, aside, cannot })),
    );
  };
  let restarts = 0;

  test('nothing is lost, nothing is owned by two, and every crisis is in front of everybody with its age', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rounds) => {
          const member = await portal.person('ServiceUser');
          const flags = new Map<string, number>([[await asks(member), portal.clock.at.epochMilliseconds]]);
          const threads = new Set([await starts(member)]);
          const people = [member];
          const one = async ({ who, act: what, which }: Act): Promise<void> => {
            const staff = [solveig!, mari!, ragna!];
            const person = staff[who]!;
            const ids = [...[...flags.keys()].map((id) => ['flag', id]), ...[...threads].map((id) => ['thread', id])];
            const [kind, id] = ids[which % Math.max(1, ids.length)] ?? ['flag', '00000000-0000-4000-8000-000000000000'];
            const path = item(kind!, id!);
            if (what === 'flag')
              return void flags.set(await asks(await portal.person('ServiceUser')), portal.clock.at.epochMilliseconds);
            if (what === 'thread') return void threads.add(await starts(people[0]!));
            if (what === 'answer' && kind === 'thread') {
              if ((await solveig!.post(`/threads/${id}/posts`, { body: 'Hello' })).status < 300) threads.delete(id!);
              return;
            }
            if (what === 'closing' && kind === 'flag') {
              const closed = await person.post(`/desk/matters/${id}/closing`, { outcome: 'safe', note: 'Home.' });
              if (closed.status < 300) flags.delete(id!);
              return;
            }
            if (what === 'snoozing') return void (await person.post(`${path}/snoozing`, { until: 'quarter' }));
            if (what === 'handing')
              return void (await person.post(`${path}/handing`, { to: staff[(who + 1) % 3]!.is.membershipId }));
            if (what === 'done') return void (await person.post(`${path}/done`, { note: 'Done' }));
            if (what !== 'time' && what !== 'restart') await person.post(`${path}/${what}`);
          };
          for (const round of rounds) {
            await Promise.all(round.map(one));
            if (round.some(({ act: what }) => what === 'time')) portal.clock.passes({ minutes: 7 });
            // In a few runs, as it takes its time: the process ends and another begins. What stood on the list stands there.
            if (restarts < 3 && round.some(({ act: what }) => what === 'restart')) {
              restarts++;
              const before = await shown();
              await portal.restarts();
              const back = [solveig!, mari!, ragna!, people[0]!].map((each) => portal.signsInAgain(each));
              [solveig, mari, ragna] = await Promise.all(back);
              people[0] = (await back[3])!;
              expect(await shown()).toEqual(before);
            }
            const views = [await desk(solveig!), await desk(mari!)];
            for (const view of views) {
              for (const [id, raised] of flags) {
                const found = all(view).filter((each) => each.id === id);
                expect(found).toHaveLength(1);
                expect(view.now).toContain(found[0]);
                expect(found[0]!.waited).toBe(Math.floor((portal.clock.at.epochMilliseconds - raised) / 60_000));
              }
              for (const id of threads) {
                const open = all(view).filter((each) => each.id === id && each.kind === 'thread');
                const done = view.done.filter((each) => each.id === id && each.kind === 'thread');
                expect(open.length + done.length).toBe(1);
              }
            }
            for (const mine of all(views[0]!).filter(({ whose }) => whose === 'mine')) {
              const others = all(views[1]!).find((each) => each.kind === mine.kind && each.id === mine.id);
              expect(others).toMatchObject({ whose: 'another', owner: 'Solveig' });
            }
          }
        },
      ),
      { numRuns: 12, examples: [[withRestart]] },
    );
    expect(restarts).toBeGreaterThan(0);
  }, 240_000);
});

describe('a crisis that nobody takes', () => {
  test('is for the stand-in too after a quarter of an hour, and stays with whoever has it', async () => {
    const flag = await asks(ada!, { words: 'Anybody?' });
    await again();
    portal.clock.passes({ minutes: 16 });
    await portal.get(MatterClock).callMore();
    expect(await where(ragna!, flag)).toEqual(['now']);
    expect((await ragna!.page(`/desk/matters/${flag}`)).text).toContain(
      'Nobody has taken this within a quarter of an hour',
    );
    expect((await ragna!.post(`${item('flag', flag)}/taking`)).status).toBe(204);
    expect((await desk(solveig!)).now.find(({ id }) => id === flag)).toMatchObject({
      owner: 'Ragna',
      whose: 'another',
    });
    expect((await solveig!.post(`${item('flag', flag)}/snoozing`, { until: 'quarter' })).status).toBe(409);
    expect((await ragna!.post(`${item('flag', flag)}/snoozing`, { until: 'week' })).body.code).toBe('not-so-long');
  });
});
