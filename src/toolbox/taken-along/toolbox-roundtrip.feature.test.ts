import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { databaseHash } from '../../../test/support/rows.js';
import request, { type Response } from 'supertest';
import { DataSource } from 'typeorm';
import { themes } from '../goal/goal-more.js';
import { lifeAreas, ownHeadings, planParts } from '../own-pages/shelves.js';
import { rings, sides } from '../things/things.js';
import { goalStates, outcomes } from '../toolbox.views.js';
import type { ArrivalView } from './arrivals.service.js';
import { Arrivals } from './arrivals.service.js';
import type { FileGoal, ToolboxFile } from './toolbox-file.js';

type Rung = NonNullable<ToolboxFile['ladder']>[number];

/* Two portals, each with a database of its own. */

let here: Portal;
let there: Portal;
beforeAll(async () => {
  here = await Portal.open();
  there = await Portal.open();
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const path = '/toolbox/taken-along';
const exported = async (who: Person) => (await who.get(`${path}/file`)).text;
const file = async (who: Person) => JSON.parse(await exported(who)) as ToolboxFile;

function brings(portal: Portal, who: Person, bytes: string | Buffer, accept = 'text/html'): Promise<Response> {
  return request(portal.app.getHttpServer())
    .post(`${path}/arrival`)
    .set('cookie', who.cookieHeader)
    .set('accept', accept)
    .set('sec-fetch-site', 'same-origin')
    .attach('file', Buffer.from(bytes), 'toolbox.json') as unknown as Promise<Response>;
}
const arrival = async (who: Person) => ((await who.get(`${path}/arrival`)).body as { arrival?: ArrivalView }).arrival;
async function keeps(who: Person): Promise<Response> {
  return who.submits(`${path}/arrival/keep`, { arrival: (await arrival(who))!.id });
}
async function bringsIn(portal: Portal, who: Person, bytes: string): Promise<void> {
  expect((await brings(portal, who, bytes)).status).toBe(303);
  expect((await keeps(who)).status).toBe(303);
}

/** Words as people type them: other letters, line breaks, signs that HTML and JSON know. */
const letter = fc.constantFrom(...'aåøβ😀 "\\<&\'\u00a0\u2028é–{}0');
const text = (max: number, several: boolean) =>
  fc
    .array(several ? fc.oneof(letter, fc.constant('\n')) : letter, { minLength: 1, maxLength: Math.min(max, 30) })
    .map((letters) => letters.join(''))
    .map((each) => (several ? each.trim() : each.replace(/\s+/g, ' ').trim()))
    .filter((each) => each.length > 0 && each.length <= max);
const line = (max: number) => text(max, false);
const words = (max: number) => text(max, true);
const may = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2190-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Days near each other, so that some are the same. */
const near = fc.integer({ min: 1, max: 9 }).map((n) => `2026-11-0${n}`);
const ten = fc.integer({ min: 0, max: 10 });
const beforeAfter = { before: may(ten), after: may(ten) };

const goal: fc.Arbitrary<FileGoal> = fc.record({
  title: line(120),
  why: may(words(1000)),
  state: fc.constantFrom(...goalStates),
  reviewOn: may(day),
  themes: may(fc.subarray([...themes], { minLength: 1 })),
  scale: may(fc.array(words(200), { minLength: 5, maxLength: 5 })),
  levels: may(fc.array(fc.record({ day, level: fc.constantFrom(-2, -1, 0, 1, 2) }), { maxLength: 3 })),
  steps: fc.array(fc.record({ title: line(200), done: fc.boolean() }), { maxLength: 3 }),
  begun: may(line(200)),
}) as fc.Arbitrary<FileGoal>;

/** What is a step already is not begun. */
const whatIsAdded = ({ begun, ...rest }: FileGoal): FileGoal =>
  begun === undefined || rest.steps.some(({ title }) => title === begun) ? rest : { ...rest, begun };

const page = (names: readonly string[]) =>
  fc.subarray([...names], { maxLength: 3 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((name) =>
        fc.record({
          page: fc.constant(name),
          heading: (ownHeadings as readonly string[]).includes(name) ? may(line(60)) : fc.constant(undefined),
          text: words(2000),
          how: may(words(2000)),
          helps: may(words(2000)),
          hinders: may(words(2000)),
        }),
      ),
    ),
  );

/** A step of the ladder. */
const rung: fc.Arbitrary<Rung> = fc.record({
  what: line(120),
  dread: may(ten),
  belongs: may(line(120)),
  skipped: may(fc.constant(true)),
  tries: fc.array(fc.record({ day, before: ten, after: may(ten) }), { maxLength: 3 }),
});

const toolbox = fc
  .record({
    // Where there is none, the file does not speak of a ladder.
    ladder: may(fc.array(rung, { minLength: 1, maxLength: 4 })),
    measures: fc.array(fc.record({ name: line(60), low: line(40), high: line(40), resting: may(fc.constant(true)) }), {
      maxLength: 8,
    }),
    goals: fc.array(goal.map(whatIsAdded), { maxLength: 4 }),
  })
  .chain(({ measures, goals, ladder }) => {
    const numberOf = (among: readonly unknown[]) =>
      among.length > 0 ? may(fc.integer({ min: 1, max: among.length })) : fc.constant(undefined);
    const measure = fc.integer({ min: 1, max: Math.max(1, measures.length) });
    const some = <T>(one: fc.Arbitrary<T>) => (measures.length > 0 ? may(one) : fc.constant(undefined));
    return fc.record({
      format: fc.constant('reconnect-toolbox/1' as const),
      whatMatters: may(words(500)),
      plan: page([...planParts, ...ownHeadings]),
      areas: page([...lifeAreas, ...ownHeadings]),
      people: fc.array(
        fc.record({
          name: line(60),
          ring: fc.constantFrom(...rings),
          side: fc.constantFrom(...sides),
          note: may(words(500)),
        }),
        { maxLength: 5 },
      ),
      medicines: fc.array(
        fc.record({
          name: line(120),
          how: may(line(200)),
          experience: may(words(1000)),
          questions: may(words(1000)),
        }),
        { maxLength: 4 },
      ),
      measures: fc.constant(measures),
      ladder: fc.constant(ladder),
      goals: fc.constant(goals),
      activities: fc.array(
        fc
          .record({
            day: fc.oneof(near, day),
            time: may(fc.constantFrom('00:00', '09:30', '23:59')),
            what: line(120),
            kind: may(line(60)),
            planB: may(words(300)),
            where: may(line(200)),
            withWhom: may(line(120)),
            goal: numberOf(goals),
            rung: numberOf(ladder ?? []),
            told: may(
              fc.record({
                // Somebody may have told something of it and not yet whether.
                outcome: may(fc.constantFrom(...outcomes)),
                note: may(words(500)),
                mood: may(fc.record(beforeAfter)),
                mark: some(fc.record({ measure, ...beforeAfter })),
              }),
            ),
          })
          .map(({ told, ...rest }) => ({ ...rest, ...told })),
        { maxLength: 6 },
      ),
      diary: fc.array(
        fc.record({
          day: fc.oneof(near, day),
          words: may(words(2000)),
          mood: may(ten),
          marks: some(fc.array(fc.record({ measure, value: ten }), { minLength: 1, maxLength: 3 })),
          answers: may(
            fc.record({
              instrument: fc.constant('who-5' as const),
              values: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }),
            }),
          ),
        }),
        { maxLength: 6 },
      ),
    });
  });

