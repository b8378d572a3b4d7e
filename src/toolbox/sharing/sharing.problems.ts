import { problem } from '../../platform/problems/problem.js';

export const UntilWhen = problem(
  'rule-broken',
  'until-when',
  ['Velg en dag fra i dag og inntil ett år fram.', 'Choose a day from today and up to a year from now.'],
  'day',
);
