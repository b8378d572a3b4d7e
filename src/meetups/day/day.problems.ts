import { problem } from '../../platform/problems/problem.js';

export const NotTheDay = problem('conflict', 'not-the-day', [
  'Dette kan du si fra om på dagen, til treffet er over.',
  'You can say this on the day, until the meetup is over.',
]);
export const HasSecondHost = problem('conflict', 'has-second-host', [
  'Treffet har to verter allerede.',
  'The meetup has two hosts already.',
]);
export const NotBegun = problem('conflict', 'meetup-not-begun', [
  'Treffet har ikke begynt ennå.',
  'The meetup has not begun yet.',
]);
