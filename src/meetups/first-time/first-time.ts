import type { Branded } from '../../platform/http/actor.js';
import type { MeetupFaceId } from '../../identity/index.js';
import type { MeetupId } from '../meetups.views.js';
import type { Way } from '../waiting/ways.js';

export type AskId = Branded<'AskId'>;
export type PairId = Branded<'PairId'>;

/** Whether somebody wants to be met by another who comes, or would meet one. */
export const walks = ['wishes', 'offers'] as const;
export type Walks = (typeof walks)[number];

export const pairStates = ['asked', 'together', 'ended'] as const;
export type PairState = (typeof pairStates)[number];

export const askKinds = ['question', 'call'] as const;
export type AskKind = (typeof askKinds)[number];

/** Coming in together, as one of the two knows it. */
export interface OwnPair {
  state: PairState;
  /** Whether one has said yes oneself. What the other has said is not told before both have. */
  agreed: boolean;
  /** The other's meetup name, once both have said yes. */
  name?: string;
}

export interface OwnQuestion {
  id: AskId;
  words: string;
  answer?: string;
}

/** Somebody wants to talk before. */
export interface Call {
  phone: string;
  when?: string | undefined;
}

/** The number is there until they have talked. */
export interface OwnCall extends Partial<Call> {
  id: AskId;
  /** The host has said that they have talked. */
  done: boolean;
}

/** What one can do before the first time, beside the plan. */
export interface BeforeView {
  walks?: Walks;
  pair?: OwnPair;
  questions: OwnQuestion[];
  call?: OwnCall;
}

/** Somebody who comes, as the host may pair them. */
export interface Walker {
  faceId: MeetupFaceId;
  name: string;
}

/** Who asks, for the host. */
interface Asking {
  /** Without one: somebody who has not said yes, and wants no name. */
  name?: string;
  /** They have not said that they come, and may never. */
  early?: true;
}

/** For the host: what people want to know or talk about before they come, and who could come in together. */
export interface HostBeforeView {
  id: MeetupId;
  title: string;
  startsAt: string;
  open: boolean;
  /** Who has asked to come, where the host says yes to each. */
  asking: (Walker & { way?: Way })[];
  questions: (Asking & OwnQuestion)[];
  calls: (Asking & OwnCall)[];
  /** Who wants somebody to come in with, each with those who would and whom nothing stands between. */
  wishes: (Walker & { fits: Walker[] })[];
  pairs: { newcomer: string; buddy: string; state: PairState }[];
}

/** What somebody asks before they have answered, and under what name, if any. */
export interface EarlyView {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  host: string;
  questions: (OwnQuestion & { name?: string })[];
  call?: OwnCall & { name?: string };
}

/** For the desk: that somebody waits for an answer before they come. */
export interface WaitingAsk {
  id: string;
  name: string;
  meetupId: MeetupId;
  title: string;
}
