import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AccountLeft, CommunityLeft } from '../identity/index.js';
import { Notices } from '../notices/index.js';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { During } from '../platform/events/events.js';
import type { Actor, MembershipId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Shares } from '../toolbox/index.js';
import { Agreements } from './agreement/agreements.service.js';
import { Appointments } from './appointment/appointments.service.js';
import { CareRelation, type CareRelationId } from './care-relation.entity.js';
import { CareRelations } from './care-relations.service.js';
import type { ProviderView } from './conversation.js';
import { Conversation } from './conversation.entity.js';
import { LetterDrafts } from './draft/letter-drafts.service.js';
import { FurtherProvider } from './further/further-provider.entity.js';
import { FurtherProviders } from './further/further-providers.service.js';
import { Message } from './message.entity.js';
import { careNameAt, topicAt } from './sealed-words.js';

/**
 * A person leaves a provider. What the provider has opened is theirs to keep, as the law on records asks; what they have
 * not opened was never theirs, and is taken back.
 */
@Injectable()
export class CareEndings implements OnModuleInit {
  constructor(
    private readonly care: CareRelations,
    private readonly notices: Notices,
    private readonly agreements: Agreements,
    private readonly further: FurtherProviders,
    private readonly appointments: Appointments,
    private readonly drafts: LetterDrafts,
    private readonly shares: Shares,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register('contact-ended', {
      group: 'messages',
      words: ['Noen har avsluttet kontakten', 'Somebody has ended the contact'],
      href: () => '/inbox',
    });
  }

  /** The providers one writes with now. */
  async list(actor: Actor): Promise<ProviderView[]> {
    return (await this.care.providers(actor)).filter(({ careName, ended }) => careName !== null && !ended);
  }

  /** Twice is once. @throws NotHere for a provider one has never written to */
  async end({ accountId }: Actor, providerId: MembershipId): Promise<void> {
    await this.unit.run(async () => {
      const relation = await lockOne(this.unit.manager, CareRelation, { accountId, providerId });
      if (!relation) throw NotHere();
      if (!relation.endedAt && (await this.#end(relation, true)))
        await this.notices.tell({ membershipId: providerId }, 'contact-ended');
    });
  }

  @During(AccountLeft)
  async leave(left: AccountLeft): Promise<void> {
    const { accountId } = left;
    for (const relation of await this.unit.manager.findBy(CareRelation, { accountId }))
      if (await this.#end(relation)) left.keep();
    await this.drafts.forget(accountId);
  }

  @During(CommunityLeft)
  async leaveCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    for (const relation of await this.unit.manager.findBy(CareRelation, { accountId, communityId }))
      await this.#end(relation);
    // Nor does a first letter go there that was only begun, to whomever.
    const others = await this.read.all<{ id: MembershipId }>(
      sql`select id from membership where community_id = ${communityId} and role <> 'ServiceUser'`,
    );
    await this.drafts.drop(
      others.map(({ id }) => ({ to: id })),
      { accountId },
    );
  }

  /** Nobody writes or opens while it is decided what stays. */
  async #held(careRelationId: CareRelationId): Promise<Conversation[]> {
    const { manager } = this.unit;
    const held: Conversation[] = [];
    for (const { id } of await manager.find(Conversation, { where: { careRelationId }, order: { id: 'ASC' } })) {
      const conversation = await lockOne(manager, Conversation, { id });
      // Taken back or handed on meanwhile, it is not with them any more.
      if (conversation?.careRelationId === careRelationId) held.push(conversation);
    }
    return held;
  }

  /** Whether anything stays with the provider. @param told where they were only taken in, that they were is still told. Inside a unit of work. */
  async #end(relation: CareRelation, told = false): Promise<boolean> {
    const { id, accountId, providerId, communityId } = relation;
    const { manager } = this.unit;
    const endedAt = this.clock.now();
    await lockOne(manager, CareRelation, { id });
    await this.agreements.end(id);
    await this.further.end(id);
    await this.shares.endWith(accountId, providerId);
    const conversations = await this.#held(id);
    await this.drafts.drop(conversations.map((each) => ({ in: each.id })));
    await this.drafts.drop([{ to: providerId }], { accountId });
    const unopened = { author: 'person' as const, openedAt: IsNull() };
    await manager.delete(Message, { conversationId: In(conversations.map((each) => each.id)), ...unopened });

    let stays = false;
    for (const { id: conversationId } of conversations) {
      const last = await manager.findOne(Message, { where: { conversationId }, order: { seq: 'DESC' } });
      if (last) {
        stays = true;
        const state = last.author === 'provider' ? ('answered' as const) : ('opened' as const);
        await manager.update(Conversation, { id: conversationId }, { lastSeq: last.seq, lastAt: last.sentAt, state });
      } else {
        await manager.delete(Conversation, { id: conversationId });
        await this.vault.destroy(topicAt(communityId, conversationId).owner);
      }
    }
    await this.appointments.end(relation, endedAt);
    if (stays || (told && (await manager.existsBy(FurtherProvider, { careRelationId: id }))))
      await manager.update(CareRelation, { id }, { endedAt });
    else {
      await manager.delete(CareRelation, { id });
      await this.vault.destroy(careNameAt(communityId, id).owner);
    }
    return stays;
  }
}
