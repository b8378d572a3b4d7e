/**
 * Starts the built app inside this process on an empty folder, and finds out what the floor has to do: which selects
 * each page runs, and how many bytes it sends. Here, because `Read` can be listened to only from inside.
 *
 * `node prepare.mjs PLAN`, with the environment of the app. Writes PLAN and tells `{ firstStart, cookie }` by message.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { resolve } from 'node:path';
import { Read } from '../../dist/src/platform/database/read.js';
import { sql } from '../../dist/src/platform/database/sql.js';
import { serve } from '../../dist/src/serve.js';

const posts = 30;
const address = `http://127.0.0.1:${process.env.PORT}`;

let heard;
const all = Read.prototype.all;
Read.prototype.all = function listened(query) {
  heard?.push(query.compile());
  return all.call(this, query);
};

const app = await serve(process.env);
const firstAnswer = await fetch(`${address}/health/live`);
const firstStart = performance.now();
if (!firstAnswer.ok) throw new Error('The app does not answer.');
const read = app.get(Read, { strict: false });

async function ask(path, { cookie = '', accept = 'application/json', body, headers } = {}) {
  const response = await fetch(address + path, {
    method: body ? 'POST' : 'GET',
    headers: { accept, cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
    redirect: 'manual',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = () => JSON.parse(bytes.toString());
  return {
    status: response.status,
    ok: response.ok,
    type: response.headers.get('content-type'),
    headers: response.headers,
    bytes,
    json,
  };
}

async function must(path, wish) {
  const answer = await ask(path, wish);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${answer.bytes.toString().slice(0, 300)}`);
  return answer;
}

async function signIn(email) {
  const answer = await must('/sign-in/demo', { body: { email } });
  return answer.headers.getSetCookie()[0].split(';')[0];
}

const { people } = (await must('/sign-in')).json();
const ofOneCommunity = (wanted) =>
  people.filter(({ role, community }) => role === wanted && community === people[0].community);

/** Service users who have a nickname, signed in; the first of them is the one who will read. */
async function writers(roomId) {
  const cookies = [];
  for (const { email } of ofOneCommunity('ServiceUser')) {
    const cookie = await signIn(email);
    const [thread] = (await must(`/rooms/${roomId}`, { cookie })).json().threads;
    if ((await must(`/threads/${thread.id}`, { cookie })).json().mayWrite) cookies.push(cookie);
  }
  return cookies;
}

const paragraph =
  'Jeg har tenkt på det du skrev, og kjenner meg igjen. Hos meg har det hjulpet å gå en kort tur før frokost, også de ' +
  'dagene det regner. Det er ikke alltid jeg orker, og da lar jeg være uten å gi meg selv kjeft for det.';

async function startThread(cookie, roomId, title) {
  const body = { title, intent: 'support', body: `${paragraph}\n\n${paragraph}` };
  return (await must(`/rooms/${roomId}/threads`, { cookie, body })).json().id;
}

/** The path of the calendar file of a meetup the reader is going to. */
async function calendar(cookie) {
  const consultant = await signIn(ofOneCommunity('Consultant')[0].email);
  const { venues } = (await must('/meetups/new', { cookie: consultant })).json();
  const day = new Date(Date.now() + 3 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  const wish = {
    title: 'Kafé',
    kind: 'cafe',
    venue: venues[0].id,
    day,
    from: '17:00',
    to: '19:00',
    capacity: 20,
    about: paragraph,
  };
  const { id } = (await must('/meetups', { cookie: consultant, body: wish })).json();
  await must(`/meetups/${id}/rsvp`, { cookie, body: { name: 'Benken', listed: false } });
  return `/meetups/${id}/calendar`;
}

const packed = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** What a browser fetches beside a page the first time: everything it names, and what its style sheet names. */
async function assetBytes(html) {
  const found = new Set(html.match(/\/assets\/[\w.-]+/g) ?? []);
  let wire = 0;
  for (const path of found) {
    const response = await must(path, { accept: '*/*', headers: { 'accept-encoding': 'br' } });
    wire += Number(response.headers.get('content-length'));
    if (path.endsWith('.css'))
      for (const more of response.bytes.toString().match(/\/assets\/[\w.-]+/g) ?? []) found.add(more);
  }
  return wire;
}

/** The selects of one request. A clock of the app may read in between, so the shortest of three counts. */
async function selectsOf(work) {
  let shortest;
  for (let n = 0; n < 3; n++) {
    heard = [];
    const before = read.count;
    await work();
    const selects = heard;
    if (read.count - before !== selects.length) throw new Error('Read counts differently from what was heard.');
    if (!shortest || selects.length < shortest.length) shortest = selects;
  }
  heard = undefined;
  return shortest;
}

async function pageScenario(name, title, path, cookie, accept) {
  const answer = await ask(path, { cookie, accept });
  if (answer.status !== 200) return { name, title, missing: `GET ${path} answers ${answer.status}` };
  const selects = await selectsOf(() => must(path, { cookie, accept }));
  const weight = { bytes: answer.bytes.length, brotli: packed(answer.bytes) };
  if (accept === 'text/html') weight.firstView = weight.brotli + (await assetBytes(answer.bytes.toString()));
  return {
    name,
    title,
    method: 'GET',
    path,
    accept,
    type: answer.type,
    page: answer.bytes.toString(),
    selects,
    weight,
  };
}

const roomId = (await must('/rooms', { cookie: await signIn(ofOneCommunity('ServiceUser')[0].email) })).json().rooms[0]
  .id;
const cookies = await writers(roomId);
const [cookie] = cookies;
const threadId = await startThread(cookie, roomId, 'En tråd å måle på');
for (let n = 1; n < posts; n++)
  await must(`/threads/${threadId}/posts`, {
    cookie: cookies[n % cookies.length],
    body: { body: `${paragraph}\n\n${n}` },
  });
const quietId = await startThread(cookie, roomId, 'En tråd å svare i');

const html = 'text/html';
const reply = { body: paragraph };
const replyPath = `/threads/${quietId}/posts`;
const scenarios = [
  await pageScenario('thread', `thread page, ${posts} posts`, `/threads/${threadId}`, cookie, html),
  await pageScenario('room', 'room', `/rooms/${roomId}`, cookie, html),
  await pageScenario('today', 'Today', '/', cookie, html),
  await calendar(cookie).then(
    (path) => pageScenario('calendar', 'calendar file', path, cookie, '*/*'),
    (error) => ({ name: 'calendar', title: 'calendar file', missing: error.message }),
  ),
  {
    name: 'reply',
    title: 'posted reply',
    method: 'POST',
    path: replyPath,
    accept: 'application/json',
    body: JSON.stringify(reply),
    selects: await selectsOf(() => must(replyPath, { cookie, body: reply })),
    row: (await all.call(read, sql`select * from post where thread_id = ${quietId} limit 1`))[0],
    weight: { bytes: (await must(replyPath, { cookie, body: reply })).bytes.length },
  },
];

const plain = (_key, value) =>
  value?.type === 'Buffer' && Array.isArray(value.data)
    ? { base64: Buffer.from(value.data).toString('base64') }
    : value;
const database = resolve(process.env.DATA_DIR, 'portal.sqlite');
const plan = { database, copy: resolve(process.env.DATA_DIR, 'floor.sqlite'), scenarios };
writeFileSync(process.argv[2], JSON.stringify(plan, plain));
await app.close();
process.send?.({ firstStart, cookie });
process.disconnect?.();
