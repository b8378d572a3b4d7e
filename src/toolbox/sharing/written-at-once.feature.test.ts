import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { GoalPageView } from '../toolbox.views.js';
import type { SheetView } from './sheets.service.js';

/* Two devices have the same page open: the second is refused with what it wrote, and sees what the first one wrote. */

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const sheet = async () => (await ada.get('/toolbox/sheet')).body as SheetView;

test.each([
  ['that is new', 'The ferry', 'The bus'],
  ['that was written before', 'A taxi', 'A bike'],
])('a sheet %s loses no question', async (_, one, other) => {
  const { edition: seen } = await sheet();
  expect((await ada.submits('/toolbox/sheet', { questions: one, seen })).status).toBe(303);
  const refused = await ada.submits('/toolbox/sheet', { questions: other, seen });
  expect(refused.status).toBe(422);
  for (const words of [one, other, 'This is on the sheet now']) expect(refused.text).toContain(words);
  const { questions, edition } = await sheet();
  expect(questions).toBe(one);
  // Both were looked at: then what is saved stands.
  expect(refused.text).toContain(`value="${edition}"`);
  expect((await ada.submits('/toolbox/sheet', { questions: `${one} ${other}`, seen: edition })).status).toBe(303);
  expect((await sheet()).questions).toBe(`${one} ${other}`);
});

test('the levels of a goal lose no word either', async () => {
  const { id } = (await ada.post('/toolbox/goals', { title: 'Fish' })).body as GoalPageView;
  const at = `/toolbox/goals/${id}/scale`;
  const scale = { least: 'No rod', less: 'A rod', expected: 'One fish', more: 'Two', most: 'Three' };
  const seen = '[]';
  expect((await ada.submits(at, { ...scale, seen })).status).toBe(303);
  // Sent twice is no conflict.
  expect((await ada.submits(at, { ...scale, seen })).status).toBe(303);
  const refused = await ada.submits(at, { ...scale, most: 'A whale', seen });
  expect(refused.status).toBe(422);
  for (const words of ['A whale', 'Three', 'This stands there now']) expect(refused.text).toContain(words);
  const now = ((await ada.get(at)).body as GoalPageView).scale!;
  expect(now).toEqual(Object.values(scale));
  const again = await ada.submits(at, { ...scale, most: 'A whale', seen: JSON.stringify(now) });
  expect(again.status).toBe(303);
  expect(((await ada.get(at)).body as GoalPageView).scale).toContain('A whale');
});
