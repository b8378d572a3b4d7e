import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Random } from '../../platform/time/random.js';
import { DayNote, type NoteId } from '../diary/day-note.entity.js';
import { OwnText } from '../own-text.js';
import { mondayOf } from '../week/week.js';
import { readAtOnce } from './days-texts.js';
import type { ToolboxSearchView } from './search.service.js';

let portal: Portal;
let ada: Person;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
  await ada.post('/toolbox/values', { text: 'The harbour when nobody is there' });
  await ada.post('/toolbox/goals', { title: 'Out every day', why: 'I sleep better', nextStep: 'To the harbour' });
  await ada.post('/toolbox/plan/signs', { text: 'I stop going down to the harbour' });
  await ada.post('/toolbox/areas/own1', { heading: 'Harbours', how: 'Mine' });
  await ada.post('/toolbox/activities', { what: 'Walk', where: 'The harbour', day: '2026-11-20' });
  await ada.post('/toolbox/network', { name: 'Per', ring: 'near', side: 'friends', note: 'Sits at the harbour.' });
  await ada.post('/toolbox/medication', { name: 'Harbourin', questions: 'Less in the harbour?' });
  await ada.post('/toolbox/ladder', { what: 'Past the lighthouse', dread: 4 });
  await ada.post('/toolbox/measures', { name: 'Seasickness', low: 'none', high: 'much' });
  await ada.post('/toolbox/sheet', { questions: 'Who pays for the ferry?' });
  await ada.post('/toolbox/diary', { words: 'Jeg gikk på brygga. Brygger er fine.', day: '2026-11-19' });
  await ada.post('/toolbox/diary', { words: 'The harbour <b>was</b> empty.', day: '2026-11-18', mood: 7 });
  await ada.post('/toolbox/diary', { mood: 7, day: '2026-11-18' });
});
afterAll(() => portal.close());

const looks = async (who: Person, form: object) =>
  (await who.post('/toolbox/search', { ...form })).body as ToolboxSearchView;
const kinds = ({ hits }: ToolboxSearchView) => hits.map(({ kind }) => kind);
const plain = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join('');

test('what one wrote is found wherever it stands, what fits best first', async () => {
  const found = await looks(ada, { q: 'harbours' });
  expect(plain(found.hits[0]!.title)).toBe('Harbours');
  expect([...new Set(kinds(found))].sort()).toEqual(['diary', 'goals', 'medicines', 'pages', 'people', 'week']);
  expect(kinds(found).filter((kind) => kind === 'pages')).toHaveLength(3);
  expect(found.earlier).toBeUndefined();
});

test('so are the steps of a ladder, the names of measures and the questions for an appointment', async () => {
  for (const [q, kind, title] of [
    ['lighthouse', 'ladder', 'Past the lighthouse'],
    ['seasickness', 'measures', 'Seasickness'],
    ['ferry', 'sheet', undefined],
  ] as const) {
    const { hits } = await looks(ada, { q });
    expect(kinds({ hits })).toEqual([kind]);
    if (title) expect(plain(hits[0]!.title)).toBe(title);
    expect((await ada.get(hits[0]!.href)).status).toBe(200);
  }
});

test('one kind alone; several words, side by side, and without one', async () => {
  expect(kinds(await looks(ada, { q: 'harbour', kind: 'diary' }))).toEqual(['diary']);
  expect(kinds(await looks(ada, { q: 'harbour empty' }))).toEqual(['diary']);
  expect(kinds(await looks(ada, { q: '"the harbour" -walk', kind: 'week' }))).toEqual([]);
  expect(kinds(await looks(ada, { q: '"sits at"' }))).toEqual(['people']);
  expect((await looks(ada, { q: '-harbour' })).trouble).toBe('nothing');
  expect((await looks(ada, { q: 'a b c d e f g h i' })).trouble).toBe('too-much');
});

test('in either language, bent as it may be, whatever language the pages speak', async () => {
  for (const q of ['brygge', 'bryggene', 'BRYGGA']) expect(kinds(await looks(ada, { q }))).toEqual(['diary']);
});

test('by a form without a script; what is found is marked, what was asked is in no address', async () => {
  expect((await ada.page('/toolbox')).text).toContain('href="/toolbox/search"');
  expect((await ada.page('/toolbox/search')).text).toContain('<form class="form" method="post"');
  const page = await ada.submits('/toolbox/search', { q: 'harbour', kind: 'diary' });
  expect([page.status, page.headers['location']]).toEqual([200, undefined]);
  expect(page.text).toContain('The <mark>harbour</mark> &lt;b>was&lt;/b> empty.');
  expect(page.text).not.toMatch(/(href|action)="[^"]*harbour/);
  expect((await ada.submits('/toolbox/search', { q: 'stork' })).text).toContain('We found nothing');
  expect((await ada.submits('/toolbox/search', { q: 'x'.repeat(201) })).status).toBe(422);
  expect((await ada.get('/toolbox/search?q=harbour')).body).toMatchObject({ hits: [] });
});

test('by nobody else', async () => {
  const bo = await portal.person('ServiceUser');
  expect((await looks(bo, { q: 'harbour' })).hits).toEqual([]);
  for (const role of ['Provider', 'Consultant'] as const)
    expect((await (await portal.person(role)).post('/toolbox/search', { q: 'harbour' })).status).toBe(404);
});

test('ten years back: a bounded number of days at a time, and nothing between is passed over', async () => {
  const cara = await portal.person('ServiceUser');
  const { accountId } = cara.is;
  const first = Temporal.PlainDate.from('2016-01-04');
  const perWeek = 40;
  const weeks = Math.ceil(readAtOnce / perWeek) + 2;
  await portal.get(UnitOfWork).run(async () => {
    for (let week = 0; week < weeks; week++) {
      const monday = first.add({ weeks: week });
      const rows = [];
      for (let n = 0; n < perWeek; n++) {
        const id = portal.get(Random).id<NoteId>(`search-test ${week} ${n}`);
        const day = monday.add({ days: n % 7 }).toString();
        const words = n === 0 && [0, 1, 2, weeks - 1].includes(week) ? `Stork ${week}` : 'A day like others';
        const body = await portal
          .get(OwnText)
          .seal({ accountId }, { table: 'day_note', row: id, column: 'body' }, { day, words });
        rows.push({ id, accountId, week: mondayOf(monday).toString(), revision: 1, body });
      }
      await portal.get(UnitOfWork).manager.insert(DayNote, rows);
    }
  });
  const newest = await looks(cara, { q: 'stork' });
  expect(newest.hits.map(({ text }) => plain(text))).toEqual([`Stork ${weeks - 1}`, 'Stork 2']);
  expect(newest.earlier).toBe(first.add({ weeks: 2 }).toString());
  const page = await cara.submits('/toolbox/search', { q: 'stork' });
  expect(page.text).toContain('Look further back');
  const older = await looks(cara, { q: 'stork', before: newest.earlier });
  expect(older.hits.map(({ text }) => plain(text))).toEqual(['Stork 1', 'Stork 0']);
  expect(older.earlier).toBeUndefined();
  const many = await looks(cara, { q: 'others' });
  expect([many.hits.length, many.more]).toEqual([50, true]);
});
