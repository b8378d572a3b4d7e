import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { list, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { AccountId, Actor, MembershipId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { type AtWork, type Audience, Audiences, type Recipient, type SharingPerson } from '../toolbox/index.js';
import { CareRelation, type CareRelationId } from './care-relation.entity.js';
import { CareRelations } from './care-relations.service.js';
import { careNameAt } from './sealed-words.js';

/**
 * Providers know a person by the care name, as long as the contact goes on. Only the one who was chosen: a cover is no party to it, and
 * a colleague to whom a conversation was handed on is another one.
 */
@Injectable()
export class CareAudience implements Audience, OnModuleInit {
  constructor(
    private readonly audiences: Audiences,
    private readonly care: CareRelations,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.audiences.register('provider', this);
  }

  async of(owner: Actor): Promise<Recipient[]> {
    const relations = await this.care.relations(owner);
    return (await this.care.providers(owner)).flatMap(({ id, name, title, careName }) => {
      const tie = relations.get(id);
      return tie && careName !== null ? [{ id, name, title, called: careName, tie }] : [];
    });
  }

  async people(
    { membershipId, communityId }: AtWork,
    owners: readonly AccountId[],
  ): Promise<Map<AccountId, SharingPerson>> {
    const rows = await this.read.all<{ id: CareRelationId; account_id: AccountId; care_name: Buffer }>(sql`
      select id, account_id, care_name from care_relation
      where provider_id = ${membershipId} and community_id = ${communityId} and ended_at is null
        and account_id in ${list(owners)}`);
    const open = await this.vault.opener(rows.map(({ id }) => careNameAt(communityId, id).owner));
    return new Map(
      rows.map(({ id, account_id, care_name }) => {
        const { owner, place } = careNameAt(communityId, id);
        return [account_id, { id, called: open(owner, place, care_name), tie: id }];
      }),
    );
  }

  async hold({ accountId }: Actor, providerId: MembershipId): Promise<void> {
    const relation = await lockOne(this.unit.manager, CareRelation, { accountId, providerId });
    if (!relation || relation.endedAt) throw NotHere();
  }
}
