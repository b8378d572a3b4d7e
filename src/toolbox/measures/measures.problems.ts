import { problem } from '../../platform/problems/problem.js';

export const ManyMeasures = problem(
  'conflict',
  'many-measures',
  [
    'Åtte om gangen er det meste. La noe hvile først; tallene blir stående.',
    'Eight at a time is the most. Let something rest first; its numbers stay.',
  ],
  'name',
);
export const MeasureHasNumbers = problem('conflict', 'measure-has-numbers', [
  'Du har skrevet tall på dette. Da kan det hvile, men ikke bli borte.',
  'You have written numbers on this. It can rest then, but not go.',
]);
