import { problem } from '../../platform/problems/problem.js';

export const TooManyTemplates = problem(
  'rule-broken',
  'too-many-templates',
  [
    'Du har så mange maler som det er plass til. Fjern en først.',
    'You have as many templates as there is room for. Remove one first.',
  ],
  'title',
);
