import { problem } from '../../platform/problems/problem.js';

export const NotTheDay = problem('conflict', 'not-the-day', [
  'Dette kan du si fra om på dagen, til treffet er over.',
  'You can say this on the day, until the meetup is over.',
]);
export const NotOver = problem('conflict', 'meetup-not-over', [
  'Treffet er ikke over ennå. Si fra når det er det.',
  'The meetup is not over yet. Say this when it is.',
]);
export const HasSecondHost = problem('conflict', 'has-second-host', [
  'Treffet har to verter allerede.',
  'The meetup has two hosts already.',
]);
export const NotBegun = problem('conflict', 'meetup-not-begun', [
  'Treffet har ikke begynt ennå.',
  'The meetup has not begun yet.',
]);
