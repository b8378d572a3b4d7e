import { problem } from '../../platform/problems/problem.js';

export const UntilWhen = problem(
  'rule-broken',
  'until-when',
  ['Velg en dag fra i dag og inntil ett år fram.', 'Choose a day from today and up to a year from now.'],
  'day',
);

export const SheetChanged = problem(
  'conflict',
  'sheet-changed',
  [
    'Arket ble endret et annet sted mens du skrev. Se på begge deler, og lagre det som skal stå.',
    'The sheet was changed elsewhere while you wrote. Look at both, and save what shall stand.',
  ],
  'questions',
);
