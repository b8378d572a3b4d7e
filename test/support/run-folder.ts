import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The folder of this run, made by the global set-up and thrown away with all that is in it. */
export function runFolder(): string {
  const folder = process.env['TEST_RUN_DIR'];
  if (!folder) throw new Error('The test harness is not running: start the tests by `npm test`.');
  return folder;
}

/** First part of the name of every database of this run, so that the teardown knows which ones are ours. */
export const runName = (): string =>
  `${basename(runFolder())
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '_')}_`;

/** Changes whenever what a migrated database looks like may have changed, and with the function that migrates it. */
export function migrationsHash(migrate: (where: string) => Promise<void>): string {
  const hash = createHash('sha256').update(String(migrate));
  for (const folder of ['src/migrations', 'src/platform/database']) {
    for (const file of readdirSync(folder).sort()) {
      if (file.endsWith('.ts') && !file.endsWith('.test.ts'))
        hash.update(file).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
