import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { pastHasEnded } from '../../platform/database/past.js';
import { RowOrder } from '../../platform/database/row-order.js';
import { OwnVersion } from '../versions/version.entity.js';
import { toolboxTables } from './emptying.service.js';

/*
 * A thief reads the files, not the portal. What stands in a toolbox is sealed, so its words are in no file at any time; and once it is
 * deleted, what was sealed is not there either, so that no key that is found later opens anything.
 */

let portal: Portal;
let word = 0;
beforeAll(async () => {
  portal = await Portal.open();
});
afterAll(() => portal.close());

const asked = async (text: string) => (await portal.get(DataSource).query(text)) as Record<string, unknown>[];
const sealedIn: Record<string, string[]> = {
  toolbox: ['what_matters'],
  goal: ['about'],
  goal_step: ['title'],
  activity: ['about', 'result'],
  own_page: ['body'],
  own_page_version: ['body'],
  own_version: ['body'],
  day_note: ['body'],
  own_thing: ['body'],
  toolbox_arrival: ['body'],
  toolbox_grant: ['body'],
  appointment_sheet: ['body'],
  week_numbers: ['body'],
  week_reminder: ['body'],
};

/** What the database has on its disk now: the file and its log, or PostgreSQL's files of tables and indexes. */
async function onDisk(): Promise<Buffer> {
  if (portal.config.database.kind === 'sqlite') {
    const { path } = portal.config.database;
    const files = [path, `${path}-wal`, `${path}-journal`].filter((file) => existsSync(file));
    return Buffer.concat(files.map((file) => readFileSync(file)));
  }
  await asked('checkpoint');
  const files = await asked(`select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
    where relkind in ('r', 'i', 't') and relnamespace in ('public'::regnamespace, 'pg_toast'::regnamespace)
    and pg_relation_size(oid) > 0`);
  return Buffer.concat(files.map(({ bytes }) => bytes as Buffer));
}

/** What the night does to the files, or the keepers of PostgreSQL. */
async function night(): Promise<void> {
  if (portal.config.database.kind === 'sqlite') return portal.get(RowOrder).forget();
  expect(await pastHasEnded(asked, 50_000)).toBe(true);
  for (const table of Object.keys(sealedIn)) await asked(`vacuum full ${table}`);
}

/** The beginning of everything sealed in the tables of the toolbox: enough to know it by, and in one piece on the disk. */
async function sealed(): Promise<Buffer[]> {
  const found = await Promise.all(
    Object.entries(sealedIn).map(async ([table, columns]) => {
      const rows = await asked(`select ${columns.join(', ')} from "${table}"`);
      return rows.flatMap((row) => Object.values(row).filter((each): each is Buffer => Buffer.isBuffer(each)));
    }),
  );
  return found.flat().map((each) => each.subarray(0, 48));
}

const id = async (answer: ReturnType<Person['post']>) => ((await answer).body as { id: string }).id;

/** Something of every kind, each with a word that stands nowhere else. */
async function fills(who: Person): Promise<string[]> {
  const words: string[] = [];
  const canary = () => {
    words.push(`kanarifugl${++word}x`);
    return words.at(-1)!;
  };
  await who.post('/toolbox/values', { text: canary() });
  await who.post('/toolbox/plan/can', { text: canary() });
  await who.post('/toolbox/plan/can', { text: canary(), seen: 1 });
  await who.post('/toolbox/areas/home', { how: canary(), hinders: canary() });
  await who.post('/toolbox/network', { name: canary(), ring: 'near', side: 'help', note: canary() });
  await who.post('/toolbox/medication', { name: canary(), experience: canary(), questions: canary() });
  const measure = await id(who.post('/toolbox/measures', { name: canary(), low: canary(), high: canary() }));
  const goal = await id(who.post('/toolbox/goals', { title: canary(), why: canary(), nextStep: canary() }));
  const scale = { least: canary(), less: canary(), expected: canary(), more: canary(), most: canary() };
  await who.post(`/toolbox/goals/${goal}/scale`, scale);
  await who.post(`/toolbox/goals/${goal}/words`, { title: canary(), why: canary(), seen: 1 });
  const activity = await id(
    who.post('/toolbox/activities', { what: canary(), day: '2026-11-19', kind: canary(), planB: canary(), goal }),
  );
  const told = { outcome: 'done', note: canary(), measure, markBefore: 1, markAfter: 2 };
  await who.post(`/toolbox/activities/${activity}/outcome`, told);
  await who.post(`/toolbox/activities/${activity}/plan`, { what: canary(), day: '2026-11-20', seen: 1 });
  await who.post(`/toolbox/activities/${activity}/outcome`, { outcome: 'not', note: canary() });
  const note = await id(who.post('/toolbox/diary', { words: canary(), day: '2026-11-19', mood: 3, mark1: 4 }));
  await who.post(`/toolbox/diary/${note}`, { words: canary(), day: '2026-11-18', seen: 1 });
  const kept = await portal.get(DataSource).getRepository(OwnVersion).countBy({ accountId: who.is.accountId });
  expect(kept).toBe(4);
  await who.post('/toolbox/reminders', { when: 'shortly' });
  await who.post('/toolbox/sheet', { questions: canary(), items: [`goal.${goal}`] });
  await who.post('/quiet', { on: true });
  const { text } = await who.get('/toolbox/taken-along/file');
  const other = JSON.stringify({ ...(JSON.parse(text) as object), whatMatters: canary() });
  await request(portal.app.getHttpServer())
    .post('/toolbox/taken-along/arrival')
    .set('cookie', who.cookieHeader)
    .attach('file', Buffer.from(other), 'a.json');
  return words;
}

