import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { MembershipId } from '../../platform/http/actor.js';
import { Postbox } from '../account/postbox.service.js';
import { LookUps } from './look-ups.service.js';

/** An emergency that nobody has looked at within a day goes to more people: the coordinators and the stand-ins. */
@Injectable()
export class LookUpClock {
  constructor(
    private readonly lookUps: LookUps,
    private readonly postbox: Postbox,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Running it twice, or in two processes, raises nothing twice. */
  @Interval(10 * 60_000)
  async escalate(): Promise<void> {
    await this.unit.run(async () => {
      for (const communityId of await this.lookUps.escalate()) {
        const people = await this.read.all<{ id: MembershipId }>(sql`
          select m.id from membership m join community c on c.id = ${communityId}
          where (m.community_id = c.id and m.role = 'Coordinator')
            or (m.community_id = c.stand_in_id and m.role = 'Consultant')`);
        for (const { id } of people) await this.postbox.write({ membershipId: id });
      }
    });
  }
}
