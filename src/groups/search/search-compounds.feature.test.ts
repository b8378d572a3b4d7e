import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { Portal } from '../../../test/support/portal.js';
import { Compounds0045 } from '../../migrations/0045-compounds.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Prints } from './prints.js';
import { SearchIndex } from './search-index.js';
import type { SearchView } from './search.reader.js';

/* Norwegian writes words together. Whoever looks for one of them finds it, wherever it stands. */

let portal: Portal;
let ada: Person;
let bo: Person;
let room: string;
let n = 0;
/** A word that nobody else has written. */
let word: string;
beforeAll(async () => {
  portal = await Portal.open();
  const solveig = await portal.person('Consultant', { firstName: 'Solveig' });
  room = ((await solveig.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
beforeEach(async () => {
  [ada, bo] = [await portal.person('ServiceUser'), await portal.person('ServiceUser')];
  word = `qvist${String.fromCharCode(97 + n++)}x`;
});
afterAll(() => portal.close());

const starts = async (body: string, more: Record<string, unknown> = {}): Promise<string> => {
  const wish = { title: 'A heading', intent: 'hello', lang: 'nb', body: `${body} ${word}`, ...more };
  const thread = ((await ada.post(`/rooms/${room}/threads`, wish)).body as { id: string }).id;
  return ((await ada.get(`/threads/${thread}`)).body as { posts: { id: string }[] }).posts[0]!.id;
};
const asks = async (person: Person, q: string): Promise<SearchView> =>
  (await person.get(`/rooms/search?q=${encodeURIComponent(`${q} ${word}`)}`)).body as SearchView;
const finds = async (q: string, person = bo) => (await asks(person, q)).hits.map(({ id }) => id as string).sort();
const printsOf = async (post: string) =>
  (await portal.get(Read).one<{ prints: string | null }>(sql`select prints from search_entry where post_id = ${post}`))!
    .prints;
const says = async (post: string, stem: string) =>
  ((await printsOf(post)) ?? '').split(' ').includes(portal.get(Prints).of(room as never, stem));

test('whoever looks for angst finds what sosialangst, angstanfall and eksamensangsten are about', async () => {
  const first = await starts('Jeg har hatt sosialangst lenge.');
  const second = await starts('To angstanfall på bussen i dag.');
  const third = await starts('Ingenting her', { title: 'Eksamensangsten' });
  const whole = await starts('Bare angst.');
  await starts('God omsorg, en gangster og hvalfangst.');
  expect(await finds('angst')).toEqual([first, second, third, whole].sort());
  for (const [asked, post] of [
    ['sosial', first],
    ['anfallene', second],
    ['eksamen', third],
    ['sosialangst', first],
  ] as const)
    expect([asked, await finds(asked)]).toEqual([asked, [post]]);
  expect(await finds('sorg')).toEqual([]);
  // And whoever does not want it, does not get it.
  expect(await finds('-angst')).not.toEqual(expect.arrayContaining([first]));
});

test('the word as it was written is marked, in the text and in the heading', async () => {
  await starts('Mye angstmestring, sier de.', { title: 'Om sosialangst' });
  const [hit] = (await asks(bo, 'angst')).hits;
  const markedIn = (pieces: SearchView['hits'][0]['title']) =>
    pieces!.filter((piece) => piece.hit).map(({ text }) => text);
  expect(markedIn(hit!.title)).toEqual(['sosialangst']);
  expect(markedIn(hit!.text)).toEqual(['angstmestring', word]);
  expect((await bo.page(`/rooms/search?q=angst+${word}`)).text).toContain('<mark>angstmestring</mark>');
});

test('words that should have been one are found as one, side by side, and not across two of them', async () => {
  const post = await starts('Min sosialangst og mitt angstanfall.');
  expect(await finds('"sosial angst"')).toEqual([post]);
  expect(await finds('"angst anfall"')).toEqual([post]);
  expect(await finds('"angst sosial"')).toEqual([]);
  expect(await finds('"angst angst"')).toEqual([]);
  // What was written side by side still is.
  expect(await finds('"min sosialangst og"')).toEqual([post]);
});

test('half a word leaves the index with the whole: mended, taken away', async () => {
  const [mended, taken] = [await starts('Min sosialangst.'), await starts('Din sosialangst.')];
  for (const post of [mended, taken]) expect(await says(post, 'angst')).toBe(true);
  await ada.post(`/posts/${mended}/editing`, { body: `Min ro. ${word}` });
  await ada.post(`/posts/${taken}/removal`);
  expect(await finds('angst')).toEqual([]);
  expect(await says(mended, 'angst')).toBe(false);
  expect(await printsOf(taken)).toBeNull();
});

test('a word somebody has muted hides what says it, and half of it shows nothing of that', async () => {
  const hidden = await starts('Min sosialangst.');
  const shown = await starts('Mitt angstanfall.');
  await bo.submits('/rooms/muted', { word: 'sosialangst' });
  expect(await finds('angst')).toEqual([shown]);
  expect((await asks(bo, 'angst')).hits.map(({ text }) => JSON.stringify(text)).join()).not.toContain('sosial');
  expect(await finds('angst', await portal.person('ServiceUser'))).toEqual([hidden, shown].sort());
});

test('posts from before are found as before at once, and by half a word soon', async () => {
  const post = await starts('Min sosialangst.');
  const plain = (await printsOf(post))!.split(' ');
  const before = sql`update search_entry set prints = ${plain.slice(0, 5).join(' ')} where post_id = ${post}`.compile();
  const unit = portal.get(UnitOfWork);
  await unit.run(() => unit.runner.query(before.text, before.values as never[]));
  expect([await says(post, 'angst'), await says(post, 'sosialangst')]).toEqual([false, true]);
  const runner = portal.get(DataSource).createQueryRunner();
  await new Compounds0045().up(runner).finally(() => runner.release());
  expect([await says(post, 'angst'), await says(post, 'sosialangst')]).toEqual([false, true]);
  expect(await finds('sosialangst')).toEqual([]);
  await portal.get(SearchIndex).catchUp();
  expect(await finds('angst')).toEqual([post]);
});

test('a post of nothing but compounds takes no more room in the index than its parts', async () => {
  const compounds = 'sosialangst angstanfall eksamensangst søvnvansker sorggruppe treningsdagbok'.split(' ');
  const post = await starts(Array.from({ length: 50 }, () => compounds.join(' ')).join(' '));
  const many = (await printsOf(post))!.split(' ').length;
  const once = 2 + 1 + 50 * compounds.length + 1;
  // Each compound once, however often it was said: its parts, and what stands between them.
  expect(many - once).toBe(5 * 3 + 4);
});
