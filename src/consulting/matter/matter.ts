import type { MembershipId } from '../../platform/http/actor.js';

/**
 * `now`: somebody asks for a look now. `worry`: somebody is worried about another. `breach`: what was said here was told outside.
 * The first two are crisis flags: first in every queue, with an age.
 */
export const matterKinds = ['now', 'worry', 'breach'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** `again`: closed, and whoever raised it asks another to look. `final`: that one has looked. */
export const matterStates = ['open', 'closed', 'again', 'final'] as const;
export type MatterState = (typeof matterStates)[number];

export const isCrisis = (kind: MatterKind): boolean => kind !== 'breach';
export const isOpen = (state: MatterState): boolean => state === 'open' || state === 'again';

/** The kind of thing it is on the desk. */
export const deskKindOf = (kind: MatterKind): 'flag' | 'breach' => (isCrisis(kind) ? 'flag' : 'breach');

/** What is done with a crisis, in this order, and nothing by itself. */
export const crisisChecks = ['read', 'reached', 'danger', 'help', 'colleague', 'after'] as const;
/** With a breach of confidence. */
export const breachChecks = ['heard', 'harmed', 'teller', 'group'] as const;
export type Check = (typeof crisisChecks)[number] | (typeof breachChecks)[number];
export const checksOf = (kind: MatterKind): readonly Check[] => (isCrisis(kind) ? crisisChecks : breachChecks);

/** What a breach can lead to, from nothing to a pause. A pause is decided on the page of the person's case, with an appeal of its own. */
export const breachOutcomes = ['nothing', 'talked', 'reminded', 'measure'] as const;
export const crisisOutcomes = ['safe', 'helped', 'unreached', 'mistaken'] as const;
export const outcomes = [...crisisOutcomes, ...breachOutcomes] as const;
export type Outcome = (typeof outcomes)[number];
export const outcomesOf = (kind: MatterKind): readonly Outcome[] => (isCrisis(kind) ? crisisOutcomes : breachOutcomes);

/** One face of somebody: never two in one matter of the same person. */
export interface FaceRef {
  kind: 'persona' | 'meetup' | 'account';
  id: string;
}

/** Where it was raised, for a link. */
export interface Place {
  kind: 'thread' | 'room' | 'meetup';
  id: string;
}

/** The sealed part. */
export interface MatterBody {
  by: FaceRef;
  about?: FaceRef | undefined;
  where?: Place | undefined;
  words: string;
  /** How they can be reached, in their own words. */
  reach?: string | undefined;
  /** ISO instant. */
  raisedAt: string;
  checks: Check[];
  /** What the consultant has written to whoever raised it. */
  answer?: string | undefined;
  /** They have said themselves that it is all right now. A human closes it all the same. */
  calm?: true | undefined;
  outcome?: Outcome | undefined;
  /** For the desk alone. */
  note?: string | undefined;
  closedAt?: string | undefined;
  closedBy?: MembershipId | undefined;
  /** Why another shall look. */
  again?: string | undefined;
}

/** A crisis flag that nobody has taken within this is told to more people. */
export const takenWithin = { minutes: 15 } as const;
