/**
 * `npm run bench -- --messages N`: two apps, one over 2,000 letters and one over N, on SQLite and then on PostgreSQL, asked for the same
 * pages in turns, so that a machine that slows down slows both. What counts is the ratio, and of the processor's time, the database's with
 * it (Linux only). It fails above 1.5. The same sixty conversations are written into both by the portal; what differs is everybody's past.
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../support/postgres-server.mjs';
import {
  answers,
  build,
  environment,
  firstWord,
  freePort,
  here,
  launcher,
  measure,
  root,
  started,
} from './children.mjs';
import { worked } from './posts.mjs';

const few = 2_000;
const allowed = 1.5;
const turns = 12;
const connections = 4;
const waiting = 30;
const done = 31;
const length = 20;
const providerMail = 'ingrid@asker.example';
const personMail = 'jonas@asker.example';

/** Milliseconds of a processor that all processes of this PostgreSQL have used. */
function workedIn(postmaster) {
  const fields = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
    } catch {
      return undefined;
    }
  };
  const own = fields(postmaster);
  let ticks = Number(own[11]) + Number(own[12]) + Number(own[13]) + Number(own[14]);
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const each = fields(pid);
    if (each && Number(each[1]) === postmaster) ticks += Number(each[11]) + Number(each[12]);
  }
  return ticks * 10;
}

/** A PostgreSQL as the tests start it; which process it is tells the parent of one that answers. */
async function postgresIn(folder) {
  // It may run as somebody who may do nothing, and has to get in.
  chmodSync(folder, 0o711);
  const server = await startPostgres(folder);
  const client = async (work) => {
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  };
  const postmaster = await client(async (admin) => {
    const [{ pid }] = (await admin.query('select pg_backend_pid() as pid')).rows;
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  });
  return {
    stop: server.stop,
    work: () => workedIn(postmaster),
    make: async (name) => {
      await client((admin) => admin.query(`create database "${name}"`));
      return Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
    },
  };
}

/** A running app over so many letters, and what to ask it for. */
async function over(letters, { folder, more, say }) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const env = { ...environment(folder, port), ...more };
  const quiet = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] };
  const filling = started(fork(join(here, 'fill-messages.mjs'), [String(letters), providerMail], quiet));
  const { conversations, seconds } = await firstWord(filling, 'fill-messages.mjs');
  if (filling.exitCode === null) await once(filling, 'exit');
  const many = (n) => n.toLocaleString('en');
  say(`  ${many(letters)} letters in ${many(conversations)} conversations, in ${seconds.toFixed(0)} s`);
  const app = started(spawn(process.execPath, [launcher], { ...quiet, stdio: ['ignore', 'ignore', 'inherit'] }));
  await answers(port, app);
  return { port, process: app, pages: await pagesOf(`http://127.0.0.1:${port}`) };
}

/** Writes what is looked at: thirty that wait, thirty-one that are done, and one of twenty letters. */
async function pagesOf(address) {
  const ask = async (path, cookie, body) => {
    const response = await fetch(address + path, {
      method: body ? 'POST' : 'GET',
      headers: { accept: 'application/json', 'content-type': 'application/json', connection: 'close', cookie },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return { headers: response.headers, json: () => JSON.parse(text) };
  };
  const signIn = async (email) => (await ask('/sign-in/demo', '', { email })).headers.getSetCookie()[0].split(';')[0];
  const [provider, person] = [await signIn(providerMail), await signIn(personMail)];
  const { providers } = (await ask('/messages', person)).json();
  const to = providers.find(({ name }) => name.startsWith('Ingrid')).id;
  const letter = { provider: to, careName: 'Jonas', topic: 'Noe', body: 'Hei. Jeg lurer på noe som er litt langt.' };
  const begin = async () =>
    `/conversations/${(await ask('/messages', person, { ...letter, kind: 'question' })).json().id}`;
  let long = '';
  for (let n = 0; n < done; n++) {
    const path = (long = await begin());
    await ask(`${path}/opening`, provider, {});
    await ask(`${path}/messages`, provider, { body: 'Takk for at du skrev. Vi snakkes.' });
  }
  for (let n = 2; n < length; n += 2) {
    await ask(`${long}/messages`, person, { body: 'Det var fint å høre. Jeg lurer på en ting til.' });
    await ask(`${long}/opening`, provider, {});
    await ask(`${long}/messages`, provider, { body: 'Spør i vei.' });
  }
  for (let n = 0; n < waiting; n++) await begin();
  return [
    ['inbox', '/inbox', provider],
    ['inbox, further down', '/inbox/earlier', provider],
    ['a conversation, by the provider', long, provider],
    ['Today of the provider', '/', provider],
    ['messages', '/messages', person],
    ['a conversation, by the person', long, person],
    ['Today of the person', '/', person],
  ].map(([name, path, cookie]) => ({ name, path, cookie }));
}

export async function messagesBench({ folder, messages, seconds, say }) {
  build();
  const load = started(
    fork(join(here, 'load.mjs'), {
      cwd: root,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const line = (name, ...cells) => say(name.padEnd(36) + cells.map((cell) => String(cell).padStart(10)).join(''));
  const told = [];
  const postgres = await postgresIn(folder);
  try {
    for (const database of ['SQLite', 'PostgreSQL']) {
      const of = async (size) => ({
        folder: join(folder, `${database}-${size}`),
        more: database === 'SQLite' ? {} : { DATABASE_URL: await postgres.make(`letters_${size}`) },
        say,
      });
      say(`\n${database}`);
      const apps = { few: await over(few, await of('few')), many: await over(messages, await of('many')) };
      line('ms of the processor for an answer', few, messages, 'ratio');
      for (const [n, { name }] of apps.few.pages.entries()) {
        const found = { few: { answers: 0, work: 0 }, many: { answers: 0, work: 0 } };
        for (let turn = 0; turn <= turns; turn++)
          for (const [which, { port, process: app, pages }] of Object.entries(apps)) {
            const { path, cookie } = pages[n];
            const wish = { port, method: 'GET', path, headers: { accept: 'text/html', cookie }, connections };
            const work = () => worked(app) + (database === 'SQLite' ? 0 : postgres.work());
            const before = work();
            const { latencies } = await measure(load, { ...wish, seconds: turn === 0 ? 1 : seconds / turns });
            // The first turn warms up.
            if (turn === 0) continue;
            found[which].answers += latencies.length;
            found[which].work += work() - before;
          }
        const each = ({ answers: count, work }) => work / count;
        const ratio = each(found.many) / each(found.few);
        line(name, each(found.few).toFixed(1), each(found.many).toFixed(1), ratio.toFixed(2));
        told.push({ name: `${name} on ${database}`, few: each(found.few), many: each(found.many), ratio });
      }
    }
  } finally {
    await postgres.stop();
  }
  return { told, slow: told.filter(({ ratio }) => ratio > allowed).map(({ name }) => name) };
}
