import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { WeekView } from '../toolbox.views.js';
import type { LadderView, RungView } from './ladder.pages.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const path = '/toolbox/ladder';
const newcomer = async () => (ada = await portal.person('ServiceUser'));
const adds = async (what: string, dread: number) => {
  const answer = await ada.post(path, { what, dread });
  expect(answer.status).toBe(201);
  return `${path}/${(answer.body as { id: string }).id}`;
};
const planned = async (step: string) => (await ada.get(step)).body as RungView;
const plans = async (wish: Record<string, string>) =>
  ((await ada.post('/toolbox/activities', wish)).body as { id: string }).id;
const rungs = async () => ((await ada.get(path)).body as LadderView).rungs;

test('a ladder is small steps in one’s own words, from the easiest to the hardest', async () => {
  await newcomer();
  expect((await ada.page(path)).text).toContain('walking past the house');
  expect((await ada.page('/toolbox')).text).toContain(`href="${path}"`);
  await adds('Sit down for twenty minutes', 8);
  expect((await ada.submits(path, { what: 'Walk past the house', dread: '2' })).headers['location']).toBe(path);
  await adds('Meet Solveig alone', 5);
  expect((await rungs()).map(({ what }) => what)).toEqual([
    'Walk past the house',
    'Meet Solveig alone',
    'Sit down for twenty minutes',
  ]);
  const refused = await ada.submits(path, { what: 'Kept words', dread: '11' });
  expect([refused.status, refused.text.includes('Kept words')]).toEqual([422, true]);
});

test('a step is tried: how afraid before it, and afterwards when one knows; and again', async () => {
  await newcomer();
  const step = await adds('Walk past the house', 4);
  await ada.submits(`${step}/tries`, { before: '6', after: '' });
  expect((await ada.page(step)).text).toContain('Before it was 6.');
  expect((await ada.post(`${step}/after`, { after: 3 })).status).toBe(204);
  expect((await ada.post(`${step}/after`, { after: 1 })).status).toBe(404);
  await ada.submits(`${step}/tries`, { before: '4', after: '5' });
  expect((await rungs())[0]!.tries).toMatchObject([
    { before: 6, after: 3 },
    { before: 4, after: 5 },
  ]);
  for (const page of [await ada.page(path), await ada.page(step)]) {
    expect(page.text).toContain('<svg');
    expect(page.text).toContain('<table class="table">');
  }
});

test('the picture and the table say the same numbers', async () => {
  await newcomer();
  const step = await adds('Walk past the house', 4);
  for (const [before, after] of [
    [10, 0],
    [5, 5],
  ])
    await ada.post(`${step}/tries`, { before, after });
  const { text } = await ada.page(step);
  const drawn = [...text.matchAll(/<circle cx="\d+" cy="([\d.]+)" r="(\d)"/g)].map(([, y, r]) => [
    Number(r),
    Number(y),
  ]);
  expect(drawn).toEqual([
    [6, 14],
    [4, 156],
    [6, 85],
    [4, 85],
  ]);
  const cells = [...text.matchAll(/<td class="number">(\d+|–)<\/td>/g)].map(([, cell]) => cell);
  expect(cells).toEqual(['10', '0', '5', '5']);
});

test('a step can be skipped, taken up again, changed, put in the week, and taken away', async () => {
  await newcomer();
  const step = await adds('Ring Solveig', 3);
  await ada.submits(`${step}/skipping`, { skip: 'yes' });
  expect((await ada.page(path)).text).toContain('Skipped for now');
  await ada.submits(`${step}/tries`, { before: '3', after: '2' });
  expect((await rungs())[0]!.skipped).toBeUndefined();
  const { revision } = (await rungs())[0]!;
  await ada.submits(step, { what: 'Ring Solveig at noon', dread: '2', seen: String(revision) });
  expect((await rungs())[0]).toMatchObject({
    what: 'Ring Solveig at noon',
    dread: 2,
    tries: [{ before: 3, after: 2 }],
  });
  expect((await ada.submits(`${step}/activity`, { day: '2026-11-23' })).headers['location']).toBe(
    '/toolbox/week?from=2026-11-23',
  );
  const week = (await ada.get('/toolbox/week?from=2026-11-23')).body as WeekView;
  expect(week.days.flatMap(({ activities }) => activities)).toMatchObject([
    { what: 'Ring Solveig at noon', rung: step.split('/')[3] },
  ]);
  // Sent twice, it stands there once.
  await ada.submits(`${step}/activity`, { day: '2026-11-23' });
  expect((await planned(step)).taken).toHaveLength(1);
  await ada.submits(`${step}/removal`);
  expect(await rungs()).toEqual([]);
});

