import { problem } from '../../platform/problems/problem.js';

export const NothingChosen = problem(
  'rule-broken',
  'barrier-nothing-chosen',
  ['Kryss av for minst én ting.', 'Tick one thing at least.'],
  'reasons',
);
export const NameNeeded = problem(
  'rule-broken',
  'barrier-name-needed',
  [
    'Skriv et navn konsulenten kan kalle deg, eller ta bort krysset for hjelp.',
    'Write a name that the consultant can call you, or take away the tick for help.',
  ],
  'name',
);
