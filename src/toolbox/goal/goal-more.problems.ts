import { problem } from '../../platform/problems/problem.js';

export const HalfAScale = problem(
  'invalid',
  'half-a-scale',
  [
    'Skriv noe på alle fem trinnene, eller la alle stå tomme.',
    'Write something on all five steps, or leave them all empty.',
  ],
  'least',
);
export const NoScale = problem('conflict', 'no-scale', [
  'Dette målet har ingen trinn ennå. Skriv dem først.',
  'This goal has no steps to place it on yet. Write them first.',
]);
export const ScaleChanged = problem(
  'conflict',
  'scale-changed',
  [
    'Trinnene ble endret et annet sted mens du skrev. Se på begge deler, og lagre det som skal stå.',
    'The levels were changed elsewhere while you wrote. Look at both, and save what shall stand.',
  ],
  'least',
);
