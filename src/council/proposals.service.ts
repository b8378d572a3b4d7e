import { Injectable } from '@nestjs/common';
import { WritingHere } from '../groups/index.js';
import { Personas } from '../identity/index.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { type Limit, Limits } from '../platform/http/limits.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { CouncilNotices } from './council-notices.js';
import { NotAnsweredYet, NoWayBack, ProposalHidden, ShowsForGood } from './council.problems.js';
import { CouncilReader } from './council.reader.js';
import { type AnswerState, votesUntil } from './proposal.js';
import type { Proposal, ProposalId } from './proposal.entity.js';
import { ProposalAppeals } from './proposal-appeals.service.js';
import { ProposalReports } from './proposal-reports.service.js';
import { ProposalsRepository } from './proposals.repository.js';
import { VotesRepository } from './votes.repository.js';

/** So that a list stays one that can be read. Counted for the account, apart from what it proposed. */
const proposing: Limit = { name: 'proposals', points: 3, seconds: 7 * 24 * 60 * 60 };

export interface ProposalWish {
  title: string;
  body: string;
  lang: Lang;
  /** Under the nickname, or as a member. */
  named: boolean;
}

export interface AnswerWish {
  state: AnswerState;
  words: string;
  lang: Lang;
}

/** What members propose, and what the consultant does about it. */
@Injectable()
export class Proposals {
  constructor(
    private readonly reader: CouncilReader,
    private readonly proposals: ProposalsRepository,
    private readonly votes: VotesRepository,
    private readonly appeals: ProposalAppeals,
    private readonly reports: ProposalReports,
    private readonly notices: CouncilNotices,
    private readonly personas: Personas,
    private readonly writing: WritingHere,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NicknameFirst and its like, WritingPaused, TooMany */
  async propose(actor: Actor, { title, body: words, lang, named }: ProposalWish): Promise<ProposalId> {
    const personaId = await this.personas.require(actor);
    await this.writing.requireNoPause(actor);
    await this.limits.spend(proposing, actor.accountId);
    const { communityId, zone } = actor;
    const until = votesUntil(this.clock.now(), zone);
    return this.unit.run(async () => {
      await this.personas.hold(personaId);
      return this.proposals.add({ communityId, personaId, named, lang, until, title, words });
    });
  }

  /**
   * Its writer takes it back, with what others have said to it. What somebody has reported is gone for members too, and for good once the
   * consultant has looked. @throws NotHere, NoWayBack once the time is over, unless there is new time to come
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const { id: proposalId, own } = await this.reader.find(actor, id);
    if (!own) throw NotHere();
    await this.unit.run(async () => {
      const held = await this.proposals.hold(proposalId);
      if (this.#isOver(held) && !((held.hiddenReason || held.held) && held.saidYes === null)) throw NoWayBack();
      await this.votes.forget(proposalId);
      if (await this.reports.isOpen(proposalId)) await this.proposals.setAside(held, 'taken-back');
      else await this.proposals.remove(proposalId);
    });
  }

  /** With the reason its writer reads. Its reports are answered by that. @throws NotHere, ProposalHidden, ShowsForGood */
  async hide(actor: Actor, id: string, reason: string): Promise<void> {
    const proposal = await this.reader.find(actor, id);
    await this.unit.run(async () => {
      const held = await this.proposals.hold(proposal.id);
      if (!held.body || held.held === 'taken-back') throw NotHere();
      // Else a second consultant would take the place of the first, and a colleague could not decide any more.
      if (held.hiddenReason) throw ProposalHidden();
      if (await this.appeals.isOverturned(held.id)) throw ShowsForGood();
      await this.proposals.hide(held, reason, actor.membershipId);
      await this.reports.close(held.id, 'hidden');
      await this.notices.tell(proposal, 'proposal-hidden');
    });
  }

  /** What shows already gets no new time. @throws NotHere */
  async show(actor: Actor, id: string): Promise<void> {
    const proposal = await this.reader.find(actor, id);
    await this.unit.run(async () => {
      const held = await this.proposals.hold(proposal.id);
      if (!held.hiddenReason) return;
      await this.proposals.show(held);
      await this.appeals.close(held.id);
      await this.notices.tell(proposal, 'proposal-shown');
    });
  }

  /** What comes of it, in the place of what was answered before; of a hidden one, for its writer. @throws NotHere, NotAnsweredYet before the time is over */
  async answer(actor: Actor, id: string, { state, words, lang }: AnswerWish): Promise<void> {
    const proposal = await this.reader.find(actor, id);
    const on = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().toString();
    await this.unit.run(async () => {
      const held = await this.proposals.hold(proposal.id);
      if (held.held === 'taken-back') throw NotHere();
      if (!this.#isOver(held)) throw NotAnsweredYet();
      await this.proposals.answer(held, { state, words, lang, on });
      await this.notices.tell(proposal, 'proposal-answered');
    });
  }

  #isOver({ until }: Proposal): boolean {
    return until.epochMilliseconds <= this.clock.now().epochMilliseconds;
  }
}
