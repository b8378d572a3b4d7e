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
export const TooFewToTalk = problem('conflict', 'too-few-to-talk', [
  'Er færre enn fem krysset av, kan de som var der, se hvem kallenavnene er. Da åpnes det ikke noe rom.',
  'Where fewer than five are ticked, those who were there could tell who the nicknames are. No room is opened then.',
]);
export const PulseClosed = problem('conflict', 'pulse-closed', [
  'Du har svart, eller tiden er ute. Takk likevel.',
  'You have answered, or the time is over. Thank you all the same.',
]);
