import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { AlreadyReportedThat, ReportLimit, type ReportState, Thresholds, Voices } from '../groups/index.js';
import type { PersonaId } from '../identity/index.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, list, type Sql, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { toTheHour } from '../platform/time/coarse.js';
import { Random } from '../platform/time/random.js';
import { CouncilNotices } from './council-notices.js';
import { CouncilReader, type ProposalView } from './council.reader.js';
import type { ProposalId } from './proposal.entity.js';
import { ProposalReport, type ProposalReportId } from './proposal-report.entity.js';
import { proposalOwner, ProposalsRepository } from './proposals.repository.js';

/** A reported proposal, on the desk. */
export interface ReportedProposalView {
  id: ProposalId;
  title: string;
  lang?: Lang | undefined;
}

/** One's own word about a proposal, for the file of everything. */
export interface OwnProposalReport {
  reason: string;
  /** To the hour. */
  at: string;
}

interface Row {
  id: ProposalReportId;
  proposal_id: ProposalId;
  community_id: CommunityId;
  reason: Buffer;
  at: unknown;
}

const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'proposal_report',
  row,
  column: 'reason',
});

const openByVoice = (voice: string): Sql =>
  sql`select 1 as spoken from proposal_report x where x.voice = ${voice} and x.state = 'open'`;

/**
 * Saying that a proposal is not right, as of a post (`groups/moderation/moderation.service.ts`). The proposal waits by itself, never its
 * writer: what is written as a member has none that anybody may count for, and the other kind shall not be told from it by that.
 */
