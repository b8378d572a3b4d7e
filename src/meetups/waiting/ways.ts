import { type Sql, sql } from '../../platform/database/sql.js';

/** How somebody is there, other than on a chair and alone: with somebody, by text, or by phone. */
export const ways = ['guest', 'text', 'phone'] as const;
export type Way = (typeof ways)[number];

/** Where the host says yes to each who wants to come: not yet, yes, or not this time. */
export const asked = ['waits', 'welcome', 'no'] as const;
export type Asked = (typeof asked)[number];

/** Which of these ways a series has. */
export const waysOf = ({ hybrid, guests }: { hybrid: boolean; guests: boolean }): Way[] =>
  ways.filter((way) => (way === 'guest' ? guests : hybrid));

/** How many chairs somebody takes. */
export const chairsFor = (way: Way | null | undefined): number => (way === 'guest' ? 2 : way ? 0 : 1);

/** Whoever is there by text or by phone needs no door, and is told of none. */
export const needsDoor = (way: Way | null | undefined): boolean => way !== 'text' && way !== 'phone';

/** How many chairs, in a read of answers called `r`. */
export const chairs: Sql = sql`case when r.way is null then 1 when r.way = 'guest' then 2 else 0 end`;

/**
 * That an answer `r` to the meetup `m` stands in the line: it waits for chairs that are to be kept for it. Whoever has only asked does not
 * yet, nor whoever let theirs pass; and neither who is barred nor who needs more chairs than the house has stands in anybody's way.
 */
export const inLine: Sql = sql`(r.state = 'waiting' and r.offer is null and (r.asked is null or r.asked = 'welcome')
  and ${chairs} between 1 and m.capacity and not exists (select 1 from meetup_ban b where b.face_id = r.face_id))`;
