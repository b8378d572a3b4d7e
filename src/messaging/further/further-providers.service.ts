import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Notices } from '../../notices/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, instantOrNull, list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { CareRelation, type CareRelationId } from '../care-relation.entity.js';
import type { ConversationId } from '../conversation.js';
import { Conversation } from '../conversation.entity.js';
import { type ConversationRow, ConversationsRepository } from '../conversations.repository.js';
import { LetterDrafts } from '../draft/letter-drafts.service.js';
import { FurtherProvider, type FurtherProviderId } from './further-provider.entity.js';
import { AgreementFirst } from './further.problems.js';
import type { FurtherTold, FurtherView } from './further.js';

interface Known {
  relation_id: CareRelationId;
  id: MembershipId;
  account_id: AccountId;
  name: string;
}

/** Who was in it twice within one second came the second time after going the first: the open stay is the last. */
const inTheOrderTheyCame = sql`order by f.from_at, case when f.until_at is null then 1 else 0 end, f.until_at, f.id`;

/**
 * Several providers in one conversation, if the person says so: only those with whom there is a confirmed agreement, and for as long as
 * the person wants. Whoever is in it reads all of it; whoever was taken out, nothing any more.
 */
@Injectable()
export class FurtherProviders {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly drafts: LetterDrafts,
    private readonly notices: Notices,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** For a party to it. */
  async of(actor: Actor, id: ConversationId): Promise<FurtherView> {
    const rows = await this.read.all<{
      id: MembershipId;
      name: string | null;
      role: string;
      from_after: number;
      from_at: unknown;
      until_after: number | null;
      until_at: unknown;
      stayed: number;
    }>(sql`
      select r.provider_id as id, p.staff_name as name, p.role, f.from_at, f.until_at,
        (select cast(count(*) as integer) from hand_over h
          where h.conversation_id = f.conversation_id and h.to_id = r.provider_id and h.state = 'taken'
            and h.after_seq = f.until_seq) as stayed,
        (select cast(count(*) as integer) from message m
          where m.conversation_id = f.conversation_id and m.seq <= f.from_seq) as from_after,
        (select cast(count(*) as integer) from message m
          where m.conversation_id = f.conversation_id and m.seq <= f.until_seq) as until_after
      from further_provider f
      join care_relation r on r.id = f.care_relation_id
      join membership p on p.id = r.provider_id
      where f.conversation_id = ${id} ${inTheOrderTheyCame}`);
    const told = rows.flatMap(({ name, from_after, from_at, until_after, until_at, stayed }): FurtherTold[] => {
      const who = name ?? '';
      const came = { name: who, came: true, after: from_after, at: instantFrom(from_at).toString() };
      // To whom it was handed on, which is told as that, is not out of it.
      const went = stayed ? undefined : instantOrNull(until_at)?.toString();
      return went ? [came, { name: who, came: false, after: until_after!, at: went }] : [came];
    });
    const now = rows
      .filter(({ role, until_at }) => until_at == null && role === 'Provider')
      .map((row) => ({ id: row.id, name: row.name ?? '' }));
    return { now, told, others: actor.role === 'ServiceUser' ? await this.#others(actor, id) : [] };
  }

  /** By conversation, who is in it now beside the one it is with. One read. */
  async namesIn(ids: readonly ConversationId[]): Promise<Map<ConversationId, string[]>> {
    const rows = await this.read.all<{ conversation_id: ConversationId; name: string | null }>(sql`
      select f.conversation_id, p.staff_name as name from further_provider f
      join care_relation r on r.id = f.care_relation_id
      join membership p on p.id = r.provider_id and p.role = 'Provider'
      where f.conversation_id in ${list(ids)} and f.until_at is null order by f.from_at, f.id`);
    const found = new Map<ConversationId, string[]>();
    for (const { conversation_id, name } of rows)
      found.set(conversation_id, [...(found.get(conversation_id) ?? []), name ?? '']);
    return found;
  }

  /** For the file of everything, by conversation: who was taken in, and till when. */
  async ofEach(ids: readonly ConversationId[]): Promise<Map<ConversationId, object[]>> {
    const rows = await this.read.all<{
      conversation_id: ConversationId;
      name: string | null;
      from_at: unknown;
      until_at: unknown;
    }>(sql`
      select f.conversation_id, p.staff_name as name, f.from_at, f.until_at from further_provider f
      join care_relation r on r.id = f.care_relation_id join membership p on p.id = r.provider_id
      where f.conversation_id in ${list(ids)} ${inTheOrderTheyCame}`);
    const found = new Map<ConversationId, object[]>();
    for (const { conversation_id, name, from_at, until_at } of rows) {
      const told = { name, from: instantFrom(from_at).toString(), until: instantOrNull(until_at)?.toString() };
      found.set(conversation_id, [...(found.get(conversation_id) ?? []), told]);
    }
    return found;
  }

  /** @throws NotHere, AgreementFirst */
  async add(actor: Actor, id: ConversationId, provider: MembershipId): Promise<void> {
    if ((await this.#own(actor, id)).ended_at != null) throw NotHere();
    await this.unit.run(async () => {
      // The relation first, as where a person leaves a provider: whoever is left meanwhile does not come in.
      await lockOne(this.unit.manager, CareRelation, { accountId: actor.accountId, providerId: provider });
      const conversation = await lockOne(this.unit.manager, Conversation, { id });
      if (!conversation || (await this.#own(actor, id)).ended_at != null) throw NotHere();
      const [known] = await this.#known(actor, id, sql`and r.provider_id = ${provider}`);
      if (!known) throw AgreementFirst();
      await this.unit.manager.insert(FurtherProvider, {
        id: this.random.id<FurtherProviderId>(`further-provider ${id}`),
        conversationId: id,
        careRelationId: known.relation_id,
        fromSeq: conversation.lastSeq,
        fromAt: this.clock.now(),
        untilSeq: null,
        untilAt: null,
      });
      await this.notices.tell({ membershipId: provider }, 'message-waiting', id);
    });
  }

  /** Twice is once. Also where nobody writes any more: who is in it still reads. @throws NotHere */
  async takeOut(actor: Actor, id: ConversationId, provider: MembershipId): Promise<void> {
    await this.#own(actor, id);
    const known = await this.read.one<Known>(sql`
      select r.id as relation_id, p.account_id from care_relation r join membership p on p.id = r.provider_id
      where r.account_id = ${actor.accountId} and r.provider_id = ${provider}`);
    if (known) await this.unit.run(() => this.#out(known.relation_id, known.account_id, id));
  }

  /** They are the one it is with from now on: what they have begun to write is still theirs to send. Inside a unit of work. */
  async takeOver(careRelationId: CareRelationId, id: ConversationId): Promise<void> {
    await this.#ends(careRelationId, id);
  }

  /** The person has left them. Inside a unit of work. */
  async end(careRelationId: CareRelationId): Promise<void> {
    const rows = await this.read.all<{ conversation_id: ConversationId; account_id: AccountId }>(sql`
      select f.conversation_id, p.account_id from further_provider f
      join care_relation r on r.id = f.care_relation_id join membership p on p.id = r.provider_id
      where f.care_relation_id = ${careRelationId} and f.until_at is null`);
    for (const { conversation_id, account_id } of rows) await this.#out(careRelationId, account_id, conversation_id);
  }

  /** Only whoever was in it loses what they have begun: the one it is with cannot be taken out. */
  async #out(careRelationId: CareRelationId, accountId: AccountId, conversationId: ConversationId): Promise<void> {
    if (await this.#ends(careRelationId, conversationId))
      await this.drafts.drop([{ in: conversationId }], { accountId });
  }

  /** @returns whether they were in it. */
  async #ends(careRelationId: CareRelationId, conversationId: ConversationId): Promise<boolean> {
    const { manager } = this.unit;
    const conversation = await lockOne(manager, Conversation, { id: conversationId });
    if (!conversation) return false;
    const until = { untilSeq: conversation.lastSeq, untilAt: this.clock.now() };
    const { affected } = await manager.update(
      FurtherProvider,
      { careRelationId, conversationId, untilAt: IsNull() },
      until,
    );
    return affected !== 0;
  }

  async #others(actor: Actor, id: ConversationId): Promise<FurtherView['others']> {
    return (await this.#known(actor, id, sql``)).map(({ id: own, name }) => ({ id: own, name }));
  }

  /** With a confirmed agreement, and not in it yet. */
  #known({ accountId, communityId }: Actor, id: ConversationId, and: Sql): Promise<Known[]> {
    return this.read.all<Known>(sql`
      select r.id as relation_id, p.id, p.account_id, p.staff_name as name from care_relation r
      join membership p on p.id = r.provider_id and p.role = 'Provider'
      join working_agreement a on a.care_relation_id = r.id and a.state = 'agreed'
      where r.account_id = ${accountId} and r.community_id = ${communityId} and r.ended_at is null
        and r.id not in (select c.care_relation_id from conversation c where c.id = ${id})
        and r.id not in (select f.care_relation_id from further_provider f
          where f.conversation_id = ${id} and f.until_at is null) ${and}
      order by p.staff_name`);
  }

  async #own(actor: Actor, id: ConversationId): Promise<ConversationRow> {
    const row = await this.conversations.one(actor, id);
    if (actor.role !== 'ServiceUser' || !row) throw NotHere();
    return row;
  }
}
