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
export const NothingQuiet = problem(
  'rule-broken',
  'nothing-quiet',
  ['Velg to forskjellige klokkeslett.', 'Choose two different hours.'],
  'quietTo',
);