@Injectable()
export class ProposalReports {
  constructor(
    private readonly reader: CouncilReader,
    private readonly proposals: ProposalsRepository,
    private readonly notices: CouncilNotices,
    private readonly voices: Voices,
    private readonly thresholds: Thresholds,
    private readonly limit: ReportLimit,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** What of others one may report: what one reads. @throws NotHere */
  async form(actor: Actor, id: string): Promise<ProposalView> {
    const view = await this.reader.show(actor, id);
    if (view.own || view.words === undefined) throw NotHere();
    return view;
  }

  /** Tells the consultant, also of whoever has no nickname yet. @throws EnoughReports, NotHere, OnBreak, AlreadyReportedThat */
  async report(actor: Actor, id: string, reason: string): Promise<void> {
    await this.limit.spend(actor);
    const { id: proposalId } = await this.form(actor, id);
    const { is, ...by } = await this.voices.of(actor, proposalId, openByVoice);
    await this.unit.run(async () => {
      // Several at once stand in a row, or none would see the others.
      const held = await this.proposals.hold(proposalId);
      if (held.hiddenReason || held.held || !held.body) throw NotHere();
      const said = sql`select 1 as said from proposal_report x where x.proposal_id = ${proposalId} and ${is(sql`x`)}`;
      if (await this.read.one(said)) throw AlreadyReportedThat();
      const { communityId } = held;
      const reportId = this.random.id<ProposalReportId>(`proposal-report ${by.personaId ?? by.voice}`);
      await this.unit.manager.insert(ProposalReport, {
        id: reportId,
        proposalId,
        ...by,
        reason: await this.vault.seal(proposalOwner(proposalId), place(communityId, reportId), reason),
        state: 'open',
        reportedAt: toTheHour(this.clock.now()),
      });
      const voices = await this.unit.manager.countBy(ProposalReport, { proposalId, state: 'open' });
      if (!(await this.thresholds.holds(communityId, voices))) return;
      await this.proposals.setAside(held, 'reports');
      const [proposal] = await this.proposals.all(sql`x.id = ${proposalId}`);
      await this.notices.tell(proposal!, 'proposal-held');
    });
  }

  /** Reported proposals that wait for the consultant, also what its writer has taken back since. A constant number of reads. */
  async waiting({ role, communityId }: Actor): Promise<ReportedProposalView[]> {
    if (role !== 'Consultant') return [];
    const found = await this.proposals.all(
      sql`x.community_id = ${communityId} and exists (select 1 from proposal_report y where y.proposal_id = x.id and y.state = 'open')`,
    );
    return found.map(({ id, lang, body }) => ({ id, lang, title: body?.title ?? '' }));
  }

  /** What was said about a proposal and is open, in no order that would tell who was first. Two reads. */
  async reasons(proposalId: ProposalId): Promise<string[]> {
    const rows = await this.#rows(sql`y.proposal_id = ${proposalId} and y.state = 'open'`, sql`y.id`);
    return (await this.#opened(rows)).map(({ reason }) => reason);
  }

  /** One's own, the oldest first. Three reads. */
  async own({ accountId, communityId }: Actor, persona: PersonaId | undefined): Promise<OwnProposalReport[]> {
    const own = sql`(y.persona_id = ${persona ?? null} or y.voice in ${list(await this.#used(accountId, communityId))})`;
    return this.#opened(await this.#rows(own, sql`y.reported_at, y.id`));
  }

  /** The consultant has looked, and lets it stand; what was taken back in the meantime goes now. @throws NotHere where nothing is reported */
  async keep(actor: Actor, id: string): Promise<void> {
    const proposal = await this.reader.find(actor, id);
    await this.unit.run(async () => {
      const held = await this.proposals.hold(proposal.id);
      if (!(await this.isOpen(held.id))) throw NotHere();
      await this.close(held.id, 'kept');
      if (held.held === 'taken-back') return this.proposals.remove(held.id);
      if (held.held === null) return;
      await this.proposals.letThrough(held);
      await this.notices.tell(proposal, 'proposal-shown');
    });
  }

  /** Whether somebody waits for the consultant to look at it. */
  isOpen(proposalId: ProposalId): Promise<boolean> {
    return this.unit.manager.existsBy(ProposalReport, { proposalId, state: 'open' });
  }

  /** It has been looked at. Inside a unit of work that holds the proposal. */
  async close(proposalId: ProposalId, state: Exclude<ReportState, 'open'>): Promise<void> {
    await this.unit.manager.update(ProposalReport, { proposalId, state: 'open' }, { state });
  }

  /** With the words that they were about. Inside a unit of work. */
  async forget(proposalId: ProposalId): Promise<void> {
    await this.unit.manager.delete(ProposalReport, { proposalId });
  }

  /** Of somebody who is gone: what waits is still looked at. Inside a unit of work. */
  async left(personaId: PersonaId): Promise<void> {
    await this.unit.manager.delete(ProposalReport, { personaId, state: Not('open' as const) });
  }

  /** The same of what they said without a nickname, here or anywhere. Inside a unit of work. */
  async leftUnnamed(accountId: AccountId, communityId?: CommunityId): Promise<void> {
    const voice = In(await this.#used(accountId, communityId));
    await this.unit.manager.delete(ProposalReport, { voice, state: Not('open' as const) });
  }

  /** The voices this account has used, here or anywhere: found by trying, as elsewhere. */
  async #used(accountId: AccountId, communityId?: CommunityId): Promise<string[]> {
    const here = communityId === undefined ? sql`` : sql` and x.community_id = ${communityId}`;
    const unnamed = await this.read.all<{ about: ProposalId; voice: string }>(sql`
      select y.proposal_id as about, y.voice from proposal_report y join proposal x on x.id = y.proposal_id
      where y.voice is not null${here}`);
    return this.voices.among(accountId, unnamed);
  }

  #rows(where: Sql, order: Sql): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select y.id, y.proposal_id, x.community_id, y.reason, y.reported_at as at
      from proposal_report y join proposal x on x.id = y.proposal_id where ${where} order by ${order}`);
  }

  async #opened(rows: readonly Row[]): Promise<OwnProposalReport[]> {
    const open = await this.vault.opener(rows.map((row) => proposalOwner(row.proposal_id)));
    return rows.map(({ id, proposal_id: proposal, community_id: community, reason, at }) => ({
      reason: open(proposalOwner(proposal), place(community, id), reason),
      at: instantFrom(at).toString(),
    }));
  }
}
