import type { Branded } from '../../platform/http/actor.js';
import type { Author } from '../conversation.js';

export type AgreementId = Branded<'AgreementId'>;

export const agreementStates = ['proposed', 'agreed', 'declined'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** What the two agree on. The words are theirs; the reply time is what dates are counted from. */
export interface Terms {
  howOften: string;
  reads: string;
  notRead?: string | undefined;
  /** Working days until an answer. */
  replyDays: number;
  /** The day on which they look at it again, `YYYY-MM-DD`. */
  reviewOn: string;
}

/** Working days until an answer where nothing else is agreed. */
export const assumedReplyDays = 3;

export interface Proposal {
  id: AgreementId;
  /** Whether it is one's own. */
  own: boolean;
  terms: Terms;
}

/** What stands between a person and a provider, seen by one of them. */
export interface Standing {
  inForce: Terms | null;
  proposal: Proposal | null;
  /** The last one that was answered with no, until there is another one. */
  declined: Proposal | null;
}

export const nothingYet: Standing = { inForce: null, proposal: null, declined: null };

export interface AgreementView extends Standing {
  /** Of the page: the provider for the person, the relation for the provider. */
  with: string;
  /** Which of the two is looking. */
  side: Author;
  other: string;
  /** The provider has no name for this person yet, so it is asked for. */
  careNameFirst: boolean;
  /** For a form that is still empty: a day some months from now. */
  reviewOn: string;
}

/** A proposal that waits for the provider who asks, without a word of it. */
export interface WaitingProposal {
  with: string;
  careName: string;
}
