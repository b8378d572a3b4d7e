import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import type { Listed } from '../things/things.service.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const list = async () => ((await ada.get('/toolbox/measures')).body as { measures: Listed<'measure'>[] }).measures;
const adds = async (name: string) =>
  ((await ada.post('/toolbox/measures', { name, low: 'little', high: 'much' })).body as Listed<'measure'>).id;

test('a measure is called something else, with its ends; its numbers and its rest stay', async () => {
  const id = await adds('Sleeep');
  const at = `/toolbox/measures/${id}`;
  await ada.post('/toolbox/diary', { day: '2026-11-19', mark1: 4 });
  await ada.post(`${at}/rest`, { rests: true });
  expect((await ada.page('/toolbox/measures')).text).toContain(`href="${at}"`);
  const [{ revision }] = (await list()) as [Listed<'measure'>];
  const named = { name: 'Sleep', low: 'bad', high: 'good' };
  expect((await ada.submits(at, { ...named, seen: String(revision) })).headers['location']).toBe('/toolbox/measures');
  expect(await list()).toMatchObject([{ id, ...named, resting: true, place: 1 }]);
  expect(JSON.stringify((await ada.get('/toolbox/curves')).body)).toContain('"name":"Sleep"');
  // On a device that had it open before, no word is lost.
  await ada.submits(at, { ...named, name: 'Nights', seen: String(revision) });
  expect((await list()).map(({ name }) => name)).toEqual(['Sleep', 'Nights']);
  const other = await portal.person('ServiceUser');
  for (const answer of [
    await other.get(at),
    await other.post(at, { ...named, seen: 1 }),
    await other.post(`${at}/removal`),
  ])
    expect(answer.status).toBe(404);
});

test('one without numbers can go, one with numbers can rest; and no place is given twice', async () => {
  const [sleep] = (await list()) as [Listed<'measure'>];
  expect((await ada.page(`/toolbox/measures/${sleep.id}`)).text).toContain('It can rest then, but not go');
  expect((await ada.post(`/toolbox/measures/${sleep.id}/removal`)).status).toBe(409);
  const pain = await adds('Pain');
  expect((await ada.page(`/toolbox/measures/${pain}`)).text).toContain('Take it away');
  expect((await ada.submits(`/toolbox/measures/${pain}/removal`)).headers['location']).toBe('/toolbox/measures');
  const was = (await list()).map(({ name, place }) => [name, place]);
  expect(was).toEqual([
    ['Sleep', 1],
    ['Nights', 2],
  ]);
  const coffee = await adds('Coffee');
  expect((await list()).at(-1)).toMatchObject({ name: 'Coffee', place: 4 });
  // A number that only an earlier version has is a number.
  const note = await ada.post('/toolbox/diary', { day: '2026-11-18', words: 'Rain', mark4: 7 });
  await ada.post(`/toolbox/diary/${(note.body as { id: string }).id}`, { day: '2026-11-18', words: 'Sun', seen: 1 });
  expect((await ada.post(`/toolbox/measures/${coffee}/removal`)).status).toBe(409);
});
