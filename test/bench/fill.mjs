/**
 * Fills an empty folder with the demo and N posts, through the real schema and past the services: they would take hours. The
 * order of rows, the triggers and the index are what they would have left. Tells what to ask for by message.
 *
 * `node fill.mjs N`, with the environment of the app.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { Rooms } from '../../dist/src/groups/index.js';
import { Prints } from '../../dist/src/groups/search/prints.js';
import { wordsOf } from '../../dist/src/platform/search/stems.js';
import { Read } from '../../dist/src/platform/database/read.js';
import { sql } from '../../dist/src/platform/database/sql.js';
import { serve } from '../../dist/src/serve.js';

const posts = Number(process.argv[2]);
const common = 'kveld';
const pair = 'lang tur';
const rare = 'kråkebolle';
const never = 'snøugle';
/** Found by its second half. */
const compound = 'sosialangst';
const half = 'angst';
const rareHits = 25;
const roomsOfEach = 12;
const measured = 60;

/** The same numbers in every run. */
let state = 42;
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const upTo = (n) => Math.floor(chance() * n);

// Words as people use them: a few all the time, most of them seldom.
const syllables = 'ba de fi go hu ja ka le mi no pu ra se ti vo ska kle bro fly gra sti tre nes vik dal'.split(' ');
const vocabulary = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + upTo(3) }, () => syllables[upTo(syllables.length)]).join(''),
);
const small = 'og i jeg det er på som en til å av for at med ikke meg har de så var'.split(' ');
const aWord = () =>
  chance() < 0.4 ? small[upTo(small.length)] : vocabulary[Math.floor(vocabulary.length * chance() ** 4)];

const app = await serve(process.env);
const communities = (await app.get(Read, { strict: false }).all(sql`select id from community order by name`)).map(
  ({ id }) => id,
);
const rooms = [];
for (const communityId of communities)
  for (let n = 0; n < roomsOfEach; n++)
    rooms.push({
      communityId,
      id: await app.get(Rooms, { strict: false }).open(communityId, { name: `Rom ${n}`, description: 'Et rom' }),
    });
const prints = app.get(Prints, { strict: false });
await app.close();

const database = await new Promise((resolve, reject) => {
  const opened = new sqlite3.Database(join(process.env.DATA_DIR, 'portal.sqlite'), (error) =>
    error ? reject(error) : resolve(opened),
  );
});
const all = (text, values = []) =>
  new Promise((resolve, reject) =>
    database.all(text, values, (error, rows) => (error ? reject(error) : resolve(rows))),
  );
for (const pragma of [
  'journal_mode = delete',
  'synchronous = off',
  'secure_delete = off',
  'foreign_keys = off',
  'cache_size = -400000',
])
  await all(`pragma ${pragma}`);

