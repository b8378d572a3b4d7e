export { LibraryModule } from './library.module.js';
export { Blog } from './blog/blog.service.js';
export { LibraryFront } from './front/library-front.js';
export { OpennessBook } from './openness/openness.service.js';
export { Shelf } from './shelf/shelf.service.js';
export { consentVersion } from './stories/consent.js';
export { Stories } from './stories/stories.service.js';
