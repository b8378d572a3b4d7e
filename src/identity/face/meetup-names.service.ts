import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { OnBreak } from '../identity.problems.js';
import { Absences } from '../leaving/absences.service.js';
import { FaceJoins } from './face-join.repository.js';
import { OwnFacesBook } from './own-faces.service.js';
import type { MeetupFaceId } from './faces.js';
import { MeetupFace } from './meetup-face.entity.js';

/** What one is called in the room, per meetup series. */
@Injectable()
export class MeetupNames {
  constructor(
    private readonly absences: Absences,
    private readonly faces: OwnFacesBook,
    private readonly joins: FaceJoins,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** The actor's own face in a series; undefined until they have said they come. */
  async of(actor: Pick<Actor, 'accountId'>, seriesId: string): Promise<{ id: MeetupFaceId; name: string } | undefined> {
    const id = (await this.joins.faceOf(join(actor, seriesId))) as MeetupFaceId | undefined;
    if (!id) return undefined;
    return this.read.one<{ id: MeetupFaceId; name: string }>(sql`select id, name from meetup_face where id = ${id}`);
  }

  /** All of the actor's own. A constant number of reads. */
  async every(actor: Pick<Actor, 'accountId' | 'communityId'>): Promise<{ id: MeetupFaceId; name: string }[]> {
    return (await this.faces.of(actor)).meetup;
  }

  /** Takes a name in a series, or changes it. Inside or outside a unit of work. @throws OnBreak */
  async take(actor: Pick<Actor, 'accountId'>, seriesId: string, name: string): Promise<MeetupFaceId> {
    if (await this.absences.isFromMeetups(actor)) throw OnBreak();
    return this.unit.run(async () => {
      const existing = await this.of(actor, seriesId);
      if (existing) {
        await this.unit.manager.update(MeetupFace, { id: existing.id }, { name });
        return existing.id;
      }
      const id = this.random.id<MeetupFaceId>(`meetup-face ${actor.accountId} ${seriesId}`);
      await this.unit.manager.insert(MeetupFace, { id, name, gone: false });
      await this.joins.tie(join(actor, seriesId), id);
      return id;
    });
  }
}

const join = ({ accountId }: { accountId: AccountId }, seriesId: string) => ({
  accountId,
  kind: 'meetup' as const,
  scope: seriesId,
});
