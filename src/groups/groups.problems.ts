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
export const OwnPost = problem('rule-broken', 'own-post', ['Dette er ditt eget innlegg.', 'This is your own post.']);
export const AlreadyAppealed = problem(
  'conflict',
  'already-appealed',
  ['Du har bedt om det allerede. Svaret står ved innlegget.', 'You have asked already. The answer stands by the post.'],
  'words',
);
