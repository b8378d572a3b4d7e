import type { AgreementView } from '../communities/index.js';
import type { MeetupFaceId } from '../identity/index.js';
import type { HolidayQuestion } from './series/series.views.js';
import type { Way } from './waiting/ways.js';
import type { BeforeView } from './first-time/first-time.js';
import type { SheetView } from './venue/venue.js';
import type { Branded } from '../platform/http/actor.js';

export type SeriesId = Branded<'SeriesId'>;
export type MeetupId = Branded<'MeetupId'>;
export type RhythmId = Branded<'RhythmId'>;

export const kinds = ['cafe', 'walk', 'activity', 'men', 'mixed', 'online'] as const;
export type MeetupKind = (typeof kinds)[number];

/** What one has answered: there is a place, one waits for a place, or one has taken it back. */
export const answers = ['going', 'waiting', 'withdrawn'] as const;
export type Answer = (typeof answers)[number];

/** What happened to an answer without one's own doing: a place came free, the meetup was cancelled. */
export const news = ['place', 'cancelled'] as const;
export type News = (typeof news)[number];

/** A place that came free and is kept for one who waits; or it was, and has passed on. */
export const offers = ['open', 'passed'] as const;
export type Offer = (typeof offers)[number];

/** One's own answer. Nobody else gets it in this form. */
export interface OwnAnswer {
  state: Answer;
  /** What one is called in this series. */
  name: string;
  /** Whether others who are coming see the name. */
  listed: boolean;
  news?: News;
  /** A place is kept for one until then (ISO instant); or was, and has passed on. */
  offeredUntil?: string;
  passed?: true;
  /** To be reminded the day before. */
  remind?: true;
  /** The place is sent by mail too. */
  invite?: true;
  /** It was moved or called off, and one has not said yet that one knows. */
  unseen?: true;
  /** The number one has left with this answer. */
  phone?: string;
  /** With somebody, by text or by phone. */
  way?: Way;
  /** The host has not said yes yet, or has said not this time. */
  asked?: 'waits' | 'no';
  /** A consultant has answered for them, and they have not answered themselves since. */
  enteredBy?: string;
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
  /** In which part of town; it is nowhere, where it is online. */
  district?: string;
  /** As the host typed it. */
  usualNumber?: string;
  cancelled: boolean;
  /** It is at another time than it was announced for. */
  moved?: true;
  full: boolean;
  mine?: OwnAnswer;
  numbers?: Numbers;
}

/** One that has been, for who had a place at it and for who hosted it. */
export interface PastMeetup {
  id: MeetupId;
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  /** For its host: nobody has said yet who came. */
  uncounted?: true;
}

export interface MeetupsView {
  meetups: MeetupRowView[];
  /** Those of the last two weeks at which the reader had a place, or which they hosted. */
  lately: PastMeetup[];
  /** For the consultant: holidays on which a series would come. */
  asks?: HolidayQuestion[];
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
  /** What the consultant has written of the house, as far as it is for the reader. */
  sheet?: SheetView;
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
  /** The reader has not been asked yet whether they want letters about meetups. */
  askMail?: true;
  about: string;
  /** One may also be there by text or by phone. */
  hybrid?: true;
  /** The ways one can choose to be there, beside a chair. */
  ways?: Way[];
  /** One may come without having said so. */
  justCome?: true;
  /** The host says yes to each. */
  byAsking?: true;
  /** For the consultant, once the names are gone: how many had a place. */
  tally?: number;
  /** The consultant's public name. */
  host: string;
  phase: 'coming' | 'under-way' | 'over';
  reason?: string;
  /** How many are coming, as a peer may know it: nobody or a few, or more; not where it is full. The consultant has `numbers`. */
  coming?: 'few' | 'five-or-more';
  /** Missing where it is in no house: online. */
  place?: PlaceView;
  /** It is in text, or can be for whoever is not in the house; the reader has a place there, or hosts it. */
  talk?: true;
  /** One has blocked somebody or named somebody one must not meet. It says nothing of who comes. */
  askFirst?: true;
  /** Those coming who chose to be listed. Only for who is going. */
  listed?: ListedView[];
  /** For the consultant: the series, to announce another of it. */
  seriesId?: SeriesId;
  /** For the consultant: the house, to write what it is like there. */
  venueId?: string;
  /** For whoever may come: what everybody there has agreed on. */
  agreement?: AgreementView;
  /** What one was called here before, for the next answer. */
  knownAs?: string;
  plan?: FirstTimeText;
}

/** The first time, in one's own words. Every part may be left out. */
export interface FirstTimeText {
  /** How one gets there: which bus, which stop. */
  way?: string | undefined;
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
  /** Missing where it is online. */
  place?: PlaceView;
  name: string;
  plan?: FirstTimeText;
  /** Whether the host may see who meets one, and where one sits. */
  shared: boolean;
  /** Whether it can still be written. */
  open: boolean;
  /** As long as it can: what one asks beforehand, and whom one comes in with. */
  before?: BeforeView;
}

/** For whoever just comes, where one may. */
export interface WhereView {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  place: PlaceView;
}

export interface RosterPerson {
  /** Of the meetup name, for a reasoned look-up. */
  faceId: MeetupFaceId;
  name: string;
  firstTimer: boolean;
  /** Parts of the first-time plan, where the person let the host see them. */
  meetsMe?: string;
  where?: string;
  /** Of whoever waits: a place is kept for them. */
  offered?: true;
  /** Where it was moved or called off: whether they have said that they know, and else the number they left for this. */
  seen?: boolean;
  phone?: string;
  way?: Way;
  /** Waits for the host's yes. */
  asks?: true;
}

/** For the host: what people are called in the room, and nothing that leads to who they are online. */
export interface RosterView {
  id: MeetupId;
  title: string;
  startsAt: string;
  capacity: number;
  cancelled: boolean;
  moved?: true;
  /** Once the names are gone: how many had a place. */
  tally?: number;
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
  /** A place is kept for one until then, an ISO instant. */
  offeredUntil?: string;
  /** The first line of one's first-time plan. */
  firstTimePlan?: string;
}

/** Somebody who comes for the first time, by their answer and the name they chose. For the consultant. */
export interface FirstTimer {
  id: string;
  name: string;
  meetupId: MeetupId;
  title: string;
}

/** For the consultant's desk. */
export interface ComingMeetup extends Numbers {
  id: MeetupId;
  title: string;
  startsAt: string;
  /** There are two who must not meet; the roster says who. */
  talkFirst: boolean;
  /** It begins today, by the clock on the community's wall. */
  today?: true;
}

export interface SeriesView {
  id: SeriesId;
  title: string;
  kind: MeetupKind;
  /** Missing where it is online. */
  venue?: string;
  about: string;
  usualNumber?: string;
  capacity: number;
  hybrid: boolean;
  justCome: boolean;
  byAsking: boolean;
  guests: boolean;
  offerHours?: number;
  /** Wall-clock times of its last meetup. */
  from: string;
  to: string;
  /** A week after its last meetup, `YYYY-MM-DD`. */
  day: string;
}

/** The meetup that a poll becomes, as far as the poll tells. */
export interface PollMeetupView extends Pick<SeriesView, 'title' | 'kind' | 'day' | 'from' | 'to'> {
  poll: string;
  /** Where it shall be told. */
  room?: string;
}

export interface AnnouncementView {
  venues: { id: string; name: string; district: string }[];
  rooms: { id: string; name: string }[];
  series: { id: SeriesId; title: string }[];
  /** The series that gets another meetup. */
  again?: SeriesView;
  /** The poll that becomes a meetup. */
  fromPoll?: PollMeetupView;
}
