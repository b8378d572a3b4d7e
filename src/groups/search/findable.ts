import { butNot } from '../../identity/index.js';
import type { Sight } from '../thread/unseen.js';
import { type Sql, sql } from '../../platform/database/sql.js';

/** That a post `o` says something to everybody who may enter its room: it is not hidden, taken away or waiting. What does not is not in the index either. */
export const saysSomething: Sql = sql`o.hidden_reason is null and o.taken_back = ${false} and o.held is null`;

/** Of a post `o` in a thread `t` that began with `b`: that this reader gets it, and can hear it today. */
export const findable = ({ sight, calm }: { sight: Pick<Sight, 'hidden' | 'muted'>; calm: boolean }): Sql => sql`
  ${saysSomething} and b.held is null${butNot(sql`o.persona_id`, sight.hidden)}${butNot(sql`t.persona_id`, sight.hidden)}
  ${butNot(sql`t.id`, sight.muted.threads)}
  ${calm ? sql`and o.notes is null and b.notes is null` : sql``}`;
