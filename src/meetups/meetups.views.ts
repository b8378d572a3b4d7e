import type { MeetupFaceId } from '../identity/index.js';
import type { Branded } from '../platform/http/actor.js';

export type SeriesId = Branded<'SeriesId'>;
export type MeetupId = Branded<'MeetupId'>;

export const kinds = ['cafe', 'walk', 'activity', 'men', 'mixed', 'online'] as const;
export type MeetupKind = (typeof kinds)[number];

/** What one has answered: there is a place, one waits for a place, or one has taken it back. */
export const answers = ['going', 'waiting', 'withdrawn'] as const;
export type Answer = (typeof answers)[number];

/** What happened to an answer without one's own doing: a place came free, the meetup was cancelled. */
export const news = ['place', 'cancelled'] as const;
export type News = (typeof news)[number];

/** One's own answer. Nobody else gets it in this form. */
export interface OwnAnswer {
  state: Answer;
  /** What one is called in this series. */
  name: string;
  /** Whether others who are coming see the name. */
  listed: boolean;
  news?: News;
}

/** What only the consultant may know exactly. */
export interface Numbers {
  going: number;
  waiting: number;
  /** Of those going, who has not been in this series before. */
  firstTimers: number;
}

export interface MeetupRowView {
  id: MeetupId;
  title: string;
  kind: MeetupKind;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  district: string;
  /** As the host typed it. */
  usualNumber?: string;
  cancelled: boolean;
  full: boolean;
  mine?: OwnAnswer;
  numbers?: Numbers;
}

export interface MeetupsView {
  meetups: MeetupRowView[];
  mayAnnounce: boolean;
}

/** Where it is. Name, address and door are for whoever has a place, and for the consultant. */
export interface PlaceView {
  district: string;
  travel: string;
  access: string;
  quiet: string;
  name?: string;
  address?: string;
  door?: string;
}

/** Somebody who comes and chose that others who come may know. */
export interface ListedView {
  /** Of the meetup name, where it leads somewhere; one's own does not. */
  id?: MeetupFaceId | undefined;
  name: string;
  /** Another name that they have shown the reader. */
  knownAs?: string | undefined;
}

export interface MeetupView extends MeetupRowView {
  about: string;
  /** The consultant's public name. */
  host: string;
  phase: 'coming' | 'under-way' | 'over';
  reason?: string;
  /** How many are coming, as a peer may know it; the consultant has `numbers`. */
  coming?: 'few' | 'five-or-more';
  place: PlaceView;
  /** One has blocked somebody or named somebody one must not meet. It says nothing of who comes. */
  askFirst?: true;
  /** Those coming who chose to be listed. Only for who is going. */
  listed?: ListedView[];
  /** For the consultant: the series, to announce another of it. */
  seriesId?: SeriesId;
  /** What one was called here before, for the next answer. */
  knownAs?: string;
  plan?: FirstTimeText;
}

/** The first time, in one's own words. Every part may be left out. */
export interface FirstTimeText {
  meetsMe?: string | undefined;
  where?: string | undefined;
  howLong?: string | undefined;
  howLeave?: string | undefined;
  note?: string | undefined;
}

export interface FirstTimeView {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  host: string;
  place: PlaceView;
  name: string;
  plan?: FirstTimeText;
  /** Whether the host may see who meets one, and where one sits. */
  shared: boolean;
  /** Whether it can still be written. */
  open: boolean;
}

export interface RosterPerson {
  /** Of the meetup name, for a reasoned look-up. */
  faceId: MeetupFaceId;
  name: string;
  firstTimer: boolean;
  /** Parts of the first-time plan, where the person let the host see them. */
  meetsMe?: string;
  where?: string;
}

/** For the host: what people are called in the room, and nothing that leads to who they are online. */
export interface RosterView {
  id: MeetupId;
  title: string;
  startsAt: string;
  capacity: number;
  cancelled: boolean;
  /** Names of two who come and must not meet. Not why, and not who says so. */
  talkFirst: [string, string][];
  going: RosterPerson[];
  /** In the order in which they asked. */
  waiting: RosterPerson[];
}

/** For Today: the next meetup one is going to or waiting for; else the next there is. */
export interface NextMeetup {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  usualNumber?: string;
  myName?: string;
  myState?: 'going' | 'waiting';
  /** The first line of one's first-time plan. */
  firstTimePlan?: string;
}

/** For the consultant's desk. */
export interface ComingMeetup extends Numbers {
  id: MeetupId;
  title: string;
  startsAt: string;
  /** There are two who must not meet; the roster says who. */
  talkFirst: boolean;
}

export interface SeriesView {
  id: SeriesId;
  title: string;
  kind: MeetupKind;
  venue: string;
  about: string;
  usualNumber?: string;
  capacity: number;
  /** Wall-clock times of its last meetup. */
  from: string;
  to: string;
  /** A week after its last meetup, `YYYY-MM-DD`. */
  day: string;
}

export interface AnnouncementView {
  venues: { id: string; name: string; district: string }[];
  rooms: { id: string; name: string }[];
  series: { id: SeriesId; title: string }[];
  /** The series that gets another meetup. */
  again?: SeriesView;
}
