import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupsModule } from '../groups/index.js';
import { NoticesModule } from '../notices/index.js';
import { CouncilController } from './council.controller.js';
import { CouncilLeft } from './council-left.js';
import { CouncilNotices } from './council-notices.js';
import { CouncilReader } from './council.reader.js';
import { OwnCouncil } from './own-council.js';
import { Proposal, ProposalVote } from './proposal.entity.js';
import { ProposalAppeal } from './proposal-appeal.entity.js';
import { ProposalReport } from './proposal-report.entity.js';
import { ProposalReports } from './proposal-reports.service.js';
import { ProposalReportsController } from './proposal-reports.controller.js';
import { ProposalAppealsController } from './proposal-appeals.controller.js';
import { ProposalAppeals } from './proposal-appeals.service.js';
import { ProposalsRepository } from './proposals.repository.js';
import { Proposals } from './proposals.service.js';
import { VotesRepository } from './votes.repository.js';
import { Votes } from './votes.service.js';

/** What members would like to be otherwise, and what came of it. */
@Module({
  imports: [
    GroupsModule,
    NoticesModule,
    TypeOrmModule.forFeature([Proposal, ProposalVote, ProposalAppeal, ProposalReport]),
  ],
  controllers: [CouncilController, ProposalAppealsController, ProposalReportsController],
  providers: [
    CouncilLeft,
    CouncilNotices,
    CouncilReader,
    OwnCouncil,
    ProposalAppeals,
    ProposalReports,
    Proposals,
    ProposalsRepository,
    Votes,
    VotesRepository,
  ],
  exports: [CouncilReader, ProposalAppeals, ProposalReports, Proposals, Votes],
})
export class CouncilModule {}
