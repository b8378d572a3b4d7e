import type { MeetupId } from '../meetups.views.js';

/** The three questions, each answered from 1 (no) to 3 (yes). */
export const pulseQuestions = ['welcome', 'safe', 'worth'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];
export const pulseAnswers = ['1', '2', '3'] as const;

/** How many gave each answer, from no to yes. Only of five people and more. */
export type PulseResults<Times = number> = Record<PulseQuestion, [Times, Times, Times]>;
/**
 * The same for whoever was there: who knows the others could tell from a small number who it was, and from none at all what each of
 * them has said.
 */
export type Roughly = 'few' | 'five-or-more';

interface AfterHead {
  id: MeetupId;
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  /** What the group agreed to tell. */
  note?: string;
}

/** After a meetup, for somebody who had answered to it. */
export interface GuestAfterView extends AfterHead {
  for: 'guest';
  results?: PulseResults<Roughly>;
  host: string;
  /** They were there: the questions and the talk afterwards are for them. */
  wasThere: boolean;
  /** The questions can be answered now. */
  asks: boolean;
  /** The host has asked after them. */
  missed: boolean;
  /** Where those who were there talk on, if there is such a place. */
  talk?: { joined: boolean; roomId?: string; nickname?: string };
}

/** After a meetup, for its consultants. */
export interface HostAfterView extends AfterHead {
  for: 'host';
  results?: PulseResults;
  /** How many came, once somebody has counted. */
  came?: number;
  /** Who came and what the group tells can still be written down: the names are there. */
  counts: boolean;
  /** Who did not come and has said that they may be asked after, once. */
  missing: { id: string; name: string }[];
  hasTalk: boolean;
  /** Enough were there that nobody is given away by going into such a room. */
  mayTalk: boolean;
}

export type AfterView = GuestAfterView | HostAfterView;

/** Somebody to ask after, for the desk. */
export interface MissingPerson {
  id: string;
  name: string;
  meetupId: MeetupId;
  title: string;
}
