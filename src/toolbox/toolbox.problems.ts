import { problem } from '../platform/problems/problem.js';

export const NoSuchDay = problem(
  'invalid',
  'no-such-day',
  ['Denne dagen finnes ikke i kalenderen. Velg en annen.', 'There is no such day in the calendar. Choose another.'],
  'day',
);
export const ManyGoals = problem(
  'conflict',
  'many-goals',
  [
    'Du har så mange mål som det er plass til her. Skriv det heller som et steg i et av dem.',
    'You have as many goals as there is room for here. Write it as a step of one of them instead.',
  ],
  'title',
);
export const ManySteps = problem(
  'conflict',
  'many-steps',
  [
    'Målet har så mange steg som det er plass til. Et nytt mål kan gi bedre oversikt.',
    'The goal has as many steps as there is room for. A new goal may be easier to see.',
  ],
  'title',
);
export const FullWeek = problem(
  'conflict',
  'full-week',
  [
    'Denne uka er full. Ta bort noe først, eller velg en annen uke.',
    'This week is full. Take something out first, or choose another week.',
  ],
  'day',
);

/** Of what is kept while one writes: it cannot stand without what it is called. */
export const NoTitle = problem(
  'invalid',
  'no-title-yet',
  ['Skriv hva det er, så blir resten også tatt vare på.', 'Write what it is, and the rest is kept too.'],
  'title',
);
export const NothingPlanned = problem(
  'invalid',
  'nothing-planned-yet',
  ['Skriv hva du vil gjøre, så blir resten også tatt vare på.', 'Write what you want to do, and the rest is kept too.'],
  'what',
);
