import { Problem, problem } from '../../platform/problems/problem.js';

export const NoWorkingDay = problem(
  'rule-broken',
  'no-working-day',
  ['Skriv fra og til for minst én dag.', 'Write from and to for at least one day.'],
  'from1',
);
const doNotFit = problem('rule-broken', 'hours-do-not-fit', [
  'Skriv både fra og til, og til etter fra.',
  'Write both from and to, and to after from.',
]);
/** At the field of its day. */
export function HoursDoNotFit(day: number): Problem {
  const { kind, code, sentence } = doNotFit();
  return new Problem(kind, code, sentence, {}, [{ field: `to${day}`, message: sentence }]);
}
export const AbsenceIsPast = problem(
  'rule-broken',
  'absence-is-past',
  [
    'Velg en siste dag som ikke er gått, og ikke før den første.',
    'Choose a last day that has not passed, and not before the first.',
  ],
  'lastDay',
);
export const AbsenceOverlaps = problem(
  'rule-broken',
  'absence-overlaps',
  [
    'Du er allerede borte noen av disse dagene. Fjern det først.',
    'You are already away on some of these days. Remove that first.',
  ],
  'firstDay',
);
export const NoSuchColleague = problem(
  'rule-broken',
  'no-such-colleague',
  ['Velg en kollega i samme virksomhet.', 'Choose a colleague of the same organisation.'],
  'cover',
);
