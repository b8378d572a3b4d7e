export { CouncilModule } from './council.module.js';
export { CouncilReader } from './council.reader.js';
export { ProposalAppeals } from './proposal-appeals.service.js';
export { ProposalReports } from './proposal-reports.service.js';
export { Proposals } from './proposals.service.js';
export { Votes } from './votes.service.js';
