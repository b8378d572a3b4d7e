import { problem } from '../../platform/problems/problem.js';

export const AlreadyReportedThat = problem(
  'conflict',
  'already-reported-that',
  [
    'Du har allerede sagt fra om dette. Konsulenten ser på det.',
    'You have already reported this. The consultant is looking at it.',
  ],
  'reason',
);
export const EnoughReports = problem(
  'too-many',
  'enough-reports',
  [
    'Du har sagt fra så mange ganger som en person kan på ett døgn. Konsulenten ser på det du har sendt. Det du skrev nå, står her fortsatt, og kan sendes om {hours, plural, one {en time} other {# timer}}. Ring 113 om det er fare for liv.',
    'You have reported as often as one person can in a day. The consultant looks at what you have sent. What you wrote now still stands here, and can be sent in {hours, plural, one {an hour} other {# hours}}. If a life is in danger, ring 113.',
  ],
  'reason',
);
export const NobodyElseHere = problem(
  'rule-broken',
  'nobody-else-here',
  [
    'Her er det ingen andre som kan lese dette enn den det gjelder, så det er ikke sendt. Siden sier hvem du kan gå til. Det du skrev, står her fortsatt.',
    'Nobody here but the one it is about could read this, so it was not sent. The page says whom you can turn to. What you wrote still stands here.',
  ],
  'reason',
);
export const AlreadyAskedAnother = problem(
  'conflict',
  'already-asked-another',
  [
    'Du har bedt om det allerede. Svaret kommer på denne siden.',
    'You have asked already. The answer comes on this page.',
  ],
  'words',
);
