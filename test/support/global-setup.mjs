import { fork } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One PostgreSQL and one browser for the whole run. They belong to a process of their own (`services.mjs`) that ends
 * them when this one is gone, however it went: even a `kill -9` of Jest leaves nothing behind.
 */
export default async function globalSetup() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reconnect-test-'));
  // PostgreSQL refuses to be root: whoever it runs as has to get through to its own folder in here.
  chmodSync(folder, 0o711);
  process.env.TEST_RUN_DIR = folder;

  const services = fork(fileURLToPath(new URL('./services.mjs', import.meta.url)), [folder], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  globalThis.__services = services;
  const ready = await new Promise((resolve, reject) => {
    services.once('message', resolve);
    services.once('error', reject);
    services.once('exit', (code) => reject(new Error(`test/support/services.mjs ended at once with code ${code}`)));
  });
  // A service that cannot run is a failure of the tests that need it, and of no other.
  for (const [name, value] of Object.entries(ready)) process.env[name] = value;
}
