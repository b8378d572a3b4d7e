import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrationsHash, runName } from './run-folder.js';

export type Migrate = (url: string) => Promise<void>;

export interface FreshPostgres {
  url: string;
  drop(): Promise<void>;
}

function adminUrl(): string {
  const url = process.env['TEST_PG_ADMIN_URL'];
  if (!url) throw new Error(process.env['TEST_PG_MISSING'] ?? 'Start the tests by `npm test`.');
  return url;
}

const urlOf = (database: string) => Object.assign(new URL(adminUrl()), { pathname: `/${database}` }).href;

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function whenLeft(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      // "being accessed by other users": a connection that was closed takes a moment to be gone.
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** The name of a migrated database to clone: the first who asks makes it, everybody else waits for that. */
export async function templateFrom(migrate: Migrate): Promise<string> {
  const name = `${runName()}template_${migrationsHash(migrate)}`;
  await asAdmin(async (admin) => {
    // Held until this connection ends, so two Jest workers never both build it.
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    if ((await admin.query('select from pg_database where datname = $1', [name])).rowCount) return;
    // Under another name until it is whole: a migration that fails half-way leaves no template.
    const building = `${name}_building`;
    await admin.query(`drop database if exists "${building}" with (force)`);
    await admin.query(`create database "${building}"`);
    await migrate(urlOf(building));
    await whenLeft(() => admin.query(`alter database "${building}" rename to "${name}"`));
  });
  return name;
}

/** A database of one's own: migrated if one says how, else empty. */
export async function freshPostgres({ migrate }: { migrate?: Migrate } = {}): Promise<FreshPostgres> {
  const template = migrate ? await templateFrom(migrate) : 'template0';
  const name = `${runName()}${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => whenLeft(() => admin.query(`create database "${name}" template "${template}"`)));
  return {
    url: urlOf(name),
    drop: () => asAdmin(async (admin) => void (await admin.query(`drop database if exists "${name}" with (force)`))),
  };
}
