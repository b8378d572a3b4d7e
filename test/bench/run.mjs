/**
 * `npm run bench [-- --json] [--seconds N]`: what a page costs, beside the floor (see `floor.mjs`), measured in turns so
 * that a machine that slows down slows both. It judges nothing; the ratio is for people to read. N is the seconds each
 * server is measured for a scenario.
 *
 * `npm run bench -- --posts N`: what a page costs when N posts are kept, beside 10,000 (see `posts.mjs`). It fails above 1.5.
 *
 * `npm run bench -- --messages N`: what messages to providers cost when N letters are kept, beside 2,000 (see `messages.mjs`). It fails above 1.5.
 *
 * `npm run bench -- --years N`: what one's own pages cost with N years of a note a day, beside a week (see `years.mjs`).
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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
  share,
  started,
  stopAll,
} from './children.mjs';
import { messagesBench } from './messages.mjs';
import { postsBench } from './posts.mjs';
import { table } from './table.mjs';
import { yearsBench } from './years.mjs';

const { values: wish } = parseArgs({
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string', default: '2.5' },
    posts: { type: 'string' },
    years: { type: 'string' },
    messages: { type: 'string' },
  },
});
const seconds = Number(wish.seconds);
if (!(seconds > 0)) throw new Error('--seconds takes a number above 0.');
const posts = wish.posts === undefined ? undefined : Number(wish.posts);
if (posts !== undefined && !(posts >= 10_000)) throw new Error('--posts takes a number from 10000.');
const years = wish.years === undefined ? undefined : Number(wish.years);
if (years !== undefined && !(years > 0)) throw new Error('--years takes a number above 0.');
const messages = wish.messages === undefined ? undefined : Number(wish.messages);
if (messages !== undefined && !(messages >= 2_000)) throw new Error('--messages takes a number from 2000.');
const connections = 16;
const turns = 5;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const plan = join(folder, 'plan.json');

const say = (line) => {
  if (!wish.json) console.log(line);
};

/** Bytes a process holds in memory. */
function residentBytes({ pid }) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout) * 1024;
  }
}

function summary(slices) {
  const latencies = slices.flatMap((slice) => slice.latencies).sort((a, b) => a - b);
  return {
    perSecond: middle(slices.map((slice) => slice.perSecond)),
    p50: share(latencies, 0.5),
    p99: share(latencies, 0.99),
  };
}

async function scenario({ name, method, path, accept, body }, { load, ports, cookie, warmUp }) {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const ours = { port: ports.ours, method, path, headers: { accept, cookie, ...json }, body };
  const floor = { port: ports.floor, method, path: `/${name}`, headers: { accept, cookie, ...json }, body };
  await measure(load, { ...floor, connections, seconds: 0.5 });
  await measure(load, { ...ours, connections, seconds: warmUp });
  const slices = { ours: [], floor: [] };
  for (let turn = 0; turn < turns; turn++) {
    slices.floor.push(await measure(load, { ...floor, connections, seconds: seconds / turns }));
    slices.ours.push(await measure(load, { ...ours, connections, seconds: seconds / turns }));
  }
  const found = { ours: summary(slices.ours), floor: summary(slices.floor) };
  return { ...found, ratio: found.ours.perSecond / found.floor.perSecond };
}

async function bench() {
  build();
  const ports = { ours: await freePort(), floor: await freePort() };
  const env = environment(folder, ports.ours);
  const quiet = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] };

  say('Loading the demo, and listening to what each page reads …');
  const preparing = started(fork(join(here, 'prepare.mjs'), [plan], quiet));
  const { firstStart, cookie } = await firstWord(preparing, 'prepare.mjs');
  if (preparing.exitCode === null) await once(preparing, 'exit');
  const { scenarios } = JSON.parse(readFileSync(plan, 'utf8'));

  const app = started(spawn(process.execPath, [launcher], { ...quiet, stdio: ['ignore', 'ignore', 'inherit'] }));
  const again = await answers(ports.ours, app);
  const atStart = residentBytes(app);
  const floor = started(fork(join(here, 'floor.mjs'), [plan, String(ports.floor)], quiet));
  await firstWord(floor, 'floor.mjs');
  const load = started(fork(join(here, 'load.mjs'), { ...quiet, serialization: 'advanced' }));

  const measured = [];
  // The first warms up for the others: much more of our code than of the floor's has to be compiled.
  for (const [n, each] of scenarios.filter(({ missing }) => !missing).entries()) {
    say(`Measuring: ${each.title} …`);
    const found = await scenario(each, { load, ports, cookie, warmUp: n === 0 ? 4 : 1 });
    const { name, title, weight, selects } = each;
    measured.push({ name, title, ...found, selects: selects.length, weight });
  }
  return {
    node: process.versions.node,
    cpus: availableParallelism(),
    connections,
    seconds,
    start: { again, first: firstStart },
    memory: { ours: { atStart, after: residentBytes(app) }, floor: { after: residentBytes(floor) } },
    scenarios: measured,
    notRun: scenarios
      .filter(({ missing }) => missing)
      .map(({ name, title, missing }) => ({ name, title, why: missing })),
  };
}

let failed;
try {
  if (posts === undefined && years === undefined && messages === undefined) {
    const result = await bench();
    console.log(wish.json ? JSON.stringify(result, null, 2) : `\n${table(result)}`);
  } else {
    const { told, slow } = await (messages !== undefined
      ? messagesBench({ folder, messages, seconds, say })
      : posts === undefined
        ? yearsBench({ folder, years, seconds, say })
        : postsBench({ folder, posts, seconds, say }));
    console.log(wish.json ? JSON.stringify(told, null, 2) : '');
    if (slow.length > 0) throw new Error(`Slower than they should be: ${slow.join(', ')}.`);
  }
} catch (error) {
  failed = error;
  console.error(error.cause ? `${error.message}: ${error.cause.message}` : error.message);
} finally {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