/** The same whatever order the fields and the unordered things stand in. */
const settled = (bytes: string) => {
  const { activities, diary, plan, areas, ...rest } = JSON.parse(bytes) as ToolboxFile;
  const sorted = (items: object[]) => items.map((item) => JSON.stringify(item, Object.keys(flat(item)).sort())).sort();
  return { rest, activities: sorted(activities), diary: sorted(diary), plan: sorted(plan), areas: sorted(areas) };
};
const flat = (item: object): Record<string, true> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => [
      [name, true],
      ...(value && typeof value === 'object' ? Object.entries(flat(value as object)) : []),
    ]),
  ) as Record<string, true>;

describe('a toolbox that is taken along', () => {
  test('says the same in the next portal, byte for byte, and nothing of it is lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(toolbox, async (given) => {
        const ada = await here.person('ServiceUser');
        const brought = JSON.stringify(given);
        await bringsIn(here, ada, brought);
        const first = await exported(ada);
        expect(settled(first)).toEqual(settled(brought));
        const moved = await there.person('ServiceUser');
        await bringsIn(there, moved, first);
        expect(await exported(moved)).toBe(first);
        // What is there already does not come again.
        await bringsIn(there, moved, first);
        expect(await exported(moved)).toBe(first);
      }),
      { numRuns: 25 },
    );
  });

  test('written by hand on the pages, comes back the same, and no id of the first portal is in it', async () => {
    const ada = await here.person('ServiceUser');
    const ids = await fills(ada);
    const first = await exported(ada);
    for (const id of ids) expect(first).not.toContain(id);
    expect(JSON.parse(first)).toEqual({
      format: 'reconnect-toolbox/1',
      whatMatters: 'The sea',
      plan: [
        { page: 'can', text: 'Go out of the door' },
        { page: 'own1', heading: 'The boat', text: 'It floats' },
      ],
      areas: [{ page: 'home', how: 'Quiet', helps: 'The stove' }],
      people: [{ name: 'Per', ring: 'close', side: 'friends' }],
      medicines: [{ name: 'Litium', questions: 'Less?' }],
      measures: [{ name: 'Sleep', low: 'little', high: 'well' }],
      goals: [
        {
          title: 'Be outside',
          why: 'I sleep',
          state: 'resting',
          reviewOn: '2026-12-24',
          themes: ['hope'],
          steps: [
            { title: 'Postbox', done: true },
            { title: 'Harbour', done: false },
          ],
        },
      ],
      activities: [
        {
          day: '2026-11-19',
          what: 'Harbour',
          kind: 'Walk',
          goal: 1,
          outcome: 'done',
          mood: { before: 2, after: 5 },
          mark: { measure: 1, before: 1, after: 3 },
        },
      ],
      diary: [
        { day: '2026-11-18', words: 'It rained.', mood: 4, marks: [{ measure: 1, value: 7 }] },
        { day: '2026-11-19', answers: { instrument: 'who-5', values: [1, 2, 3, 4, 5] } },
      ],
    });
    const moved = await there.person('ServiceUser');
    await bringsIn(there, moved, first);
    expect(await exported(moved)).toBe(first);
    for (const words of ['It rained.', 'Sleep: 7']) expect((await moved.page('/toolbox/diary')).text).toContain(words);
  });
});

