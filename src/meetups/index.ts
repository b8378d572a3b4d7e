export { MeetupsModule } from './meetups.module.js';
export { Afters } from './after/afters.service.js';
export { Announcements, type NewMeetup } from './announcements.service.js';
export { Company } from './company.service.js';
export { FirstTimePlans } from './first-time-plans.service.js';
export { Hosting } from './day/hosting.service.js';
export { Meetups } from './meetups.service.js';
export { Rsvps } from './rsvps.service.js';
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
  RosterView,
  SeriesId,
} from './meetups.views.js';
