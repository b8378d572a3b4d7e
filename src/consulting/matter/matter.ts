import type { MembershipId } from '../../platform/http/actor.js';

/**
 * `now`: somebody asks for a look now. `worry`: somebody is worried about another. `breach`: what was said here was told outside.
 * The first two are crisis flags: first in every queue, with an age.
 */
export const matterKinds = ['now', 'worry', 'breach'] as const;
export type StoredKind = (typeof matterKinds)[number];
/** `incident`: something happened at a meetup, written down by its host. It is kept as a breach; what it is stands in the sealed part. */
export type MatterKind = StoredKind | 'incident';

/** `again`: closed, and whoever raised it asks another to look. `final`: that one has looked. */
export const matterStates = ['open', 'closed', 'again', 'final'] as const;
export type MatterState = (typeof matterStates)[number];

export const isCrisis = (kind: MatterKind): boolean => kind !== 'breach' && kind !== 'incident';
export const isOpen = (state: MatterState): boolean => state === 'open' || state === 'again';

/** The kind of thing it is on the desk. */
export const deskKindOf = (kind: MatterKind): 'flag' | 'breach' | 'incident' =>
  kind === 'breach' || kind === 'incident' ? kind : 'flag';

/** What is done with a crisis, in this order, and nothing by itself. */
export const crisisChecks = ['read', 'reached', 'danger', 'help', 'colleague', 'after'] as const;
/** With a breach of confidence. */
export const breachChecks = ['heard', 'harmed', 'teller', 'group'] as const;
/** After something at a meetup. */
export const incidentChecks = ['safe', 'those', 'host', 'next'] as const;
export type Check = (typeof crisisChecks)[number] | (typeof breachChecks)[number] | (typeof incidentChecks)[number];
export const checksOf = (kind: MatterKind): readonly Check[] =>
  isCrisis(kind) ? crisisChecks : kind === 'incident' ? incidentChecks : breachChecks;

/** What a breach can lead to, from nothing to a pause. A pause is decided on the page of the person's case, with an appeal of its own. */
export const breachOutcomes = ['nothing', 'talked', 'reminded', 'measure'] as const;
export const crisisOutcomes = ['safe', 'helped', 'unreached', 'mistaken'] as const;
/** What was done after something at a meetup. */
export const incidentOutcomes = ['followed', 'changed', 'measure'] as const;
export const outcomes = [...new Set([...crisisOutcomes, ...breachOutcomes, ...incidentOutcomes])];
export type Outcome = (typeof outcomes)[number];
export const outcomesOf = (kind: MatterKind): readonly Outcome[] =>
  isCrisis(kind) ? crisisOutcomes : kind === 'incident' ? incidentOutcomes : breachOutcomes;

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
  /** A host has written it down about a meetup. */
  incident?: true | undefined;
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
