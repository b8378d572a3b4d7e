import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OwnText } from '../own-text.js';
import type { ActivityId, ActivityView } from '../toolbox.views.js';
import { Activity } from './activity.entity.js';
import type { ActivityPageView } from './activity.pages.js';
import type { PlannedView } from './planned.pages.js';
import type { WeekPageView } from './week.pages.js';

let portal: Portal;
let jonas: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  jonas = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const day = '2026-11-19';
const week = async () => (await jonas.get(`/toolbox/week?from=${day}`)).body as WeekPageView;
const inWeek = async () => (await week()).days.flatMap(({ activities }) => activities);
const plans = async (more: object = {}) =>
  ((await jonas.post('/toolbox/activities', { what: 'Walk', day, ...more })).body as ActivityView).id;
const versionsLeft = async () =>
  (await portal.get(Read).all(sql`select id from own_version where account_id = ${jonas.is.accountId}`)).length;

describe('something new for the week', () => {
  test('is there while one writes it, and a tab that dies takes no word along', async () => {
    const { sitting } = await week();
    expect((await jonas.page('/toolbox/week')).text).toContain('data-keeps="/toolbox/activities/keeping"');
    const saves = (form: object) => jonas.post('/toolbox/activities/keeping', { sitting, day, ...form });
    // As if no answer ever came back.
    for (const form of [{ what: 'Wa' }, { what: 'Walk', where: 'The harbour' }, { what: 'Walk', planB: 'The bus' }])
      expect((await saves(form)).body).toEqual({ kept: true, beside: false });
    expect(await inWeek()).toMatchObject([{ what: 'Walk', planB: 'The bus' }]);
    // The tab lives after all: what is sent twice stands there once.
    for (let n = 0; n < 2; n++)
      expect(
        (await jonas.submits('/toolbox/activities', { what: 'Walk', day, withWhom: 'Per', sitting })).headers[
          'location'
        ],
      ).toBe('/toolbox/week?from=2026-11-16');
    const all = await inWeek();
    expect(all).toEqual([expect.objectContaining({ what: 'Walk', withWhom: 'Per' })]);
    expect([all[0]!.planB, all[0]!.unfinished, await versionsLeft()]).toEqual([undefined, undefined, 0]);
    const other = await portal.person('ServiceUser');
    expect((await other.post('/toolbox/activities/keeping', { what: 'Not yours', day, sitting })).status).toBe(404);
    expect((await saves({ what: '', where: 'The harbour' })).status).toBe(422);
    expect((await saves({ what: 'Walk', goal: sitting })).status).toBe(404);
    // What was done is not taken back by a tab that was left open.
    await saves({ what: '' });
    expect(await inWeek()).toHaveLength(1);
  });

  test('was never there if it is taken back before it is done', async () => {
    const { sitting } = await week();
    for (const what of ['Perhaps', '', ''])
      expect((await jonas.post('/toolbox/activities/keeping', { sitting, day, what })).status).toBe(201);
    expect(await inWeek()).toEqual([]);
  });
});

