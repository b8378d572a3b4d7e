/** Child processes of a measurement: started, heard, and ended by whoever started them. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = dirname(fileURLToPath(import.meta.url));
export const root = dirname(dirname(here));
export const launcher = join(root, 'src', 'launch.mjs');
const children = new Set();

export function started(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** The first message of a child, or its end as an error. */
export async function firstWord(child, name) {
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

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

export async function stopAll() {
  for (const child of children) await stop(child);
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Milliseconds from the start of the process to its first answer. */
export async function answers(port, child) {
  const from = performance.now();
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/live`).catch(() => undefined);
    if (answer?.ok) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('The app did not start.');
}

/** The operator's command line builds what is stale, and touches no database for its help. */
export function build() {
  const built = spawnSync(process.execPath, [launcher, 'portal', '--help'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`There is no build to measure.\n${built.stdout}${built.stderr}`);
}

/** Of an app of its own, in a folder of its own, that no limit slows down. */
export function environment(folder, port) {
  const env = {
    ...process.env,
    DATA_DIR: folder,
    PORT: String(port),
    LIMIT_FACTOR: '1000000',
    LOG_LEVEL: 'error',
  };
  for (const name of ['DATABASE_URL', 'NODE_ENV', 'PUBLIC_URL', 'HOST']) delete env[name];
  return env;
}

export const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

export async function measure(load, what) {
  load.send(what);
  const slice = await firstWord(load, 'The load generator');
  if (slice.error) throw new Error(`${what.method} ${what.path}: ${slice.error}`);
  return slice;
}
