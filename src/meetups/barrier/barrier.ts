import type { Branded } from '../../platform/http/actor.js';
import type { MeetupId } from '../meetups.views.js';

export type BarrierId = Branded<'BarrierId'>;

/** What may stand in the way of coming. */
export const barrierReasons = [
  'transport',
  'money',
  'time',
  'anxiety',
  'known',
  'access',
  'health',
  'children',
  'group',
  'forgot',
  'other',
] as const;
export type BarrierReason = (typeof barrierReasons)[number];

/** What the consultant can do about it. */
export const barrierActions = ['taxi', 'escort', 'children', 'group', 'cost', 'talk', 'nothing'] as const;
export type BarrierAction = (typeof barrierActions)[number];

export const barrierStates = ['open', 'answered'] as const;
export type BarrierState = (typeof barrierStates)[number];

/** What is sealed of it. */
export interface BarrierText {
  reasons: BarrierReason[];
  words?: string | undefined;
}

export interface BarrierAnswer {
  action: BarrierAction;
  words: string;
}

/** For the person: what they have told, and what the consultant does about it. */
export interface OwnBarrierView {
  id: MeetupId;
  title: string;
  host: string;
  /** What one is called here, if one is known by a name already. */
  knownAs?: string;
  told?: BarrierText & { answer?: BarrierAnswer };
  /** It is called off or long over: one reads what was answered, and tells nothing more. */
  closed?: true;
}

/** For the consultants. */
export interface BarrierView extends BarrierText {
  id: BarrierId;
  name: string;
  meetupId: MeetupId;
  title: string;
  startsAt: string;
  answer?: BarrierAnswer;
}

/** For the desk. */
export interface WaitingBarrier {
  id: BarrierId;
  name: string;
  title: string;
}
