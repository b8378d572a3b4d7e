import type { AgreementView } from '../../communities/index.js';
import type { MeetupFaceId } from '../../identity/index.js';
import type { MeetupId } from '../meetups.views.js';

/** What somebody tells the host with one press on the day. */
export const dayWords = ['on-my-way', 'at-the-door', 'come-out', 'not-today'] as const;
export type DayWord = (typeof dayWords)[number];

interface DayHead {
  id: MeetupId;
  title: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  phase: 'coming' | 'under-way' | 'over';
  cancelled: boolean;
  /** There is no door to stand at. */
  online?: true;
}

/** The day, for somebody who comes. */
export interface GuestDayView extends DayHead {
  for: 'guest';
  host: string;
  name: string;
  /** Whether one can press now: on the day, until it is over. */
  open: boolean;
  word?: DayWord;
  needs?: string;
  mayAsk: boolean;
  agreement: AgreementView;
}

/** Somebody who is expected, for the hosts. */
export interface ExpectedView {
  name: string;
  word?: DayWord;
}

/** Who holds a meetup. */
export interface HostsView {
  host: string;
  second?: string;
  /** One of the two is the reader. */
  mine: boolean;
  alone: boolean;
  /** ISO instant: until when whoever is alone checks in. */
  checkInBy?: string;
  checkedIn: boolean;
}

/** The day, for a consultant. Who is on the way is told to the hosts alone. */
export interface HostDayView extends DayHead {
  for: 'host';
  hosts: HostsView;
  expected?: ExpectedView[];
}

export type DayView = GuestDayView | HostDayView;

/** A facilitator's sheet, on screen and on paper. */
export interface SheetView extends DayHead {
  host: string;
  second?: string;
  agenda?: string;
  expected: { faceId: MeetupFaceId; name: string; firstTimer: boolean; needs?: string; came?: boolean }[];
  /** How many came beside those, as far as it is counted; absent once nobody can tell any more who was expected. */
  others?: number;
  agreement: AgreementView;
  /** The group has said yes to this version of it again. */
  affirmed: boolean;
}

/** A host who was alone and has not said that all is well. */
export interface MissedCheckIn {
  id: MeetupId;
  title: string;
  host: string;
  endsAt: string;
  venue: string;
  address: string;
}
