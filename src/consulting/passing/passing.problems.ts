import { problem } from '../../platform/problems/problem.js';

export const DutyDoesNotFit = problem(
  'rule-broken',
  'duty-does-not-fit',
  [
    'Velg minst én dag, og et klokkeslett som er senere enn det første.',
    'Choose at least one day, and a time that is later than the first.',
  ],
  'to',
);
