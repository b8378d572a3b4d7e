import type { PersonaId } from '../../identity/index.js';
import { sql, type Sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';

/**
 * Somebody who reads in the rooms, under the nickname that keys are given to. It lives as long as one answer: `Readers.of(actor)`
 * makes it, and nothing keeps it.
 */
export interface Reader extends Pick<Actor, 'accountId' | 'communityId' | 'role'> {
  readonly persona: PersonaId | undefined;
}

/**
 * For read models: that the room `r` is one this reader may enter. Every list, page, stream, search and count of the rooms asks it. The
 * consultant is in every room of the community; everybody is in those whose key says so; in the others is who was let in.
 */
export const enterable = ({ communityId, role, persona }: Reader): Sql =>
  role === 'Consultant'
    ? sql`r.community_id = ${communityId}`
    : sql`r.community_id = ${communityId} and (r.key = 'everybody'${persona === undefined ? sql`` : isGuest(persona)})`;

const isGuest = (persona: PersonaId): Sql => sql` or exists (
  select 1 from room_guest g where g.room_id = r.id and g.persona_id = ${persona} and g.state = 'in')`;

/** That the room `r` is one that the persona `p` may enter: for telling others that something is new there. */
export const enterableBy = sql`(p.staff = ${true} or r.key = 'everybody' or exists (
  select 1 from room_guest g where g.room_id = r.id and g.persona_id = p.id and g.state = 'in'))`;

/** That the room `r` is one this reader may know of: a door that others see, or a room they have something to do with. */
export const knowable = (reader: Reader): Sql =>
  reader.role === 'Consultant'
    ? enterable(reader)
    : sql`r.community_id = ${reader.communityId} and (r.key <> 'hidden'${
        reader.persona === undefined ? sql`` : isGuest(reader.persona)
      })`;
