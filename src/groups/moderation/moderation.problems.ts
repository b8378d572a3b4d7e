import { problem } from '../../platform/problems/problem.js';

export const AlreadyReportedThat = problem(
  'conflict',
  'already-reported-that',
  [
    'Du har allerede sagt fra om dette. Konsulenten ser på det.',
    'You have already reported this. The consultant is looking at it.',
  ],
  'reason',
);
export const AlreadyAskedAnother = problem(
  'conflict',
  'already-asked-another',
  [
    'Du har bedt om det allerede. Svaret kommer på denne siden.',
    'You have asked already. The answer comes on this page.',
  ],
  'words',
);
