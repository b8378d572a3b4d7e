export { DirectoryModule } from './directory.module.js';
export { Directory } from './directory.service.js';
export { Freshness } from './freshness.service.js';
