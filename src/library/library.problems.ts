import { problem } from '../platform/problems/problem.js';

export const NotOpenHere = problem(
  'rule-broken',
  'not-open-here',
  [
    'Fellesskapet viser ikke dette til andre enn medlemmer. Velg «bare medlemmer».',
    'The community shows this to members only. Choose “members only”.',
  ],
  'seen',
);
export const PenNameTaken = problem(
  'conflict',
  'pen-name-taken',
  [
    'En annen har skrevet her under dette navnet. Velg et annet.',
    'Somebody else has written here under this name. Choose another.',
  ],
  'penName',
);
export const ConsentFirst = problem(
  'rule-broken',
  'consent-first',
  [
    'Vi kan ikke ta imot fortellingen før du har krysset av for at du er med på dette.',
    'We cannot take the story before you have ticked that you agree to this.',
  ],
  'agree',
);
export const ConsentChanged = problem(
  'conflict',
  'consent-changed',
  [
    'Teksten du sier ja til, er endret mens du skrev. Les den på nytt og kryss av igjen.',
    'The text you agree to was changed while you wrote. Read it again and tick once more.',
  ],
  'agree',
);
export const SomebodyElse = problem(
  'rule-broken',
  'somebody-else-reviews',
  [
    'Du har selv skrevet på denne teksten. En annen ansatt må se over den.',
    'You have written on this text yourself. Another member of staff has to review it.',
  ],
  'decision',
);
export const OneLanguage = problem(
  'rule-broken',
  'one-language-at-least',
  ['Skriv både overskrift og tekst på minst ett språk.', 'Write both a heading and a text in one language at least.'],
  'titleNb',
);
export const WordsFirst = problem(
  'rule-broken',
  'words-to-writer',
  [
    'Skriv til den som har skrevet teksten, hvorfor den ikke blir publisert.',
    'Tell whoever wrote it why it is not published.',
  ],
  'answer',
);
export const FactsFirst = problem(
  'rule-broken',
  'facts-first',
  [
    'For å stå på lista må fellesskapet si hva det er, hvor det er, og hvordan man kommer med.',
    'To be listed, the community has to say what it is, where it is, and how one gets in.',
  ],
  'listed',
);
