import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

interface File {
  toolbox: { earlier: object[]; activities: object[] };
}
const made = async (path: string, form: Record<string, unknown>) =>
  ((await ada.post(path, form)).body as { id: string }).id;
const file = async () => (await ada.post('/me/everything/file', { password })).text;

test('what one wrote before, and what stands beside it, is in the file of everything, in words and without ids', async () => {
  expect((JSON.parse(await file()) as File).toolbox.earlier).toEqual([]);
  await ada.post('/toolbox/values', { text: 'The sea' });
  await ada.post('/toolbox/values', { text: 'The boat' });
  for (const text of ['Walk', 'Run', 'Rest']) await ada.post('/toolbox/plan/can', { text, seen: 1 });
  await ada.post('/toolbox/areas/own1', { heading: 'The dog', how: 'Old', seen: 0 });
  await ada.post('/toolbox/areas/own1', { heading: 'The dog', how: 'Older', helps: 'Per', seen: 1 });
  await made('/toolbox/measures', { name: 'Sleep', low: 'little', high: 'well' });
  const [sleep] = ((await ada.get('/toolbox/measures')).body as { measures: { id: string }[] }).measures;
  const goal = await made('/toolbox/goals', { title: 'Fish', why: 'Quiet' });
  await ada.post(`/toolbox/goals/${goal}/words`, { title: 'Fish in the sea', seen: 1 });
  const note = await made('/toolbox/diary', { words: 'Rain', day: '2026-11-18', mood: 3, mark1: 4 });
  await ada.post(`/toolbox/diary/${note}`, { words: 'Sun', day: '2026-11-19', seen: 1 });
  const activity = await made('/toolbox/activities', { what: 'Rod', day: '2026-11-19', where: 'Town', goal });
  await ada.post(`/toolbox/activities/${activity}/plan`, { what: 'A rod', day: '2026-11-20', seen: 1 });
  const told = { outcome: 'not', note: 'Shut', measure: sleep!.id, markBefore: 2 };
  await ada.post(`/toolbox/activities/${activity}/outcome`, told);
  await ada.post(`/toolbox/activities/${activity}/outcome`, { outcome: 'done' });

  const medicine = await made('/toolbox/medication', { name: 'Litium', how: 'At night' });
  await ada.post(`/toolbox/medication/${medicine}`, { name: 'Lithium', seen: 1 });
  const person = await made('/toolbox/network', { name: 'Per', ring: 'near', side: 'help', note: 'Ring' });
  await ada.post(`/toolbox/network/${person}`, { name: 'Per', ring: 'close', side: 'help', seen: 1 });
  const step = await made('/toolbox/ladder', { what: 'The door', dread: 4 });
  await ada.post(`/toolbox/ladder/${step}`, { what: 'The door, open', dread: 3, seen: 1 });

  const text = await file();
  expect((JSON.parse(text) as File).toolbox.earlier).toEqual([
    { of: 'activities', which: 'A rod', what: 'Rod', day: '2026-11-19', where: 'Town', goal: 'Fish in the sea' },
    { of: 'areas', which: 'own1', heading: 'The dog', how: 'Old' },
    { of: 'diary', day: '2026-11-18', words: 'Rain', mood: 3, marks: [{ measure: 'Sleep', value: 4 }] },
    { of: 'goals', which: 'Fish in the sea', title: 'Fish', why: 'Quiet' },
    { of: 'ladder', which: 'The door, open', what: 'The door', dread: 4 },
    { of: 'medicines', which: 'Lithium', name: 'Litium', how: 'At night' },
    { of: 'outcomes', which: 'A rod', outcome: 'not', note: 'Shut', mark: { measure: 'Sleep', before: 2 } },
    { of: 'people', which: 'Per', name: 'Per', ring: 'near', side: 'help', note: 'Ring' },
    { of: 'plan', which: 'can', beside: true, text: 'Rest' },
    { of: 'plan', which: 'can', text: 'Walk' },
    { of: 'whatMatters', text: 'The sea' },
  ]);
  for (const id of [goal, note, activity, sleep!.id, medicine, person, step]) expect(text).not.toContain(id);
  expect(await file()).toBe(text);
  // Nobody else's, and none of what is gone.
  expect(
    await portal
      .person('ServiceUser')
      .then((bo) => bo.post('/me/everything/file', { password }))
      .then(({ text: other }) => other),
  ).not.toContain('Fish');
  await ada.post(`/toolbox/activities/${activity}/removal`);
  expect((JSON.parse(await file()) as File).toolbox.earlier).toHaveLength(9);
});
