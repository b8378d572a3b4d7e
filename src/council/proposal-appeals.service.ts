import { Injectable } from '@nestjs/common';
import { AlreadyAppealed, type AppealState, mayDecide } from '../groups/index.js';
import type { PersonaView } from '../identity/index.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { list, type Sql, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor, CommunityId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Random } from '../platform/time/random.js';
import { CouncilNotices } from './council-notices.js';
import { CouncilReader, type ProposalView } from './council.reader.js';
import type { ProposalId } from './proposal.entity.js';
import { ProposalAppeal, type ProposalAppealId } from './proposal-appeal.entity.js';
import { ProposalReports } from './proposal-reports.service.js';
import { type OpenProposal, proposalOwner, ProposalsRepository } from './proposals.repository.js';

/** For whoever wrote it. */
export interface OwnAppeal {
  state: AppealState;
  words: string;
  answer?: string | undefined;
}

/** A proposal, with what its writer has asked about it, and whether this consultant may hide it. */
export interface OwnProposalView extends ProposalView {
  appeal?: OwnAppeal | undefined;
  mayHide: boolean;
  /** What members have said about it and nobody has looked at, for the consultant. */
  reasons: string[];
}

/** For whoever decides. */
export interface ProposalAppealView {
  id: ProposalAppealId;
  communityId: CommunityId;
  /** Absent: written as a member. */
  author?: PersonaView | undefined;
  title: string;
  body: string;
  lang?: Lang | undefined;
  reason: string;
  words: string;
  /** It comes from the community for which this one stands in. */
  elsewhere: boolean;
}

interface Row {
  id: ProposalAppealId;
  proposal_id: ProposalId;
  community_id: CommunityId;
  state: AppealState;
  words: Buffer;
  answer: Buffer | null;
}

const place = (community: CommunityId, row: string, column: 'words' | 'answer'): Place => ({
  community,
  table: 'proposal_appeal',
  row,
  column,
});

