/**
 * `npm run bench -- --years N`: two people with a note a day, one for a week and one for N years, asked for the same pages in turns, so
 * that a machine that slows down slows both. What counts is the ratio, and of the processor's time (Linux only). It fails above 1.5,
 * but for the diary, whose page shows the notes of four weeks: four times as much to draw, and no more however many years there are. The
 * toolboxes are brought in as people bring them in.
 */
import { fork, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answers, build, environment, freePort, here, launcher, measure, root, started } from './children.mjs';
import { worked } from './posts.mjs';

const allowed = 1.5;
const turns = 10;

const dayBefore = (n) => new Date(Date.now() - n * 24 * 3600 * 1000).toISOString().slice(0, 10);

/** A note a day for so many days, with a few words and two numbers, and something planned and done every other day. */
function toolboxOf(days) {
  const each = Array.from({ length: days }, (_, n) => n);
  return {
    format: 'reconnect-toolbox/1',
    whatMatters: 'Havet. Å lage noe med hendene.',
    plan: [{ page: 'can', text: 'Ut av døra.' }],
    areas: [],
    people: [],
    medicines: [],
    measures: [{ name: 'Søvn', low: 'lite', high: 'godt' }],
    goals: [{ title: 'Være mer ute', state: 'active', steps: [{ title: 'Til postkassa', done: false }] }],
    activities: each
      .filter((n) => n % 2 === 0)
      .map((n) => ({ day: dayBefore(n), what: 'Tur', goal: 1, outcome: 'done', mood: { before: 3, after: 5 } })),
    diary: each.map((n) => ({
      day: dayBefore(n),
      words: `Gikk en tur i dag også. Det var dag nummer ${n}.`,
      mood: n % 11,
      marks: [{ measure: 1, value: (n * 7) % 11 }],
    })),
  };
}

async function filled(address, email, days) {
  const ask = async (path, init = {}) => {
    const response = await fetch(address + path, {
      ...init,
      headers: { accept: 'application/json', connection: 'close', 'sec-fetch-site': 'same-origin', ...init.headers },
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return response;
  };
  const json = (body) => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  const cookie = (await ask('/sign-in/demo', json({ email }))).headers.getSetCookie()[0].split(';')[0];
  const as = (init) => ({ ...init, headers: { ...init.headers, cookie } });
  // Nothing of the demo's own.
  await ask('/toolbox/removal', as(json({ word: 'slett' })));
  const form = new FormData();
  form.append('file', new Blob([JSON.stringify(toolboxOf(days))]), 'toolbox.json');
  await ask('/toolbox/taken-along/arrival', as({ method: 'POST', body: form }));
  const { arrival } = await (await ask('/toolbox/taken-along/arrival', as({}))).json();
  const from = performance.now();
  await ask('/toolbox/taken-along/arrival/keep', as(json({ arrival: arrival.id })));
  return { cookie, seconds: (performance.now() - from) / 1000 };
}

export async function yearsBench({ folder, years, seconds, say }) {
  build();
  mkdirSync(join(folder, 'years'));
  const port = await freePort();
  const app = started(
    spawn(process.execPath, [launcher], {
      cwd: root,
      env: environment(join(folder, 'years'), port),
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  await answers(port, app);
  const address = `http://127.0.0.1:${port}`;
  const days = Math.round(years * 365);
  const short = await filled(address, 'ali@asker.example', 7);
  const long = await filled(address, 'odd@balsfjord.example', days);
  say(`${days.toLocaleString('en')} notes were brought in within ${long.seconds.toFixed(1)} s.`);
  const load = started(
    fork(join(here, 'load.mjs'), {
      cwd: root,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const pages = [
    ['Today', '/'],
    ['toolbox', '/toolbox'],
    ['week', '/toolbox/week'],
    ['diary', '/toolbox/diary', 'four weeks of it'],
    ['curves of 12 weeks', '/toolbox/curves'],
    ['curves of a year', '/toolbox/curves?weeks=52'],
    ['what helps', '/toolbox/helps'],
  ];
  const line = (name, ...cells) => say(name.padEnd(24) + cells.map((cell) => String(cell).padStart(12)).join(''));
  say('\nms of the processor for an answer');
  line('', 'a week', `${years} years`, 'ratio');
  const told = [];
  for (const [name, path, more] of pages) {
    const found = { short: { answers: 0, work: 0 }, long: { answers: 0, work: 0 } };
    for (let turn = 0; turn <= turns; turn++)
      for (const [which, { cookie }] of Object.entries({ short, long })) {
        const headers = { accept: 'text/html', cookie };
        const before = worked(app);
        const wish = { port, method: 'GET', path, headers, connections: 4, seconds: seconds / turns };
        const { latencies } = await measure(load, wish);
        // The first turn warms up.
        if (turn === 0) continue;
        found[which].answers += latencies.length;
        found[which].work += worked(app) - before;
      }
    const each = ({ answers: n, work }) => work / n;
    const ratio = each(found.long) / each(found.short);
    line(name, each(found.short).toFixed(2), each(found.long).toFixed(2), ratio.toFixed(2));
    told.push({ name, short: each(found.short), long: each(found.long), ratio, judged: more === undefined });
  }
  return { told, slow: told.filter(({ ratio, judged }) => judged && ratio > allowed).map(({ name }) => name) };
}
