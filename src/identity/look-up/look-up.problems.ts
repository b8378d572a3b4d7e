import { problem } from '../../platform/problems/problem.js';

export const ReasonTooShort = problem(
  'rule-broken',
  'reason-too-short',
  [
    'Skriv litt mer om hvorfor. Den det gjelder, kommer til å lese det.',
    'Write a little more about why. The person it is about will read it.',
  ],
  'reason',
);
export const NobodyOfThatName = problem(
  'rule-broken',
  'nobody-of-that-name',
  ['Ingen her har det kallenavnet.', 'Nobody here has that nickname.'],
  'nickname',
);
export const EnoughLookUps = problem(
  'too-many',
  'enough-look-ups',
  [
    'Du har slått opp så mange som en person kan på ett døgn. Snakk med stedfortrederen.',
    'You have looked up as many as one person can in a day. Talk with the stand-in.',
  ],
  'reason',
);
export const AnotherPerson = problem('rule-broken', 'another-person', [
  'Noen andre enn den som slo opp, må se på dette.',
  'Somebody other than whoever looked has to judge this.',
]);
