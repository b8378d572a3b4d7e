import { problem } from '../../platform/problems/problem.js';

export const AgreementFirst = problem(
  'conflict',
  'agreement-first',
  [
    'Bare behandlere du har en bekreftet avtale med, kan tas med i samtalen.',
    'Only providers with whom you have a confirmed agreement can be taken in.',
  ],
  'provider',
);
