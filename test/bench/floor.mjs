/**
 * The floor: what the machine could do at best with the same parts. A bare Fastify and the sqlite3 driver, no sign-in,
 * no validation, no rendering. For each page it runs the selects our page runs, on the same file, one after the other,
 * and sends as many bytes; for a reply it writes one row durably.
 *
 * `node floor.mjs PLAN PORT`: PLAN is the file that `prepare.mjs` wrote.
 */
import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import sqlite3 from 'sqlite3';

const [, , planFile, port] = process.argv;
const plan = JSON.parse(readFileSync(planFile, 'utf8'), (_key, value) =>
  typeof value?.base64 === 'string' ? Buffer.from(value.base64, 'base64') : value,
);

const open = (path, flags) =>
  new Promise((resolve, reject) => {
    const database = new sqlite3.Database(path, flags, (error) => (error ? reject(error) : resolve(database)));
  });
const all = (database, text, values = []) =>
  new Promise((resolve, reject) => {
    database.all(text, values, (error, rows) => (error ? reject(error) : resolve(rows)));
  });

const reader = await open(plan.database, sqlite3.OPEN_READONLY);
await all(reader, 'vacuum into ?', [plan.copy]);
const writer = await open(plan.copy, sqlite3.OPEN_READWRITE);
for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on'])
  await all(writer, `pragma ${pragma}`);

const app = Fastify({ logger: false });
for (const { name, type, page, selects } of plan.scenarios.filter((each) => each.method === 'GET'))
  app.get(`/${name}`, async (_request, reply) => {
    for (const { text, values } of selects) await all(reader, text, values);
    return reply.type(type).send(page);
  });

async function transaction(text, values) {
  await all(writer, 'begin immediate');
  await all(writer, text, values);
  await all(writer, 'commit');
}

/** Transactions of one connection take turns. */
let lane = Promise.resolve();
function write(text, values) {
  const turn = lane.then(() => transaction(text, values));
  lane = turn.catch(() => undefined);
  return turn;
}

for (const { name, row } of plan.scenarios.filter((each) => each.method === 'POST')) {
  const columns = Object.keys(row);
  const text = `insert into post (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  let seq = 1_000_000;
  app.post(`/${name}`, async (request, reply) => {
    const fresh = { ...row, id: crypto.randomUUID(), body: request.body.body, seq: ++seq };
    await write(text, Object.values(fresh));
    return reply.status(201).send({ id: fresh.id });
  });
}

await app.listen({ port: Number(port), host: '127.0.0.1' });
process.send?.('ready');
