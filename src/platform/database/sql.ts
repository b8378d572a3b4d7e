import { Temporal } from 'temporal-polyfill';
import { databaseKind } from '../config/database-kind.js';

export type Value = string | number | boolean | null | Temporal.Instant | Buffer;

/** A piece of SQL with its values apart from its text: nothing typed by a person is ever part of the text. */
export class Sql {
  constructor(
    readonly parts: readonly string[],
    readonly values: readonly Value[],
  ) {}

  /** The text with the placeholders of this database, and the values as its driver wants them. */
  compile(): { text: string; values: unknown[] } {
    let text = this.parts[0]!;
    for (let n = 1; n < this.parts.length; n++) text += (databaseKind === 'postgres' ? `$${n}` : '?') + this.parts[n]!;
    return { text, values: this.values.map(encode) };
  }
}

/** Not `Temporal`'s own text, which takes thirty times as long; every request asks with a few of these. */
const isoText = (value: Temporal.Instant) => new Date(value.epochMilliseconds).toISOString();
const sqliteInstant = (value: Temporal.Instant) => isoText(value).replace('T', ' ').replace('Z', '');

function encode(value: Value): unknown {
  if (value instanceof Temporal.Instant) return databaseKind === 'postgres' ? isoText(value) : sqliteInstant(value);
  if (typeof value === 'boolean' && databaseKind === 'sqlite') return value ? 1 : 0;
  return value;
}

/** Writes a read model: sql`select name from room where id = ${id}`. Pieces can stand in pieces. */
export function sql(strings: TemplateStringsArray, ...given: (Value | Sql)[]): Sql {
  const parts: string[] = [strings[0]!];
  const values: Value[] = [];
  given.forEach((value, n) => {
    const next = strings[n + 1]!;
    if (value instanceof Sql) {
      parts[parts.length - 1] += value.parts[0]!;
      parts.push(...value.parts.slice(1));
      values.push(...value.values);
      parts[parts.length - 1] += next;
    } else {
      values.push(value);
      parts.push(next);
    }
  });
  return new Sql(parts, values);
}

/** `(a, b, c)` for `in`. An empty list matches nothing. */
export function list(values: readonly Value[]): Sql {
  if (values.length === 0) return new Sql(['(null)'], []);
  return new Sql(['(', ...values.slice(1).map(() => ', '), ')'], values);
}

/** What a driver gives for an instant column (text on SQLite, Date on PostgreSQL), as an instant. */
export const instantFrom = (value: unknown): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(millisFrom(value));

/** The same in milliseconds since 1970, for lists: each `Temporal` object costs as much as the rest of its row. */
export const millisFrom = (value: unknown): number =>
  value instanceof Date ? value.getTime() : Date.parse(`${String(value).replace(' ', 'T')}Z`);

export const instantOrNull = (value: unknown): Temporal.Instant | null => (value == null ? null : instantFrom(value));
