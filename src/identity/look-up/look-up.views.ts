import type { CommunityId } from '../../platform/http/actor.js';
import type { LookedAt } from './looked-book.js';
import type { LookUpId, LookUpState } from './look-up.entity.js';

/** One look-up as staff know it: who, when, why. Never what was found. */
export interface LookUpView {
  id: LookUpId;
  communityId: CommunityId;
  by: string;
  /** ISO instant. */
  lookedAt: string;
  /** The name from which it began; empty if it had been given up by then; absent for a judge who does not see such names. */
  face?: string | undefined;
  reason: string;
  state: LookUpState;
  confirmedBy?: string | undefined;
  note?: string | undefined;
  own: boolean;
  /** Whether the reader may judge it: another person's, of an emergency, not judged yet. */
  toJudge: boolean;
  /** ISO instant: when the person is told. */
  toldAt: string;
  told: boolean;
}

/** Who is behind a name; for whoever looked, for an hour. */
export interface Found {
  firstName: string;
  email: string;
  contact?: string | undefined;
  nickname?: string | undefined;
  meetupNames: { name: string; series: string }[];
}

export interface OneLookUp extends LookUpView {
  found?: Found | undefined;
}

export interface LookUpsView {
  waiting: LookUpView[];
  own: LookUpView[];
}

/** The same as the person sees it, who is told everything. */
export interface LookedView {
  by: string;
  title: string;
  lookedAt: string;
  face: string;
  reason: string;
  state: LookUpState;
  confirmedBy?: string | undefined;
  note?: string | undefined;
}

/** Everything a person is told of who has looked: who they are, and at what they share. */
export interface LookedPageView {
  looked: LookedView[];
  opened: LookedAt[];
}

/** Where a look-up begins. */
export interface NewLookUpView {
  face?: string | undefined;
  /** What somebody wrote who has no name there any more. */
  post?: string | undefined;
  emergencyOnly: boolean;
}
