import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import type { Role } from '../../platform/ui/here.js';
import { Membership } from './membership.entity.js';

export interface NewMembership {
  communityId: CommunityId;
  role: Role;
  staff?: { name: string; title: string; organisation: string } | undefined;
  agreementVersion?: number | undefined;
}

/** One of the communities somebody is in. */
export interface OwnMembership {
  id: MembershipId;
  communityId: CommunityId;
  community: string;
  zone: string;
  role: Role;
}

/** In which communities an account is. That two of them are of one person is told to that person and to nobody else. */
@Injectable()
export class Memberships {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** By name of the community. */
  of(accountId: AccountId): Promise<OwnMembership[]> {
    return this.read.all<OwnMembership>(sql`
      select m.id, m.community_id as "communityId", c.name as community, c.zone, m.role
      from membership m join community c on c.id = m.community_id
      where m.account_id = ${accountId} order by c.name, m.id`);
  }

  /** Inside a unit of work. @throws AlreadyDone if the account is in that community */
  async join(accountId: AccountId, fresh: NewMembership): Promise<MembershipId> {
    const id = this.random.id<MembershipId>(`membership ${accountId}`);
    await this.unit.manager.insert(Membership, {
      id,
      accountId,
      communityId: fresh.communityId,
      role: fresh.role,
      staffName: fresh.staff?.name ?? null,
      staffTitle: fresh.staff?.title ?? null,
      organisation: fresh.staff?.organisation ?? null,
      agreementVersion: fresh.agreementVersion ?? null,
    });
    return id;
  }
}
