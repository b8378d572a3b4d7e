import { problem } from '../../platform/problems/problem.js';

export const NotAgreed = problem(
  'rule-broken',
  'note-not-agreed',
  [
    'Bare det gruppa er enig om, kan stå her. Kryss av når dere er det.',
    'Only what the group agrees on can stand here. Tick the box when you do.',
  ],
  'agreed',
);
export const PulseClosed = problem('conflict', 'pulse-closed', [
  'Du har svart, eller tiden er ute. Takk likevel.',
  'You have answered, or the time is over. Thank you all the same.',
]);
