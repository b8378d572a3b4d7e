import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { Delivers, Outbox } from '../../platform/events/outbox.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { FaceJoins } from '../face/face-join.repository.js';
import type { MeetupFaceId } from '../face/faces.js';
import { MeetupFace } from '../face/meetup-face.entity.js';
import { MeetupFaceLeft } from '../identity.events.js';
import { Absences } from './absences.service.js';
import { nightAfter } from './face-hours.js';

/** Where somebody decides. */
type Place = Pick<Actor, 'communityId' | 'zone'>;

/** Brings meetup names in line with what their owners have decided during the day: each by itself, at one hour of the night. */
@Injectable()
export class MeetupFaceNight {
  constructor(
    private readonly joins: FaceJoins,
    private readonly absences: Absences,
    private readonly outbox: Outbox,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. @param at the community whose meetups they are */
  async await(faceIds: readonly MeetupFaceId[], { communityId, zone }: Place): Promise<void> {
    const night = nightAfter(this.clock.now(), zone);
    for (const faceId of faceIds) await this.outbox.add('meetup-face', { faceId, communityId }, night);
  }

  /** What was decided and taken back before the night has never been. Doing it twice is doing it once. */
  @Delivers('meetup-face')
  async settle({ faceId, communityId }: { faceId: MeetupFaceId; communityId: CommunityId }): Promise<void> {
    const accountId = await this.joins.personBehind(faceId);
    await this.unit.run(async () => {
      if (!accountId || !(await this.#isMember(accountId, communityId))) {
        await this.events.record(new MeetupFaceLeft(faceId, true));
        await this.unit.manager.delete(MeetupFace, { id: faceId });
        await this.joins.cut(faceId);
        return;
      }
      const gone = await this.absences.isFromMeetups({ accountId });
      if (gone) await this.events.record(new MeetupFaceLeft(faceId, false));
      await this.unit.manager.update(MeetupFace, { id: faceId }, { gone });
    });
  }

  async #isMember(accountId: AccountId, communityId: CommunityId): Promise<boolean> {
    const member = sql`select id from membership where account_id = ${accountId} and community_id = ${communityId}`;
    return Boolean(await this.read.one(member));
  }
}
