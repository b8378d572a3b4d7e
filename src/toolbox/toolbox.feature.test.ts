import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Person } from '../../test/support/person.js';
import { Portal } from '../../test/support/portal.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { Actors } from '../platform/http/actor.js';
import type { Actor } from '../platform/http/actor.js';
import { Sessions } from '../identity/index.js';
import type { GoalWordsView } from './goal/goal-words.pages.js';
import type { GoalsView } from './goal/goals.pages.js';
import {
  Activities,
  type ActivityView,
  type GoalPageView,
  Goals,
  Toolbox,
  type TodayView,
  Values,
  type WeekView,
} from './index.js';

let portal: Portal;

beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const actorOf = async (person: Person): Promise<Actor> =>
  (await portal.get(Actors).bySession(await portal.get(Sessions).open(person.is.accountId)))!;

const nowhere = '00000000-0000-4000-8000-000000000000';

interface Filled {
  goal: string;
  step: string;
  activity: string;
}

/** Words that stand nowhere else, so that seeing one of them is seeing somebody's toolbox. */
const secrets = [
  'CanarySea',
  'CanaryOutside',
  'CanarySleep',
  'CanaryPostbox',
  'CanaryHarbour',
  'CanaryBench',
  'CanaryWind',
];

async function fills(person: Person): Promise<Filled> {
  await person.post('/toolbox/values', { text: 'CanarySea' });
  const goal = (
    await person.post('/toolbox/goals', { title: 'CanaryOutside', why: 'CanarySleep', nextStep: 'CanaryPostbox' })
  ).body as GoalPageView;
  const plan = { what: 'CanaryHarbour', day: '2026-11-19', time: '14:00', planB: 'CanaryBench', goal: goal.id };
  const activity = ((await person.post('/toolbox/activities', plan)).body as ActivityView).id;
  await person.post(`/toolbox/activities/${activity}/outcome`, { outcome: 'partly', note: 'CanaryWind' });
  return { goal: goal.id, step: goal.steps[0]!.id, activity };
}

describe('what matters', () => {
  test('is empty and inviting until it is written, and then stands in the toolbox and on Today', async () => {
    const jonas = await portal.person('ServiceUser');
    expect((await jonas.page('/toolbox')).text).toContain('Write a few words');
    const form = { text: 'Being a dad who is there. The sea.' };
    const answer = await jonas.submits('/toolbox/values', form);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/toolbox']);
    expect((await jonas.page('/toolbox')).text).toContain(form.text);
    expect((await jonas.page('/toolbox')).text).toContain(
      'Only you see what you write here, unless you share some of it.',
    );
    expect((await jonas.get('/toolbox/values')).body).toMatchObject({ texts: form, revision: 1, shared: [] });
    expect(await portal.get(Toolbox).today(await actorOf(jonas))).toEqual({ values: form.text, goals: [], week: [] });
  });

  test('is one text: the new one takes the place of the old one, and an empty one leaves nothing', async () => {
    const jonas = await portal.person('ServiceUser');
    expect((await jonas.post('/toolbox/values', { text: 'The sea' })).status).toBe(204);
    expect((await jonas.post('/toolbox/values', { text: 'The boat' })).status).toBe(204);
    expect((await jonas.page('/toolbox/values')).text).toContain('The boat');
    expect((await jonas.page('/toolbox/values')).text).not.toContain('The sea');
    expect((await jonas.submits('/toolbox/values', { text: '' })).status).toBe(303);
    expect((await jonas.get('/toolbox/values')).body).toMatchObject({ texts: { text: '' }, shared: [] });
  });

  test('comes back as it was typed when it is too long, and changes nothing', async () => {
    const jonas = await portal.person('ServiceUser');
    await jonas.post('/toolbox/values', { text: 'The sea' });
    const long = `${'a'.repeat(500)}bcd`;
    const refused = await jonas.submits('/toolbox/values', { text: long });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(long);
    expect(refused.text).toContain('500 characters at the most');
    for (const body of [{}, { text: 5 }, { text: 'x', mood: 3 }, { text: long }])
      expect((await jonas.post('/toolbox/values', body)).status).toBe(422);
    expect((await jonas.get('/toolbox/values')).body).toMatchObject({ texts: { text: 'The sea' }, earlier: [] });
  });
});

