export { CouncilModule } from './council.module.js';
export { CouncilReader } from './council.reader.js';
export { Proposals } from './proposals.service.js';
export { Votes } from './votes.service.js';
