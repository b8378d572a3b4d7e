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
