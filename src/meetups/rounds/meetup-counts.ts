import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { firstTime } from '../meetups.reader.js';
import type { MeetupKind } from '../meetups.views.js';

/** How many names had a place. True numbers: for `consulting/numbers` alone, which tells none of them as it is. */
@Injectable()
export class MeetupCounts {
  constructor(private readonly read: Read) {}

  /** Of meetups that began from the first moment to before the last, while their rosters are kept. A name belongs to one series. */
  async of(
    communityId: CommunityId,
    { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  ): Promise<{ met: number; returned: number; kinds: Map<MeetupKind, number> }> {
    const rows = await this.read.all<{ kind: MeetupKind; met: number; returned: number }>(sql`
      select s.kind, cast(count(distinct r.face_id) as integer) as met,
        cast(count(distinct case when not (${firstTime}) then r.face_id end) as integer) as returned
      from meetup m join meetup_series s on s.id = m.series_id
      left join rsvp r on r.meetup_id = m.id and r.state = 'going'
      where s.community_id = ${communityId} and m.starts_at >= ${from} and m.starts_at < ${to} and m.state <> 'cancelled'
      group by s.kind order by s.kind`);
    const sum = (of: 'met' | 'returned') => rows.reduce((all, row) => all + row[of], 0);
    return { met: sum('met'), returned: sum('returned'), kinds: new Map(rows.map(({ kind, met }) => [kind, met])) };
  }
}
