import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { Person } from '../../../test/support/person.js';
import { password, Portal } from '../../../test/support/portal.js';
import { databaseKind } from '../../platform/config/database-kind.js';
import { pastHasEnded } from '../../platform/database/past.js';
import { Read } from '../../platform/database/read.js';
import { RowOrder } from '../../platform/database/row-order.js';
import { sql } from '../../platform/database/sql.js';
import { stemOf } from '../../platform/search/bent.js';
import { Prints } from './prints.js';

/* A thief reads the files, not the portal. What somebody took away is not in them, neither as words nor as fingerprints. */

let portal: Portal;
let ada: Person;
let room: string;
beforeAll(async () => {
  portal = await Portal.open();
  ada = await portal.person('ServiceUser');
  room = ((await ada.get('/rooms')).body as { rooms: { id: string }[] }).rooms[0]!.id;
});
afterAll(() => portal.close());

const starts = async (body: string, title: string) => {
  const made = await ada.post(`/rooms/${room}/threads`, { title, body, intent: 'hello', lang: 'nb' });
  const thread = `/threads/${(made.body as { id: string }).id}`;
  return ((await ada.get(thread)).body as { posts: { id: string }[] }).posts[0]!.id;
};
const printsOf = async (post: string): Promise<string[]> => {
  const row = await portal
    .get(Read)
    .one<{ prints: string | null }>(sql`select prints from search_entry where post_id = ${post}`);
  return row?.prints?.split(' ') ?? [];
};
const asked = async (text: string) => (await portal.get(DataSource).query(text)) as Record<string, unknown>[];

/** What the database has on its disk now. */
async function onDisk(): Promise<Buffer> {
  if (portal.config.database.kind === 'sqlite') {
    await portal.get(RowOrder).forget();
    const { path } = portal.config.database;
    return Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]);
  }
  // PostgreSQL leaves what was deleted in its pages until they are used again, or written anew as here.
  expect(await pastHasEnded(asked, 50_000)).toBe(true);
  for (const table of ['post', 'thread', 'search_entry', 'search_print']) await asked(`vacuum full ${table}`);
  await asked('checkpoint');
  const files = await asked(`select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
    where relkind in ('r', 'i', 't') and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`);
  return Buffer.concat(files.map(({ bytes }) => bytes as Buffer));
}
/** The index of the database alone. */
async function inIndex(): Promise<Buffer> {
  const text =
    databaseKind === 'sqlite'
      ? 'select block as bytes from search_print_data'
      : `select pg_read_binary_file(pg_relation_filepath('ix_search_print_prints')) as bytes`;
  if (databaseKind === 'postgres') await asked('checkpoint');
  return Buffer.concat((await asked(text)).map(({ bytes }) => bytes as Buffer));
}
const has = async (what: string) => (await onDisk()).includes(what);

/** FTS5 writes of a word only what the one before it does not begin with. */
const tails = (prints: readonly string[]) => prints.map((print) => print.slice(5));

test('words are on the disk in the post, and never in the index', async () => {
  const post = await starts('Kråkeslottet står der ennå', 'Om kråkeslottet');
  expect(await has('Kråkeslottet')).toBe(true);
  const prints = await printsOf(post);
  expect(prints.length).toBeGreaterThan(5);
  const index = await inIndex();
  expect(tails(prints).filter((tail) => index.includes(tail))).toEqual(tails(prints));
  for (const word of ['kråkeslott', 'Kråkeslott', 'slottet', 'ennå'])
    expect([word, index.includes(word)]).toEqual([word, false]);
});

test.each([
  ['mended', (post: string) => ada.post(`/posts/${post}/editing`, { body: 'Noe annet' })],
  ['taken away', (post: string) => ada.post(`/posts/${post}/removal`)],
  [
    'hidden',
    async (post: string) => (await portal.person('Consultant')).post(`/posts/${post}/hiding`, { reason: 'Nei.' }),
  ],
  ['taken along', () => ada.submits('/me/leave', { words: 'go', password, sure: 'yes' })],
])('what was %s has left nothing in the index', async (how, change) => {
  const word = `sivhauk${how.replace(/ /g, '')}`;
  // The half of a compound stands in the index and nowhere else.
  const post = await starts(`${word} flyr lavt over ${word}myra, med kvist${word}angst`, 'Fugler');
  for (let n = 0; n < 20; n++) await starts(`Andre ord om ${n} andre ting`, 'Fugler');
  const prints = (await printsOf(post)).slice(1);
  // Only what nobody else has written.
  const others = new Set(
    (
      await portal
        .get(Read)
        .all<{ prints: string }>(sql`select prints from search_entry where post_id <> ${post} and prints is not null`)
    ).flatMap(({ prints: said }) => said.split(' ')),
  );
  const own = prints.filter((print) => !others.has(print));
  expect(own.length).toBeGreaterThan(2);
  expect(own).toContain(portal.get(Prints).of(room as never, stemOf('nb', `kvist${word}`)));
  const before = await inIndex();
  expect(tails(own).filter((tail) => !before.includes(tail))).toEqual([]);
  expect(await has(own[0]!)).toBe(true);

  await change(post);
  expect(await printsOf(post)).not.toEqual(expect.arrayContaining(own));
  const disk = await onDisk();
  expect(own.filter((print) => disk.includes(print))).toEqual([]);
  if (databaseKind === 'sqlite') expect(tails(own).filter((tail) => disk.includes(tail))).toEqual([]);
  if (how.startsWith('taken')) expect(disk.includes(word)).toBe(false);
});