test('every table of a toolbox is looked at here, and emptied', () => {
  const taken = new Set(toolboxTables.map((entity) => portal.get(DataSource).getMetadata(entity).tableName));
  // What is taken, and what hangs on it: of that whatever holds something sealed.
  const tables = portal
    .get(DataSource)
    .entityMetadatas.filter(
      ({ tableName, foreignKeys }) =>
        taken.has(tableName) || foreignKeys.some((key) => taken.has(key.referencedEntityMetadata.tableName)),
    )
    .filter(({ columns }) => columns.some(({ type }) => type === 'blob' || type === 'bytea'));
  expect(tables.map(({ tableName }) => tableName).sort()).toEqual(Object.keys(sealedIn).sort());
  for (const { tableName, columns } of tables)
    expect([
      tableName,
      columns.filter(({ type }) => type === 'blob' || type === 'bytea').map(({ databaseName }) => databaseName),
    ]).toEqual([tableName, sealedIn[tableName]]);
  const hangingOn = new Set(
    tables
      .filter(({ tableName }) => !taken.has(tableName))
      .map(({ tableName, foreignKeys }) => [tableName, foreignKeys[0]?.onDelete].join()),
  );
  expect([...hangingOn].sort()).toEqual(['goal_step,CASCADE', 'own_page_version,CASCADE']);
});

test.each([
  ['deleting all of it', (who: Person) => who.submits('/toolbox/removal', { word: 'Delete' })],
  ['leaving', (who: Person) => who.submits('/me/leave', { words: 'go', password, sure: 'yes' })],
])('%s leaves no readable byte, and nothing of what was sealed', async (how, goes) => {
  const kept = await portal.person('ServiceUser', { nickname: `Kept${word}` });
  await kept.post('/toolbox/values', { text: 'This stays' });
  const [ofOthers] = [await sealed()];
  const ada = await portal.person('ServiceUser');
  const words = await fills(ada);
  expect(words.length).toBeGreaterThan(25);
  const own = (await sealed()).filter((each) => !ofOthers.some((other) => other.equals(each)));
  expect(own.length).toBeGreaterThan(12);

  await night();
  const before = await onDisk();
  expect(words.filter((each) => before.includes(each))).toEqual([]);
  expect(own.filter((each) => !before.includes(each))).toEqual([]);

  expect([how, (await goes(ada)).status]).toEqual([how, 303]);
  expect((await sealed()).filter((each) => own.some((mine) => mine.equals(each)))).toEqual([]);
  await night();
  const disk = await onDisk();
  expect(words.filter((each) => disk.includes(each))).toEqual([]);
  expect(own.filter((each) => disk.includes(each))).toEqual([]);
  // Nobody else has lost anything.
  expect((await kept.get('/toolbox/values')).body).toMatchObject({ texts: { text: 'This stays' } });
});

test('deleting all asks for the word, says what stays and why, and leaves the account as it is', async () => {
  const ada = await portal.person('ServiceUser', { nickname: 'Blåklokke' });
  await fills(ada);
  await ada.post('/quiet', { on: false });
  const { text } = await ada.page('/toolbox/removal');
  for (const said of ['This cannot be undone', 'This stays, and why', 'What you have sent in a message', '“delete”'])
    expect(text).toContain(said);
  for (const wrong of ['', 'yes', 'deleted'])
    expect((await ada.submits('/toolbox/removal', { word: wrong })).status).toBe(422);
  expect((await ada.get('/toolbox/values')).body).not.toEqual({});
  expect((await ada.submits('/toolbox/removal', { word: 'slett' })).headers['location']).toBe('/toolbox');
  expect((await ada.get('/toolbox')).body).toEqual({ goals: [], week: [] });
  for (const [list, name] of [
    ['network', 'people'],
    ['medication', 'medicines'],
    ['measures', 'measures'],
  ] as const)
    expect((await ada.get(`/toolbox/${list}`)).body).toMatchObject({ [name]: [] });
  expect((await ada.get('/me')).body).toMatchObject({ persona: { nickname: 'Blåklokke' } });
  // And one can begin anew.
  expect((await ada.post('/toolbox/diary', { words: 'A first day', day: '2026-11-19' })).status).toBe(201);
});
