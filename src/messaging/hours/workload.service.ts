import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import type { WorkloadView } from './hours.js';

/** How much waits for an answer, for whoever leads: numbers, and of no one provider or person. */
@Injectable()
export class Workload {
  constructor(
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  async show({ communityId, zone }: Actor): Promise<WorkloadView> {
    const today = this.clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
    const organisations = await this.read.all<WorkloadView['organisations'][number]>(sql`
      select name, cast(count(*) as integer) as waiting,
        cast(sum(case when due < ${today} then 1 else 0 end) as integer) as late
      from (
        select coalesce(p.organisation, '') as name,
          (select min(e.expected_by) from message e
            where e.conversation_id = c.id and e.author = 'person'
              and (e.seq > c.answered_seq or e.opened_at is null)) as due
        from care_relation r
        join membership p on p.id = r.provider_id
        join conversation c on c.care_relation_id = r.id
        where r.community_id = ${communityId} and r.ended_at is null and c.state <> 'answered'
      ) as open
      where due is not null
      group by name order by name`);
    return { organisations };
  }
}
