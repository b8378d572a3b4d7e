import type { Pool } from 'pg';
import type { Database, Statement } from 'sqlite3';
import type { DataSource, Driver } from 'typeorm';

/** Runs one statement and gives its rows. */
export type Ask = (text: string, values: unknown[]) => Promise<unknown[]>;

/** More texts than the code has, unless lists of many lengths make new ones; then the oldest go. */
const keptStatements = 500;

/**
 * Asks the driver itself, over the connection TypeORM opened. Its own `query` makes a runner, an event and a structured
 * result each time, and lets SQLite parse the same text anew: more work than most of our selects are.
 */
export function askingOn({ driver }: DataSource): Ask {
  return driver.options.type === 'sqlite'
    ? askingSqlite((driver as Driver & { databaseConnection: Database }).databaseConnection)
    : askingPostgres((driver as Driver & { master: Pool }).master);
}

function askingSqlite(database: Database): Ask {
  const kept = new Map<string, Statement>();
  const prepared = (text: string): Statement => {
    let statement = kept.get(text);
    if (statement) return statement;
    if (kept.size >= keptStatements) {
      const [oldest, first] = kept.entries().next().value!;
      kept.delete(oldest);
      first.finalize();
    }
    // A text that does not compile is told by `all` as well; without the callback it would be an event nobody hears.
    statement = database.prepare(text, (error: Error | null) => void (error && kept.delete(text)));
    kept.set(text, statement);
    return statement;
  };
  return (text, values) =>
    new Promise((resolve, reject) => {
      prepared(text).all(values, (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)));
    });
}

function askingPostgres(pool: Pool): Ask {
  return async (text, values) => (await pool.query(text, values)).rows as unknown[];
}
