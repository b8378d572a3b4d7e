import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings, Personas } from '../identity/index.js';
import { list, sql } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { lastDay } from './proposal.js';
import { ProposalAppeals } from './proposal-appeals.service.js';
import { ProposalReports } from './proposal-reports.service.js';
import { ProposalsRepository } from './proposals.repository.js';
import { VotesRepository } from './votes.repository.js';

/** What one has proposed, and said to what is voted on, for the file of everything. */
@Injectable()
export class OwnCouncil implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly proposals: ProposalsRepository,
    private readonly votes: VotesRepository,
    private readonly appeals: ProposalAppeals,
    private readonly reports: ProposalReports,
    private readonly personas: Personas,
  ) {}

  onModuleInit(): void {
    this.belongings.register('council', (actor) => this.#tell(actor));
  }

  async #tell(actor: Actor): Promise<object | undefined> {
    const { communityId, zone } = actor;
    const persona = await this.personas.idOf(actor);
    const ids = await this.proposals.ownIds(persona);
    const own = ids.length > 0 ? await this.proposals.all(sql`x.id in ${list(ids)}`) : [];
    const running = await this.proposals.all(sql`x.community_id = ${communityId} and x.said_yes is null`);
    const said = await this.votes.of(
      persona,
      running.map(({ id }) => id),
    );
    const appeals = await this.appeals.own(ids);
    const reported = await this.reports.own(actor, persona);
    if (own.length + said.size + reported.length === 0) return undefined;
    return {
      proposed: own.map(({ id, author, lang, until, body, hiddenReason, held, answer }) => ({
        title: body?.title,
        body: body?.words,
        lang,
        named: author !== undefined,
        lastDay: lastDay(until, zone),
        ...(hiddenReason ? { hiddenBecause: hiddenReason } : {}),
        ...(held ? { waits: held } : {}),
        ...(appeals.has(id) ? { appeal: appeals.get(id) } : {}),
        ...(answer ? { answer } : {}),
      })),
      voted: running.flatMap(({ id, body, hiddenReason, held }) =>
        said.has(id) ? [{ ...(hiddenReason || held ? {} : { about: body?.title }), vote: said.get(id) }] : [],
      ),
      reported,
    };
  }
}
