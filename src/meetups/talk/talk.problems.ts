import { problem } from '../../platform/problems/problem.js';

export const TalkNotOpen = problem('conflict', 'meetup-talk-not-open', [
  'Her kan man skrive fra treffet begynner til det er over.',
  'One can write here from when the meetup begins until it is over.',
]);