describe('what is planned', () => {
  const opens = async (id: string) => {
    const at = `/toolbox/activities/${id}/plan`;
    const { revision: seen, sitting } = (await jonas.get(at)).body as PlannedView;
    const saves = async (form: object) => (await jonas.post(`${at}/keeping`, { day, ...form, seen, sitting })).body;
    const done = async (form: Record<string, string>) =>
      (await jonas.submits(at, { day, ...form, seen: String(seen), sitting })).headers['location'];
    return { saves, done };
  };
  const now = async (id: string) => (await jonas.get(`/toolbox/activities/${id}/plan`)).body as PlannedView;

  test('is changed in sittings, with undo, to another week too; how it went and what it is for stay', async () => {
    const { id: goal } = (await jonas.post('/toolbox/goals', { title: 'Be outside' })).body as { id: string };
    const id = await plans({ goal, kind: 'Tour' });
    await jonas.post(`/toolbox/activities/${id}/outcome`, { outcome: 'partly', note: 'Rain' });
    const { saves, done } = await opens(id);
    for (const form of [{ what: 'Walk t' }, { what: 'Walk to the sea', where: 'East', goal }])
      expect(await saves(form)).toEqual({ kept: true, beside: false });
    expect(await done({ what: 'Walk to the sea', where: 'East', goal, day: '2026-11-24' })).toBe(
      `/toolbox/activities/${id}`,
    );
    expect(await inWeek()).toEqual([]);
    const moved = (await jonas.get(`/toolbox/activities/${id}`)).body as ActivityPageView;
    expect(moved).toMatchObject({ what: 'Walk to the sea', outcome: 'partly', note: 'Rain', goal: { id: goal } });
    const { earlier } = await now(id);
    expect(earlier.map(({ what, kind, day: on }) => [what, kind, on])).toEqual([['Walk', 'Tour', day]]);
    expect((await jonas.page(`/toolbox/activities/${id}/plan`)).text).toContain('Bring this back');
    await jonas.submits(`/toolbox/activities/${id}/plan/earlier`, { version: earlier[0]!.id });
    expect(await inWeek()).toMatchObject([{ what: 'Walk', kind: 'Tour', goal: { id: goal }, outcome: 'partly' }]);
    expect(await saves({ what: 'Walk', goal: id })).toMatchObject({ code: 'not-here' });
  });

  test('that was kept as one wrote is finished by saving it unchanged, wherever one opens it', async () => {
    const { sitting } = await week();
    await jonas.post('/toolbox/activities/keeping', { sitting, day, what: 'Coffee with Ole' });
    const [begun] = await inWeek();
    expect(begun).toMatchObject({ what: 'Coffee with Ole', unfinished: true });
    expect((await jonas.page(`/toolbox/week?from=${day}`)).text).toContain('Not written to the end');
    expect((await jonas.page(`/toolbox/activities/${begun!.id}`)).text).toContain('This was kept while you wrote');
    const later = await opens(begun!.id);
    expect(await later.saves({ what: 'Coffee with Ole' })).toEqual({ kept: true, beside: false });
    expect((await inWeek())[0]!.unfinished).toBe(true);
    await later.done({ what: 'Coffee with Ole' });
    expect((await inWeek())[0]!.unfinished).toBeUndefined();
    expect((await jonas.page(`/toolbox/week?from=${day}`)).text).not.toContain('Not written to the end');
    expect(await versionsLeft()).toBe(0);
  });

  test('on two devices at once stands in both ways until one chooses', async () => {
    const id = await plans();
    const [phone, desk] = [await opens(id), await opens(id)];
    await phone.done({ what: 'Walk east' });
    expect(await desk.saves({ what: 'Walk w' })).toEqual({ kept: true, beside: true });
    expect(await desk.done({ what: 'Walk west', planB: 'The bus' })).toBe(`/toolbox/activities/${id}/plan`);
    const { text } = await jonas.page(`/toolbox/activities/${id}/plan`);
    for (const words of ['Walk east', 'Walk west', 'The bus', 'This was written too']) expect(text).toContain(words);
    const [version] = (await now(id)).beside;
    await jonas.submits(`/toolbox/activities/${id}/plan/earlier`, { version: version!.id, leave: 'yes' });
    expect(await now(id)).toMatchObject({
      what: 'Walk east',
      beside: [],
      earlier: [{ what: 'Walk west' }, { what: 'Walk' }],
    });
  });

  test('refuses a day in a week that is full, and keeps what stood', async () => {
    const id = await plans({ day: '2026-11-27' });
    for (let n = 0; n < 70; n++) await plans({ what: `Thing ${n}` });
    const { saves } = await opens(id);
    expect(await saves({ what: 'Walk' })).toMatchObject({ code: 'full-week' });
    expect(await now(id)).toMatchObject({ what: 'Walk', day: '2026-11-27', earlier: [] });
  });
});

