import { sql, type Sql } from '../../platform/database/sql.js';
import type { PersonaId, PersonaView } from './faces.js';

/*
 * For read models of other features that tell who wrote something: a page needs many nicknames in one select, and only
 * identity knows where they are kept.
 */

export const personaColumns = sql`p.id as persona_id, p.nickname, p.picture, p.staff, p.gone`;

export const joinPersona = (column: Sql): Sql => sql`join persona p on p.id = ${column}`;

export interface PersonaRow {
  persona_id: PersonaId;
  nickname: string;
  picture: number;
  staff: unknown;
  gone: unknown;
}

/** What peers see of whoever wrote it. */
export const personaFrom = (row: PersonaRow): PersonaView =>
  row.gone
    ? { nickname: '', picture: -1, staff: false, gone: true }
    : { id: row.persona_id, nickname: row.nickname, picture: row.picture, staff: Boolean(row.staff) };
