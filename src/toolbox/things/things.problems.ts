import { problem } from '../../platform/problems/problem.js';

export const FullList = problem(
  'conflict',
  'full-list',
  [
    'Lista er så lang som det er plass til. Ta bort noe først.',
    'The list is as long as there is room for. Take something away first.',
  ],
  'name',
);
/** Of what is kept while one writes: it cannot stand on the list without. */
export const NoNameYet = problem(
  'invalid',
  'no-name-yet',
  ['Skriv et navn, så blir resten også tatt vare på.', 'Write a name, and the rest is kept too.'],
  'name',
);
export const NoSideYet = problem(
  'invalid',
  'no-side-yet',
  ['Velg hvor nær og hvorfra, så blir det tatt vare på.', 'Choose how near and from where, and it is kept.'],
  'ring',
);
