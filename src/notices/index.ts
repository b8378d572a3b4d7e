export { NoticesModule } from './notices.module.js';
export { Notices } from './notices.service.js';
export { isQuiet, usualQuiet } from './moments.js';
export { OwnNotices } from './own-notices.service.js';
// Parts that others place: on the front page, in their forms.
export { MailToo, SomethingNew } from './notices.pages.js';
