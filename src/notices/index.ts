export { NoticesModule } from './notices.module.js';
export { Notices } from './notices.service.js';
export { isQuiet, usualQuiet } from './moments.js';
export { OwnNotices } from './own-notices.service.js';
// A part that the front page places.
export { SomethingNew } from './notices.pages.js';
