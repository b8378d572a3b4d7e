export { MeetupsModule } from './meetups.module.js';
export { Afters } from './after/afters.service.js';
export { Announcements, type NewMeetup } from './announcements.service.js';
export { type BarrierReason, barrierReasons } from './barrier/barrier.js';
export { BarrierCounts } from './barrier/barrier-counts.js';
export { reasonIn } from './barrier/barrier.pages.js';
export { Barriers } from './barrier/barriers.service.js';
export { Before } from './first-time/before.service.js';
export { Company } from './company.service.js';
export { FirstTimePlans } from './first-time-plans.service.js';
export { MeetupCounts } from './rounds/meetup-counts.js';
export { Hosting } from './day/hosting.service.js';
export { Meetups } from './meetups.service.js';
export { Rsvps } from './rsvps.service.js';
export { VenueSheets } from './venue/venue-sheets.service.js';
export type {
  ComingMeetup,
  FirstTimer,
  FirstTimeText,
  MeetupId,
  MeetupKind,
  MeetupRowView,
  MeetupsView,
  MeetupView,
  NextMeetup,
  OwnAnswer,
  PastMeetup,
  RosterView,
  SeriesId,
} from './meetups.views.js';
