import { Problem, problem } from '../../platform/problems/problem.js';

/** The same problem, at the field where it is to be mended. */
const at =
  (told: () => Problem) =>
  (field: string): Problem => {
    const { kind, code, sentence } = told();
    return new Problem(kind, code, sentence, {}, [{ field, message: sentence }]);
  };

export const HalfATime = at(
  problem('rule-broken', 'poll-half-a-time', [
    'Skriv både dag og klokkeslett, eller la begge stå tomme.',
    'Write both a day and a time, or leave both empty.',
  ]),
);
export const TimeHasBeen = at(
  problem('rule-broken', 'poll-time-has-been', [
    'Velg en dag og et klokkeslett som ikke har vært.',
    'Choose a day and a time that have not been.',
  ]),
);
export const NoVenueKind = problem(
  'rule-broken',
  'poll-no-venue-kind',
  ['Velg minst én slags sted.', 'Choose at least one kind of place.'],
  'venues',
);
export const PollOver = problem('conflict', 'poll-over', [
  'Det er ikke åpent for svar her lenger.',
  'Answers are not taken here any more.',
]);
export const EnoughPolls = problem(
  'rule-broken',
  'enough-polls',
  [
    'Du har allerede foreslått noe som venter på konsulenten. Vent til det er avgjort.',
    'You have already proposed something that waits for the consultant. Wait until it is settled.',
  ],
  'question',
);
