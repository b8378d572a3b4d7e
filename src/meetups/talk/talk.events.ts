import type { MeetupId } from '../meetups.views.js';

/** Something was said or hidden at a meetup in text. */
export class TalkChanged {
  constructor(readonly meetupId: MeetupId) {}
}
