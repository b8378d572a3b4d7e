import { Injectable } from '@nestjs/common';
import { MeetupFaceLeft } from '../identity/index.js';
import { Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { During } from '../platform/events/events.js';
import { Clock } from '../platform/time/clock.js';
import { Barrier } from './barrier/barrier.entity.js';
import { BuddyPair, FirstTimeAsk } from './first-time/first-time.entity.js';
import { Attendance } from './day/attendance.entity.js';
import { Bans } from './day/bans.service.js';
import { planOwner } from './first-time-plans.service.js';
import type { MeetupId } from './meetups.views.js';
import { BeenHere } from './rounds/been-here.entity.js';
import { Rsvp } from './rsvp.entity.js';
import { Rsvps } from './rsvps.service.js';
import { MeetupLine } from './talk/meetup-line.entity.js';

/** Whoever is away does not come: their places go on to those who wait. */
@Injectable()
export class FacesLeft {
  constructor(
    private readonly rsvps: Rsvps,
    private readonly bans: Bans,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  @During(MeetupFaceLeft)
  async settle({ faceId, forGood }: MeetupFaceLeft): Promise<void> {
    const ahead = await this.read.all<{ meetup_id: MeetupId }>(sql`
      select r.meetup_id from rsvp r join meetup m on m.id = r.meetup_id
      where r.face_id = ${faceId} and r.state <> 'withdrawn' and m.state <> 'cancelled' and m.starts_at > ${this.clock.now()}
      order by r.meetup_id`);
    for (const { meetup_id: meetupId } of ahead) await this.rsvps.giveBack(meetupId, faceId);
    if (!forGood) return;
    // Plans go with the answers: the database sees to it.
    await this.unit.manager.delete(Rsvp, { faceId });
    await this.unit.manager.delete(BeenHere, { faceId });
    await this.unit.manager.delete(FirstTimeAsk, { faceId });
    await this.unit.manager.delete(Barrier, { faceId });
    await this.unit.manager.delete(BuddyPair, { newcomerId: faceId });
    await this.unit.manager.delete(BuddyPair, { buddyId: faceId });
    await this.unit.manager.delete(Attendance, { faceId });
    await this.unit.manager.delete(MeetupLine, { faceId });
    await this.bans.forget(faceId);
    await this.vault.destroy(planOwner(faceId));
  }
}
