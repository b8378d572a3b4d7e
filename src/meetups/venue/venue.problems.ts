import { problem } from '../../platform/problems/problem.js';

export const NotAPicture = problem(
  'rule-broken',
  'venue-not-a-picture',
  [
    'Vi kunne ikke lese dette som et bilde. Velg et vanlig bilde (JPEG, PNG eller WebP).',
    'We could not read this as a picture. Choose an ordinary one (JPEG, PNG or WebP).',
  ],
  'photo',
);
export const EnoughPictures = problem(
  'conflict',
  'venue-enough-pictures',
  ['Det er plass til åtte bilder. Ta bort et først.', 'There is room for eight pictures. Take one away first.'],
  'photo',
);
