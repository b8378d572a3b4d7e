import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { periodKey, periodOf } from '../diary/period.js';
import type { OneShared, SharedPerson, SharingView } from './sharing.views.js';

let portal: Portal;
let ana: Person;
let ingrid: Person;
let solveig: Person;
let sleep: string;

beforeAll(async () => {
  portal = await Portal.open();
  ana = await portal.person('ServiceUser', { firstName: 'Annelise', nickname: 'Fjellrev' });
  ingrid = await portal.person('Provider', { firstName: 'Ingrid' });
  solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  const wish = {
    provider: ingrid.is.membershipId,
    careName: 'Annika',
    kind: 'question',
    topic: 'Sleep',
    body: 'Badly',
  };
  const talk = ((await ana.post('/messages', wish)).body as { id: string }).id;
  await ingrid.post(`/conversations/${talk}/opening`);
  const measure = async (name: string) =>
    ((await ana.post('/toolbox/measures', { name, low: 'little', high: 'well' })).body as { id: string }).id;
  sleep = await measure('Sleep');
  await measure('Wine');
  await ana.post('/toolbox/diary', { words: 'Before', day: '2026-10-31' });
  await ana.post('/toolbox/diary', { words: 'By the sea', day: '2026-11-18', mood: 3, mark1: 8, mark2: 9 });
  await ana.post('/toolbox/diary', { words: 'At home', day: '2026-11-19', mood: 6, mark1: 4 });
  await ana.post('/toolbox/network', { name: 'Per', ring: 'near', side: 'friends', note: 'He owes me money.' });
  await ana.post('/toolbox/medication', { name: 'Litium', how: '2 in the evening', questions: 'Less?' });
});
afterAll(() => portal.close());

const shares = (ref: string, to: Person, until: object = { until: 'usual' }) =>
  ana.post(`/toolbox/sharing/${ref}/${to.is.membershipId}`, { ...until });
const people = async (reader: Person) => ((await reader.get('/shared')).body as { people: SharedPerson[] }).people;
/** Opens everything this reader is shown. */
const reads = async (reader: Person): Promise<string> => {
  const read = [];
  for (const { shared } of await people(reader))
    for (const { id } of shared) {
      await reader.post(`/shared/${id}/opening`);
      read.push((await reader.page(`/shared/${id}`)).text);
    }
  return read.join('');
};
const stopsAll = async () => {
  const { shares: all } = (await ana.get('/toolbox/sharing')).body as SharingView;
  for (const { id, over } of all) if (!over) await ana.post(`/toolbox/sharing/grants/${id}/withdrawal`);
};

test('some days of a diary are chosen first, and are no more than a month', async () => {
  expect((await ana.page('/toolbox/diary')).text).toContain('href="/toolbox/sharing/diary"');
  expect((await ana.page('/toolbox/sharing/diary')).text).toContain('Only the words come along');
  const chosen = await ana.submits('/toolbox/sharing/diary', { from: '2026-11-01', to: '2026-11-18' });
  expect(chosen.headers['location']).toBe('/toolbox/sharing/diary.20261101-20261118');
  for (const { from, to } of [
    { from: '2026-11-02', to: '2026-11-01' },
    { from: '2026-11-01', to: '2026-12-02' },
    { from: '2026-02-30', to: '2026-03-01' },
  ])
    expect([from, (await ana.submits('/toolbox/sharing/diary', { from, to })).status]).toEqual([from, 422]);
  for (const ref of ['diary.20261118-20261101', 'diary.20260101-20261231', 'diary.20260230-20260301', 'diary'])
    expect([ref, (await shares(ref, ingrid)).status]).toEqual([ref, 404]);
  expect(periodOf(periodKey({ from: '2026-11-01', to: '2026-12-01' }))).toEqual({
    from: '2026-11-01',
    to: '2026-12-01',
  });
});

test('the preview is what the other reads: the words of those days, no number, no other day', async () => {
  const ref = 'diary.20261101-20261118';
  const preview = (await ana.page(`/toolbox/sharing/${ref}/${ingrid.is.membershipId}`)).text;
  expect((await shares(ref, ingrid)).status).toBe(204);
  const read = await reads(ingrid);
  for (const text of [preview, read]) {
    expect(text).toContain('By the sea');
    expect(text).not.toMatch(/Before|At home|Sleep:|Wine/);
  }
  // What is written about those days later is seen too, and the page says that somebody does.
  await ana.post('/toolbox/diary', { words: 'Written later', day: '2026-11-02' });
  expect(await reads(ingrid)).toContain('Written later');
  expect((await ana.page('/toolbox/diary')).text).toContain('Some of this you share.');
  expect(((await ana.get('/toolbox/sharing')).body as SharingView).shares[0]!.title).toMatch(
    /^Diary 1.–.18 November 2026$/,
  );
  await stopsAll();
  expect(await people(ingrid)).toEqual([]);
  expect((await ana.page('/toolbox/diary')).text).toContain('Only you see it.');
});

