import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { CommunityId, MembershipId } from '../../platform/http/actor.js';

export interface StaffView {
  id: MembershipId;
  name: string;
  title: string;
  organisation: string;
}

/** Who works in a community. Staff are known by name; that is not a secret of theirs. */
@Injectable()
export class Staff {
  constructor(private readonly read: Read) {}

  consultants(communityId: CommunityId): Promise<StaffView[]> {
    return this.#list(communityId, 'Consultant');
  }

  providers(communityId: CommunityId): Promise<StaffView[]> {
    return this.#list(communityId, 'Provider');
  }

  /** Those who work as providers in one organisation. */
  async ofOrganisation(communityId: CommunityId, organisation: string): Promise<StaffView[]> {
    return (await this.providers(communityId)).filter((each) => each.organisation === organisation);
  }

  /** How one of them is known. */
  async one(id: MembershipId): Promise<StaffView | undefined> {
    return this.read.one<StaffView>(sql`
      select id, staff_name as name, coalesce(staff_title, '') as title, coalesce(organisation, '') as organisation
      from membership where id = ${id} and staff_name is not null`);
  }

  #list(communityId: CommunityId, role: 'Consultant' | 'Provider'): Promise<StaffView[]> {
    return this.read.all<StaffView>(sql`
      select id, staff_name as name, coalesce(staff_title, '') as title, coalesce(organisation, '') as organisation
      from membership where community_id = ${communityId} and role = ${role} order by staff_name, id`);
  }
}
