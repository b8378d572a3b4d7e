import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../test/support/person.js';
import { Portal } from '../../test/support/portal.js';
import type { GoalPageView } from './toolbox.views.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const made = async (path: string, form: Record<string, unknown>) =>
  `${path}/${((await ada.post(path, form)).body as { id: string }).id}`;
const page = async (path: string) => {
  await ada.post(path, { text: 'Walk', how: 'Well', heading: undefined });
  return path;
};

const step = async () => {
  const goal = await made('/toolbox/goals', { title: 'Out more', nextStep: 'To the letterbox' });
  const { steps } = (await ada.get(goal)).body as GoalPageView;
  return `${goal}/steps/${steps[0]!.id}`;
};

/** What one wrote, where it stands, where the way to take it away is, and words of it. */
const written: readonly [string, () => Promise<string>, (at: string) => string, string][] = [
  ['a note', () => made('/toolbox/diary', { words: 'Rain', day: '2026-11-19' }), (at) => at, 'Rain'],
  ['a medicine', () => made('/toolbox/medication', { name: 'Litium' }), (at) => at, 'Litium'],
  ['a person', () => made('/toolbox/network', { name: 'Per', ring: 'near', side: 'help' }), (at) => at, 'Per'],
  ['a step', () => made('/toolbox/ladder', { what: 'The door' }), (at) => at, 'The door'],
  ['an activity', () => made('/toolbox/activities', { what: 'Fish', day: '2026-11-19' }), (at) => at, 'Fish'],
  ['a page of the plan', () => page('/toolbox/plan/can'), (at) => `${at}/earlier`, 'Walk'],
  ['a life area', () => page('/toolbox/areas/home'), (at) => `${at}/earlier`, 'Well'],
  ['a measure', () => made('/toolbox/measures', { name: 'Sleep', low: 'a', high: 'b' }), (at) => at, 'Sleep'],
  ['a step of a goal', () => step(), (at) => at.split('/steps/')[0]!, 'To the letterbox'],
  [
    'what matters',
    () => made('/toolbox/values', { text: 'The sea' }).then(() => '/toolbox/values'),
    (at) => `${at}/earlier`,
    'The sea',
  ],
];

test.each(written)(
  '%s is asked about before it goes for good, and stays if one does not say so',
  async (_, writes, way, words) => {
    const at = await writes();
    const stands = (await ada.page(way(at))).text;
    // No button takes it away from there.
    expect(stands).not.toContain(`action="${at}/removal"`);
    expect(stands).toContain(`href="${at}/removal"`);
    const { status, text } = await ada.page(`${at}/removal`);
    expect(status).toBe(200);
    for (const said of [words, 'for good', 'Let it stand', `action="${at}/removal"`]) expect(text).toContain(said);
    // A step stands with its goal.
    expect((await ada.page(at.split('/steps/')[0]!)).text).toContain(words);
    const other = await portal.person('ServiceUser');
    expect((await other.get(`${at}/removal`)).status).toBe(404);
    expect((await ada.submits(`${at}/removal`)).status).toBe(303);
    expect((await ada.get(`${at}/removal`)).status).toBe(404);
  },
);
