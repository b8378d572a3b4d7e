import { problem } from '../../platform/problems/problem.js';

export const NoColleague = problem(
  'rule-broken',
  'no-colleague',
  ['Velg en kollega i samme virksomhet.', 'Choose a colleague of the same organisation.'],
  'to',
);
export const HandedOnMeanwhile = problem('conflict', 'handed-on-meanwhile', [
  'Dette er endret i mellomtida. Last siden på nytt og se.',
  'This has changed meanwhile. Load the page again and look.',
]);
