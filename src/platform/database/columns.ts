import { type ColumnOptions, type ColumnType, FindOperator, type PrimaryColumnOptions } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { databaseKind } from '../config/database-kind.js';

/*
 * The types of columns, chosen once for both databases. Entities and migrations take them from here, so the two cannot
 * drift apart unseen. `timestamp` without zone is left out on purpose: it moves with the machine's zone.
 */

const pg = databaseKind === 'postgres';

export const types = {
  id: pg ? 'uuid' : 'varchar',
  text: 'text',
  instant: pg ? 'timestamptz' : 'datetime',
  sealed: pg ? 'bytea' : 'blob',
  flag: 'boolean',
  whole: 'integer',
  big: 'bigint',
} as const satisfies Record<string, ColumnType>;

type Column = ColumnOptions;

const instantOrNull = (value: Date | null | undefined) =>
  value == null ? (value ?? null) : Temporal.Instant.fromEpochMilliseconds(value.getTime());

/**
 * In a condition of an update or a delete, TypeORM hands `LessThan(instant)` over whole. As it is, SQLite would compare
 * `2026-11-19T…` with `2026-11-19 …`, and call every moment of that day earlier.
 */
function instantAsDate(value: unknown): unknown {
  if (value instanceof FindOperator) value.transformValue({ to: instantAsDate, from: instantOrNull });
  return value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value;
}

/** The id of another row. */
export const id = (options: Column = {}): Column => ({ type: types.id, ...options });
export const text = (options: Column = {}): Column => ({ type: types.text, ...options });
/** The primary key: a random id, or a name. */
export const key = (type: 'id' | 'text' = 'id'): PrimaryColumnOptions => ({ type: types[type] });
export const whole = (options: Column = {}): Column => ({ type: types.whole, ...options });
/** A number that outgrows 32 bits. Drivers give it as text. */
export const big = (options: Column = {}): Column => ({ type: types.big, ...options });
export const flag = (options: Column = {}): Column => ({ type: types.flag, ...options });
/** Ciphertext; see platform/crypto. */
export const sealed = (options: Column = {}): Column => ({ type: types.sealed, ...options });
/** A moment, to the millisecond. `Temporal.Instant` in code. */
export const instant = (options: Column = {}): Column => ({
  type: types.instant,
  ...(pg ? { precision: 3 } : {}),
  transformer: { to: instantAsDate, from: instantOrNull },
  ...options,
});
/** A small structure that no query looks into, kept as JSON text. */
export const json = (options: Column = {}): Column => ({
  type: types.text,
  transformer: { to: (value: unknown) => JSON.stringify(value), from: (value: string) => JSON.parse(value) as unknown },
  ...options,
});

/** The body of a named CHECK for an enum kept as text. */
export const oneOf = (column: string, values: readonly string[]): string =>
  `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`;