test('a step takes what stands in the week already, shows it and is shown by it, and lets it go without loss', async () => {
  await newcomer();
  const step = await adds('Go into the café', 6);
  const other = await adds('Walk past the house', 2);
  const wish = { what: 'Café with Siv', day: '2026-11-20', time: '12:00', withWhom: 'Siv', planB: 'Only the door' };
  const cafe = await plans(wish);
  const [long, done] = [
    await plans({ what: 'Long ago', day: '2026-10-01' }),
    await plans({ what: 'On Monday', day: '2026-11-16' }),
  ];
  const told = { outcome: 'partly', note: 'I stood outside.', before: 2, after: 4 };
  await ada.post(`/toolbox/activities/${done}/outcome`, told);
  expect((await planned(step)).free.map(({ what }) => what)).toEqual(['On Monday', 'Café with Siv']);
  expect((await ada.page(step)).text).toContain('Café with Siv, Friday 20 November 12:00');

  for (const activity of [cafe, done, long])
    expect((await ada.submits(`${step}/activities`, { activity })).headers['location']).toBe(step);
  expect((await planned(step)).taken.map(({ what }) => what)).toEqual(['Long ago', 'On Monday', 'Café with Siv']);
  expect(await planned(other)).toMatchObject({ taken: [], free: [] });
  const shown = (await ada.page(step)).text;
  expect(shown).toContain(`href="/toolbox/activities/${cafe}"`);
  expect(shown).toContain('Some of it');
  expect((await ada.page(`/toolbox/activities/${cafe}`)).text).toContain(`href="${step}">Go into the café</a>`);

  const before = (await ada.get(`/toolbox/activities/${done}`)).body as object;
  await ada.submits(`${step}/activities/${done}/removal`);
  expect((await planned(step)).free.map(({ what }) => what)).toEqual(['On Monday']);
  const { step: _step, rung: _rung, sitting: _sitting, ...whole } = before as Record<string, unknown>;
  expect((await ada.get(`/toolbox/activities/${done}`)).body).toEqual({ ...whole, sitting: expect.any(String) });
  expect(whole).toMatchObject({ outcome: 'partly', note: 'I stood outside.', mood: { before: 2, after: 4 } });
  expect((await ada.post(`${step}/activities/${done}/removal`)).status).toBe(404);

  // A step that goes leaves what was planned for it, and another one may take it.
  await ada.submits(`${step}/removal`);
  expect((await ada.get(`/toolbox/activities/${cafe}`)).body).toMatchObject(wish);
  expect((await ada.page(`/toolbox/activities/${cafe}`)).text).not.toContain('/toolbox/ladder/');
  await ada.post(`${other}/activities`, { activity: cafe });
  expect((await planned(other)).taken).toMatchObject([wish]);
});

test('what is planned for a step goes along with it in the file, and comes in tied to it', async () => {
  await newcomer();
  await adds('Walk past the house', 2);
  const step = await adds('Go into the café', 6);
  await ada.post(`${step}/activities`, { activity: await plans({ what: 'Café', day: '2026-11-20' }) });
  const { text } = await ada.get('/toolbox/taken-along/file');
  expect(JSON.parse(text)).toMatchObject({ activities: [{ what: 'Café', rung: 2 }] });
  const all = JSON.parse((await ada.post('/me/everything/file', { password })).text) as { toolbox: object };
  expect(all.toolbox).toMatchObject({ activities: [{ what: 'Café', rung: 'Go into the café' }] });
  expect((await ada.get('/toolbox/taken-along/book')).text).toContain('Step: Go into the café');

  await newcomer();
  await adds('One of my own', 1);
  const brings = (file: string) =>
    ada.sends('/toolbox/taken-along/arrival', {}, [{ field: 'file', name: 'toolbox.json', bytes: Buffer.from(file) }]);
  const keeps = async () => {
    const { arrival } = (await ada.get('/toolbox/taken-along/arrival')).body as { arrival?: { id: string } };
    await ada.post('/toolbox/taken-along/arrival/keep', { arrival: arrival?.id });
  };
  for (const time of ['first', 'again']) {
    await brings(text);
    await keeps();
    const brought = (await rungs()).find(({ what }) => what === 'Go into the café')!;
    const { taken } = await planned(`${path}/${brought.id}`);
    expect([time, taken.map(({ what }) => what)]).toEqual([time, ['Café']]);
  }
  const wrong = text.replace('"rung": 2', '"rung": 3');
  expect((await brings(wrong)).text).toContain('activities › 1 › rung');
});

