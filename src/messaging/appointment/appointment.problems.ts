import { problem } from '../../platform/problems/problem.js';

export const TimesFirst = problem(
  'rule-broken',
  'times-first',
  ['Skriv noen dager og tider som passer deg.', 'Write some days and times that suit you.'],
  'times',
);
export const TimeIsPast = problem(
  'rule-broken',
  'time-is-past',
  ['Velg et tidspunkt som ikke har vært.', 'Choose a time that has not been yet.'],
  'day',
);
export const TimeIsTooFar = problem(
  'rule-broken',
  'time-is-too-far',
  ['Velg en dag innen et år fra nå.', 'Choose a day within a year from now.'],
  'day',
);
export const AwayThen = problem(
  'rule-broken',
  'away-then',
  [
    'Du har skrevet at du er borte den dagen. Velg en annen dag, eller fjern fraværet først.',
    'You have said that you are away on that day. Choose another day, or remove the absence first.',
  ],
  'day',
);
export const EndsBeforeItBegins = problem(
  'rule-broken',
  'ends-before-it-begins',
  ['Slutten må komme etter begynnelsen.', 'The end has to come after the beginning.'],
  'to',
);
export const OfferChanged = problem('conflict', 'offer-changed', [
  'Denne timen gjelder ikke lenger. Her ser du hvordan det står nå.',
  'This appointment does not stand any more. Here you see how it stands now.',
]);
