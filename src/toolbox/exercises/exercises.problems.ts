import { problem } from '../../platform/problems/problem.js';

export const FullPage = problem('conflict', 'full-page', [
  'Siden i planen er så lang som det er plass til. Ta bort noe der først.',
  'The page of the plan is as long as there is room for. Take something away there first.',
]);