test('a step that is only begun goes along, and stands in the form where it was begun', async () => {
  const ada = await here.person('ServiceUser');
  await ada.post('/toolbox/goals/keeping', { title: 'Fish', nextStep: 'A rod' });
  const bytes = await exported(ada);
  expect((JSON.parse(bytes) as ToolboxFile).goals).toEqual([
    { title: 'Fish', state: 'active', steps: [], begun: 'A rod' },
  ]);
  expect((await ada.get(`${path}/book`)).text).toContain('A rod (begun)');
  const moved = await there.person('ServiceUser');
  await bringsIn(there, moved, bytes);
  expect(await exported(moved)).toBe(bytes);
  const [{ id }] = ((await moved.get('/toolbox/goals')).body as { goals: { id: string }[] }).goals as [{ id: string }];
  expect((await moved.page(`/toolbox/goals/${id}`)).text).toContain('value="A rod"');
  // Once it is added it is a step, and no more begun.
  await moved.submits(`/toolbox/goals/${id}/steps`, { title: 'A rod' });
  expect((await file(moved)).goals).toEqual([
    { title: 'Fish', state: 'active', steps: [{ title: 'A rod', done: false }] },
  ]);
});

async function fills(who: Person): Promise<string[]> {
  const made = async (url: string, body: Record<string, unknown>) =>
    (await who.post(url, body)).body as { id: string; steps?: { id: string }[] };
  await who.post('/toolbox/values', { text: 'The sea' });
  await who.post('/toolbox/plan/can', { text: 'Go out of the door' });
  await who.post('/toolbox/plan/own1', { heading: 'The boat', text: 'It floats' });
  await who.post('/toolbox/areas/home', { how: 'Quiet', helps: 'The stove' });
  const person = await made('/toolbox/network', { name: 'Per', ring: 'close', side: 'friends' });
  await who.post('/toolbox/medication', { name: 'Litium', questions: 'Less?' });
  const sleep = await made('/toolbox/measures', { name: 'Sleep', low: 'little', high: 'well' });
  const goalMade = await made('/toolbox/goals', { title: 'Be outside', why: 'I sleep', nextStep: 'Postbox' });
  const goalPath = `/toolbox/goals/${goalMade.id}`;
  await who.post(`${goalPath}/steps`, { title: 'Harbour' });
  await who.post(`${goalPath}/steps/${goalMade.steps![0]!.id}/done`);
  await who.post(`${goalPath}/review`, { reviewOn: '2026-12-24', themes: ['hope'] });
  const walk = await made('/toolbox/activities', {
    what: 'Harbour',
    kind: 'Walk',
    day: '2026-11-19',
    goal: goalMade.id,
  });
  const told = { outcome: 'done', before: 2, after: 5, measure: sleep.id, markBefore: 1, markAfter: 3 };
  await who.post(`/toolbox/activities/${walk.id}/outcome`, told);
  await who.post(`${goalPath}/state`, { state: 'resting' });
  await who.post('/toolbox/diary', { words: 'It rained.', day: '2026-11-18', mood: 4, mark1: 7 });
  await who.post('/toolbox/instruments/who-5', { item1: 1, item2: 2, item3: 3, item4: 4, item5: 5 });
  return [person.id, sleep.id, goalMade.id, walk.id];
}

