import { problem } from '../platform/problems/problem.js';

export const NothingToTake = problem(
  'rule-broken',
  'nothing-to-take',
  [
    'Vi fant ingen grupper i fila. Det må være en kalenderfil (iCalendar) eller en tabell (CSV) med de samme kolonnene som vår egen.',
    'We found no groups in the file. It has to be a calendar (iCalendar) or a table (CSV) with the same columns as ours.',
  ],
  'file',
);
