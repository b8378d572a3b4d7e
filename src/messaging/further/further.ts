import type { MembershipId } from '../../platform/http/actor.js';

/** Told in the thread: somebody came in, or was taken out. */
export interface FurtherTold {
  name: string;
  came: boolean;
  /** How many letters stood there then. */
  after: number;
  /** ISO instant. */
  at: string;
}

export interface FurtherView {
  /** Who is in the conversation beside the one it is with. */
  now: { id: MembershipId; name: string }[];
  told: FurtherTold[];
  /** Whom the person may take in: there is a confirmed agreement with them. Empty for a provider. */
  others: { id: MembershipId; name: string }[];
}
