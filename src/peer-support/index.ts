export { PeerSupportModule } from './peer-support.module.js';
export { Asks } from './ask/asks.service.js';
export { Overview } from './overview/overview.service.js';
export { PeerSessions } from './session/sessions.service.js';
export { Finding } from './supporter/finding.service.js';
export { Supporters } from './supporter/supporters.service.js';
export { PeerTalks } from './talk/talks.service.js';
export type { Profile } from './supporter/supporter.js';
