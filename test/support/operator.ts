import { spawn } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Portal } from './portal.js';

/**
 * The operator's command line in a process of its own, beside a portal that runs. `built()` comes first.
 * @param killAt it is killed (`kill -9`) once it has said this
 */
export function operates(
  { config }: Pick<Portal, 'config'>,
  args: readonly string[],
  killAt?: string,
): Promise<{ said: string; code: number | null }> {
  const { database } = config;
  if (database.kind === 'sqlite') {
    // Where the command looks for it.
    const expected = join(dirname(database.path), 'portal.sqlite');
    if (!existsSync(expected)) symlinkSync(database.path, expected);
  }
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LOG_LEVEL: 'silent',
    PORTAL_KEY_FILE: (config.keys as { file: string }).file,
    ...(database.kind === 'postgres' ? { DATABASE_URL: database.url } : { DATA_DIR: dirname(database.path) }),
  };
  const child = spawn(process.execPath, [join(process.cwd(), 'src/launch.mjs'), 'portal', ...args], { env });
  let said = '';
  const hear = (bytes: Buffer) => {
    said += bytes.toString();
    if (killAt && said.includes(killAt)) child.kill('SIGKILL');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ said, code })));
}