const empty = {
  format: 'reconnect-toolbox/1',
  plan: [],
  areas: [],
  people: [],
  medicines: [],
  measures: [],
  goals: [],
  activities: [],
  diary: [],
};
const fileOf = (more: object) => JSON.stringify({ ...empty, ...more });

describe('bringing in', () => {
  test('shows what comes before anything does, never overwrites, and can be let be', async () => {
    const ada = await here.person('ServiceUser');
    await ada.post('/toolbox/values', { text: 'The boat' });
    await ada.post('/toolbox/plan/can', { text: 'Stay in bed' });
    await ada.post('/toolbox/network', { name: 'Per', ring: 'close', side: 'friends' });
    const before = await exported(ada);
    const brought = fileOf({
      whatMatters: 'The sea',
      plan: [
        { page: 'can', text: 'Go out' },
        { page: 'ask', text: 'Per' },
      ],
      people: [
        { name: 'Per', ring: 'close', side: 'friends' },
        { name: 'Sara', ring: 'near', side: 'family' },
      ],
      diary: [{ day: '2026-11-01', words: 'Rain' }],
    });
    const answer = await brings(here, ada, brought);
    expect([answer.status, answer.headers['location']]).toEqual([303, `${path}/arrival`]);
    const shown = (await ada.page(`${path}/arrival`)).text;
    for (const words of ['Nothing is kept yet', 'It stays, and the file', 'Both are kept', 'One new, and one that'])
      expect(shown).toContain(words);
    expect(await exported(ada)).toBe(before);

    await ada.submits(`${path}/arrival/removal`);
    expect(await arrival(ada)).toBeUndefined();
    expect(await exported(ada)).toBe(before);

    await bringsIn(here, ada, brought);
    const after = await file(ada);
    expect(after.whatMatters).toBe('The boat');
    expect(after.plan).toEqual([
      { page: 'can', text: 'Stay in bed' },
      { page: 'ask', text: 'Per' },
    ]);
    expect(after.people.map(({ name }) => name)).toEqual(['Per', 'Sara']);
    // The other words stand beside, for the reader to choose; bringing them again does not double them.
    await bringsIn(here, ada, brought);
    expect(((await ada.get('/toolbox/plan/can')).body as { beside: object[] }).beside).toMatchObject([
      { texts: { text: 'Go out' } },
    ]);
    expect(await file(ada)).toEqual(after);
  });

  test.each([
    ['no JSON', 'hello', 'This is not the file of a toolbox.'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b]), 'This is not the file of a toolbox.'],
    ['nothing', 'null', 'This is not the file of a toolbox.'],
    ['a file of something else', JSON.stringify({ format: 'reconnect-everything/1' }), 'This is not the file of'],
    [
      'a format that is not known yet',
      JSON.stringify({ ...empty, format: 'reconnect-toolbox/2' }),
      'does not know yet',
    ],
    ['a part that lacks', JSON.stringify({ ...empty, goals: undefined }), 'does not fit: goals'],
    ['a field that nobody knows', fileOf({ mood: 3 }), 'does not fit: mood'],
    ['a prototype', `{"__proto__":{"a":1},${fileOf({}).slice(1)}`, 'does not fit: __proto__'],
    ['a goal without a title', fileOf({ goals: [{ state: 'active', steps: [] }] }), 'goals › 1 › title'],
    ['a state that is none', fileOf({ goals: [{ title: 'x', state: 'failed', steps: [] }] }), 'goals › 1 › state'],
    ['a day that is none', fileOf({ diary: [{ day: '2026-02-30' }] }), 'diary › 1 › day'],
    ['a number too high', fileOf({ diary: [{ day: '2026-02-03', mood: 11 }] }), 'diary › 1 › mood'],
    ['half a character', fileOf({ diary: [{ day: '2026-02-03', words: '\ud800' }] }), 'diary › 1 › words'],
    ['a text too long', fileOf({ whatMatters: 'x'.repeat(501) }), 'than there is room for: whatMatters'],
    [
      'too many people',
      fileOf({ people: Array.from({ length: 61 }, () => ({ name: 'x', ring: 'near', side: 'help' })) }),
      'than there is room for: people',
    ],
    ['a goal that is not there', fileOf({ activities: [{ day: '2026-02-03', what: 'x', goal: 1 }] }), '1 › goal'],
    [
      'a measure that is not there',
      fileOf({ diary: [{ day: '2026-02-03', marks: [{ measure: 1, value: 1 }] }] }),
      'diary › 1 › marks',
    ],
    ['a page twice', fileOf({ plan: [{ page: 'can' }, { page: 'can' }] }), 'does not fit: plan'],
    [
      'an answer too few',
      fileOf({ diary: [{ day: '2026-02-03', answers: { instrument: 'who-5', values: [1] } }] }),
      'diary › 1 › answers',
    ],
    ['more bytes than it takes', fileOf({ whatMatters: 'x'.repeat(5 * 1024 * 1024) }), '5 MB is the most'],
  ])('refuses %s, says what and where, and changes nothing', async (_, bytes, sentence) => {
    const ada = await here.person('ServiceUser');
    await ada.post('/toolbox/values', { text: 'The boat' });
    const before = await databaseHash(here.get(DataSource));
    const refused = await brings(here, ada, bytes);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
    expect(await databaseHash(here.get(DataSource))).toBe(before);
    expect((await brings(here, ada, bytes, 'application/json')).status).toBe(422);
  });

  test('is all or nothing: where there is no room for all, nothing has come', async () => {
    const ada = await here.person('ServiceUser');
    for (let n = 0; n < 40; n++) await ada.post('/toolbox/diary', { words: String(n), day: '2026-11-16' });
    const before = await exported(ada);
    const brought = fileOf({
      whatMatters: 'The sea',
      goals: [{ title: 'x', state: 'active', steps: [] }],
      diary: [{ day: '2026-11-17', words: 'One too many' }],
    });
    expect((await brings(here, ada, brought)).status).toBe(303);
    const refused = await keeps(ada);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('no room for all of it beside what you have: diary 2026-11-17');
    expect(await exported(ada)).toBe(before);
    expect(await arrival(ada)).toBeDefined();
  });

  test('holds to the limits of goals and of measures too', async () => {
    const ada = await here.person('ServiceUser');
    for (let n = 0; n < 5; n++) await ada.post('/toolbox/measures', { name: `Own ${n}`, low: 'a', high: 'b' });
    const measures = Array.from({ length: 4 }, (_, n) => ({ name: `Brought ${n}`, low: 'a', high: 'b' }));
    await brings(here, ada, fileOf({ measures }));
    expect((await keeps(ada)).text).toContain('beside what you have: measures');
    await bringsIn(here, ada, fileOf({ measures: measures.map((each) => ({ ...each, resting: true })) }));
    expect((await file(ada)).measures).toHaveLength(9);
    const goals = Array.from({ length: 200 }, (_, n) => ({ title: `Goal ${n}`, state: 'active', steps: [] }));
    await ada.post('/toolbox/goals', { title: 'Own' });
    await brings(here, ada, fileOf({ goals }));
    expect((await keeps(ada)).status).toBe(409);
    expect((await file(ada)).goals.map(({ title }) => title)).toEqual(['Own']);
  });

  test('takes what was looked at: not another file, nobody else’s, and nothing after a day', async () => {
    const ada = await here.person('ServiceUser');
    const bo = await here.person('ServiceUser');
    await brings(here, ada, fileOf({ whatMatters: 'First' }));
    const first = (await arrival(ada))!.id;
    await brings(here, ada, fileOf({ whatMatters: 'Second' }));
    expect((await ada.post(`${path}/arrival/keep`, { arrival: first })).status).toBe(404);
    const second = (await arrival(ada))!.id;
    expect((await bo.post(`${path}/arrival/keep`, { arrival: second })).status).toBe(404);
    expect(await arrival(bo)).toBeUndefined();
    here.clock.passes({ hours: 25 });
    const later = await here.signsInAgain(ada);
    expect(await arrival(later)).toBeUndefined();
    expect((await later.post(`${path}/arrival/keep`, { arrival: second })).status).toBe(404);
    await here.get(Arrivals).forget();
    const rows = (await here.get(DataSource).query('select id from toolbox_arrival')) as { id: string }[];
    expect(rows.map(({ id }) => id)).not.toContain(second);
  });

  test('is not for staff', async () => {
    const solveig = await here.person('Consultant');
    for (const each of [path, `${path}/file`, `${path}/book`, `${path}/arrival`, '/toolbox/removal'])
      expect((await solveig.get(each)).status).toBe(404);
    expect((await brings(here, solveig, fileOf({}), 'application/json')).status).toBe(404);
  });
});

