import { Temporal } from 'temporal-polyfill';
import type { MeetupRow, OwnRow } from './meetups.reader.js';
import type { MeetupRowView, MeetupView, OwnAnswer, PlaceView } from './meetups.views.js';
import { needsDoor, waysOf } from './waiting/ways.js';

/*
 * What of a meetup leaves the feature, for whom. Small numbers identify: a peer learns full or not full, and a few or
 * five and more; the exact ones are for the consultant.
 */

/** For whom a view is made. */
export interface Viewer {
  consultant: boolean;
  now: Temporal.Instant;
  mine: OwnRow | undefined;
  /** They get no place in this series: to them it is full. */
  barred?: boolean;
}

const after = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;

/** No chair is free, or what is free is kept for those in the line. */
export const isFull = (row: MeetupRow): boolean => row.taken >= row.capacity || row.in_line > 0;
export const isCancelled = (row: MeetupRow): boolean => row.state === 'cancelled';
export const isMoved = (row: MeetupRow): boolean => row.state === 'moved';
export const hasBegun = (row: MeetupRow, now: Temporal.Instant): boolean => !after(row.starts_at, now);
export const isOver = (row: MeetupRow, now: Temporal.Instant): boolean => !after(row.ends_at, now);

/** It is nowhere but here. */
export const isOnline = (row: Pick<MeetupRow, 'kind'>): boolean => row.kind === 'online';
/** Whether some of those who come, or all, are there by text. */
export const hasTalk = (row: Pick<MeetupRow, 'kind' | 'hybrid'>): boolean => isOnline(row) || row.hybrid;

/** Whether somebody has a place at a meetup that is still to come or under way. */
export const hasPlace = (row: MeetupRow, { mine, now }: Viewer): boolean =>
  mine?.state === 'going' && !isCancelled(row) && !isOver(row, now);

/** Whether a place is kept for somebody now. */
const isOffered = ({ state, offer, offered_until: until }: OwnRow, now: Temporal.Instant) =>
  state === 'waiting' && offer === 'open' && until !== null && after(until, now);

/** Moved or called off since its owner last said that they know. */
const isUnseen = (row: MeetupRow, { state, seen }: OwnRow) =>
  state !== 'withdrawn' && (seen ?? 0) < (row.sequence ?? 0);

export const ownAnswer = (row: MeetupRow, mine: OwnRow, now: Temporal.Instant): OwnAnswer => ({
  state: mine.state,
  name: mine.name,
  listed: mine.listed,
  ...(mine.news ? { news: mine.news } : {}),
  ...(isOffered(mine, now) ? { offeredUntil: mine.offered_until!.toString() } : {}),
  ...(mine.state === 'waiting' && mine.offer && !isOffered(mine, now) ? { passed: true } : {}),
  ...(mine.remind ? { remind: true } : {}),
  ...(mine.invite ? { invite: true } : {}),
  ...(isUnseen(row, mine) ? { unseen: true } : {}),
  ...(mine.way ? { way: mine.way } : {}),
  ...(mine.asked && mine.asked !== 'welcome' ? { asked: mine.asked } : {}),
});

export function rowView(row: MeetupRow, { consultant, mine, now, barred }: Viewer): MeetupRowView {
  const { id, title, kind, district, going, waiting } = row;
  return {
    id,
    title,
    kind,
    startsAt: row.starts_at.toString(),
    endsAt: row.ends_at.toString(),
    ...(district ? { district } : {}),
    ...(row.usual_number ? { usualNumber: row.usual_number } : {}),
    cancelled: isCancelled(row),
    full: isFull(row) || barred === true,
    ...(isMoved(row) ? { moved: true } : {}),
    ...(mine ? { mine: ownAnswer(row, mine, now) } : {}),
    ...(consultant ? { numbers: { going, waiting, firstTimers: row.first_timers } } : {}),
  };
}

/** Where it is, as far as this viewer may know it. */
export function placeView(row: MeetupRow, viewer: Viewer): PlaceView | undefined {
  if (isOnline(row)) return undefined;
  const { district, travel, access, quiet } = row;
  const outside = { district, travel, access, quiet };
  if (!viewer.consultant && !(hasPlace(row, viewer) && needsDoor(viewer.mine?.way))) return outside;
  return inside(row, outside);
}

/** For whoever just comes, where one may: the house and the door. */
export function openPlace(row: MeetupRow): PlaceView {
  const { district, travel, access, quiet } = row;
  return inside(row, { district, travel, access, quiet });
}

const inside = (row: MeetupRow, outside: PlaceView): PlaceView => ({
  ...outside,
  name: row.venue,
  address: row.address,
  door: row.door,
});

/** The meetup's own page, without what needs another read. */
export function meetupView(row: MeetupRow, viewer: Viewer): MeetupView {
  const { consultant, now } = viewer;
  const coming = !consultant && !isCancelled(row) && !isOver(row, now);
  const bare = rowView(row, viewer);
  const place = placeView(row, viewer);
  const open = !isCancelled(row) && !isOver(row, now);
  return {
    ...bare,
    about: row.about,
    ...(row.hybrid && !isOnline(row) ? { hybrid: true } : {}),
    ...(consultant ? {} : { ways: waysOf(row) }),
    // A house that is full asks nobody else in; whoever is barred reads just that.
    ...(row.just_come && place && coming && !bare.full ? { justCome: true } : {}),
    ...(row.by_asking ? { byAsking: true } : {}),
    ...(consultant && row.tally !== null ? { tally: row.tally } : {}),
    host: row.host_name,
    phase: isOver(row, now) ? 'over' : hasBegun(row, now) ? 'under-way' : 'coming',
    ...(row.reason ? { reason: row.reason } : {}),
    ...(consultant ? { seriesId: row.series_id, ...(isOnline(row) ? {} : { venueId: row.venue_id }) } : {}),
    // Beside a full house it would tell whoever is barred that it is not.
    ...(coming && !bare.full ? { coming: row.going < 5 ? 'few' : 'five-or-more' } : {}),
    ...(place ? { place } : {}),
    ...(hasTalk(row) && open && (consultant || hasPlace(row, viewer)) ? { talk: true as const } : {}),
  };
}
