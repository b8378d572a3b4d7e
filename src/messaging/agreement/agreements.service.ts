import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Postbox } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { CareRelation, type CareRelationId } from '../care-relation.entity.js';
import { CareRelations } from '../care-relations.service.js';
import type { Author } from '../conversation.js';
import { careNameAt, termsAt } from '../sealed-words.js';
import {
  type AgreementId,
  type AgreementState,
  type AgreementView,
  nothingYet,
  type Proposal,
  type Standing,
  type Terms,
  type WaitingProposal,
} from './agreement.js';
import { ProposalChanged, ReviewIsPast } from './agreement.problems.js';
import { WorkingAgreement } from './working-agreement.entity.js';

/** A relation that may have an agreement, and who the two are. */
interface Pair {
  id: CareRelationId;
  community_id: CommunityId;
  account_id: AccountId;
  provider_id: MembershipId;
  care_name: Buffer;
  provider_name: string;
}

interface AgreementRow {
  id: AgreementId;
  care_relation_id: CareRelationId;
  state: AgreementState;
  proposed_by: Author;
  terms: Buffer;
}

const perPerson: Limit = { name: 'agreements', points: 30, seconds: 60 * 60 };
const reviewAfter = { months: 3 };

const sideOf = (actor: Actor): Author => (actor.role === 'Provider' ? 'provider' : 'person');

/**
 * How two people write to each other. Either of them proposes, the other says yes or no, and until then what was agreed before
 * goes on: a change is never imposed. What is no longer in force is not kept.
 */
@Injectable()
export class Agreements {
  constructor(
    private readonly care: CareRelations,
    private readonly postbox: Postbox,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @param id the provider when a person asks, the relation when a provider does. @throws NotHere */
  async show(actor: Actor, id: string): Promise<AgreementView> {
    const side = sideOf(actor);
    const pair = await this.#pair(actor, id);
    const standing = pair ? (await this.of(actor, [pair.id])).get(pair.id)! : nothingYet;
    const reviewOn = this.#today(actor).add(reviewAfter).toString();
    const view = { ...standing, with: id, side, careNameFirst: side === 'person' && !pair, reviewOn };
    if (side === 'person') return { ...view, other: (await this.care.provider(actor, id as MembershipId)).name };
    if (!pair) throw NotHere();
    return { ...view, other: await this.#careName(pair) };
  }

  /** Takes the place of a proposal that waits, whoever made that one. @throws NotHere, CareNameFirst, ReviewIsPast, TooMany */
  async propose(actor: Actor, id: string, terms: Terms, careName?: string): Promise<void> {
    const side = sideOf(actor);
    if (side === 'person') await this.care.provider(actor, id as MembershipId);
    else if (!(await this.#pair(actor, id))) throw NotHere();
    if (Temporal.PlainDate.compare(terms.reviewOn, this.#today(actor)) < 0) throw ReviewIsPast();
    await this.limits.spend(perPerson, actor.accountId);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      if (side === 'person') await this.care.choose(actor, id as MembershipId, careName);
      const pair = await this.#locked(actor, id);
      const careRelationId = pair.id;
      await manager.delete(WorkingAgreement, [
        { careRelationId, state: 'proposed' },
        { careRelationId, state: 'declined' },
      ]);
      const own = this.random.id<AgreementId>(`agreement ${careRelationId}`);
      const { owner, place } = termsAt(pair.community_id, careRelationId, own);
      const sealed = await this.vault.seal(owner, place, JSON.stringify(terms));
      await manager.insert(WorkingAgreement, {
        id: own,
        careRelationId,
        state: 'proposed',
        proposedBy: side,
        terms: sealed,
      });
      await this.#tells(side, pair);
    });
  }

  /** The other one says yes: from now on it is in force. @throws NotHere, ProposalChanged */
  async confirm(actor: Actor, id: string, proposal: AgreementId): Promise<void> {
    await this.#answers(actor, id, proposal, async (pair) => {
      await this.unit.manager.delete(WorkingAgreement, { careRelationId: pair.id, state: 'agreed' });
      await this.unit.manager.update(WorkingAgreement, { id: proposal }, { state: 'agreed' });
    });
  }

  /** The other one says no: what was agreed before goes on. @throws NotHere, ProposalChanged */
  async decline(actor: Actor, id: string, proposal: AgreementId): Promise<void> {
    await this.#answers(actor, id, proposal, async () => {
      await this.unit.manager.update(WorkingAgreement, { id: proposal }, { state: 'declined' });
    });
  }

  /** One takes back one's own, or puts away one that was declined. Twice is once. @throws NotHere */
  async takeBack(actor: Actor, id: string, proposal: AgreementId): Promise<void> {
    await this.unit.run(async () => {
      const { id: careRelationId } = await this.#locked(actor, id);
      const own = { id: proposal, careRelationId, proposedBy: sideOf(actor) };
      for (const state of ['proposed', 'declined'] as const)
        await this.unit.manager.delete(WorkingAgreement, { ...own, state });
    });
  }