test('one measure is shown, and no other', async () => {
  for (const to of [ingrid, solveig]) {
    expect((await shares(`measure.${sleep}`, to)).status).toBe(204);
    const read = await reads(to);
    expect(read).toContain('<svg');
    expect(read).toContain('0 is little, 10 is well.');
    expect(read).not.toMatch(/Wine|By the sea|Mood/);
    const one = (await to.get(`/shared/${(await people(to))[0]!.shared[0]!.id}`)).body as OneShared;
    expect(one.seen!.text.parts.find(({ curve }) => curve)!.curve!.points).toEqual([
      { day: '2026-11-18', value: 8 },
      { day: '2026-11-19', value: 4 },
    ]);
    expect(JSON.stringify(one)).not.toContain(sleep);
  }
  expect((await shares('measure.mood', ingrid)).status).toBe(204);
  expect((await shares('measure.who-5', ingrid)).status).toBe(204);
  expect((await shares(`measure.${ana.is.membershipId}`, ingrid)).status).toBe(404);
  expect((await shares('measure.weight', ingrid)).status).toBe(404);
  await stopsAll();
});

test('people around one are shown without what was noted about them', async () => {
  expect((await ana.page('/toolbox/network')).text).toContain('href="/toolbox/sharing/network"');
  await shares('network', ingrid);
  const read = await reads(ingrid);
  expect(read).toContain('Per');
  expect(read).not.toContain('He owes me money.');
  expect((await ana.page('/toolbox/network')).text).toContain('Ingrid sees this');
  // With the last of them the list is gone; one that is begun later is another one.
  const { people: all } = (await ana.get('/toolbox/network')).body as { people: { id: string }[] };
  for (const { id } of all) await ana.post(`/toolbox/network/${id}/removal`);
  await ana.post('/toolbox/network', { name: 'Per', ring: 'near', side: 'friends' });
  expect(await people(ingrid)).toEqual([]);
  await stopsAll();
});

test('medicines are sent as they stand, and never left open to somebody', async () => {
  const listed = (await ana.page('/toolbox/sharing')).text;
  expect(listed).not.toContain('medication');
  for (const path of ['/toolbox/sharing/medication', `/toolbox/sharing/medication/${ingrid.is.membershipId}`])
    expect((await ana.get(path)).status).toBe(404);
  expect((await shares('medication', ingrid)).status).toBe(404);
  expect((await ana.page('/toolbox/medication')).text).toContain('href="/messages/from-toolbox/medication"');
  const sent = await ana.post('/messages/from-toolbox/medication', { where: `to:${ingrid.is.membershipId}` });
  const id = (sent.body as { id: string }).id;
  await ingrid.post(`/conversations/${id}/opening`);
  await ana.post('/toolbox/medication', { name: 'Added later' });
  const letter = (await ingrid.page(`/conversations/${id}`)).text;
  for (const words of ['Litium', '2 in the evening', 'Less?', 'not what was prescribed'])
    expect(letter).toContain(words);
  expect(letter).not.toContain('Added later');
  expect(await people(ingrid)).toEqual([]);
});

test('all of them go into a letter and onto the sheet', async () => {
  const items = ['diary.20261101-20261118', `measure.${sleep}`, 'measure.mood', 'network', 'medication'];
  await ana.post('/toolbox/sheet', { items });
  const paper = (await ana.page('/toolbox/sheet/paper')).text;
  for (const words of ['By the sea', 'Sleep', 'Per', 'Litium']) expect(paper).toContain(words);
  const sheet = (await ana.page('/toolbox/sheet')).text;
  for (const ref of items) expect(sheet).toContain(`value="${ref}" checked`);
  for (const ref of items.slice(0, 4)) {
    const sent = await ana.post(`/messages/from-toolbox/${ref}`, { where: `to:${ingrid.is.membershipId}` });
    expect([ref, sent.status]).toEqual([ref, 201]);
  }
});

test('what there is not breaks neither the sheet nor the file of everything', async () => {
  await ana.post('/toolbox/sheet', { items: ['measure.foo', 'measure.', 'diary.someday', 'network.x'] });
  expect((await ana.page('/toolbox/sheet')).status).toBe(200);
  expect((await ana.post('/me/everything/file', { password })).status).toBeLessThan(300);
});
