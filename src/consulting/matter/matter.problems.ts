import { problem } from '../../platform/problems/problem.js';

export const NotAgain = problem(
  'conflict',
  'not-again',
  [
    'En annen har sett på dette allerede, og svaret står her.',
    'Somebody else has looked at this already, and the answer stands here.',
  ],
  'again',
);
export const EnoughFlags = problem(
  'rule-broken',
  'enough-flags',
  [
    'Du har flere som ikke er sett på ennå. De er ikke glemt. Trenger du noen nå, ring et av numrene.',
    'You have several that nobody has looked at yet. They are not forgotten. If you need somebody now, ring one of the numbers.',
  ],
  'words',
);
