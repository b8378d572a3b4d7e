import { DataSource, type DataSourceOptions } from 'typeorm';
import sqlite3 from 'sqlite3';
import { migrations } from '../../migrations/index.js';
import type { Config } from '../config/config.js';
import { HouseNaming } from './naming.js';

type DatabaseConfig = Config['database'];

/** TypeORM switches sqlite3 to its verbose mode, which keeps a stack trace of every query. We do without. */
const driver = { ...sqlite3, verbose: () => sqlite3 };

/** How long SQLite waits for another process (the operator's command line) before it says it is busy. */
const busyTimeout = 5_000;

/**
 * The one connection that writes (a pool on PostgreSQL). Entities are known here only. `extra` names the entities'
 * classes for tools that run without the app (the drift test).
 */
export function writerOptions(database: DatabaseConfig, entities: readonly Function[] = []): DataSourceOptions {
  const shared = {
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each' as const,
    namingStrategy: new HouseNaming(),
    synchronize: false,
    logging: false as const,
  };
  return database.kind === 'postgres'
    ? { ...shared, type: 'postgres', url: database.url, extra: { max: 10, connectionTimeoutMillis: 5_000 } }
    : { ...shared, type: 'sqlite', database: database.path, driver, enableWAL: true, busyTimeout };
}

/**
 * The connection for reads outside a unit of work. The database itself refuses writes on it, and nobody who reads there
 * sees what may still be rolled back.
 */
export function readerOptions(database: DatabaseConfig): DataSourceOptions {
  return database.kind === 'postgres'
    ? {
        type: 'postgres',
        url: database.url,
        extra: { max: 10, connectionTimeoutMillis: 5_000, options: '-c default_transaction_read_only=on' },
      }
    : { type: 'sqlite', database: database.path, driver, flags: sqlite3.OPEN_READONLY, busyTimeout };
}

/** Durable commits, enforced references, no trust in what a schema may call, and no leftovers of deleted text. */
const wanted = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1, trusted_schema: 0, secure_delete: 1 } as const;

/** Sets and then asks for what durability rests on. @throws Error if SQLite does not comply. */
export async function harden(source: DataSource): Promise<void> {
  if (source.options.type !== 'sqlite') return;
  await source.query('PRAGMA synchronous = FULL');
  await source.query('PRAGMA trusted_schema = OFF');
  await source.query('PRAGMA secure_delete = ON');
  for (const [name, value] of Object.entries(wanted)) {
    const [row] = (await source.query(`PRAGMA ${name}`)) as Record<string, unknown>[];
    if (row?.[name] !== value) throw new Error(`SQLite has ${name} = ${String(row?.[name])}; it must be ${value}.`);
  }
}

/** At most so many KiB of pages are kept in memory: with SQLite's own 2 MiB a search among a million posts fetches each of them anew. */
const pagesKept = 64 * 1024;

/** Lets the reader keep the pages that are asked for again and again. PostgreSQL has a memory of its own for that. */
export async function remember(reader: DataSource): Promise<void> {
  if (reader.options.type === 'sqlite') await reader.query(`PRAGMA cache_size = -${pagesKept}`);
}

/** Brings the database to the newest schema, and checks that no reference hangs in the air. */
export async function migrate(database: DatabaseConfig): Promise<void> {
  const source = await new DataSource(writerOptions(database)).initialize();
  try {
    await harden(source);
    await source.runMigrations();
    if (database.kind === 'sqlite') {
      const dangling = (await source.query('PRAGMA foreign_key_check')) as unknown[];
      if (dangling.length > 0) throw new Error(`After migrating, ${dangling.length} references point nowhere.`);
    }
  } finally {
    await source.destroy();
  }
}
