import { problem } from '../../platform/problems/problem.js';

export const AlreadyPaired = problem('conflict', 'first-time-already-paired', [
  'En av dem er spurt allerede. Vent på svar, eller spør en annen.',
  'One of them has been asked already. Wait for the answer, or ask somebody else.',
]);
export const NotToPair = problem('conflict', 'first-time-not-to-pair', [
  'De to kan ikke gå inn sammen. Velg en annen.',
  'The two cannot come in together. Choose somebody else.',
]);
export const EnoughQuestions = problem(
  'conflict',
  'first-time-enough-questions',
  [
    'Du har fem spørsmål som venter på svar. Vent litt før du spør mer.',
    'Five questions of yours wait for an answer. Wait a little before you ask more.',
  ],
  'words',
);
