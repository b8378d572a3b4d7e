import { problem } from '../../platform/problems/problem.js';

export const KeptElsewhere = problem(
  'conflict',
  'kept-elsewhere',
  [
    'Du har skrevet videre på denne meldingen et annet sted. Åpne siden på nytt for å se det. Det du har skrevet her, står fortsatt i feltet.',
    'You have gone on with this message somewhere else. Open the page again to see it. What you have typed here is still in the field.',
  ],
  'body',
);
