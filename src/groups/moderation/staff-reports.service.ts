import { Injectable } from '@nestjs/common';
import { type LookedAtBy, OtherStaff, type PersonaId, Postbox } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { NobodyElseHere } from './moderation.problems.js';

/** Who reads what somebody is about to say about one who works here: told before it is sent. */
export type StaffReader = Pick<LookedAtBy, 'by' | 'organisation'>;

/** What is said about those who work here, and who looks at it: somebody else. */
@Injectable()
export class StaffReports {
  constructor(
    private readonly others: OtherStaff,
    private readonly postbox: Postbox,
    private readonly read: Read,
  ) {}

  /** For each of these who work here. A constant number of reads. */
  async readers(communityId: CommunityId, faces: readonly PersonaId[]): Promise<Map<PersonaId, StaffReader>> {
    const found = await this.others.beside([...new Set(faces)].map((id) => ({ id, communityId })));
    return new Map([...found].map(([id, { by, organisation }]) => [id, { by, organisation }]));
  }

  /** @throws NobodyElseHere where nobody else could read it */
  async requireReader(communityId: CommunityId, face: PersonaId): Promise<void> {
    if ((await this.readers(communityId, [face])).get(face)?.by === 'nobody') throw NobodyElseHere();
  }

  /** Those about whom something is open that this actor looks at, here or where they stand in. A constant number of reads. */
  async of(actor: Actor): Promise<Map<PersonaId, LookedAtBy>> {
    if (actor.role !== 'Consultant' && actor.role !== 'Coordinator') return new Map();
    const { communityId, membershipId } = actor;
    const rows = await this.read.all<{ id: PersonaId; community_id: CommunityId }>(sql`
      select p.id, p.community_id from persona p join community c on c.id = p.community_id
      where p.staff = ${true} and (c.id = ${communityId} or c.stand_in_id = ${communityId}) and p.id in (
        select o.persona_id from report x join post o on o.id = x.post_id where x.state = 'open'
        union select y.about_id from concern y where y.state = 'open')`);
    const found = await this.others.beside(rows.map((row) => ({ id: row.id, communityId: row.community_id })));
    return new Map([...found].filter(([, { who }]) => who.includes(membershipId)));
  }

  /** That the persona `p` is one of those. */
  async is(actor: Actor, p: Sql): Promise<Sql> {
    return sql`${p} in ${list([...(await this.of(actor)).keys()])}`;
  }

  /** Who sits at no desk is told by letter that there is something. Inside the unit of work of the report. */
  async told(communityId: CommunityId, face: PersonaId): Promise<void> {
    const { by, who } = (await this.others.beside([{ id: face, communityId }])).get(face)!;
    if (by !== 'coordinator') return;
    for (const membershipId of who) await this.postbox.write({ membershipId });
  }
}