describe('how it went', () => {
  const at = (id: string) => `/toolbox/activities/${id}`;
  const now = async (id: string) => (await jonas.get(at(id))).body as ActivityPageView;
  const opens = async (id: string) => {
    const { revision: seen, sitting } = await now(id);
    const saves = async (form: object) =>
      (await jonas.post(`${at(id)}/outcome/keeping`, { ...form, seen, sitting })).body;
    const done = async (form: Record<string, string>) =>
      (await jonas.submits(`${at(id)}/outcome`, { ...form, seen: String(seen), sitting })).headers['location'];
    return { saves, done };
  };

  test('is kept while one writes, also before one has said whether', async () => {
    const id = await plans();
    expect((await jonas.page(at(id))).text).toContain(`data-keeps="${at(id)}/outcome/keeping"`);
    const { saves, done } = await opens(id);
    expect(await saves({ note: 'The wi', before: 2 })).toEqual({ kept: true, beside: false });
    expect(await now(id)).toMatchObject({ note: 'The wi', mood: { before: 2 } });
    expect((await now(id)).outcome).toBeUndefined();
    expect((await jonas.submits(`${at(id)}/outcome`, { note: 'The wind' })).status).toBe(422);
    expect(await done({ outcome: 'done', note: 'The wind', before: '2', after: '6' })).toContain('/toolbox/week');
    expect(await now(id)).toMatchObject({ outcome: 'done', note: 'The wind', earlier: [], beside: [] });
  });

  test('has undo, by itself: what was planned before is another matter', async () => {
    const id = await plans();
    await jonas.submits(`${at(id)}/plan`, { what: 'Walk east', day, seen: '1' });
    await jonas.submits(`${at(id)}/outcome`, { outcome: 'not', note: 'Rain' });
    const { saves, done } = await opens(id);
    await saves({ outcome: 'partly', note: 'Rain, and s' });
    await done({ outcome: 'done', note: 'Rain, and sun' });
    const { earlier } = await now(id);
    expect(earlier).toMatchObject([{ outcome: 'not', note: 'Rain' }]);
    expect((await jonas.page(at(id))).text).toContain('Not this time');
    await jonas.submits(`${at(id)}/outcome/earlier`, { version: earlier[0]!.id });
    const back = await now(id);
    expect([back.outcome, back.note, back.what, back.earlier.map(({ note }) => note)]).toEqual([
      'not',
      'Rain',
      'Walk east',
      ['Rain, and sun'],
    ]);
    expect(await versionsLeft()).toBe(2);
    await jonas.submits(`${at(id)}/removal`);
    expect(await versionsLeft()).toBe(0);
  });

  test('told on two devices at once loses no word; the quiet page shows it without numbers', async () => {
    const id = await plans();
    const [phone, desk] = [await opens(id), await opens(id)];
    await phone.done({ outcome: 'done', note: 'Sun', before: '3' });
    expect(await desk.saves({ note: 'Wi', before: 4 })).toEqual({ kept: true, beside: true });
    expect(await desk.done({ outcome: 'done', note: 'Wind', before: '4' })).toBe(at(id));
    expect((await now(id)).beside).toMatchObject([{ note: 'Wind', mood: { before: 4 } }]);
    for (const words of ['Sun', 'Wind', 'Mood: 4 before, – after', 'This was written too'])
      expect((await jonas.page(at(id))).text).toContain(words);
    await jonas.post('/quiet', { on: true });
    expect((await now(id)).beside).toEqual([{ id: expect.any(String), outcome: 'done', note: 'Wind' }]);
    await jonas.submits(`${at(id)}/outcome/earlier`, { version: (await now(id)).beside[0]!.id });
    await jonas.post('/quiet', { on: false });
    expect(await now(id)).toMatchObject({ note: 'Wind', mood: { before: 4 }, earlier: [{ note: 'Sun' }] });
  });

  test('that was told before it had versions is the first of them, also where another device comes late', async () => {
    const id = await plans();
    await portal.get(UnitOfWork).run(async () => {
      const spot = { table: 'activity', row: id, column: 'result' } as const;
      const result = await portal.get(OwnText).seal(jonas.is, spot, { outcome: 'done', note: 'Sun' });
      await portal.get(UnitOfWork).manager.update(Activity, { id: id as ActivityId }, { result });
    });
    const { revision } = await now(id);
    expect(revision).toBe(1);
    expect((await jonas.post(`${at(id)}/outcome`, { outcome: 'done', note: 'Wind', seen: 0 })).status).toBe(204);
    expect(await now(id)).toMatchObject({ note: 'Sun', beside: [{ note: 'Wind' }] });
    await jonas.post(`${at(id)}/outcome`, { outcome: 'done', note: 'Rain', seen: revision });
    expect(await now(id)).toMatchObject({ note: 'Rain', beside: [{ note: 'Wind' }], earlier: [{ note: 'Sun' }] });
  });

  test('told in a file without whether it was done comes back the same', async () => {
    const id = await plans();
    await (await opens(id)).saves({ note: 'The wind' });
    const { activities } = JSON.parse((await jonas.get('/toolbox/taken-along/file')).text) as { activities: object[] };
    expect(activities).toEqual([{ day, what: 'Walk', note: 'The wind' }]);
  });
});

test('nobody else reads, changes or brings back anything of it', async () => {
  const id = await plans();
  for (const [path, form] of [
    ['plan', { what: 'Walk east', day, seen: 1 }],
    ['outcome', { outcome: 'done', note: 'Sun' }],
    ['outcome', { outcome: 'not', note: 'Rain' }],
  ] as const)
    await jonas.post(`/toolbox/activities/${id}/${path}`, form);
  const at = `/toolbox/activities/${id}`;
  const planned = ((await jonas.get(`${at}/plan`)).body as PlannedView).earlier[0]!.id;
  const told = ((await jonas.get(at)).body as ActivityPageView).earlier[0]!.id;
  for (const other of [await portal.person('ServiceUser'), await portal.person('Consultant')])
    for (const answer of [
      await other.get(`${at}/plan`),
      await other.post(`${at}/plan`, { what: 'His', day, seen: 1 }),
      await other.post(`${at}/plan/keeping`, { what: 'His', day, seen: 1 }),
      await other.post(`${at}/plan/earlier`, { version: planned }),
      await other.post(`${at}/outcome/keeping`, { note: 'His' }),
      await other.post(`${at}/outcome/earlier`, { version: told }),
    ])
      expect(answer.status).toBe(404);
  // Each part has its own.
  expect((await jonas.post(`${at}/outcome/earlier`, { version: planned })).status).toBe(404);
  expect((await jonas.post(`${at}/plan/earlier`, { version: told })).status).toBe(404);
  expect(((await jonas.get(at)).body as ActivityPageView).note).toBe('Rain');
});
