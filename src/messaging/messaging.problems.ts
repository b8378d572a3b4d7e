import { problem } from '../platform/problems/problem.js';

export const CareNameFirst = problem(
  'rule-broken',
  'care-name-first',
  ['Skriv hva behandleren skal kalle deg.', 'Write what the provider shall call you.'],
  'careName',
);
export const ProviderGone = problem(
  'conflict',
  'provider-gone',
  [
    'Denne behandleren arbeider ikke her lenger, så ingen ville ha lest det. Velg en annen å skrive til.',
    'This provider does not work here any more, so nobody would read it. Choose somebody else to write to.',
  ],
  'body',
);
export const CareEnded = problem(
  'conflict',
  'care-ended',
  ['Kontakten er avsluttet, så her skrives det ikke mer.', 'The contact has ended, so nothing more is written here.'],
  'body',
);
export const AlreadyOpened = problem('conflict', 'already-opened', [
  'Meldingen er åpnet, så den kan ikke tas tilbake. Du kan skrive én til som retter den.',
  'The message was opened, so it cannot be taken back. You can write another one that puts it right.',
]);
export const OpenFirst = problem('conflict', 'open-first', [
  'Åpne meldingen før du svarer at den er lest.',
  'Open the message before you answer that it has been read.',
]);
