import type { Message, MessageArguments } from '../i18n/catalogue.js';

/** What went wrong, in the words of the house. Only the problem filter knows which status of HTTP each one is. */
export type ProblemKind =
  | 'not-found'
  | 'not-signed-in'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'rule-broken'
  | 'too-large'
  | 'unreadable'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/** One thing to mend, at one field of a form. */
export interface FieldFault {
  field: string;
  message: Message;
  args?: MessageArguments | undefined;
}

/** The base of every expected failure. It never holds words that a person wrote. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly sentence: Message,
    readonly args: MessageArguments = {},
    readonly faults: readonly FieldFault[] = [],
    /** Where one does what has to be done first; what was typed waits meanwhile. */
    readonly ahead?: { href: string; label: Message } | undefined,
  ) {
    super(code);
    this.name = 'Problem';
  }
}

const known = new Map<string, { kind: ProblemKind; sentence: Message }>();

/** Every problem by its code, for `/problems/:code`. */
export const knownProblems: ReadonlyMap<string, { kind: ProblemKind; sentence: Message }> = known;

/**
 * Names a problem: `export const MeetupIsFull = problem('conflict', 'meetup-full', ['…', '…'])`, then `throw MeetupIsFull()`.
 * With `field` it is shown at that field of the form that was sent; with `ahead` its page leads to what has to be done first.
 */
export function problem(
  kind: ProblemKind,
  code: string,
  sentence: Message,
  field?: string,
  ahead?: { href: string; label: Message },
) {
  known.set(code, { kind, sentence });
  return (args: MessageArguments = {}) =>
    new Problem(kind, code, sentence, args, field ? [{ field, message: sentence, args }] : [], ahead);
}
