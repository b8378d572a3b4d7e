import { problem } from '../../platform/problems/problem.js';

export const NameNeeded = problem(
  'rule-broken',
  'meetup-name-by-phone',
  [
    'Spør hva de vil kalles på treffet, og skriv navnet.',
    'Ask what they want to be called at the meetup, and write the name.',
  ],
  'name',
);
export const NoAnswerToTakeBack = problem(
  'rule-broken',
  'meetup-nothing-by-phone',
  ['De har ikke noe svar her å ta tilbake.', 'They have no answer here to take back.'],
  'comes',
);