/** Rows that wait to be written, many in one statement. */
class Rows {
  #values = [];
  #count = 0;
  constructor(table, columns) {
    this.head = `insert into ${table} (${columns.join(', ')}) values `;
    this.row = `(${columns.map(() => '?').join(', ')})`;
    this.most = Math.floor(30_000 / columns.length);
  }
  async add(...values) {
    this.#values.push(...values);
    if (++this.#count >= this.most) await this.write();
  }
  async write() {
    if (this.#count === 0) return;
    const [values, count] = [this.#values, this.#count];
    [this.#values, this.#count] = [[], 0];
    await all(this.head + Array(count).fill(this.row).join(','), values);
  }
}

// People: some who write now and then, and for each community a few who write a lot.
const people = new Map(communities.map((id) => [id, []]));
const prolific = new Map();
await all('begin');
const newcomers = Math.max(200, Math.round(posts / 250));
const personas = new Rows('persona', ['id', 'community_id', 'nickname', 'nickname_key', 'picture', 'staff', 'gone']);
for (const communityId of communities) {
  const demo = await all('select id from persona where community_id = ? and staff = 0 order by nickname', [
    communityId,
  ]);
  prolific.set(
    communityId,
    demo.map(({ id }) => id),
  );
  for (let n = 0; n < newcomers; n++) {
    const id = randomUUID();
    people.get(communityId).push(id);
    await personas.add(id, communityId, `Fugl ${n}`, `fugl${n}`, n % 8, 0, n % 50 === 0 ? 1 : 0);
  }
}
await personas.write();

const who = (communityId) => {
  const some = chance() < 0.1 ? prolific.get(communityId) : people.get(communityId);
  return some[upTo(some.length)];
};
/** Most threads are short; a few are very long, and the longest grow with the portal. */
const lengthOf = () => {
  const dice = chance();
  if (dice < 0.4) return 1 + upTo(3);
  if (dice < 0.9) return 4 + upTo(27);
  if (dice < 0.99) return 31 + upTo(170);
  return 200 + upTo(Math.min(2_000, posts / 50));
};

const stems = new Map();
const stemOf = (word) => {
  if (!stems.has(word)) stems.set(word, wordsOf(word, 'nb')[0].stem);
  return stems.get(word);
};
/** As `rowsOf` of the index adds them. */
const { parts } = wordsOf(compound, 'nb')[0];
const printed = new Map(rooms.map(({ id }) => [id, new Map()]));
const printOf = (room, word) => {
  const known = printed.get(room);
  if (!known.has(word)) known.set(word, prints.of(room, stemOf(word)));
  return known.get(word);
};
function aBody(hasRare) {
  const words = Array.from({ length: 8 + upTo(chance() < 0.1 ? 120 : 35) }, aWord);
  if (chance() < 0.15) words.push(common);
  if (chance() < 0.2) words.push(...pair.split(' '));
  if (chance() < 0.1) words.push(compound);
  if (hasRare) words.push(rare, common);
  return words;
}

/** What the triggers do for each post is done at once, below. */
const slow = await all(`select name, sql from sqlite_master where name in ('search_post_written', 'thread_post_more')`);
for (const { name } of slow) await all(`drop trigger ${name}`);
const indexes = await all(
  `select name, sql from sqlite_master where type = 'index' and tbl_name = 'post' and sql is not null`,
);
for (const { name } of indexes) await all(`drop index ${name}`);
const threadRows = new Rows('thread', [
  'id',
  'room_id',
  'persona_id',
  'title',
  'intent',
  'lang',
  'active_seq',
  'active_at',
]);
const postRows = new Rows('post', [
  'id',
  'thread_id',
  'persona_id',
  'body',
  'lang',
  'seq',
  'written_at',
  'notes',
  'edited',
  'taken_back',
]);
const entryRows = new Rows('search_entry', ['post_id', 'prints', 'due']);
const counters = new Map(rooms.map(({ id }) => [id, 0]));
const hour = (n) =>
  new Date(Date.UTC(2020, 0, 1) + Math.floor((n / posts) * 55_000) * 3_600_000)
    .toISOString()
    .replace('T', ' ')
    .replace('Z', '');

/** Threads go on side by side; each of them answers in its turn. */
const open = [];
const ended = [];
let written = 0;
let threads = 0;
let longest = 0;
const home = rooms.find(({ communityId }) => communityId === communities[0]);
const begin = async (room, left) => {
  const thread = {
    id: randomUUID(),
    room,
    left,
    length: left,
    by: who(room.communityId),
    title: [aWord(), aWord(), aWord()],
    begun: false,
  };
  threads++;
  longest = Math.max(longest, left);
  open.push(thread);
  return thread;
};
let target;
while (written < posts) {
  // The thread that will be measured is written last, and is the same everywhere.
  const last = posts - written <= measured;
  if (last && !target) {
    for (const each of open.splice(0)) ended.push(each);
    target = await begin(home, measured);
    target.by = people.get(home.communityId)[0];
  }
  // A third of all is in one room of each community, as it is.
  if (!last && open.length < 60)
    await begin(chance() < 0.3 ? rooms[upTo(2) * roomsOfEach] : rooms[upTo(rooms.length)], lengthOf());
  const at = upTo(open.length);
  const thread = open[at];
  const { room } = thread;
  const seq = counters.get(room.id) + 1;
  counters.set(room.id, seq);
  const id = randomUUID();
  const hasRare = room.communityId === communities[0] && written % Math.floor(posts / (rareHits * 4)) === 0;
  const body = aBody(hasRare);
  const by = thread.begun ? who(room.communityId) : thread.by;
  await postRows.add(
    id,
    thread.id,
    by,
    body.join(' '),
    'nb',
    seq,
    hour(written),
    chance() < 0.05 ? '{"about":["death"]}' : null,
    0,
    0,
  );
  const heading = thread.begun ? '' : `${thread.title.map((word) => printOf(room.id, word)).join(' ')} aaaaaaaaaaaa `;
  const below = body.map((word) => printOf(room.id, word)).join(' ');
  const halves = body.includes(compound)
    ? ` aaaaaaaaaaaa ${parts.map((part) => printOf(room.id, part)).join(' ')}`
    : '';
  await entryRows.add(id, heading + below + halves, 0);
  Object.assign(thread, { begun: true, seq, at: hour(written) });
  written++;
  if (--thread.left === 0) ended.push(...open.splice(at, 1));
}
for (const { id, room, by, title, seq, at, begun } of [...ended, ...open])
  if (begun) await threadRows.add(id, room.id, by, title.join(' '), 'support', 'nb', seq, at);
for (const rows of [postRows, entryRows, threadRows]) await rows.write();
for (const { id } of rooms) await all('update room set counter = ? where id = ?', [counters.get(id), id]);
for (const { sql: text } of [...slow, ...indexes]) await all(text);
await all('update thread set post_count = (select count(*) from post where post.thread_id = thread.id)');
const blocked = await all(`select id from persona where nickname in ('Havskum', 'Blåklokke', 'Bregne')`);
await all(`insert into search_print (search_print) values ('rebuild')`);
await all('commit');
await all('pragma journal_mode = wal');
await new Promise((resolve, reject) => database.close((error) => (error ? reject(error) : resolve())));

process.send({
  room: home.id,
  thread: target.id,
  threads,
  longest,
  common,
  pair,
  rare,
  never,
  half,
  prolific: blocked.map(({ id }) => id),
});
process.disconnect();
