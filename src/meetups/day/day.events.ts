import type { MeetupId } from '../meetups.views.js';

/** Somebody has told the host of a meetup something. */
export class DayChanged {
  constructor(readonly meetupId: MeetupId) {}
}
