import type { PersonaId } from '../../identity/index.js';
import type { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { RoomId } from '../room/room.entity.js';

/** How many lines on each side staff see of what was said around a reported one: enough to understand it, and no more. */
export const beside = 2;

/** A line as it was said, with its place: 0 is the reported one, −1 the one before it. */
export interface Beside {
  place: number;
  personaId: PersonaId;
  body: string;
}

/** A line of a log and those beside it, in order. The rule for anything that several have said to each other. */
export function neighbours<Line extends { id: string }>(
  log: readonly Line[],
  id: string,
): (Line & { place: number })[] {
  const at = log.findIndex((line) => line.id === id);
  if (at < 0) return [];
  const from = Math.max(0, at - beside);
  return log.slice(from, at + beside + 1).map((line, n) => ({ ...line, place: from + n - at }));
}

/** Of a room's chat: the line, and those beside it. Two short reads, however long the log is. */
export async function besideInChat(read: Read, roomId: RoomId, line: { id: string; seq: number }): Promise<Beside[]> {
  type Row = { id: string; persona_id: PersonaId; body: string };
  const before = await read.all<Row>(sql`
    select id, persona_id, body from chat_line where room_id = ${roomId} and seq <= ${line.seq} order by seq desc limit ${beside + 1}`);
  const after = await read.all<Row>(sql`
    select id, persona_id, body from chat_line where room_id = ${roomId} and seq > ${line.seq} order by seq limit ${beside}`);
  return neighbours([...before.reverse(), ...after], line.id).map((row) => ({
    place: row.place,
    personaId: row.persona_id,
    body: row.body,
  }));
}
