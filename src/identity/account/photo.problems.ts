import { problem } from '../../platform/problems/problem.js';

export const NotAPhoto = problem(
  'rule-broken',
  'not-a-photo',
  [
    'Vi kunne ikke lese dette som et bilde. Velg et vanlig bilde (JPEG, PNG eller WebP).',
    'We could not read this as a photo. Choose an ordinary picture (JPEG, PNG or WebP).',
  ],
  'photo',
);
