import { Choice, Day, Id, Line, Tick, WallTime, Whole, Words } from '../platform/http/fields.js';
import { limits } from './meetups.limits.js';
import { kinds, type MeetupId, type MeetupKind, type SeriesId } from './meetups.views.js';

export class MeetupParams {
  @Id() id: MeetupId;
}

/** Which series gets another meetup. */
export class AnnouncementQuery {
  @Id({ optional: true }) series?: SeriesId;
}

export class AnnouncementForm {
  @Line({ max: limits.title }) title: string;
  @Choice(kinds) kind: MeetupKind;
  @Id() venue: string;
  @Day() day: string;
  @WallTime() from: string;
  @WallTime() to: string;
  @Whole({ min: 1, max: limits.capacity }) capacity: number;
  @Line({ max: limits.usualNumber, optional: true }) usualNumber?: string;
  @Words({ max: limits.about }) about: string;
  @Id({ optional: true }) room?: string;
}

export class RsvpForm {
  @Line({ max: limits.name }) name: string;
  @Tick() listed?: boolean;
}

export class CancellationForm {
  @Words({ max: limits.reason }) reason: string;
}

/** Every part may be left out. */
export class FirstTimeForm {
  @Line({ max: limits.plan, optional: true }) meetsMe?: string;
  @Line({ max: limits.plan, optional: true }) where?: string;
  @Line({ max: limits.plan, optional: true }) howLong?: string;
  @Line({ max: limits.plan, optional: true }) howLeave?: string;
  @Words({ max: limits.note, optional: true }) note?: string;
  @Tick() shared?: boolean;
}
