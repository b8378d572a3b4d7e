import { problem } from '../../platform/problems/problem.js';

export const FullDiaryWeek = problem(
  'conflict',
  'full-diary-week',
  [
    'Denne uka er det ikke plass til mer i dagboka. Ta bort noe først, eller skriv på en annen dag.',
    'There is no more room in the diary this week. Take something away first, or write on another day.',
  ],
  'day',
);
export const NothingSaid = problem(
  'invalid',
  'nothing-said',
  ['Skriv noen ord, eller velg et tall.', 'Write a few words, or choose a number.'],
  'words',
);

export const LongPeriod = problem(
  'invalid',
  'long-period',
  ['Velg opptil 31 dager, med den første dagen først.', 'Choose up to 31 days, with the first day first.'],
  'to',
);
