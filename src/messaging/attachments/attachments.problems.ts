import { problem } from '../../platform/problems/problem.js';

export const NotAKindWeTake = problem(
  'rule-broken',
  'not-a-kind-we-take',
  [
    'Vi tar imot PDF, PNG, JPEG og ren tekst. «{name}» er noe annet, eller er skadet. Velg filene på nytt.',
    'We take PDF, PNG, JPEG and plain text. “{name}” is something else, or is damaged. Choose the files again.',
  ],
  'files',
);
export const Damaged = problem('unavailable', 'damaged', [
  'Filen lar seg ikke åpne: det som er lagret, er endret eller skadet. Si fra til dem som driver portalen.',
  'The file does not open: what is stored was changed or damaged. Tell those who run the portal.',
]);
