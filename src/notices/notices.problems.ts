import { problem } from '../platform/problems/problem.js';

export const UnknownPushService = problem(
  'rule-broken',
  'unknown-push-service',
  [
    'Nettleseren din bruker en varslingstjeneste som vi ikke sender til.',
    'Your browser uses a notification service that we do not send to.',
  ],
  'endpoint',
);
export const TooManyDevices = problem(
  'conflict',
  'too-many-devices',
  [
    'Du har mange enheter her allerede. Avslutt en av dem først.',
    'You have many devices here already. End one of them first.',
  ],
  'endpoint',
);
export const NumberNotClear = problem(
  'rule-broken',
  'text-number-not-clear',
  [
    'Skriv åtte sifre for et norsk nummer, eller + og landkoden først, for eksempel +46 70 123 45 67.',
    'Write eight digits for a Norwegian number, or + and the country code first, for example +46 70 123 45 67.',
  ],
  'number',
);
export const CodeNotRight = problem(
  'rule-broken',
  'text-code-not-right',
  [
    'Koden stemmer ikke, eller den er for gammel. Du kan be om en ny.',
    'That is not the code, or it is too old. You can ask for a new one.',
  ],
  'code',
);
export const NothingQuiet = problem(
  'rule-broken',
  'nothing-quiet',
  ['Velg to forskjellige klokkeslett.', 'Choose two different hours.'],
  'quietTo',
);
