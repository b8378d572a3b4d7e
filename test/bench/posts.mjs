/**
 * `npm run bench -- --posts N`: two apps, one over 10,000 posts and one over N, asked for the same pages in turns, so that a
 * machine that slows down slows both. What counts is the ratio, and of the processor's time: that is the same whatever else the
 * machine does meanwhile. The time of the clock stands beside it. (Linux only.)
 */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  answers,
  build,
  environment,
  firstWord,
  freePort,
  here,
  launcher,
  measure,
  middle,
  root,
  started,
} from './children.mjs';

const few = 10_000;
const allowed = 1.5;
const turns = 12;
const connections = 4;

/** Milliseconds of a processor that a process has used, all its threads together. */
export function worked({ pid }) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** A running app over so many posts, and what to ask it for. */
async function over(posts, folder, say) {
  mkdirSync(folder);
  const port = await freePort();
  const quiet = { cwd: root, env: environment(folder, port), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] };
  say(`Writing ${posts.toLocaleString('en')} posts …`);
  const from = performance.now();
  const filling = started(fork(join(here, 'fill.mjs'), [String(posts)], quiet));
  const plan = await firstWord(filling, 'fill.mjs');
  if (filling.exitCode === null) await once(filling, 'exit');
  say(
    `  ${plan.threads.toLocaleString('en')} threads, the longest of ${plan.longest}, in ${((performance.now() - from) / 1000).toFixed(0)} s`,
  );
  const app = started(spawn(process.execPath, [launcher], { ...quiet, stdio: ['ignore', 'ignore', 'inherit'] }));
  await answers(port, app);
  return { port, process: app, ...(await askedOf(`http://127.0.0.1:${port}`, plan)) };
}

/** Signs in two people, one of whom has blocked three who write a lot. */
async function askedOf(address, { room, thread, common, pair, rare, never, prolific }) {
  const ask = async (path, cookie, body) => {
    const response = await fetch(address + path, {
      method: body ? 'POST' : 'GET',
      // A connection that was kept may be closed just when the machine is too busy to notice.
      headers: { accept: 'application/json', 'content-type': 'application/json', connection: 'close', cookie },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    return response;
  };
  const signIn = async (email) => (await ask('/sign-in/demo', '', { email })).headers.getSetCookie()[0].split(';')[0];
  const [plain, blocker] = [await signIn('jonas@asker.example'), await signIn('tuva@asker.example')];
  for (const face of prolific) await ask(`/people/${face}/block`, blocker, {});
  const older = await (await ask(`/rooms/${room}`, plain)).json();
  const q = (words) => `/rooms/search?q=${encodeURIComponent(words)}`;
  const found = await (await ask(q(common), plain)).json();
  if (!older.next || !found.next || found.hits.length < 20) throw new Error('There is too little to measure.');
  const pages = [
    ['thread page', `/threads/${thread}`],
    ['thread page, some blocked', `/threads/${thread}`, blocker],
    ['room', `/rooms/${room}`],
    ['room, further down', `/rooms/${room}?after=${older.next}`],
    ['room, some blocked', `/rooms/${room}`, blocker],
    ['search: a common word', q(common)],
    ['search: further down', `${q(common)}&after=${found.next}`],
    ['search: two common words', q(pair)],
    ['search: words side by side', q(`"${pair}"`)],
    ['search: a rare word', q(rare)],
    ['search: a rare word with a common one', q(`${rare} ${common}`)],
    ['search: no such word', q(never)],
    ['search: some blocked', q(common), blocker],
    ['Today', '/'],
    ['Today, some blocked', '/', blocker],
  ];
  return { pages: pages.map(([name, path, cookie = plain]) => ({ name, path, cookie })) };
}

export async function postsBench({ folder, posts, seconds, say }) {
  build();
  const small = await over(few, join(folder, 'few'), say);
  const large = await over(posts, join(folder, 'many'), say);
  const load = started(
    fork(join(here, 'load.mjs'), {
      cwd: root,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const asked = ({ port, pages }, n) => ({
    port,
    method: 'GET',
    path: pages[n].path,
    headers: { accept: 'text/html', cookie: pages[n].cookie },
    connections,
  });
  const told = [];
  const line = (name, ...cells) => say(name.padEnd(40) + cells.map((cell) => String(cell).padStart(12)).join(''));
  say('\nms for an answer, by the processor and by the clock');
  line('', few, posts, 'ratio', `clock ${few}`, `${posts}`);
  for (const [n, { name }] of small.pages.entries()) {
    const found = { small: { latencies: [], work: 0 }, large: { latencies: [], work: 0 } };
    for (const app of [small, large]) await measure(load, { ...asked(app, n), seconds: n === 0 ? 3 : 0.7 });
    for (let turn = 0; turn < turns; turn++)
      for (const [which, app] of [
        ['small', small],
        ['large', large],
      ]) {
        const before = worked(app.process);
        found[which].latencies.push(...(await measure(load, { ...asked(app, n), seconds: seconds / turns })).latencies);
        found[which].work += worked(app.process) - before;
      }
    const each = ({ latencies, work }) => ({ processor: work / latencies.length, clock: middle(latencies) });
    const [before, after] = [each(found.small), each(found.large)];
    const ratio = after.processor / before.processor;
    told.push({ name, few: before, many: after, ratio });
    line(
      name,
      before.processor.toFixed(1),
      after.processor.toFixed(1),
      ratio.toFixed(2),
      before.clock.toFixed(1),
      after.clock.toFixed(1),
    );
  }
  return { told, slow: told.filter(({ ratio }) => ratio > allowed).map(({ name }) => name) };
}
