import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Personas } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { allShifts, shiftOf } from '../platform/numbers/shift.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { VotingOver } from './council.problems.js';
import { CouncilReader } from './council.reader.js';
import { keptOf, type View, type Vote } from './proposal.js';
import { Proposal, type ProposalId } from './proposal.entity.js';
import { ProposalsRepository } from './proposals.repository.js';
import { VotesRepository } from './votes.repository.js';

/**
 * One vote for each nickname, which only whoever gave it can read. They are counted once, by the clock when the time is over: each
 * number is moved by chance, told from then on, and the votes are destroyed with their key (ADR 0045).
 */
@Injectable()
export class Votes {
  constructor(
    private readonly reader: CouncilReader,
    private readonly proposals: ProposalsRepository,
    private readonly votes: VotesRepository,
    private readonly personas: Personas,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** In the place of what one has said before; whoever has no view leaves nothing. @throws NotHere, NicknameFirst and its like, VotingOver */
  async vote(actor: Actor, id: string, view: View): Promise<void> {
    const { id: proposalId } = await this.reader.find(actor, id);
    const persona = await this.personas.require(actor);
    await this.unit.run(async () => {
      await this.personas.hold(persona);
      const held = await this.proposals.hold(proposalId);
      if (held.hiddenReason || held.held || held.until.epochMilliseconds <= this.clock.now().epochMilliseconds)
        throw VotingOver();
      if (view === 'none') await this.votes.take(held.id, persona);
      else await this.votes.put(held, persona, view);
    });
  }

  /** Counts what is over, and never what is hidden or waits: no member could vote on that. Twice, or in two processes, is once. */
  @Interval(60 * 60_000)
  async settle(): Promise<void> {
    const due = await this.read.all<{ id: ProposalId }>(
      sql`select id from proposal where said_yes is null and hidden_reason is null and held is null and until <= ${this.clock.now()} order by id`,
    );
    for (const { id } of due) await this.unit.run(() => this.#count(id));
  }

  async #count(id: ProposalId): Promise<void> {
    const held = await this.proposals.hold(id);
    if (held.saidYes !== null || held.hiddenReason || held.held) return;
    const votes = await this.votes.cast(id);
    const kept = (side: Vote) => {
      const shift = shiftOf(this.random.whole(allShifts, `proposal-shift ${id} ${side}`));
      return keptOf(votes.filter((vote) => vote === side).length + shift);
    };
    await this.unit.manager.update(Proposal, { id }, { saidYes: kept('yes'), saidNo: kept('no') });
    await this.votes.forget(id);
  }
}
