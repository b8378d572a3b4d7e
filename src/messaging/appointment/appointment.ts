import type { Branded } from '../../platform/http/actor.js';

export type AppointmentId = Branded<'AppointmentId'>;

/** A time that a provider has offered: it waits, was agreed on, does not suit, or was called off: taken back, where it was never agreed on. */
export const appointmentStates = ['offered', 'agreed', 'declined', 'called-off'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const ways = ['meet', 'phone', 'video'] as const;
export type Way = (typeof ways)[number];

/** Nobody offers a time further ahead than this. */
export const aheadAtMost = { hours: 24 * 366 };
/**
 * What was agreed on or called off longer ago has been. When appointments are is sealed, so this is how they are told apart from those
 * that lie ahead without opening years of them, and without a column that says when.
 */
export const overAfter = { hours: aheadAtMost.hours + 24 };

/** Local times of the community: day `YYYY-MM-DD`, wall clock `HH:MM`. */
export interface AppointmentTime {
  day: string;
  from: string;
  to: string;
  way: Way;
  where?: string | undefined;
}

export interface AppointmentView extends AppointmentTime {
  id: AppointmentId;
  state: AppointmentState;
  /** The person has said yes to it, whatever became of it since. */
  wasAgreed: boolean;
  /** Who offered it; empty when they do not work here any more. */
  by: string;
  /** How many letters stood there when it came to be so. */
  after: number;
  /** When it came to be so. ISO instant. */
  at: string;
  /** It has been: there is nothing to answer or to call off any more. */
  over: boolean;
  /** Whoever offered it has handed the conversation on since. */
  handedOn: boolean;
}

/** A time in a provider's calendar that is free again, and nothing of whom it was with. */
export type FreeTime = Pick<AppointmentTime, 'day' | 'from' | 'to'>;

/** One that is agreed on and lies ahead, for the lists of both. How and where is missing for who has handed the conversation on. */
export interface UpcomingAppointment extends FreeTime, Partial<Pick<AppointmentTime, 'way' | 'where'>> {
  /** Null for a provider who has handed it on: it is closed to them. */
  conversation: string | null;
  /** With whom: the provider, or the person by their care name. */
  other: string;
}
