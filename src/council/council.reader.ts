import { Injectable } from '@nestjs/common';
import { butNot, type PersonaId, type PersonaView } from '../identity/index.js';
import { Unseen } from '../groups/index.js';
import { list, type Sql, sql } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { lastDay, type Told, type Vote } from './proposal.js';
import type { ProposalId } from './proposal.entity.js';
import { type Answer, type OpenProposal, ProposalsRepository } from './proposals.repository.js';
import { VotesRepository } from './votes.repository.js';

const atOnce = 20;

/** A proposal in a list. */
export interface ProposalRowView {
  id: ProposalId;
  /** Absent: gone with whoever wrote it. */
  title?: string | undefined;
  /** Absent: written as a member. */
  lang?: Lang | undefined;
  /** Absent: written as a member. */
  author?: PersonaView | undefined;
  own: boolean;
  /** The last day on which one can vote, `2026-12-06`. */
  lastDay: string;
  open: boolean;
  hidden: boolean;
  /** Reported by several while nobody was on duty: members do not get it until the consultant has looked. */
  waits: boolean;
  answer?: Answer | undefined;
}

export interface ProposalView extends ProposalRowView {
  words?: string | undefined;
  /** Why it is hidden: for its author and for the consultant. */
  hiddenReason?: string | undefined;
  /** Reported, and taken back since: for the consultant alone. */
  takenBack: boolean;
  /** One that somebody else wrote, to whoever may say something about it. */
  mayReport: boolean;
  /** Once it is over and counted. */
  told?: { yes: Told; no: Told } | undefined;
  /** What this reader has said, until it is counted. */
  mine?: Vote | undefined;
  mayVote: boolean;
  /** Its writer, while members vote or will again. */
  mayTakeBack: boolean;
}

export interface CouncilView {
  proposals: ProposalRowView[];
  /** The last one here, to go on after. */
  next?: ProposalId | undefined;
}

/** A proposal that is over and has no answer. */
export interface UnansweredView {
  id: ProposalId;
  title: string;
  lang?: Lang | undefined;
}

interface Eyes {
  persona: PersonaId | undefined;
  own: readonly ProposalId[];
  /** What of the proposals `x` this reader may see. */
  visible: Sql;
}

/** Proposals as each may see them. The consultant sees no more of a vote than everybody. */
@Injectable()
export class CouncilReader {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly votes: VotesRepository,
    private readonly unseen: Unseen,
    private readonly clock: Clock,
  ) {}

  /** What is voted on, and what waits for an answer; what ends last comes first. A constant number of reads. */
  list(actor: Actor, after?: string): Promise<CouncilView> {
    return this.#page(actor, {
      where: sql`x.answer_state is null`,
      beyond: sql`(x.until < a.until or (x.until = a.until and x.id > a.id))`,
      order: sql`x.until desc, x.id`,
      after,
    });
  }

  /** What members said and what came of it, the newest answer first. A constant number of reads. */
  answered(actor: Actor, after?: string): Promise<CouncilView> {
    return this.#page(actor, {
      where: sql`x.answer_state is not null`,
      beyond: sql`(x.answered_on < a.answered_on or (x.answered_on = a.answered_on and x.id > a.id))`,
      order: sql`x.answered_on desc, x.id`,
      after,
    });
  }

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<ProposalView> {
    const eyes = await this.#eyes(actor);
    const proposal = await this.#one(eyes, id);
    const { body, hiddenReason, told } = proposal;
    const row = this.#row(actor, eyes, proposal);
    return {
      ...row,
      words: body?.words,
      hiddenReason,
      takenBack: proposal.held === 'taken-back',
      mayReport: actor.role === 'ServiceUser' && !row.own && body !== undefined,
      told: row.open || row.hidden || row.waits ? undefined : told,
      mine: told ? undefined : (await this.votes.of(eyes.persona, [proposal.id])).get(proposal.id),
      mayVote: actor.role === 'ServiceUser' && eyes.persona !== undefined && row.open && !row.hidden && !row.waits,
      mayTakeBack: row.own && (row.open || ((row.hidden || row.waits) && !told)),
    };
  }

  /** For commands: what this reader may see. @throws NotHere */
  async find(actor: Actor, id: string): Promise<OpenProposal & { own: boolean }> {
    const eyes = await this.#eyes(actor);
    const proposal = await this.#one(eyes, id);
    return { ...proposal, own: eyes.own.includes(proposal.id) };
  }

  /** For the desk, those that have waited longest first. Hiding one does not take it away. */
  async unanswered({ communityId }: Actor): Promise<UnansweredView[]> {
    const rows = await this.proposals.all(
      sql`x.community_id = ${communityId} and x.answer_state is null and ${stands} and x.until <= ${this.clock.now()}`,
      sql`order by x.until, x.id`,
    );
    return rows.map(({ id, lang, body }) => ({ id, lang, title: body?.title ?? '' }));
  }

  async #page(
    actor: Actor,
    { where, beyond, order, after }: { where: Sql; beyond: Sql; order: Sql; after: string | undefined },
  ): Promise<CouncilView> {
    const eyes = await this.#eyes(actor);
    const further =
      after === undefined
        ? sql``
        : sql` and exists (select 1 from proposal a where a.id = ${after} and a.community_id = x.community_id and ${beyond})`;
    const rows = await this.proposals.all(
      sql`${where} and ${stands} and ${eyes.visible}${further}`,
      sql`order by ${order} limit ${atOnce + 1}`,
    );
    const shown = rows.slice(0, atOnce);
    return {
      proposals: shown.map((proposal) => this.#row(actor, eyes, proposal)),
      ...(rows.length > atOnce ? { next: shown.at(-1)!.id } : {}),
    };
  }

  async #one({ visible }: Eyes, id: string): Promise<OpenProposal> {
    const [proposal] = await this.proposals.all(sql`x.id = ${id} and ${visible}`);
    if (!proposal) throw NotHere();
    return proposal;
  }

  /**
   * Whoever has muted or blocked a nickname does not get what it proposed. What is written as a member everybody gets: if it went with
   * a nickname that one mutes, muting would tell whose it is.
   */
  async #eyes(actor: Actor): Promise<Eyes> {
    const { reader, hidden } = await this.unseen.sight(actor);
    const own = await this.proposals.ownIds(reader.persona);
    const shown =
      actor.role === 'Consultant'
        ? sql``
        : sql` and ${stands} and ((x.hidden_reason is null and x.held is null)${orOwn(own)})`;
    const visible = sql`x.community_id = ${actor.communityId}${shown} and (x.persona_id is null or (1 = 1${butNot(sql`x.persona_id`, hidden)}))`;
    return { persona: reader.persona, own, visible };
  }

  #row(actor: Actor, { own }: Eyes, proposal: OpenProposal): ProposalRowView {
    const { id, body, lang, author, until, hiddenReason, held, answer } = proposal;
    return {
      id,
      title: body?.title,
      lang,
      author,
      own: own.includes(id),
      lastDay: lastDay(until, actor.zone),
      open: until.epochMilliseconds > this.clock.now().epochMilliseconds,
      hidden: hiddenReason !== undefined,
      waits: held !== undefined,
      answer,
    };
  }
}

/** That the writer of `x` has not taken it back. */
const stands = sql`(x.held is null or x.held = 'reports')`;
const orOwn = (own: readonly ProposalId[]): Sql => (own.length === 0 ? sql`` : sql` or x.id in ${list(own)}`);
