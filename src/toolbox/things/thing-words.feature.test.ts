import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Keeping, WordedThing } from './thing-words.service.js';
import type { WordedName } from './worded.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
});
beforeEach(async () => {
  ada = await portal.person('ServiceUser');
});
afterAll(() => portal.close());

const lists = [
  {
    list: 'medicine',
    path: '/toolbox/medication',
    all: 'medicines',
    name: 'name',
    rest: {},
    more: { how: 'At night' },
  },
  {
    list: 'person',
    path: '/toolbox/network',
    all: 'people',
    name: 'name',
    rest: { ring: 'near', side: 'help' },
    more: { note: 'Ring before ten' },
  },
  { list: 'rung', path: '/toolbox/ladder', all: 'rungs', name: 'what', rest: {}, more: { dread: 0 } },
] as const;

const versionsLeft = async () =>
  (await portal.get(Read).all(sql`select id from own_version where account_id = ${ada.is.accountId}`)).length;

describe.each(lists)('a line of the list $list', ({ path, all, name, rest, more }) => {
  const says = (words: string, also: object = {}) => ({ [name]: words, ...rest, ...also });
  const listed = async () => ((await ada.get(path)).body as Keeping & Record<string, object[]>)[all] as object[];
  const shown = async (id: string) => (await ada.get(`${path}/${id}`)).body as WordedThing<WordedName>;
  const opens = async (id: string) => {
    const { revision: seen, sitting } = await shown(id);
    const at = `${path}/${id}`;
    return {
      saves: async (form: object) => (await ada.post(`${at}/keeping`, { ...form, seen, sitting })).body,
      done: (form: object) => ada.post(at, { ...form, seen, sitting }),
    };
  };
  const made = async (words: string, also: object = {}) =>
    ((await ada.post(path, says(words, also))).body as { id: string }).id;

  test('is there while one writes it, and once only when it is done', async () => {
    const { sitting } = (await ada.get(path)).body as Keeping;
    expect((await ada.page(path)).text).toContain(`data-keeps="${path}/keeping"`);
    const saves = (form: object) => ada.post(`${path}/keeping`, { sitting, ...form });
    for (const form of [says('F'), says('First', more), says('First')])
      expect((await saves(form)).body).toEqual({ kept: true, beside: false });
    expect(await listed()).toMatchObject([says('First')]);
    for (let n = 0; n < 2; n++) expect((await ada.post(path, { ...says('First'), sitting })).status).toBe(201);
    expect([await listed(), await versionsLeft()]).toEqual([[expect.objectContaining(says('First'))], 0]);
    // What was done is not taken back by a tab that was left open, and is nobody else's.
    expect((await saves({ [name]: '' })).status).toBe(201);
    expect(await listed()).toHaveLength(1);
    const other = await portal.person('ServiceUser');
    expect((await other.post(`${path}/keeping`, { sitting, ...says('Not yours') })).status).toBe(404);
  });

  test('was never there if it is taken back before it is done', async () => {
    const { sitting } = (await ada.get(path)).body as Keeping;
    await ada.post(`${path}/keeping`, { sitting, ...says('Perhaps') });
    expect(await listed()).toHaveLength(1);
    await ada.post(`${path}/keeping`, { sitting, [name]: '' });
    expect(await listed()).toEqual([]);
  });

  test('is changed in sittings, each of which is one version that can be brought back', async () => {
    const id = await made('First', more);
    expect((await ada.page(`${path}/${id}`)).text).toContain(`data-keeps="${path}/${id}/keeping"`);
    const { saves, done } = await opens(id);
    for (const words of ['Sec', 'Second']) expect(await saves(says(words))).toEqual({ kept: true, beside: false });
    expect(await shown(id)).toMatchObject(says('Second'));
    expect((await done(says('Second.'))).status).toBe(204);
    const { earlier } = await shown(id);
    expect(earlier).toMatchObject([says('First', more)]);
    expect((await ada.page(`${path}/${id}`)).text).toContain('What it said before');
    await ada.submits(`${path}/${id}/earlier`, { version: earlier[0]!.id });
    const back = await shown(id);
    expect([back, back.earlier]).toMatchObject([says('First', more), [says('Second.')]]);
    const file = (await ada.post('/me/everything/file', { password })).body as { toolbox: { earlier: object[] } };
    expect(file.toolbox.earlier).toMatchObject([{ which: 'First', [name]: 'Second.' }]);
    await ada.submits(`${path}/${id}/removal`);
    expect(await versionsLeft()).toBe(0);
  });

  test('that two devices change at once is shown in both ways until one chooses', async () => {
    const id = await made('First');
    const [phone, desk] = [await opens(id), await opens(id)];
    await phone.done(says('On the phone'));
    expect(await desk.saves(says('At the desk'))).toEqual({ kept: true, beside: true });
    expect((await ada.page(`${path}/${id}`)).text).toContain('This was written too');
    const { beside } = await shown(id);
    expect(beside).toMatchObject([says('At the desk')]);
    const other = await portal.person('ServiceUser');
    expect((await other.post(`${path}/${id}/earlier`, { version: beside[0]!.id })).status).toBe(404);
    await ada.submits(`${path}/${id}/earlier`, { version: beside[0]!.id });
    const after = await shown(id);
    expect([after, after.beside]).toMatchObject([says('At the desk'), []]);
    expect(after.earlier).toMatchObject([says('On the phone'), says('First')]);
  });
});

test('people whom somebody else sees are not saved before the button', async () => {
  const solveig = await portal.person('Consultant');
  const per = { name: 'Per', ring: 'near', side: 'help' };
  const { id } = (await ada.post('/toolbox/network', per)).body as { id: string };
  await ada.post(`/toolbox/sharing/network/${solveig.is.membershipId}`, { until: 'usual' });
  for (const page of ['/toolbox/network', `/toolbox/network/${id}`])
    expect((await ada.page(page)).text).not.toContain('data-keeps');
  for (const kept of [
    await ada.post('/toolbox/network/keeping', { ...per, name: 'Pe' }),
    await ada.post(`/toolbox/network/${id}/keeping`, { ...per, name: 'Pe', seen: 1 }),
  ])
    expect(kept.body).toEqual({ kept: false, beside: false });
  expect((await ada.get(`/toolbox/network/${id}`)).body).toMatchObject({ ...per, earlier: [], kept: false });
});

test('what cannot stand yet is said to be not saved: a line without a name, and somebody without a place', async () => {
  expect((await ada.post('/toolbox/medication/keeping', { name: '', how: 'At night' })).status).toBe(422);
  expect((await ada.post('/toolbox/network/keeping', { name: '', note: 'Ring' })).status).toBe(422);
  expect((await ada.post('/toolbox/network/keeping', { name: 'Per', ring: 'near' })).status).toBe(422);
});

test('a try of a step while its words are open elsewhere is no other version of them', async () => {
  const { id } = (await ada.post('/toolbox/ladder', { what: 'The door', dread: 4 })).body as { id: string };
  const at = `/toolbox/ladder/${id}`;
  await ada.post(`${at}/tries`, { before: 6, after: 3 });
  await ada.post(at, { what: 'The door, open', dread: 4, seen: 1 });
  expect((await ada.get(at)).body).toMatchObject({
    what: 'The door, open',
    tries: [{ before: 6, after: 3 }],
    beside: [],
    earlier: [{ what: 'The door' }],
  });
});
