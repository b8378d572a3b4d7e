import { problem } from '../../platform/problems/problem.js';

export const TalkClosed = problem(
  'rule-broken',
  'chat-closed',
  [
    'Praten er ikke åpen nå, så dette ble ikke sendt. Ordene dine står her fortsatt.',
    'The chat is not open now, so this was not sent. Your words still stand here.',
  ],
  'body',
);
export const NoteNotGiven = problem(
  'rule-broken',
  'chat-closed-note',
  [
    'Praten er ikke åpen nå, så verten fikk ikke lappen. Ordene dine står her fortsatt.',
    'The chat is not open now, so the host did not get the note. Your words still stand here.',
  ],
  'note',
);
export const TalkOver = problem('rule-broken', 'chat-over', ['Praten er ikke åpen nå.', 'The chat is not open now.']);
export const NotSoFast = problem(
  'too-many',
  'chat-slow',
  [
    'Praten går sakte nå, så alle rekker å være med. Du kan sende om {seconds, plural, one {ett sekund} other {# sekunder}}. Ordene dine står her fortsatt.',
    'The chat goes slowly now, so that everybody can follow. You can send in {seconds, plural, one {one second} other {# seconds}}. Your words still stand here.',
  ],
  'body',
);
export const LineHiddenAlready = problem('conflict', 'chat-line-hidden', [
  'Linja er allerede skjult.',
  'The line is hidden already.',
]);
export const UnknownHost = problem(
  'rule-broken',
  'chat-unknown-host',
  ['Velg en av konsulentene i lista.', 'Choose one of the consultants in the list.'],
  'host',
);
export const TalkInPast = problem(
  'rule-broken',
  'chat-in-past',
  ['Velg en dag og et klokkeslett som ikke har vært.', 'Choose a day and a time that have not been.'],
  'day',
);
export const NoTalkAtAll = problem(
  'rule-broken',
  'chat-no-length',
  ['Den må slutte på et annet klokkeslett enn den begynner.', 'It has to end at another time than it begins.'],
  'ends',
);
export const WaitsForConsultant = problem(
  'rule-broken',
  'chat-waits',
  [
    'Flere har sagt fra om noe, så konsulenten ser på det først. Fram til da kan du skrive i en tråd, der det venter trygt. Ordene dine står her fortsatt.',
    'Several have reported something, so the consultant looks at it first. Until then you can write in a thread, where it waits safely. Your words still stand here.',
  ],
  'body',
);
