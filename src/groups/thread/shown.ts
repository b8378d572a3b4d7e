import { sql, type Sql } from '../../platform/database/sql.js';
import type { Reader } from '../room/enterable.js';

/**
 * For read models, as ` and …`: that the post `v` shows to this reader. A post that waits for the consultant is there for its
 * author and the consultant alone: to everybody else it has no words, no place, no count. One that the consultant has hidden
 * keeps its place, and shows that it is hidden.
 */
export const shown = ({ role, persona }: Reader): Sql =>
  role === 'Consultant'
    ? sql``
    : sql` and (v.held is null${persona === undefined ? sql`` : sql` or v.persona_id = ${persona}`})`;

/** What the thread `t` began with. */
const opening = (column: Sql): Sql =>
  sql`(select ${column} from post b where b.thread_id = t.id order by b.seq limit 1)`;

/** The same for the thread `t`: while what it began with waits, there is no thread. */
export const begun = ({ role, persona }: Reader): Sql =>
  role === 'Consultant'
    ? sql``
    : sql` and (${opening(sql`b.held`)} is null${persona === undefined ? sql`` : sql` or t.persona_id = ${persona}`})`;

/** A title can tell as much as the post below it, so it is hidden with it. */
export const openingHidden = opening(sql`b.hidden_reason`);
export const openingNotes = opening(sql`b.notes`);
/** Whether what the thread began with waits for the consultant. */
export const openingWaits = sql`${opening(sql`b.held`)} is not null`;
