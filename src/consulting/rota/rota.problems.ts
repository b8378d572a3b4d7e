import { problem } from '../../platform/problems/problem.js';

export const AwayIsPast = problem(
  'rule-broken',
  'away-is-past',
  [
    'Velg en siste dag som ikke er gått, ikke før den første, og innen et halvt år.',
    'Choose a last day that has not passed, not before the first, and within half a year.',
  ],
  'lastDay',
);
export const NoSuchCover = problem(
  'rule-broken',
  'no-such-cover',
  ['Velg en av dem som står på lista.', 'Choose somebody on the list.'],
  'cover',
);