describe('the book', () => {
  test('is one page that needs nothing else, with everything in it, in the reader’s language', async () => {
    const ada = await here.person('ServiceUser');
    await fills(ada);
    await ada.post('/toolbox/diary', { words: '<script>alert("x")</script> & "more"', day: '2026-11-20' });
    const { text, headers } = await ada.get(`${path}/book`);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['content-disposition']).toBe('attachment; filename="my-book.html"');
    for (const words of [
      '<html lang="en">',
      'The sea',
      'Go out of the door',
      'The boat',
      'The stove',
      'Per',
      'Litium',
      'Be outside',
      'Postbox',
      'Look at it again on 24 December 2026',
      'Mood: 2 before, 5 after',
      'Sleep: 1 before, 3 after',
      'It rained.',
      'Table: Sleep',
      'World Health Organization, 1998',
      '&lt;script>',
    ])
      expect(text).toContain(words);
    // Nothing is fetched, nothing runs, nothing leads back.
    expect(text).not.toMatch(/<script|<link|<img|<a |href=|src=|url\(|https?:/);
    const nb = await here.person('ServiceUser', { lang: 'nb' });
    const norwegian = (await nb.get(`${path}/book`)).text;
    for (const words of ['<html lang="nb">', 'Min bok', 'Her står det ingenting ennå.'])
      expect(norwegian).toContain(words);
  });
});
