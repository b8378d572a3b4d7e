import { Injectable } from '@nestjs/common';
import { AccountLeft, CommunityLeft, NicknameGivenUp, type PersonaId, PersonaLeft } from '../identity/index.js';
import { list, sql } from '../platform/database/sql.js';
import { During } from '../platform/events/events.js';
import { ProposalAppeals } from './proposal-appeals.service.js';
import { ProposalReports } from './proposal-reports.service.js';
import { type OpenProposal, ProposalsRepository } from './proposals.repository.js';
import { VotesRepository } from './votes.repository.js';

/** What becomes of what somebody proposed and said here, when they or their nickname are gone. */
@Injectable()
export class CouncilLeft {
  constructor(
    private readonly proposals: ProposalsRepository,
    private readonly votes: VotesRepository,
    private readonly appeals: ProposalAppeals,
    private readonly reports: ProposalReports,
  ) {}

  /**
   * What was told of a count stays: it is nobody's. What was answered stays too, with or without what it answers. What was written as a
   * member stays whatever they wished: if it went with them, everybody would see whose it was.
   */
  @During(PersonaLeft)
  async left({ personaId, words }: PersonaLeft): Promise<void> {
    await this.votes.left(personaId);
    const own = await this.#own(personaId);
    await this.#letGo(own);
    if (words === 'stay') return;
    await this.reports.left(personaId);
    for (const { id, ownKey, answer } of own) {
      if (ownKey) continue;
      if (answer) {
        await this.proposals.empty(id);
        await this.appeals.forget(id);
        await this.reports.forget(id);
      } else {
        await this.proposals.remove(id);
        await this.votes.forget(id);
      }
    }
  }

  @During(NicknameGivenUp)
  async givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    await this.votes.left(personaId);
    await this.#letGo(await this.#own(personaId));
  }

  @During(AccountLeft)
  leave({ accountId }: AccountLeft): Promise<void> {
    return this.reports.leftUnnamed(accountId);
  }

  @During(CommunityLeft)
  leaveCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    return this.reports.leftUnnamed(accountId, communityId);
  }

  /** With what is asked about it: an appeal that went just then would tell whose it was. */
  async #letGo(own: readonly OpenProposal[]): Promise<void> {
    for (const proposal of own) if (proposal.ownKey && proposal.body) await this.proposals.letGo(proposal);
  }

  async #own(personaId: PersonaId): Promise<OpenProposal[]> {
    const ids = await this.proposals.ownIds(personaId);
    return ids.length > 0 ? this.proposals.all(sql`x.id in ${list(ids)}`) : [];
  }
}