/** A proposal that was hidden is looked at again by somebody else, as a post is (`groups/moderation/appeals.service.ts`). */
@Injectable()
export class ProposalAppeals {
  constructor(
    private readonly reader: CouncilReader,
    private readonly proposals: ProposalsRepository,
    private readonly reports: ProposalReports,
    private readonly notices: CouncilNotices,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** @throws NotHere */
  async page(actor: Actor, id: string): Promise<OwnProposalView> {
    const view = await this.reader.show(actor, id);
    const staff = actor.role === 'Consultant';
    const mayHide =
      staff && view.words !== undefined && !view.hidden && !view.takenBack && !(await this.isOverturned(view.id));
    const reasons = staff ? await this.reports.reasons(view.id) : [];
    return { ...view, mayHide, reasons, appeal: view.own ? (await this.own([view.id])).get(view.id) : undefined };
  }

  /** @throws NotHere unless it is one's own, and hidden */
  async form(actor: Actor, id: string): Promise<ProposalView> {
    const view = await this.reader.show(actor, id);
    if (!view.own || !view.hidden) throw NotHere();
    return view;
  }

  /** @throws NotHere, AlreadyAppealed */
  async ask(actor: Actor, id: string, words: string): Promise<void> {
    const { id: proposalId } = await this.form(actor, id);
    await this.unit.run(async () => {
      // Two who ask at once stand in a row.
      const { communityId, hiddenReason } = await this.proposals.hold(proposalId);
      if (!hiddenReason) throw NotHere();
      if (await this.unit.manager.existsBy(ProposalAppeal, { proposalId })) throw AlreadyAppealed();
      const appealId = this.random.id<ProposalAppealId>(`proposal-appeal ${proposalId}`);
      await this.unit.manager.insert(ProposalAppeal, {
        id: appealId,
        proposalId,
        state: 'open',
        words: await this.vault.seal(proposalOwner(proposalId), place(communityId, appealId, 'words'), words),
        answer: null,
      });
    });
  }

  /** What waits for this consultant. */
  async waiting(actor: Actor): Promise<ProposalAppealView[]> {
    if (actor.role !== 'Consultant') return [];
    const rows = await this.#rows(
      sql`v.state = 'open' and r.hidden_reason is not null and ${mayDecide(actor, sql`r.hidden_by_id`)}`,
    );
    if (rows.length === 0) return [];
    const found = await this.proposals.all(sql`x.id in ${list(rows.map((row) => row.proposal_id))}`);
    const of = new Map(found.map((proposal) => [proposal.id, proposal]));
    const opened = await this.#opener(rows);
    return rows.map((row) => view(actor, row, of.get(row.proposal_id)!, opened(row).words));
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<ProposalAppealView> {
    const found = (await this.waiting(actor)).find((appeal) => appeal.id === id);
    if (!found) throw NotHere();
    return found;
  }

  /** It shows again, or stays hidden; whoever wrote it reads the answer. @throws NotHere, also for what has been decided meanwhile */
  async decide(actor: Actor, id: string, { overturn, answer }: { overturn: boolean; answer: string }): Promise<void> {
    const appeal = await this.show(actor, id);
    await this.unit.run(async () => {
      // The proposal first, as for everything that is done to it.
      const asked = await this.unit.manager.findOneBy(ProposalAppeal, { id: appeal.id });
      if (!asked) throw NotHere();
      const about = await this.proposals.hold(asked.proposalId);
      const held = await lockOne(this.unit.manager, ProposalAppeal, { id: appeal.id });
      if (held?.state !== 'open' || !about.hiddenReason) throw NotHere();
      const [proposal] = await this.proposals.all(sql`x.id = ${held.proposalId}`);
      const at = place(appeal.communityId, held.id, 'answer');
      await this.unit.manager.update(
        ProposalAppeal,
        { id: held.id },
        {
          state: overturn ? 'overturned' : 'upheld',
          answer: await this.vault.seal(proposalOwner(held.proposalId), at, answer),
        },
      );
      if (overturn) await this.proposals.show(about);
      await this.notices.tell(proposal!, 'proposal-appeal-answered');
    });
  }

  /** What was asked about some proposals, which are one's own. Two reads. */
  async own(proposals: readonly ProposalId[]): Promise<Map<ProposalId, OwnAppeal>> {
    if (proposals.length === 0) return new Map();
    const rows = await this.#rows(sql`v.proposal_id in ${list(proposals)}`);
    const opened = await this.#opener(rows);
    return new Map(rows.map((row) => [row.proposal_id, { state: row.state, ...opened(row) }]));
  }

  /** Its writer has asked, and it shows since: nobody hides it again. */
  async isOverturned(proposalId: ProposalId): Promise<boolean> {
    const found = await this.read.one(
      sql`select id from proposal_appeal where proposal_id = ${proposalId} and state = 'overturned'`,
    );
    return found !== undefined;
  }

  /**
   * It shows again without a decision. Whoever asked has what they asked for; whoever was told no can ask again, should it be hidden
   * again. Inside a unit of work that holds the proposal.
   */
  async close(proposalId: ProposalId): Promise<void> {
    await this.unit.manager.update(ProposalAppeal, { proposalId, state: 'open' }, { state: 'overturned' });
    await this.unit.manager.delete(ProposalAppeal, { proposalId, state: 'upheld' });
  }

  /** With the words that it was about. Inside a unit of work. */
  async forget(proposalId: ProposalId): Promise<void> {
    await this.unit.manager.delete(ProposalAppeal, { proposalId });
  }

  #rows(where: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select v.id, v.proposal_id, r.community_id, v.state, v.words, v.answer
      from proposal_appeal v join proposal r on r.id = v.proposal_id where ${where} order by v.id`);
  }

  async #opener(rows: readonly Row[]): Promise<(row: Row) => Pick<OwnAppeal, 'words' | 'answer'>> {
    const open = await this.vault.opener(rows.map((row) => proposalOwner(row.proposal_id)));
    return ({ id, proposal_id: proposal, community_id: community, words, answer }) => ({
      words: open(proposalOwner(proposal), place(community, id, 'words'), words),
      ...(answer ? { answer: open(proposalOwner(proposal), place(community, id, 'answer'), answer) } : {}),
    });
  }
}

const view = (actor: Actor, { id }: Row, proposal: OpenProposal, words: string): ProposalAppealView => ({
  id,
  communityId: proposal.communityId,
  author: proposal.author,
  title: proposal.body!.title,
  body: proposal.body!.words,
  lang: proposal.lang,
  reason: proposal.hiddenReason!,
  words,
  elsewhere: proposal.communityId !== actor.communityId,
});
