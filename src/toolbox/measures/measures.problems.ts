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
