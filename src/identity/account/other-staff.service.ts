import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import type { AccountId, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { FaceJoins } from '../face/face-join.repository.js';
import type { PersonaId } from '../face/faces.js';

/** Who looks at what is said about somebody who works here. */
export interface LookedAtBy {
  by: 'another' | 'stand-in' | 'coordinator' | 'nobody';
  /** Everybody who may. Never the one it is about, wherever else they work. */
  who: MembershipId[];
  /** For whom the one it is about works. */
  organisation: string;
}

interface Row {
  for_id: CommunityId;
  id: MembershipId;
  account_id: AccountId;
  community_id: CommunityId;
  role: string;
  organisation: string;
}

/** Nobody judges what is said about themselves: another consultant does, else the stand-in's, else the coordinator. */
@Injectable()
export class OtherStaff {
  constructor(
    private readonly joins: FaceJoins,
    private readonly read: Read,
  ) {}

  /** For each of these faces of people who work in their community. Two reads. */
  async beside(faces: readonly { id: PersonaId; communityId: CommunityId }[]): Promise<Map<PersonaId, LookedAtBy>> {
    if (faces.length === 0) return new Map();
    const behind = await this.joins.behind(faces.map(({ id }) => id));
    const rows = await this.read.all<Row>(sql`
      select c.id as for_id, m.id, m.account_id, m.community_id, m.role, coalesce(m.organisation, '') as organisation
      from community c join membership m on m.community_id = c.id or m.community_id = c.stand_in_id
      where c.id in ${list(faces.map(({ communityId }) => communityId))} and m.role in ('Consultant', 'Coordinator') order by m.id`);
    return new Map(
      faces.map(({ id, communityId }) => {
        const they = behind.get(id)?.accountId;
        const around = rows.filter(({ for_id: where }) => where === communityId);
        const others = around.filter(({ account_id: account }) => account !== they);
        const of = (role: string, here: boolean) =>
          others.filter((each) => each.role === role && (each.community_id === communityId) === here);
        const [by, found] = (
          [
            ['another', of('Consultant', true)],
            ['stand-in', of('Consultant', false)],
            ['coordinator', of('Coordinator', true)],
          ] as const
        ).find(([, each]) => each.length > 0) ?? ['nobody' as const, []];
        const own = around.find((each) => each.account_id === they && each.community_id === communityId);
        return [id, { by, who: found.map((each) => each.id), organisation: own?.organisation ?? '' }];
      }),
    );
  }
}
