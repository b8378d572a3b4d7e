import { Injectable } from '@nestjs/common';
import { Staff, type StaffView, SystemClients } from '../identity/index.js';
import { Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor, MembershipId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Random } from '../platform/time/random.js';
import { CareRelation, type CareRelationId } from './care-relation.entity.js';
import type { ProviderView } from './conversation.js';
import { CareNameFirst } from './messaging.problems.js';
import { careNameAt } from './sealed-words.js';

interface RelationRow {
  id: CareRelationId;
  provider_id: MembershipId;
  care_name: Buffer;
  ended_at: unknown;
}

/** Which providers a person has chosen, and what each of them calls the person. */
@Injectable()
export class CareRelations {
  constructor(
    private readonly staff: Staff,
    private readonly systems: SystemClients,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** The providers the person may write to, with the care name each of them knows. */
  async providers(actor: Actor): Promise<ProviderView[]> {
    const all = await this.staff.providers(actor.communityId);
    const systems = await this.systems.organisations(actor.communityId);
    const own = await this.read.all<RelationRow>(sql`
      select id, provider_id, care_name, ended_at from care_relation
      where account_id = ${actor.accountId} and community_id = ${actor.communityId}`);
    const open = await this.vault.opener(own.map(({ id }) => careNameAt(actor.communityId, id).owner));
    const names = new Map(
      own.map(({ id, provider_id, care_name }) => {
        const { owner, place } = careNameAt(actor.communityId, id);
        return [provider_id, open(owner, place, care_name)];
      }),
    );
    const ended = new Set(own.filter((row) => row.ended_at != null).map((row) => row.provider_id));
    return all.map((provider) => ({
      ...provider,
      careName: names.get(provider.id) ?? null,
      ended: ended.has(provider.id),
      ...(systems.has(provider.organisation) ? { system: true as const } : {}),
    }));
  }

  /** The relations of the person that go on, by provider. */
  async relations({ accountId, communityId }: Actor): Promise<Map<MembershipId, CareRelationId>> {
    const rows = await this.read.all<Pick<RelationRow, 'id' | 'provider_id'>>(sql`
      select id, provider_id from care_relation
      where account_id = ${accountId} and community_id = ${communityId} and ended_at is null`);
    return new Map(rows.map(({ id, provider_id }) => [provider_id, id]));
  }

  /** @throws NotHere unless it is a provider of the actor's community. */
  async provider(actor: Actor, id: MembershipId): Promise<StaffView> {
    const found = (await this.staff.providers(actor.communityId)).find((provider) => provider.id === id);
    if (!found) throw NotHere();
    return found;
  }

  /**
   * The actor's relation with a provider, made now if there is none. A care name that is given again replaces the old
   * one: it is the person's to change. Writing to somebody one had left begins anew. Inside a unit of work. @throws CareNameFirst
   */
  async choose(actor: Actor, providerId: MembershipId, careName: string | undefined): Promise<CareRelationId> {
    const { accountId, communityId } = actor;
    const found = await this.read.one<{ id: CareRelationId }>(
      sql`select id from care_relation where account_id = ${accountId} and provider_id = ${providerId}`,
    );
    if (found) await this.unit.manager.update(CareRelation, { id: found.id }, { endedAt: null });
    if (found && !careName) return found.id;
    if (!careName) throw CareNameFirst();
    const id = found?.id ?? this.random.id<CareRelationId>(`care-relation ${accountId} ${providerId}`);
    const { owner, place } = careNameAt(communityId, id);
    const sealed = await this.vault.seal(owner, place, careName);
    if (found) await this.unit.manager.update(CareRelation, { id }, { careName: sealed });
    else
      await this.unit.manager.insert(CareRelation, {
        id,
        communityId,
        accountId,
        providerId,
        careName: sealed,
        endedAt: null,
      });
    return id;
  }
}