describe('a goal', () => {
  test('is written with its first step; the next step is the first one that is not done', async () => {
    const jonas = await portal.person('ServiceUser');
    const written = await jonas.post('/toolbox/goals', {
      title: 'Be outside more',
      why: 'I sleep',
      nextStep: 'Postbox',
    });
    const goal = written.body as GoalPageView;
    expect([written.status, written.headers['location']]).toEqual([201, `/toolbox/goals/${goal.id}`]);
    expect(goal).toMatchObject({ title: 'Be outside more', why: 'I sleep', state: 'active', nextStep: 'Postbox' });

    const path = `/toolbox/goals/${goal.id}`;
    expect((await jonas.submits(`${path}/steps`, { title: 'Harbour' })).headers['location']).toBe(path);
    const [first] = ((await jonas.get(path)).body as GoalPageView).steps;
    const next = async () => ((await jonas.get('/toolbox')).body as TodayView).goals[0]!.nextStep;
    expect(await next()).toBe('Postbox');
    expect((await jonas.submits(`${path}/steps/${first!.id}/done`, { done: 'yes' })).status).toBe(303);
    expect(await next()).toBe('Harbour');
    expect((await jonas.submits(`${path}/steps/${first!.id}/done`, { done: 'no' })).status).toBe(303);
    expect(await next()).toBe('Postbox');
    expect((await jonas.post(`${path}/steps/${first!.id}/done`)).status).toBe(204);
    expect(await next()).toBe('Harbour');

    const page = await jonas.page(path);
    expect(page.text).toContain('<title>A goal</title>');
    for (const words of ['Be outside more', 'I sleep', 'Postbox', 'Harbour']) expect(page.text).toContain(words);
  });

  test('is there while one writes it, and a tab that dies takes no word along', async () => {
    const jonas = await portal.person('ServiceUser');
    const { sitting } = (await jonas.get('/toolbox/goals')).body as GoalsView;
    expect((await jonas.page('/toolbox/goals')).text).toContain('data-keeps="/toolbox/goals/keeping"');
    const saves = (form: object) => jonas.post('/toolbox/goals/keeping', { sitting, ...form });
    // As if no answer ever came back.
    for (const form of [
      { title: 'Fi' },
      { title: 'Fish', why: 'Quiet' },
      { title: 'Fish', why: 'Quiet', nextStep: 'A rod' },
    ])
      expect((await saves(form)).body).toEqual({ kept: true, beside: false });
    const { goals } = (await jonas.get('/toolbox/goals')).body as GoalsView;
    expect(goals.map(({ title }) => title)).toEqual(['Fish']);
    const path = `/toolbox/goals/${goals[0]!.id}`;
    expect((await jonas.get(path)).body).toMatchObject({ title: 'Fish', why: 'Quiet', steps: [], begun: 'A rod' });
    expect((await jonas.page(path)).text).toContain('value="A rod"');
    // The tab lives after all: what is sent twice is one goal, with one step.
    for (let n = 0; n < 2; n++)
      expect(
        (await jonas.submits('/toolbox/goals', { title: 'Fish', why: 'Quiet mornings', nextStep: 'A rod', sitting }))
          .headers['location'],
      ).toBe(path);
    const whole = (await jonas.get(path)).body as GoalPageView;
    expect([whole.why, whole.steps.map(({ title }) => title), whole.begun]).toEqual([
      'Quiet mornings',
      ['A rod'],
      undefined,
    ]);
    expect(((await jonas.get('/toolbox/goals')).body as GoalsView).goals.length).toBe(1);
    const other = await portal.person('ServiceUser');
    expect((await other.post('/toolbox/goals/keeping', { title: 'Not yours', sitting })).status).toBe(404);
    expect((await jonas.post('/toolbox/goals/keeping', { why: 'No title yet' })).status).toBe(422);
  });

  test('is said in other words in sittings, with undo; of two devices both are kept, and what stands beside it stays', async () => {
    const jonas = await portal.person('ServiceUser');
    const { id } = (await jonas.post('/toolbox/goals', { title: 'Fish', nextStep: 'A rod' })).body as GoalPageView;
    await jonas.post(`/toolbox/goals/${id}/review`, { reviewOn: '2026-12-24' });
    const at = `/toolbox/goals/${id}/words`;
    const opens = async () => {
      const { revision: seen, sitting } = (await jonas.get(at)).body as GoalWordsView;
      const saves = async (title: string) => (await jonas.post(`${at}/keeping`, { title, seen, sitting })).body;
      const done = async (title: string) =>
        (await jonas.submits(at, { title, seen: String(seen), sitting })).headers['location'];
      return { saves, done };
    };
    const now = async () => (await jonas.get(at)).body as GoalWordsView;
    const [phone, desk] = [await opens(), await opens()];
    for (const title of ['Fish in', 'Fish in the sea'])
      expect(await phone.saves(title)).toEqual({ kept: true, beside: false });
    expect(await phone.done('Fish in the sea')).toBe(`/toolbox/goals/${id}`);
    expect((await now()).earlier.map(({ title }) => title)).toEqual(['Fish']);
    expect(await desk.saves('Fish with Per')).toEqual({ kept: true, beside: true });
    expect(await desk.done('Fish with Per, often')).toBe(at);
    const { text } = await jonas.page(at);
    for (const words of ['Fish in the sea', 'Fish with Per, often', 'This was written too'])
      expect(text).toContain(words);
    await jonas.submits(`${at}/earlier`, { version: (await now()).beside[0]!.id });
    const chosen = await now();
    expect([chosen.title, chosen.beside, chosen.earlier.map(({ title }) => title)]).toEqual([
      'Fish with Per, often',
      [],
      ['Fish in the sea', 'Fish'],
    ]);
    expect((await jonas.get(`/toolbox/goals/${id}`)).body).toMatchObject({
      title: 'Fish with Per, often',
      nextStep: 'A rod',
      reviewOn: '2026-12-24',
    });
    const other = await portal.person('ServiceUser');
    for (const answer of [
      await other.get(at),
      await other.post(at, { title: 'His', seen: 1 }),
      await other.post(`${at}/keeping`, { title: 'His', seen: 1 }),
      await other.post(`${at}/earlier`, { version: chosen.earlier[0]!.id }),
    ])
      expect(answer.status).toBe(404);

    const consultant = await portal.person('Consultant');
    await jonas.post(`/toolbox/sharing/goal.${id}/${consultant.is.membershipId}`, { until: 'usual' });
    expect((await jonas.page(at)).text).not.toContain('data-keeps');
    expect(await (await opens()).saves('Half a')).toEqual({ kept: false, beside: false });
    expect((await now()).title).toBe('Fish with Per, often');
  });

  test('can rest, be let go of and be taken up again, and is on Today only while it is under way', async () => {
    const jonas = await portal.person('ServiceUser');
    const { id } = (await jonas.post('/toolbox/goals', { title: 'Tidy the shed' })).body as GoalPageView;
    for (const state of ['resting', 'reached', 'let-go'] as const) {
      expect((await jonas.submits(`/toolbox/goals/${id}/state`, { state })).status).toBe(303);
      expect(((await jonas.get('/toolbox')).body as TodayView).goals).toEqual([]);
      expect((await jonas.get('/toolbox/goals')).body).toMatchObject({
        goals: [{ id, title: 'Tidy the shed', state }],
      });
      expect((await jonas.page('/toolbox/goals')).text).toContain('Tidy the shed');
    }
    expect((await jonas.post(`/toolbox/goals/${id}/state`, { state: 'active' })).status).toBe(204);
    expect(((await jonas.get('/toolbox')).body as TodayView).goals).toEqual([{ id, title: 'Tidy the shed' }]);
    expect((await jonas.post(`/toolbox/goals/${id}/state`, { state: 'failed' })).status).toBe(422);
  });

  test('that lacks words comes back with what was typed', async () => {
    const jonas = await portal.person('ServiceUser');
    const refused = await jonas.submits('/toolbox/goals', { title: ' ', why: 'Because of the boys' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Because of the boys');
    expect(refused.text).toContain('Write something here.');
    const { id } = (await jonas.post('/toolbox/goals', { title: 'x' })).body as GoalPageView;
    const step = await jonas.submits(`/toolbox/goals/${id}/steps`, { title: 'a'.repeat(201) });
    expect(step.status).toBe(422);
    expect(step.text).toContain('a'.repeat(201));
    for (const body of [
      {},
      { title: 'a'.repeat(121) },
      { title: ['x'] },
      { title: 'x', place: 1 },
      { title: 'x', why: 'a'.repeat(1001) },
    ])
      expect((await jonas.post('/toolbox/goals', body)).status).toBe(422);
    expect(((await jonas.get('/toolbox/goals')).body as { goals: unknown[] }).goals).toHaveLength(1);
  });

  test('keeps its steps in order when several are written at once, and has room for only so many', async () => {
    const jonas = await portal.person('ServiceUser');
    const { id } = (await jonas.post('/toolbox/goals', { title: 'Many' })).body as GoalPageView;
    const answers = await Promise.all(
      Array.from({ length: 62 }, (_, n) => jonas.post(`/toolbox/goals/${id}/steps`, { title: `Step ${n}` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(60);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [409, 'many-steps'],
      [409, 'many-steps'],
    ]);
    expect(((await jonas.get(`/toolbox/goals/${id}`)).body as GoalPageView).steps).toHaveLength(60);
  });

  test('that is the first thing somebody writes, twice at once, is there twice', async () => {
    const jonas = await portal.person('ServiceUser');
    const answers = await Promise.all([1, 2, 3].map((n) => jonas.post('/toolbox/goals', { title: `Goal ${n}` })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  test('has no steps of another goal', async () => {
    const jonas = await portal.person('ServiceUser');
    const [a, b] = (await Promise.all(
      ['A', 'B'].map(
        async (title) => (await jonas.post('/toolbox/goals', { title, nextStep: `${title}1` })).body as GoalPageView,
      ),
    )) as [GoalPageView, GoalPageView];
    expect((await jonas.post(`/toolbox/goals/${a.id}/steps/${b.steps[0]!.id}/done`)).status).toBe(404);
    expect((await jonas.post(`/toolbox/goals/${b.id}/steps/${b.steps[0]!.id}/done`)).status).toBe(204);
  });
});

describe('a week', () => {
  test('runs from Monday to Sunday where the community is, and knows today', async () => {
    const jonas = await portal.person('ServiceUser');
    const week = (await jonas.get('/toolbox/week')).body as WeekView;
    expect([week.from, week.today]).toEqual(['2026-11-16', '2026-11-19']);
    expect(week.days.map(({ day }) => day)).toEqual([16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`));
    // Sunday 23:30 in Oslo is still this week, and half an hour later it is the next.
    const before = portal.clock.at;
    portal.clock.passes({ days: 3, hours: 5, minutes: 30 });
    const late = await actorOf(jonas);
    expect((await portal.get(Activities).week(late)).from).toBe('2026-11-16');
    portal.clock.passes({ minutes: 30 });
    expect((await portal.get(Activities).week(late)).from).toBe('2026-11-23');
    portal.clock.at = before;
  });

  test('shows what was planned on its day, in order, with its goal', async () => {
    const jonas = await portal.person('ServiceUser');
    const { id: goal } = (await jonas.post('/toolbox/goals', { title: 'Be outside more' })).body as GoalPageView;
    expect((await jonas.page('/toolbox/week')).text).toContain('Nothing is planned this week.');
    const form = {
      what: 'Fix the boat engine',
      day: '2026-11-21',
      time: '11:00',
      where: 'The garage',
      withWhom: 'Per',
      goal: '',
    };
    const saved = await jonas.submits('/toolbox/activities', form);
    expect([saved.status, saved.headers['location']]).toEqual([303, '/toolbox/week?from=2026-11-16']);
    const walk = await jonas.post('/toolbox/activities', { what: 'Walk to the harbour', day: '2026-11-19', goal });
    expect([walk.status, walk.body]).toEqual([
      201,
      expect.objectContaining({ day: '2026-11-19', goal: { id: goal, title: 'Be outside more' } }),
    ]);
    await jonas.post('/toolbox/activities', { what: 'Early', day: '2026-11-21', time: '08:00' });

    const { days } = (await jonas.get('/toolbox/week')).body as WeekView;
    const told = days.map(({ activities }) => activities.map(({ what }) => what));
    expect(told).toEqual([[], [], [], ['Walk to the harbour'], [], ['Early', 'Fix the boat engine'], []]);
    const page = await jonas.page('/toolbox/week');
    expect(page.text).toContain('11:00 · The garage · with Per');
    expect(page.text).toContain('<title>My week</title>');
    expect(
      ((await jonas.get('/toolbox')).body as TodayView).week.map(({ what, goal: title }) => [what, title]),
    ).toEqual([
      ['Walk to the harbour', 'Be outside more'],
      ['Early', undefined],
      ['Fix the boat engine', undefined],
    ]);
  });

  test('can be another one', async () => {
    const jonas = await portal.person('ServiceUser');
    const saved = await jonas.submits('/toolbox/activities', { what: 'Dentist', day: '2026-12-02', back: '/toolbox' });
    expect(saved.headers['location']).toBe('/toolbox');
    expect((await jonas.page('/toolbox/week')).text).not.toContain('Dentist');
    expect((await jonas.page('/toolbox/week?from=2026-12-06')).text).toContain('Dentist');
    for (const from of ['2026-02-31', 'soon', '2026-1-1'])
      expect((await jonas.get(`/toolbox/week?from=${from}`)).status).toBe(422);
  });

  test('refuses what fits no day, with everything that was typed', async () => {
    const jonas = await portal.person('ServiceUser');
    const refused = await jonas.submits('/toolbox/activities', { what: 'Walk', day: '2026-02-31', planB: 'The bench' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Write a date, such as');
    expect(refused.text).toContain('The bench');
    expect(refused.text).toContain('<details open');
    const wrong = [
      { what: 'Walk' },
      { what: '', day: '2026-11-19' },
      { what: 'a'.repeat(121), day: '2026-11-19' },
      { what: 'Walk', day: '2026-11-19', time: '25:00' },
      { what: 'Walk', day: '2026-11-19', goal: 'x' },
      { what: 'Walk', day: '2026-11-19', back: '//evil.example' },
      { what: 'Walk', day: '2026-11-19', path: '/meetups/1' },
    ];
    for (const body of wrong) expect((await jonas.post('/toolbox/activities', body)).status).toBe(422);
    expect((await jonas.post('/toolbox/activities', { what: 'Walk', day: '2026-11-19', goal: nowhere })).status).toBe(
      404,
    );
    expect(((await jonas.get('/toolbox')).body as TodayView).week).toEqual([]);
  });

  test('has room for only so much', async () => {
    const actor = await actorOf(await portal.person('ServiceUser'));
    const plan = (day: string) => portal.get(Activities).plan(actor, { what: 'Something', day });
    for (let n = 0; n < 70; n++) await plan('2026-11-19');
    await expect(plan('2026-11-20')).rejects.toThrow('full-week');
    await expect(plan('2026-11-23')).resolves.toBeDefined();
  });

  test('knows how things went, and not done is as good to know as done', async () => {
    const jonas = await portal.person('ServiceUser');
    const { id } = (await jonas.post('/toolbox/activities', { what: 'Walk', day: '2026-11-18' })).body as ActivityView;
    const path = `/toolbox/activities/${id}`;
    expect((await jonas.page('/toolbox/week')).text).toContain('How did it go?');
    const answer = await jonas.submits(`${path}/outcome`, { outcome: 'not', note: 'It was windy' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/toolbox/week?from=2026-11-16']);
    expect((await jonas.get(path)).body).toMatchObject({ outcome: 'not', note: 'It was windy' });
    const week = (await jonas.page('/toolbox/week')).text;
    expect(week).toContain('Not this time');
    expect(week).not.toContain('data-color="danger"');
    expect((await jonas.post(`${path}/outcome`, { outcome: 'done' })).status).toBe(204);
    const told = (await jonas.get(path)).body as Record<string, unknown>;
    expect([told['outcome'], told['note']]).toEqual(['done', undefined]);
    const refused = await jonas.submits(`${path}/outcome`, { outcome: 'done', note: 'a'.repeat(501) });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('a'.repeat(501));
    for (const body of [{}, { outcome: 'failed' }])
      expect((await jonas.post(`${path}/outcome`, body)).status).toBe(422);
  });

  test('lets go of what is taken out', async () => {
    const jonas = await portal.person('ServiceUser');
    const { id } = (await jonas.post('/toolbox/activities', { what: 'Walk', day: '2026-11-19' })).body as ActivityView;
    expect((await jonas.page('/toolbox/week')).text).toContain('Walk');
    expect((await jonas.submits(`/toolbox/activities/${id}/removal`)).status).toBe(303);
    expect((await jonas.get(`/toolbox/activities/${id}`)).status).toBe(404);
    expect((await jonas.post(`/toolbox/activities/${id}/removal`)).status).toBe(404);
  });

  test('holds the going to a meetup once, and gives the way to it', async () => {
    const jonas = await portal.person('ServiceUser');
    const actor = await actorOf(jonas);
    const plans = portal.get(Activities);
    const meetup = { what: 'Thursday café', day: '2026-11-19', time: '18:00', path: '/meetups/canary-meetup' };
    expect(await plans.leadingTo(actor, meetup.path, meetup.day)).toBeUndefined();
    const ids = await Promise.all([plans.plan(actor, meetup), plans.plan(actor, meetup)]);
    expect(new Set(ids).size).toBe(1);
    expect(await plans.leadingTo(actor, meetup.path, meetup.day)).toBe(ids[0]);
    expect(((await jonas.get('/toolbox')).body as TodayView).week).toEqual([{ id: ids[0], ...meetup }]);
    expect((await jonas.page(`/toolbox/activities/${ids[0]}`)).text).toContain('href="/meetups/canary-meetup"');
  });
});

describe('nobody else', () => {
  const routes = ({ goal, step, activity }: Filled) => ({
    own: ['/toolbox', '/toolbox/values', '/toolbox/goals', '/toolbox/week'],
    pages: [`/toolbox/goals/${goal}`, `/toolbox/activities/${activity}`],
    collections: [
      ['/toolbox/values', { text: 'mine' }],
      ['/toolbox/goals', { title: 'mine' }],
      ['/toolbox/activities', { what: 'mine', day: '2026-11-19' }],
    ] as const,
    commands: [
      [`/toolbox/goals/${goal}/steps`, { title: 'mine' }],
      [`/toolbox/goals/${goal}/steps/${step}/done`, { done: true }],
      [`/toolbox/goals/${goal}/state`, { state: 'let-go' }],
      ['/toolbox/activities', { what: 'mine', day: '2026-11-19', goal }],
      [`/toolbox/activities/${activity}/outcome`, { outcome: 'not' }],
      [`/toolbox/activities/${activity}/plan`, { what: 'mine', day: '2026-11-19', seen: 1 }],
      [`/toolbox/activities/${activity}/removal`, {}],
    ] as const,
  });

  const whole = async (person: Person, filled: Filled) => {
    const { own, pages } = routes(filled);
    const bodies = [...own, ...pages].map(async (path) => (await person.get(path)).body as object);
    // Another one each time a page is opened.
    return (await Promise.all(bodies)).map((body) => ({ ...body, sitting: undefined }));
  };

  test('sees or changes anything: not a member of staff, not another service user, not a stranger', async () => {
    const jonas = await portal.person('ServiceUser');
    const filled = await fills(jonas);
    const { own, pages, collections, commands } = routes(filled);
    const before = await whole(jonas, filled);
    for (const secret of secrets) expect(JSON.stringify(before)).toContain(secret);
    for (const path of [...own, ...pages]) {
      const { status, text } = await jonas.page(path);
      expect(status).toBe(200);
      expect(secrets.some((secret) => text.includes(secret))).toBe(true);
    }

    for (const role of ['Consultant', 'Provider', 'Coordinator'] as const) {
      const other = await portal.person(role);
      for (const path of [...own, ...pages]) {
        expect([role, path, (await other.get(path)).status]).toEqual([role, path, 404]);
        expect((await other.page(path)).status).toBe(404);
      }
      for (const [path, body] of [...collections, ...commands])
        expect([role, path, (await other.post(path, body)).status]).toEqual([role, path, 404]);
    }

    const kari = await portal.person('ServiceUser');
    for (const path of own) {
      const seen = [await kari.get(path), await kari.page(path)];
      expect(seen.map(({ status }) => status)).toEqual([200, 200]);
      for (const secret of secrets) expect(seen.map(({ text }) => text).join('')).not.toContain(secret);
    }
    const unknown = await kari.get(`/toolbox/goals/${nowhere}`);
    for (const path of pages) {
      expect((await kari.page(path)).status).toBe(404);
      const { status, text } = await kari.get(path);
      expect([status, text]).toEqual([404, unknown.text]);
    }
    expect((await kari.page(`/toolbox/week?goal=${filled.goal}`)).text).not.toContain('CanaryOutside');
    for (const [path, body] of commands) expect([path, (await kari.post(path, body)).status]).toEqual([path, 404]);

    const stranger = portal.stranger();
    for (const path of [...own, ...pages]) expect((await stranger.get(path)).status).toBe(401);
    for (const [path, body] of [...collections, ...commands])
      expect((await stranger.post(path, body)).status).toBe(401);

    expect(await whole(jonas, filled)).toEqual(before);
  });

  test('reads it in the database: no word, no exact day, no way to a meetup stands there in clear', async () => {
    const jonas = await portal.person('ServiceUser');
    await fills(jonas);
    const actor = await actorOf(jonas);
    await portal.get(Activities).plan(actor, { what: 'CanaryCafé', day: '2026-11-20', path: '/meetups/canary-meetup' });
    const read = portal.get(Read);
    const rows = [
      ...(await read.all<object>(sql`select * from toolbox`)),
      ...(await read.all<object>(sql`select * from goal`)),
      ...(await read.all<object>(sql`select * from goal_step`)),
      ...(await read.all<object>(sql`select * from activity`)),
    ].map((row) =>
      Object.values(row)
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('|'),
    );
    const dump = rows.join('\n');
    expect(dump).toContain(jonas.is.accountId);
    expect(dump).toContain('2026-11-16');
    for (const word of [...secrets, 'Canary', 'meetups', '2026-11-19', '2026-11-20', '14:00', 'partly'])
      expect(dump).not.toContain(word);
  });
});

describe('Today', () => {
  test('asks the database as often for a full toolbox as for one thing in it', async () => {
    const actor = await actorOf(await portal.person('ServiceUser'));
    const read = portal.get(Read);
    const reads = async () => {
      const before = read.count;
      await portal.get(Toolbox).today(actor);
      return read.count - before;
    };
    await portal.get(Values).write(actor, 'The sea');
    const few = [await reads(), await reads()];
    for (let n = 0; n < 8; n++) {
      const goal = await portal.get(Goals).add(actor, { title: `Goal ${n}`, nextStep: 'Step' });
      await portal.get(Activities).plan(actor, { what: `Thing ${n}`, day: '2026-11-19', goal });
    }
    expect(few).toEqual([4, 3]);
    expect(await reads()).toBe(3);
  });
});
