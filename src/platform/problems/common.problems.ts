import { type FieldFault, Problem, problem } from './problem.js';

/** The one answer to whatever is unknown, foreign, gone or not for this reader: never tell which of them it is. */
export const NotHere = problem('not-found', 'not-here', [
  'Denne siden finnes ikke, eller den er ikke for deg.',
  'This page does not exist, or it is not for you.',
]);
export const SignInFirst = problem('not-signed-in', 'sign-in-first', [
  'Du må logge inn for å se denne siden.',
  'You need to sign in to see this page.',
]);
export const TokenFirst = problem('not-signed-in', 'token-first', [
  'Dette er for systemer som har fått en nøkkel. Nøkkelen mangler, eller den gjelder ikke lenger.',
  'This is for systems that were given a token. The token is missing, or it does not hold any more.',
]);
export const FactorFirst = problem('forbidden', 'factor-first', [
  'Du som arbeider her, trenger en kodeapp eller en passnøkkel før du går videre.',
  'As you work here, you need a code app or a passkey before you go on.',
]);
export const CameFromElsewhere = problem('forbidden', 'came-from-elsewhere', [
  'Vi tar bare imot det som sendes fra våre egne sider. Gå tilbake, last siden på nytt og prøv igjen.',
  'We only take what is sent from our own pages. Go back, load the page again and try once more.',
]);
export const TooLarge = problem('too-large', 'too-large', [
  'Teksten er for stor. Del den opp og send den i flere deler.',
  'The text is too large. Split it and send it in parts.',
]);
export const Unreadable = problem('unreadable', 'unreadable', [
  'Vi kunne ikke lese det som ble sendt. Ingenting er endret.',
  'We could not read what was sent. Nothing was changed.',
]);
export const WrongKind = problem('unsupported', 'wrong-kind', [
  'Vi tar imot skjemaer og JSON, ikke denne typen innhold.',
  'We take forms and JSON, not this kind of content.',
]);
export const TooMany = problem('too-many', 'too-many', [
  'Det ble for mange forsøk på kort tid. Vent {minutes, plural, one {ett minutt} other {# minutter}} og prøv igjen.',
  'That was too many tries in a short time. Wait {minutes, plural, one {one minute} other {# minutes}} and try again.',
]);
export const NotNow = problem('unavailable', 'not-now', [
  'Vi får ikke lagret akkurat nå. Ingenting er endret. Vent litt og prøv igjen.',
  'We cannot save right now. Nothing was changed. Wait a little and try again.',
]);
export const AlreadyDone = problem('conflict', 'already-done', [
  'Noe likt finnes allerede. Last siden på nytt og se.',
  'Something alike is already there. Load the page again and look.',
]);
export const SomethingBroke = problem('unavailable', 'something-broke', [
  'Noe gikk galt hos oss. Prøv igjen om litt.',
  'Something went wrong on our side. Try again in a while.',
]);

const mend = problem('invalid', 'needs-mending', [
  'Noe må rettes før vi kan ta imot dette.',
  'Something needs mending before we can take this.',
]);

/** A form that does not fit, with one fault for each field. */
export function NeedsMending(faults: readonly FieldFault[]): Problem {
  const base = mend();
  return new Problem(base.kind, base.code, base.sentence, {}, faults);
}
