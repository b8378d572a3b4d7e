import { Temporal } from 'temporal-polyfill';
import type { PollView, TimePlace, VenueKind } from '../groups/index.js';
import { limits } from './meetups.limits.js';
import type { MeetupKind, PollMeetupView } from './meetups.views.js';

const kindOf: Record<VenueKind, MeetupKind> = { cafe: 'cafe', house: 'activity', outdoors: 'walk', online: 'online' };

/** How long a meetup is unless its host says otherwise. */
const usual = { minutes: 90 };

const favourite = <Choice extends { people?: number }>(choices: readonly Choice[]): Choice =>
  choices.reduce((best, choice) => ((choice.people ?? 0) > (best.people ?? 0) ? choice : best));

/** The form for the meetup that a poll becomes: at the time asked for, else at the one that suits most. */
export function pollMeetup(poll: PollView, time: TimePlace | undefined, zone: string): PollMeetupView {
  const chosen = poll.times.find(({ place }) => place === time) ?? favourite(poll.times);
  const start = Temporal.Instant.from(chosen.startsAt).toZonedDateTimeISO(zone);
  const end = start.add(usual);
  const wall = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    poll: poll.id,
    title: poll.question.slice(0, limits.title),
    kind: kindOf[favourite(poll.venues).kind],
    day: start.toPlainDate().toString(),
    from: wall(start),
    // A meetup ends on the day on which it begins.
    to: end.toPlainDate().equals(start.toPlainDate()) ? wall(end) : '23:59',
    // Whoever answered in a thread finds it there; what was asked in a room wants a thread of its own.
    ...(poll.threadId ? {} : { room: poll.room.id }),
  };
}
