export { PeerSupportModule } from './peer-support.module.js';
