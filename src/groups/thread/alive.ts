import { butNot } from '../../identity/index.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import type { RoomId } from '../room/room.entity.js';
import type { Sight } from './unseen.js';

/*
 * Threads stand in the order in which they were last alive to their reader, and whoever is hidden from the reader moves none. Working
 * that out for every thread of a room takes longer the more is written; these pieces leave only a few to work it out for.
 */

/** Of a thread `t`: how many posts this reader does not get. By whoever is hidden, or waiting, there are few in one thread. */
export const notShown = ({ reader, hidden }: Pick<Sight, 'reader' | 'hidden'>): Sql =>
  sql`(${byHidden(hidden)} + ${waiting(reader, hidden)})`;

const byHidden = (hidden: readonly string[]): Sql =>
  hidden.length === 0
    ? sql`0`
    : sql`(select cast(count(*) as integer) from post v where v.thread_id = t.id and v.persona_id in ${list(hidden)})`;

/** `> ''` and not `is not null`: that finds them in the index on both databases. */
const waiting = ({ role, persona }: Sight['reader'], hidden: readonly string[]): Sql =>
  role === 'Consultant'
    ? sql`0`
    : sql`(select cast(count(*) as integer) from post v where v.thread_id = t.id and v.held > ''${butNot(
        sql`v.persona_id`,
        persona === undefined ? hidden : [...hidden, persona],
      )})`;

/**
 * That a thread `t` of this room may be among the first `count` below `before`. Where the last post is by somebody who is seen,
 * the thread was last alive then; it cannot have been later than its last post. So nothing below the `count`-th of those can be among
 * the first, and above `before` only those matter in which somebody hidden came last. What is muted, or waits, counts for nothing.
 */
export function mayBeAmong(
  room: RoomId,
  { hidden, muted }: Pick<Sight, 'hidden' | 'muted'>,
  { count, before }: { count: number; before?: number | undefined },
): Sql {
  const below = before === undefined ? sql`` : sql` and x.active_seq < ${before}`;
  const lowest = sql`coalesce((select x.active_seq from thread x join post y on y.thread_id = x.id and y.seq = x.active_seq
    where x.room_id = ${room}${below}${butNot(sql`x.persona_id`, hidden)}${butNot(sql`y.persona_id`, hidden)}${butNot(
      sql`x.id`,
      muted.threads,
    )} and (select b.held from post b where b.thread_id = x.id order by b.seq limit 1) is null
    order by x.active_seq desc limit 1 offset ${count - 1}), 0)`;
  const above =
    before === undefined
      ? sql``
      : hidden.length === 0
        ? sql` and t.active_seq < ${before}`
        : sql` and (t.active_seq < ${before} or exists (select 1 from post y
            where y.thread_id = t.id and y.seq = t.active_seq and y.persona_id in ${list(hidden)}))`;
  return sql`(t.room_id = ${room} and t.active_seq >= ${lowest}${above})`;
}

/** The same for several rooms, each of which has its own order. */
export const mayBeAmongAny = (rooms: readonly RoomId[], eyes: Pick<Sight, 'hidden' | 'muted'>, count: number): Sql =>
  rooms.length === 0
    ? sql`1 = 0`
    : rooms.map((room) => mayBeAmong(room, eyes, { count })).reduce((all, one) => sql`${all} or ${one}`);
