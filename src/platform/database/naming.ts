import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Names of constraints: every one can be read in an error and turned into a problem by its name. */
export const named = {
  pk: (table: string) => `pk_${table}`,
  fk: (table: string, columns: readonly string[]) => `fk_${table}_${columns.join('_')}`,
  uq: (table: string, columns: readonly string[]) => `uq_${table}_${columns.join('_')}`,
  ck: (table: string, column: string) => `ck_${table}_${column}`,
  ix: (table: string, columns: readonly string[]) => `ix_${table}_${columns.join('_')}`,
};

const tableName = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').pop()!;
const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** snake_case columns, and the constraint names above, for entities. */
export class HouseNaming extends DefaultNamingStrategy {
  override tableName(targetName: string, given: string | undefined): string {
    return given ?? snake(targetName);
  }
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
  override primaryKeyName(table: Table | string): string {
    return named.pk(tableName(table));
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return named.fk(tableName(table), columns);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return named.uq(tableName(table), columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return named.ix(tableName(table), columns);
  }
  /** Checks are written by `oneOf`, whose first word is the column. */
  override checkConstraintName(table: Table | string, expression: string): string {
    return named.ck(tableName(table), /"(\w+)"/.exec(expression)?.[1] ?? 'rule');
  }
}
