import { problem } from '../../platform/problems/problem.js';

export const ReviewIsPast = problem(
  'rule-broken',
  'review-is-past',
  ['Velg en dag som ikke er gått.', 'Choose a day that has not passed.'],
  'reviewOn',
);
export const ProposalChanged = problem('conflict', 'proposal-changed', [
  'Forslaget er ikke det samme lenger. Les det på nytt før du svarer.',
  'The proposal is not the same any more. Read it again before you answer.',
]);
