import { databaseKind } from '../../platform/config/database-kind.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import type { RoomId } from '../room/room.entity.js';
import type { Prints } from './prints.js';
import { readings } from '../../platform/search/stems.js';
import type { Wish } from '../../platform/search/wish.js';

/* The one place that speaks the two languages of full-text search. What it says is made of fingerprints alone. */

const tongues = {
  sqlite: { side: ' ', and: ' AND ', or: ' OR ', not: ' NOT ', quote: (row: string) => `"${row}"` },
  postgres: { side: ' <-> ', and: ' & ', or: ' | ', not: ' & !', quote: (row: string) => `(${row})` },
};

/** What to ask the index of the database for: in each of these rooms by its own fingerprints. */
export function question(prints: Prints, rooms: readonly RoomId[], { wanted, unwanted }: Wish): string {
  const { side, and, or, not, quote } = tongues[databaseKind];
  const inRoom = (room: RoomId) => {
    const row = (words: readonly string[]) => {
      const each = words.map(readings);
      const ways = [0, 1, 2].map((way) => each.map((read) => prints.of(room, read[way]!)).join(side));
      return `(${[...new Set(ways)].map(quote).join(or)})`;
    };
    const yes = wanted.map(row).join(and);
    return unwanted.length > 0 ? `((${yes})${not}(${unwanted.map(row).join(or)}))` : `(${yes})`;
  };
  return rooms.map(inRoom).join(or);
}

/** The index, as a table `w`. */
export const printed: Sql = sql`search_print w`;
/** The place of what was found. */
export const place: Sql = databaseKind === 'postgres' ? sql`w.place` : sql`w.rowid`;
export const matches = (asked: string): Sql =>
  databaseKind === 'postgres' ? sql`w.prints @@ to_tsquery('simple', ${asked})` : sql`search_print match ${asked}`;
