import type { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';

/** Whoever holds a meetup: the host of its series, and the second of that day. */
export async function hostsOf(read: Read, meetupId: MeetupId): Promise<{ membershipId: MembershipId }[]> {
  const rows = await read.all<{ id: MembershipId }>(sql`
    select s.host_id as id from meetup m join meetup_series s on s.id = m.series_id where m.id = ${meetupId}
    union select second_id as id from meetup_day where meetup_id = ${meetupId} and second_id is not null`);
  return rows.map(({ id }) => ({ membershipId: id }));
}
