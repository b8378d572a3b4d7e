import { problem } from '../../platform/problems/problem.js';

export const PhotoFirst = problem(
  'rule-broken',
  'photo-first',
  [
    'Legg inn et bilde av deg først. Ingen ser det før dere begge har sagt ja.',
    'Put in a photo of yourself first. Nobody sees it until you have both said yes.',
  ],
  'rung',
);
export const ContactFirst = problem(
  'rule-broken',
  'contact-first',
  [
    'Skriv hvordan andre kan nå deg først. Ingen ser det før dere begge har sagt ja.',
    'Write how others can reach you first. Nobody sees it until you have both said yes.',
  ],
  'rung',
);
export const NotFromHere = problem(
  'rule-broken',
  'not-from-here',
  ['Dette kan du ikke vise herfra.', 'You cannot show this from here.'],
  'rung',
);
export const EnoughOffers = problem(
  'rule-broken',
  'enough-offers',
  [
    'Du har {most} åpne tilbud. Trekk ett tilbake, eller vent til ett går ut.',
    'You have {most} open offers. Withdraw one, or wait until one has run out.',
  ],
  'rung',
);
