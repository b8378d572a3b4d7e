import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { databaseKind } from '../../src/platform/config/database-kind.js';

const tablesOf =
  databaseKind === 'postgres'
    ? `select tablename as name from pg_tables where schemaname = 'public' order by 1`
    : `select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by 1`;

/** Every row of every table, as the database holds it. */
export async function allRows(source: DataSource): Promise<Map<string, Record<string, unknown>[]>> {
  const tables = (await source.query(tablesOf)) as { name: string }[];
  const rows = new Map<string, Record<string, unknown>[]>();
  for (const { name } of tables) rows.set(name, (await source.query(`select * from "${name}"`)) as never);
  return rows;
}

/** Changes whenever anything in the database does. */
export async function databaseHash(source: DataSource): Promise<string> {
  const hash = createHash('sha256');
  for (const [table, rows] of await allRows(source)) {
    const lines = rows.map((row) => JSON.stringify(row)).sort();
    hash.update(`${table}\n${lines.join('\n')}\n`);
  }
  return hash.digest('hex');
}