test('the quiet page puts all numbers of it away, and switched back they are there again', async () => {
  await newcomer();
  const step = await adds('Walk past the house', 7);
  await ada.post(`${step}/tries`, { before: 9, after: 3 });
  await ada.post(step, { what: 'Walk past', dread: 6, seen: 1 });
  const activity = await plans({ what: 'Café', day: '2026-11-20' });
  await ada.post(`${step}/activities`, { activity });
  await ada.post(`/toolbox/activities/${activity}/outcome`, { outcome: 'done', before: 2, after: 4 });
  await ada.post('/quiet', { on: true });
  for (const at of [path, step]) {
    const { text } = await ada.page(at);
    expect(text).toContain('Walk past');
    expect(text).toContain('Numbers and curves are put away');
    for (const number of [
      'Dread it',
      'tried once',
      '<svg viewBox="0 0 400 180"',
      'class="table"',
      'name="dread"',
      'name="before"',
    ])
      expect([at, number, text.includes(number)]).toEqual([at, number, false]);
    expect(JSON.stringify((await ada.get(at)).body)).not.toMatch(/"(dread|before|after|mood)"/);
  }
  // What is hidden stays when the words are changed, and a step that comes meanwhile has none.
  await ada.submits(step, { what: 'Walk past it', seen: '2' });
  expect((await ada.post(path, { what: 'Ring', dread: 3 })).body).not.toHaveProperty('dread');
  await ada.submits(path, { what: 'Look at it' });
  await ada.post('/quiet', { on: false });
  expect(await rungs()).toMatchObject([
    { what: 'Ring', dread: 3, tries: [] },
    { what: 'Walk past it', dread: 6, tries: [{ before: 9, after: 3 }] },
    { what: 'Look at it', tries: [] },
  ]);
  expect((await planned(step)).earlier).toMatchObject([
    { what: 'Walk past', dread: 6 },
    { what: 'Walk past the house', dread: 7 },
  ]);
  expect((await ada.page(path)).text).toContain('Dread it 6 of 10');
});

test('is nobody else’s, and no table says that somebody keeps one', async () => {
  await newcomer();
  const step = await adds('Walk past the house', 4);
  const bo = await portal.person('ServiceUser');
  const solveig = await portal.person('Consultant');
  const activity = await plans({ what: 'Out', day: '2026-11-20' });
  await ada.post(`${step}/activities`, { activity });
  const theirs = await bo.post(path, { what: 'Something', dread: 1 });
  expect((await bo.post(`${path}/${(theirs.body as { id: string }).id}/activities`, { activity })).status).toBe(404);
  for (const other of [bo, solveig]) {
    expect((await other.get(step)).status).toBe(404);
    expect((await other.post(`${step}/activities`, { activity })).status).toBe(404);
    expect((await other.post(`${step}/activities/${activity}/removal`)).status).toBe(404);
    expect((await other.post(`${step}/tries`, { before: 1 })).status).toBe(404);
    expect((await other.post(`${step}/removal`)).status).toBe(404);
  }
  for (const { body } of await portal.get(Read).all<{ body: Buffer }>(sql`select body from own_thing`))
    expect(body.toString('latin1')).not.toMatch(/rung|house/);
});

test('goes along in the file of a toolbox, and comes in again once', async () => {
  await newcomer();
  const step = await adds('Walk past the house', 4);
  await ada.post(`${step}/tries`, { before: 6, after: 3 });
  const all = JSON.parse((await ada.post('/me/everything/file', { password })).text) as {
    toolbox: { ladder: { what: string }[] };
  };
  expect(all.toolbox.ladder).toEqual([
    { what: 'Walk past the house', dread: 4, tries: [{ day: '2026-11-19', before: 6, after: 3 }] },
  ]);
});
