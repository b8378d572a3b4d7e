import { Temporal } from 'temporal-polyfill';

export const pollStates = ['proposed', 'declined', 'open', 'closed', 'became'] as const;
export type PollState = (typeof pollStates)[number];

/** Kinds of place, and never a place: where exactly is told to those who have said that they come. */
export const venueKinds = ['cafe', 'house', 'outdoors', 'online'] as const;
export type VenueKind = (typeof venueKinds)[number];

/** A day (`YYYY-MM-DD`) and a time on the wall (`HH:MM`). */
export interface PollTime {
  day: string;
  from: string;
}

/** How many times can be chosen among; answers name them by their place, from 1. */
export const mostTimes = 4;
export const timePlaces = ['1', '2', '3', '4'] as const;
export type TimePlace = (typeof timePlaces)[number];

export interface Reply {
  times: TimePlace[];
  venues: VenueKind[];
  /** What would have to be so: for the consultant alone. */
  condition?: string | undefined;
}

/** What everybody but the consultant may know of a number of people. */
export type Crowd = 'few' | 'five-or-more';
export const crowd = (people: number): Crowd => (people < 5 ? 'few' : 'five-or-more');

/** Nobody thinks about a question for longer than this. */
const longest = { days: 14 };

/** Until the end of the last day that is asked about, and two weeks at the longest. The zone is the community's. */
export function answersUntil(times: readonly PollTime[], now: Temporal.Instant, zone: string): Temporal.Instant {
  const last = times
    .map(({ day }) => Temporal.PlainDate.from(day))
    .sort(Temporal.PlainDate.compare)
    .at(-1)!;
  const limit = now.toZonedDateTimeISO(zone).toPlainDate().add(longest);
  const end = Temporal.PlainDate.compare(last, limit) < 0 ? last : limit;
  return end.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}

export const startsAt = ({ day, from }: PollTime, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(from) })
    .toInstant();
