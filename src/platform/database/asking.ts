import type { Pool } from 'pg';
import type { Database, Statement } from 'sqlite3';
import type { DataSource, Driver } from 'typeorm';

/** Runs selects on a connection that TypeORM opened. */
export interface Asking {
  rows(text: string, values: unknown[]): Promise<unknown[]>;
  /** Before the connection is closed. */
  end(): Promise<void>;
}

/** More texts than the code has, unless lists of many lengths make new ones; then the oldest go. */
const keptStatements = 500;

/**
 * Asks the driver itself. TypeORM's own `query` makes events and a structured result each time, and lets SQLite read
 * the same text anew: more work than most of our selects are.
 */
export function askingOn({ driver }: DataSource): Asking {
  return driver.options.type === 'sqlite'
    ? new AskingSqlite((driver as Driver & { databaseConnection: Database }).databaseConnection)
    : new AskingPostgres((driver as Driver & { master: Pool }).master);
}

/** With statements that are prepared once. SQLite prepares them anew by itself when the schema has changed. */
class AskingSqlite implements Asking {
  readonly #prepared = new Map<string, Promise<Statement>>();

  constructor(private readonly database: Database) {}

  async rows(text: string, values: unknown[]): Promise<unknown[]> {
    const statement = await (this.#prepared.get(text) ?? this.#prepare(text));
    return new Promise((resolve, reject) => {
      statement.all(values, (error: Error | null, rows: unknown[]) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** SQLite closes no connection that has statements. */
  async end(): Promise<void> {
    for (const text of this.#prepared.keys()) await this.#forget(text);
  }

  #prepare(text: string): Promise<Statement> {
    const preparing = new Promise<Statement>((resolve, reject) => {
      const statement = this.database.prepare(text, (error: Error | null) =>
        error ? reject(error) : resolve(statement),
      );
    });
    this.#prepared.set(text, preparing);
    preparing.catch(() => this.#prepared.delete(text));
    if (this.#prepared.size > keptStatements) void this.#forget(this.#prepared.keys().next().value!);
    return preparing;
  }

  /** Whoever has asked already gets the answer: the driver ends a statement after what waits for it. */
  async #forget(text: string): Promise<void> {
    const preparing = this.#prepared.get(text);
    this.#prepared.delete(text);
    const statement = await preparing?.catch(() => undefined);
    await new Promise<void>((resolve) => (statement ? statement.finalize(() => resolve()) : resolve()));
  }
}

class AskingPostgres implements Asking {
  constructor(private readonly pool: Pool) {}

  async rows(text: string, values: unknown[]): Promise<unknown[]> {
    return (await this.pool.query(text, values)).rows as unknown[];
  }

  async end(): Promise<void> {
    // The pool ends its connections itself.
  }
}
