import { type MigrationInterface, type QueryRunner, Table, type TableColumnOptions } from 'typeorm';
import { databaseKind } from '../config/database-kind.js';
import { oneOf, types } from './columns.js';
import { named } from './naming.js';

/* Words to write migrations in. Every constraint gets the name that the entities' naming gives it. */

interface ColumnPlan {
  column: TableColumnOptions;
  references?: { table: string; onDelete: 'CASCADE' | 'RESTRICT' | 'SET NULL' };
  values?: readonly string[];
}

const plan = (name: string, type: string, extra: Partial<TableColumnOptions> = {}): ColumnPlan => ({
  column: { name, type, isNullable: false, ...extra },
});

export const col = {
  id: (name = 'id') => plan(name, types.id),
  text: (name: string) => plan(name, types.text),
  whole: (name: string) => plan(name, types.whole),
  big: (name: string) => plan(name, types.big),
  flag: (name: string) => plan(name, types.flag),
  sealed: (name: string) => plan(name, types.sealed),
  instant: (name: string) => plan(name, types.instant, databaseKind === 'postgres' ? { precision: 3 } : {}),
  /** A foreign key. RESTRICT unless the row has no meaning without the other. */
  ref: (name: string, table: string, onDelete: 'CASCADE' | 'RESTRICT' | 'SET NULL' = 'RESTRICT'): ColumnPlan => ({
    ...plan(name, types.id),
    references: { table, onDelete },
  }),
  choice: (name: string, values: readonly string[]): ColumnPlan => ({ ...plan(name, types.text), values }),
};

export const nullable = (planned: ColumnPlan): ColumnPlan => ({
  ...planned,
  column: { ...planned.column, isNullable: true },
});

interface TablePlan {
  name: string;
  columns: ColumnPlan[];
  /** The primary key; `id` unless said. */
  key?: string[];
  unique?: string[][];
  index?: string[][];
  /**
   * For rows of a person's faces. SQLite keeps rows in the order they came, so that the n-th row of two tables could be
   * told to be the same person; without a rowid the random key is the only order.
   */
  unordered?: boolean;
}

/** Creates a table with every constraint named. */
export async function createTable(runner: QueryRunner, table: TablePlan): Promise<void> {
  const key = table.key ?? ['id'];
  const { name } = table;
  await runner.createTable(
    new Table({
      name,
      withoutRowid: table.unordered ?? false,
      columns: table.columns.map(({ column }) =>
        key.includes(column.name) ? { ...column, isPrimary: true, primaryKeyConstraintName: named.pk(name) } : column,
      ),
      foreignKeys: table.columns.flatMap(({ column, references }) =>
        references
          ? [
              {
                name: named.fk(name, [column.name]),
                columnNames: [column.name],
                referencedTableName: references.table,
                referencedColumnNames: ['id'],
                onDelete: references.onDelete,
              },
            ]
          : [],
      ),
      checks: table.columns.flatMap(({ column, values }) =>
        values
          ? [{ name: named.ck(name, column.name), columnNames: [column.name], expression: oneOf(column.name, values) }]
          : [],
      ),
      uniques: (table.unique ?? []).map((columnNames) => ({ name: named.uq(name, columnNames), columnNames })),
      indices: (table.index ?? []).map((columnNames) => ({ name: named.ix(name, columnNames), columnNames })),
    }),
  );
}

/** Migrations only go forward: on SQLite an undo rebuilds tables and cascades through live rows. */
export abstract class Forward implements MigrationInterface {
  abstract readonly name: string;
  abstract up(runner: QueryRunner): Promise<void>;
  down(): Promise<never> {
    return Promise.reject(new Error('Migrations only go forward: restore a backup instead.'));
  }
}

/**
 * Adds a column to a table that has rows. TypeORM would rebuild the whole table on SQLite; both databases can do this in
 * place. @param fallback what the rows that exist already get; not needed for a column that may be empty.
 */
export async function addColumn(
  runner: QueryRunner,
  table: string,
  { column, values }: ColumnPlan,
  fallback?: boolean | string,
): Promise<void> {
  const type = column.precision == null ? column.type : `${column.type}(${column.precision})`;
  const presence = column.isNullable ? '' : ` NOT NULL DEFAULT ${literal(fallback)}`;
  const check = values ? ` CONSTRAINT "${named.ck(table, column.name)}" CHECK (${oneOf(column.name, values)})` : '';
  await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column.name}" ${type}${presence}${check}`);
}

/** As TypeORM writes it, so that the entities say the same. */
function literal(value: boolean | string | undefined): string {
  if (typeof value === 'string') return `'${value}'`;
  return databaseKind === 'sqlite' ? `(${value ? 1 : 0})` : String(value ?? false);
}

/**
 * Puts a table's rows aside, and drops it: a column that may not be empty cannot become one that may on SQLite, so the table is made anew.
 * Only of one that no other points to. @returns what brings the rows into the new one
 */
export async function aside(
  runner: QueryRunner,
  table: string,
  columns: readonly string[],
): Promise<() => Promise<void>> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  await runner.query(`CREATE TEMPORARY TABLE "kept_${table}" AS SELECT ${names} FROM "${table}"`);
  await runner.query(`DROP TABLE "${table}"`);
  return async () => {
    await runner.query(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM "kept_${table}"`);
    await runner.query(`DROP TABLE "kept_${table}"`);
  };
}
