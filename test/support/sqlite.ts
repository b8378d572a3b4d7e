import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsHash, runFolder } from './run-folder.js';

export type MigrateFile = (path: string) => Promise<void>;

export interface FreshSqlite {
  path: string;
  remove(): void;
}

/** Two workers may both make it; the second simply puts the same again in its place. */
async function templateFrom(migrate: MigrateFile): Promise<string> {
  const template = join(runFolder(), `template-${migrationsHash(migrate)}.sqlite`);
  if (existsSync(template)) return template;
  const building = join(mkdtempSync(join(runFolder(), 'sqlite-')), 'building.sqlite');
  await migrate(building);
  if (existsSync(`${building}-wal`))
    throw new Error('migrate() left its SQLite connection open: the copy would be torn');
  renameSync(building, template);
  return template;
}

/** A file of one's own in a folder of its own: migrated if one says how, else not there yet. */
export async function freshSqlite({ migrate }: { migrate?: MigrateFile } = {}): Promise<FreshSqlite> {
  const template = migrate && (await templateFrom(migrate));
  const folder = mkdtempSync(join(runFolder(), 'sqlite-'));
  const path = join(folder, 'reconnect.sqlite');
  if (template) copyFileSync(template, path);
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
