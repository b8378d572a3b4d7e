import { list, sql, type Sql } from '../../platform/database/sql.js';

/** For read models: ` and <column> not in (…)` for the faces that are hidden from a viewer; nothing if there are none. */
export const butNot = (column: Sql, hidden: readonly string[]): Sql =>
  hidden.length === 0 ? sql`` : sql` and ${column} not in ${list(hidden)}`;
