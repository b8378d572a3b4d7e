/**
 * `npm run bench [-- --json] [--seconds N]`: what a page costs, beside the floor (see `floor.mjs`), measured in turns so
 * that a machine that slows down slows both. It judges nothing; the ratio is for people to read. N is the seconds each
 * server is measured for a scenario.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from './table.mjs';

const { values: wish } = parseArgs({
  options: { json: { type: 'boolean' }, seconds: { type: 'string', default: '2.5' } },
});
const seconds = Number(wish.seconds);
if (!(seconds > 0)) throw new Error('--seconds takes a number above 0.');
const connections = 16;
const turns = 5;

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));
const launcher = join(root, 'src', 'launch.mjs');
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const plan = join(folder, 'plan.json');
const children = new Set();

const say = (line) => {
  if (!wish.json) console.log(line);
};

function started(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** The first message of a child, or its end as an error. */
async function firstWord(child, name) {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`${name} ended with ${code} before it had said anything.`);
  });
  try {
    const [word] = await Promise.race([once(child, 'message', { signal }), ended]);
    return word;
  } finally {
    heard.abort();
  }
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Milliseconds from the start of the process to its first answer. */
async function answers(port, child) {
  const from = performance.now();
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined);
    if (answer?.ok) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The app did not start.');
}

/** Bytes a process holds in memory. */
function residentBytes({ pid }) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;
  } catch {
    return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)]).stdout) * 1024;
  }
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

function summary(slices) {
  const latencies = slices.flatMap((slice) => slice.latencies).sort((a, b) => a - b);
  return {
    perSecond: middle(slices.map((slice) => slice.perSecond)),
    p50: share(latencies, 0.5),
    p99: share(latencies, 0.99),
  };
}

async function measure(load, what) {
  load.send({ ...what, connections });
  const slice = await firstWord(load, 'The load generator');
  if (slice.error) throw new Error(`${what.method} ${what.path}: ${slice.error}`);
  return slice;
}

async function scenario({ name, method, path, accept, body }, { load, ports, cookie, warmUp }) {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const ours = { port: ports.ours, method, path, headers: { accept, cookie, ...json }, body };
  const floor = { port: ports.floor, method, path: `/${name}`, headers: { accept, cookie, ...json }, body };
  await measure(load, { ...floor, seconds: 0.5 });
  await measure(load, { ...ours, seconds: warmUp });
  const slices = { ours: [], floor: [] };
  for (let turn = 0; turn < turns; turn++) {
    slices.floor.push(await measure(load, { ...floor, seconds: seconds / turns }));
    slices.ours.push(await measure(load, { ...ours, seconds: seconds / turns }));
  }
  const found = { ours: summary(slices.ours), floor: summary(slices.floor) };
  return { ...found, ratio: found.ours.perSecond / found.floor.perSecond };
}

async function bench() {
  // The operator's command line builds what is stale, and touches no database for its help.
  const built = spawnSync(process.execPath, [launcher, 'portal', '--help'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`There is no build to measure.\n${built.stdout}${built.stderr}`);

  const ports = { ours: await freePort(), floor: await freePort() };
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(ports.ours),
    LIMIT_FACTOR: '1000000',
    LOG_LEVEL: 'error',
  };
  for (const name of ['DATABASE_URL', 'NODE_ENV', 'PUBLIC_URL', 'HOST']) delete env[name];
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
  const result = await bench();
  console.log(wish.json ? JSON.stringify(result, null, 2) : `\n${table(result)}`);
} catch (error) {
  failed = error;
  console.error(error.message);
} finally {
  for (const child of children) await stop(child);
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