  /** What stands between each of these pairs; the same number of reads for one as for many. For a party to all of them. */
  async of(actor: Actor, relations: readonly CareRelationId[]): Promise<Map<CareRelationId, Standing>> {
    const found = new Map<CareRelationId, Standing>(relations.map((id) => [id, nothingYet]));
    const rows = await this.read.all<AgreementRow>(sql`
      select id, care_relation_id, state, proposed_by, terms from working_agreement
      where care_relation_id in ${list([...found.keys()])}`);
    const at = (row: AgreementRow) => termsAt(actor.communityId, row.care_relation_id, row.id);
    const open = await this.vault.opener(rows.map((row) => at(row).owner));
    for (const row of rows) {
      const terms = JSON.parse(open(at(row).owner, at(row).place, row.terms)) as Terms;
      const proposal = { id: row.id, own: row.proposed_by === sideOf(actor), terms };
      const part =
        row.state === 'agreed' ? { inForce: terms } : row.state === 'proposed' ? { proposal } : { declined: proposal };
      found.set(row.care_relation_id, { ...found.get(row.care_relation_id)!, ...part });
    }
    return found;
  }

  /** Who waits for the provider's answer to a proposal. Empty for any other role. */
  async waiting(actor: Actor): Promise<WaitingProposal[]> {
    if (actor.role !== 'Provider') return [];
    const rows = await this.read.all<Pick<Pair, 'id' | 'community_id' | 'care_name'>>(sql`
      select r.id, r.community_id, r.care_name from care_relation r
      join working_agreement a on a.care_relation_id = r.id and a.state = 'proposed' and a.proposed_by = 'person'
      where r.community_id = ${actor.communityId} and r.provider_id = ${actor.membershipId} and r.ended_at is null`);
    const at = (row: (typeof rows)[number]) => careNameAt(row.community_id, row.id);
    const open = await this.vault.opener(rows.map((row) => at(row).owner));
    return rows
      .map((row) => ({ with: row.id, careName: open(at(row).owner, at(row).place, row.care_name) }))
      .sort((a, b) => a.careName.localeCompare(b.careName));
  }

  /** For the file of everything: what is agreed, proposed and declined, by provider. */
  async everything(actor: Actor): Promise<object[]> {
    const relations = await this.care.relations(actor);
    const standings = await this.of(actor, [...relations.values()]);
    return (await this.care.providers(actor)).flatMap(({ id, name }) => {
      const { inForce, proposal, declined } = standings.get(relations.get(id)!) ?? nothingYet;
      const from = (given: Proposal | null) => given && { from: given.own ? 'me' : 'provider', ...given.terms };
      const found = {
        inForce: inForce ?? undefined,
        proposed: from(proposal) ?? undefined,
        declined: from(declined) ?? undefined,
      };
      return Object.values(found).some(Boolean) ? [{ provider: name, ...found }] : [];
    });
  }

  /** Nothing is agreed with somebody one has left. Inside a unit of work. */
  async end(careRelationId: CareRelationId): Promise<void> {
    await this.unit.manager.delete(WorkingAgreement, { careRelationId });
  }

  async #answers(
    actor: Actor,
    id: string,
    proposal: AgreementId,
    answer: (pair: Pair) => Promise<void>,
  ): Promise<void> {
    await this.unit.run(async () => {
      const pair = await this.#locked(actor, id);
      const proposedBy: Author = sideOf(actor) === 'person' ? 'provider' : 'person';
      const waits = { id: proposal, careRelationId: pair.id, state: 'proposed' as const, proposedBy };
      if (!(await this.unit.manager.existsBy(WorkingAgreement, waits))) throw ProposalChanged();
      await answer(pair);
      await this.#tells(sideOf(actor), pair);
    });
  }

  /** Held until the unit ends, so that a yes is to what is there. */
  async #locked(actor: Actor, id: string): Promise<Pair> {
    const pair = await this.#pair(actor, id);
    if (!pair || !(await lockOne(this.unit.manager, CareRelation, { id: pair.id }))) throw NotHere();
    return pair;
  }

  #pair(actor: Actor, id: string): Promise<Pair | undefined> {
    const whose =
      sideOf(actor) === 'provider'
        ? sql`r.provider_id = ${actor.membershipId} and r.id = ${id}`
        : sql`r.account_id = ${actor.accountId} and r.provider_id = ${id}`;
    return this.read.one<Pair>(sql`
      select r.id, r.community_id, r.account_id, r.provider_id, r.care_name, p.staff_name as provider_name
      from care_relation r join membership p on p.id = r.provider_id
      where r.community_id = ${actor.communityId} and r.ended_at is null and p.role = 'Provider' and ${whose}`);
  }

  async #careName(pair: Pair): Promise<string> {
    const { owner, place } = careNameAt(pair.community_id, pair.id);
    return this.vault.open(owner, place, pair.care_name);
  }

  async #tells(by: Author, { account_id, provider_id }: Pair): Promise<void> {
    await this.postbox.write(by === 'provider' ? { accountId: account_id } : { membershipId: provider_id });
  }

  #today = (actor: Actor) => this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate();
}
