import type { MeetupId, SeriesId } from '../meetups.views.js';
import type { Repeat } from './rhythm.js';

/** What a change is about: this one, this one and those after it, or all that are still to come. */
export const scopes = ['one', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** What a host can say of a holiday. */
export const holidayAnswers = ['held', 'moved', 'left-out'] as const;
export type HolidayAnswer = (typeof holidayAnswers)[number];

/** How a series comes: every second Tuesday, from six to half past seven. */
export interface RhythmView {
  repeat: Repeat;
  /** ISO weekday, and for months the first to the fourth; nothing for the last. */
  weekday: number;
  ordinal?: number;
  from: string;
  to: string;
  firstDay: string;
  lastDay?: string;
}

/** A day of a series on which its country has a holiday: is the meetup held, moved, or left out? */
export interface HolidayQuestion {
  seriesId: SeriesId;
  title: string;
  day: string;
}

/** One series, for its consultants. */
export interface SeriesPageView {
  id: SeriesId;
  title: string;
  rhythms: RhythmView[];
  coming: { id: MeetupId; startsAt: string; cancelled: boolean; moved: boolean }[];
  asks: HolidayQuestion[];
  pauses: { id: string; firstDay: string; lastDay: string }[];
}

/** What the form for changing a meetup begins with. */
export interface ChangeView {
  id: MeetupId;
  title: string;
  startsAt: string;
  endsAt: string;
  day: string;
  from: string;
  to: string;
  capacity: number;
  venue: string;
  venues: { id: string; name: string; district: string }[];
  /** Whether it is one of a rhythm, so that others can change with it. */
  rhythm: boolean;
}
