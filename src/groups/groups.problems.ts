import { problem } from '../platform/problems/problem.js';

export const AlreadyReported = problem(
  'conflict',
  'already-reported',
  ['Du har allerede sagt fra om dette innlegget.', 'You have already reported this post.'],
  'reason',
);
export const AlreadyHidden = problem('conflict', 'already-hidden', [
  'Innlegget er allerede skjult.',
  'The post is hidden already.',
]);
