import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Postbox } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Shares } from '../../toolbox/index.js';
import { CareRelation, type CareRelationId } from '../care-relation.entity.js';
import type { ConversationId } from '../conversation.js';
import { Conversation } from '../conversation.entity.js';
import { ConversationsRepository } from '../conversations.repository.js';
import { WaitingOffers } from '../appointment/waiting-offers.service.js';
import { Hours } from '../hours/hours.service.js';
import { LetterDrafts } from '../draft/letter-drafts.service.js';
import { FurtherProviders } from '../further/further-providers.service.js';
import { Message } from '../message.entity.js';
import { careNameAt } from '../sealed-words.js';
import { HandOver } from './hand-over.entity.js';
import type { HandOverId, HandOverState, HandOverView } from './hand-over.js';
import { HandedOnMeanwhile, NoColleague } from './hand-over.problems.js';

const perPerson: Limit = { name: 'hand-overs', points: 60, seconds: 60 * 60 };

/**
 * A conversation goes from one provider to a colleague of theirs, if the person says yes. Until then the colleague learns nothing, not
 * even that there is one; afterwards they read all of it, and the one who handed it on nothing any more.
 */
@Injectable()
export class HandOvers {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly hours: Hours,
    private readonly further: FurtherProviders,
    private readonly offers: WaitingOffers,
    private readonly shares: Shares,
    private readonly drafts: LetterDrafts,
    private readonly postbox: Postbox,
    private readonly notices: Notices,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** What became of a conversation, in order. For a party to it; a provider learns nothing of what others asked in vain. */
  async of(actor: Actor, id: ConversationId): Promise<HandOverView[]> {
    const rows = await this.read.all<{
      id: HandOverId;
      state: HandOverState;
      from_name: string | null;
      to_name: string | null;
      after: number;
      at: unknown;
    }>(sql`
      select h.id, h.state, f.staff_name as from_name, t.staff_name as to_name, h.at,
        (select cast(count(*) as integer) from message m
          where m.conversation_id = h.conversation_id and m.seq <= h.after_seq) as after
      from hand_over h join membership f on f.id = h.from_id join membership t on t.id = h.to_id
      where h.conversation_id = ${id}
        and ${actor.role === 'ServiceUser' ? sql`1 = 1` : sql`(h.state = 'taken' or h.from_id = ${actor.membershipId})`}
      order by h.at, h.id`);
    return rows.map(({ id: own, state, from_name, to_name, after, at }) => ({
      id: own,
      state,
      from: from_name ?? '',
      to: to_name ?? '',
      after,
      at: instantFrom(at).toString(),
    }));
  }

  /** The provider asks the person. One that waits already is asked anew. @throws NotHere, NoColleague, TooMany */
  async ask(actor: Actor, id: ConversationId, toId: MembershipId): Promise<void> {
    await this.#own(actor, id);
    if (!(await this.hours.colleagues(actor)).some((each) => each.id === toId)) throw NoColleague();
    await this.limits.spend(perPerson, actor.accountId);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const conversation = (await lockOne(manager, Conversation, { id }))!;
      await manager.delete(HandOver, { conversationId: id, state: 'asked' });
      await manager.insert(HandOver, {
        id: this.random.id<HandOverId>(`hand-over ${id}`),
        conversationId: id,
        fromId: actor.membershipId,
        toId,
        state: 'asked',
        afterSeq: conversation.lastSeq,
        at: this.clock.now(),
      });
      const relation = (await manager.findOneBy(CareRelation, { id: conversation.careRelationId }))!;
      await this.postbox.write({ accountId: relation.accountId });
    });
  }

  /** The provider keeps it after all. Twice is once. @throws NotHere */
  async takeBack(actor: Actor, id: ConversationId): Promise<void> {
    await this.#own(actor, id);
    await this.unit.run(async () => {
      await this.unit.manager.delete(HandOver, { conversationId: id, state: 'asked' });
    });
  }

  /** The person says yes or no to what they were asked. @throws NotHere, HandedOnMeanwhile */
  async answer(actor: Actor, id: ConversationId, handOver: HandOverId, agree: boolean): Promise<void> {
    const row = await this.conversations.one(actor, id);
    if (actor.role !== 'ServiceUser' || !row || row.ended_at != null) throw NotHere();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const conversation = (await lockOne(manager, Conversation, { id }))!;
      const asked = await manager.findOneBy(HandOver, { id: handOver, conversationId: id, state: 'asked' });
      if (!asked) throw HandedOnMeanwhile();
      // Only to somebody who could be chosen now.
      const still = await this.read.one(
        sql`select id from membership where id = ${asked.toId} and community_id = ${actor.communityId} and role = 'Provider'`,
      );
      if (agree && !still) throw HandedOnMeanwhile();
      const now = this.clock.now();
      const state = agree ? ('taken' as const) : ('refused' as const);
      await manager.update(HandOver, { id: asked.id }, { state, at: now, afterSeq: conversation.lastSeq });
      await this.postbox.write({ membershipId: asked.fromId });
      if (!agree) return;
      const careRelationId = await this.#relationWith(conversation.careRelationId, asked.toId);
      // What was said stays said by whoever said it.
      const unnamed = { conversationId: id, author: 'provider' as const, writtenBy: IsNull() };
      await manager.update(Message, unnamed, { writtenBy: asked.fromId });
      await this.further.takeOver(careRelationId, id);
      if (await this.offers.end(conversation)) {
        await this.offers.waitsAgain(conversation);
        await this.notices.tell({ membershipId: asked.fromId }, 'appointment-free');
      }
      await manager.update(Conversation, { id }, { careRelationId });
      await this.drafts.drop([{ in: id }], await this.#accountOf(asked.fromId));
      // Whoever has nothing left to talk about with the person has nothing left to look at either.
      if (!(await manager.existsBy(Conversation, { careRelationId: conversation.careRelationId })))
        await this.shares.endWith(actor.accountId, asked.fromId);
      await this.postbox.write({ membershipId: asked.toId });
    });
  }

  async #accountOf(member: MembershipId): Promise<{ accountId: AccountId }> {
    const row = await this.read.one<{ account_id: AccountId }>(
      sql`select account_id from membership where id = ${member}`,
    );
    return { accountId: row!.account_id };
  }

  /** The person’s relation with the colleague; where there is none, one with the name the first provider used. */
  async #relationWith(before: CareRelationId, providerId: MembershipId): Promise<CareRelationId> {
    const { manager } = this.unit;
    const old = (await manager.findOneBy(CareRelation, { id: before }))!;
    const { accountId, communityId } = old;
    const found = await lockOne(manager, CareRelation, { accountId, providerId });
    if (found) {
      await manager.update(CareRelation, { id: found.id }, { endedAt: null });
      return found.id;
    }
    const from = careNameAt(communityId, old.id);
    const careName = await this.vault.open(from.owner, from.place, old.careName);
    const id = this.random.id<CareRelationId>(`care-relation ${accountId} ${providerId}`);
    const { owner, place } = careNameAt(communityId, id);
    const sealed = await this.vault.seal(owner, place, careName);
    await manager.insert(CareRelation, { id, communityId, accountId, providerId, careName: sealed, endedAt: null });
    return id;
  }

  /** One’s own, and going on: a cover hands nothing on. */
  async #own(actor: Actor, id: ConversationId): Promise<void> {
    const row = await this.conversations.one(actor, id);
    if (actor.role !== 'Provider' || !row || row.cover_since != null || row.further || row.ended_at != null)
      throw NotHere();
  }
}
