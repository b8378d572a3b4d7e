import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { GoalPageView } from '../toolbox.views.js';
import type { ActivityPageView } from '../week/activity.pages.js';
import type { GoalWordsView } from './goal-words.pages.js';
import type { GoalsView } from './goals.pages.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const goals = async () => ((await ada.get('/toolbox/goals')).body as GoalsView).goals;
const makes = async (form: Record<string, unknown>) =>
  ((await ada.post('/toolbox/goals', form)).body as GoalPageView).id;
const shown = async (id: string) => (await ada.get(`/toolbox/goals/${id}`)).body as GoalPageView;
const titles = async (id: string) => (await shown(id)).steps.map(({ title }) => title);

describe('what was kept of a goal while it was written', () => {
  const begins = async () => {
    const { sitting } = (await ada.get('/toolbox/goals')).body as GoalsView;
    const saves = (form: object) => ada.post('/toolbox/goals/keeping', { sitting, ...form });
    return { sitting, saves };
  };

  test('is gone when it is taken back, and not before', async () => {
    const { sitting, saves } = await begins();
    await saves({ title: 'Perhaps stop', why: 'Tired' });
    expect(await goals()).toHaveLength(1);
    expect((await saves({ title: '', why: 'Tired' })).status).toBe(422);
    expect((await saves({ title: '', why: '' })).body).toEqual({ kept: true, beside: false });
    expect(await goals()).toEqual([]);
    // And what was done is not taken back by a tab that was left open.
    await ada.submits('/toolbox/goals', { title: 'Walk', sitting });
    await saves({ title: '' });
    expect(await goals()).toMatchObject([{ title: 'Walk' }]);
  });

  test('has its first step also when its words are saved elsewhere first', async () => {
    const { sitting, saves } = await begins();
    await saves({ title: 'Fish', nextStep: 'A rod' });
    const [{ id }] = (await goals()) as [GoalPageView];
    const at = `/toolbox/goals/${id}/words`;
    const seen = String(((await ada.get(at)).body as GoalWordsView).revision);
    expect((await ada.submits(at, { title: 'Fish in the sea', seen })).status).toBe(303);
    expect(await shown(id)).toMatchObject({ title: 'Fish in the sea', steps: [], begun: 'A rod' });
    // The other tab writes on: no word of either is lost.
    expect((await saves({ title: 'Fish', nextStep: 'A boat' })).body).toEqual({ kept: true, beside: true });
    expect((await ada.page(at)).text).toContain('A boat');
    expect((await ada.submits('/toolbox/goals', { title: 'Fish', nextStep: 'A boat', sitting })).status).toBe(303);
    expect(await titles(id)).toEqual(['A boat']);
  });

  test('is a step once it is added, and is not asked for again', async () => {
    const { saves } = await begins();
    await saves({ title: 'Fish', nextStep: 'A rod' });
    const [{ id }] = (await goals()) as [GoalPageView];
    await ada.submits(`/toolbox/goals/${id}/steps`, { title: 'A long rod' });
    expect(await shown(id)).toMatchObject({ steps: [{ title: 'A long rod' }] });
    expect((await shown(id)).begun).toBeUndefined();
  });
});

test('a step is said in other words; of two devices both stand; and it is taken away', async () => {
  const id = await makes({ title: 'Fish', nextStep: 'A rof' });
  const [step] = (await shown(id)).steps;
  const at = `/toolbox/goals/${id}/steps/${step!.id}`;
  expect((await ada.page(`/toolbox/goals/${id}`)).text).toContain(`action="${at}"`);
  expect((await ada.submits(at, { title: 'A rod', seen: 'A rof' })).headers['location']).toBe(`/toolbox/goals/${id}`);
  expect(await titles(id)).toEqual(['A rod']);
  await ada.submits(at, { title: 'A roof', seen: 'A rof' });
  expect(await titles(id)).toEqual(['A rod', 'A roof']);
  // Refused, the page comes back with what was typed, open where it was typed.
  const long = 'A very '.repeat(40);
  const refused = await ada.submits(at, { title: long, seen: 'A rod' });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('<details class="no-print" open>');
  for (const words of [`value="${long}"`, 'name="seen" value="A rod"', 'A roof']) expect(refused.text).toContain(words);
  const other = await portal.person('ServiceUser');
  expect((await other.post(at, { title: 'His', seen: 'A rod' })).status).toBe(404);
  expect((await other.post(`${at}/removal`)).status).toBe(404);
  await ada.submits(`${at}/removal`);
  expect(await titles(id)).toEqual(['A roof']);
});

test('a goal goes with its steps, its versions and its shares; what was planned for it stays', async () => {
  const id = await makes({ title: 'Fish', nextStep: 'A rod' });
  const at = `/toolbox/goals/${id}`;
  await ada.post(`${at}/words`, { title: 'Fish in the sea', seen: 1 });
  const planned = await ada.post('/toolbox/activities', { what: 'Buy a rod', day: '2026-11-19', goal: id });
  const activity = (planned.body as { id: string }).id;
  const solveig = await portal.person('Consultant');
  await ada.post(`/toolbox/sharing/goal.${id}/${solveig.is.membershipId}`, { until: 'usual' });
  const { text } = await ada.page(`${at}/removal`);
  for (const words of ['Delete the goal?', 'Fish in the sea', 'What you have planned']) expect(text).toContain(words);
  const other = await portal.person('ServiceUser');
  expect([(await other.get(`${at}/removal`)).status, (await other.post(`${at}/removal`)).status]).toEqual([404, 404]);
  expect(await goals()).toHaveLength(1);
  expect((await ada.submits(`${at}/removal`)).headers['location']).toBe('/toolbox/goals');
  expect([await goals(), (await ada.get(at)).status]).toEqual([[], 404]);
  const left = (await ada.get(`/toolbox/activities/${activity}`)).body as ActivityPageView;
  expect([left.what, left.goal]).toEqual(['Buy a rod', undefined]);
  const read = portal.get(Read);
  expect(await read.all(sql`select id from own_version where of_id = ${id}`)).toEqual([]);
  expect(await read.all(sql`select id from goal_step where goal_id = ${id}`)).toEqual([]);
  expect((await ada.page('/toolbox/sharing')).text).not.toContain('Fish in the sea');
  expect((await solveig.page('/shared')).text).not.toContain('Fish in the sea');
});

test('the quiet page puts the levels of a goal away, and switched back they are there again', async () => {
  const id = await makes({ title: 'Fish' });
  const at = `/toolbox/goals/${id}`;
  const scale = { least: 'No rod', less: 'A rod', expected: 'One fish', more: 'Two', most: 'Three' };
  await ada.post(`${at}/scale`, scale);
  await ada.post(`${at}/level`, { level: '1' });
  const told = async () => {
    const [page, more] = [(await ada.page(at)).text, (await ada.page(`${at}/more`)).text];
    return [page, more].map((text) => [text.includes('name="level"'), text.includes('Where you have been')]);
  };
  expect(await told()).toEqual(Array.from({ length: 2 }, () => [true, true]));
  await ada.post('/quiet', { on: true });
  expect(await told()).toEqual(Array.from({ length: 2 }, () => [false, false]));
  expect((await ada.page(at)).text).toContain('Numbers and curves are put away');
  expect((await shown(id)).levels).toBeUndefined();
  // What is hidden stays, also when the words of the scale are changed meanwhile.
  await ada.post(`${at}/scale`, { ...scale, most: 'Four' });
  await ada.post('/quiet', { on: false });
  expect(await shown(id)).toMatchObject({ levels: [{ level: 1 }], scale: expect.arrayContaining(['Four']) });
});
