import { problem } from '../../platform/problems/problem.js';

export const FullList = problem(
  'conflict',
  'full-list',
  [
    'Lista er så lang som det er plass til. Ta bort noe først.',
    'The list is as long as there is room for. Take something away first.',
  ],
  'name',
);
