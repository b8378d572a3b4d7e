import { problem } from '../../platform/problems/problem.js';

export const RoomClosed = problem('rule-broken', 'room-closed', [
  'Rommet er stengt for nye innlegg. Du kan lese det som står her.',
  'The room is closed to new posts. You can read what is here.',
]);
export const RulesFirst = problem('rule-broken', 'room-rules-first', [
  'Dette rommet har egne regler. Les dem først, og si at du er med på dem.',
  'This room has rules of its own. Read them first, and say that you agree.',
]);
export const RulesChanged = problem('conflict', 'room-rules-changed', [
  'Reglene er endret mens du leste. Her er de nye.',
  'The rules changed while you were reading. Here are the new ones.',
]);
export const WritingPaused = problem('rule-broken', 'writing-paused', [
  'Du har en pause fra å skrive i rommene, til {day}. Du kan lese alt. Se hvorfor på siden «Avgjørelser om deg».',
  'You have a pause from writing in the rooms, until {day}. You can read everything. See why on the page “Decisions about you”.',
]);
export const WritingPausedForGood = problem('rule-broken', 'writing-ended', [
  'Du kan lese alt, men ikke skrive i rommene. Se hvorfor, og be en annen se på det, på siden «Avgjørelser om deg».',
  'You can read everything, but not write in the rooms. See why, and ask somebody else to look, on the page “Decisions about you”.',
]);
export const EnoughKnocks = problem(
  'too-many',
  'enough-knocks',
  [
    'Du har spurt så mange ganger som en person kan på ett døgn. Det du har spurt om før, står. Det du skrev nå, står her fortsatt, og kan sendes om {hours, plural, one {en time} other {# timer}}.',
    'You have asked as often as one person can in a day. What you have asked before stands. What you wrote now still stands here, and can be sent in {hours, plural, one {an hour} other {# hours}}.',
  ],
  'words',
);
export const NobodyCalledThat = problem(
  'rule-broken',
  'nobody-called-that',
  [
    'Ingen her heter det. Skriv kallenavnet slik det står i rommet.',
    'Nobody here is called that. Write the nickname as it stands in the room.',
  ],
  'nickname',
);
export const LeadersKeepTheirDoor = problem(
  'rule-broken',
  'leaders-keep-their-door',
  [
    'Dette rommet er for dem som leder ei gruppe. Det kan ikke åpnes for alle.',
    'This room is for those who lead a group. It cannot be opened to everybody.',
  ],
  'key',
);
export const HoursHalfSaid = problem(
  'rule-broken',
  'hours-half-said',
  [
    'Velg dager og skriv fra og til, eller la alt stå tomt.',
    'Choose days and write from and to, or leave all of it empty.',
  ],
  'from',
);
