import { problem } from '../platform/problems/problem.js';

export const NobodyCalledSo = problem(
  'rule-broken',
  'nobody-called-so',
  [
    'Ingen her heter det nå. Se etter hvordan kallenavnet skrives.',
    'Nobody here is called that now. Check how the nickname is written.',
  ],
  'nickname',
);
export const EnoughAsks = problem('rule-broken', 'enough-asks', [
  'Du har spurt {most} allerede. Vent til en av dagene er gått ut. Den teller til dagen sin, også når du tar den tilbake.',
  'You have asked {most} already. Wait until the day of one of them has passed. It counts to its day, also when you take it back.',
]);
export const NotTheirWay = problem(
  'rule-broken',
  'not-their-way',
  [
    'Dette er ikke en av måtene det kan gjøres på her. Velg en annen.',
    'This is not one of the ways it can be done here. Choose another.',
  ],
  'way',
);
export const NoRoomLeft = problem('conflict', 'no-room-left', [
  'Du snakker med så mange du har sagt at du kan. Avslutt en samtale, eller skriv et høyere tall i profilen din.',
  'You are talking with as many as you said you could. End a talk, or write a higher number in your profile.',
]);
export const OutsideTheirHours = problem(
  'rule-broken',
  'outside-their-hours',
  [
    'Da har den du vil møte, ikke sagt at det går. Se tidene og velg en annen.',
    'The one you want to meet has not said that they can then. Look at their hours and choose another time.',
  ],
  'time',
);
export const NotAhead = problem(
  'rule-broken',
  'not-ahead',
  ['Velg en dag som kommer, innen {days} dager.', 'Choose a day to come, within {days} days.'],
  'day',
);
export const TimesUsed = problem('rule-broken', 'times-used', [
  'Dere har avtalt alle gangene. Vil dere møtes flere ganger, kan dere bli enige om et høyere tall.',
  'You have set all the times you agreed on. If you want to meet more often, you can agree on a higher number.',
]);
export const TalkOver = problem('conflict', 'talk-over', [
  'Denne samtalen er over. Ingen skriver mer her.',
  'This talk is over. Nobody writes here any more.',
]);
export const NotNowWithThem = problem('conflict', 'not-now-with-them', [
  'Det går ikke akkurat nå. Samtalen din fortsetter som før. Du kan finne en annen selv.',
  'This is not possible just now. Your talk goes on as before. You can find somebody else yourself.',
]);
export const WaysFirst = problem(
  'rule-broken',
  'ways-first',
  ['Velg minst ett språk og én måte.', 'Choose at least one language and one way.'],
  'ways',
);
