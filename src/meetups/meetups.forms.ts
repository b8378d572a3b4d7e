import { Choice, Day, Id, Line, Tick, WallTime, Whole, Words } from '../platform/http/fields.js';
import { type TimePlace, timePlaces } from '../groups/index.js';
import { limits } from './meetups.limits.js';
import { type Repeat, repeats } from './series/rhythm.js';
import { type Way, ways } from './waiting/ways.js';
import { kinds, type MeetupId, type MeetupKind, type SeriesId } from './meetups.views.js';

export class MeetupParams {
  @Id() id: MeetupId;
}

/** Which series gets another meetup, or which poll becomes one, and at which of its times. */
export class AnnouncementQuery {
  @Id({ optional: true }) series?: SeriesId;
  @Id({ optional: true }) poll?: string;
  @Choice(timePlaces, { optional: true }) time?: TimePlace;
}

export class AnnouncementForm {
  @Line({ max: limits.title }) title: string;
  @Choice(kinds) kind: MeetupKind;
  /** Where it is; not where it is online. */
  @Id({ optional: true }) venue?: string;
  @Day() day: string;
  @WallTime() from: string;
  @WallTime() to: string;
  @Whole({ min: 1, max: limits.capacity }) capacity: number;
  @Line({ max: limits.usualNumber, optional: true }) usualNumber?: string;
  @Words({ max: limits.about }) about: string;
  @Id({ optional: true }) room?: string;
  @Id({ optional: true }) poll?: string;
  /** How often; once, if it is left out. And the last day it may come on. */
  @Choice(repeats, { optional: true }) repeat?: Repeat;
  @Day({ optional: true }) until?: string;
  @Tick() hybrid?: boolean;
  @Tick() justCome?: boolean;
  @Tick() byAsking?: boolean;
  @Tick() guests?: boolean;
  @Whole({ ...limits.offerHours, optional: true }) offerHours?: number;
}

export class RsvpForm {
  @Line({ max: limits.name }) name: string;
  @Tick() listed?: boolean;
  /** That it is like one's nickname is meant so. */
  @Tick() sameName?: boolean;
  @Tick() remind?: boolean;
  @Tick() invite?: boolean;
  /** Letters about meetups from now on. */
  @Tick() mail?: boolean;
  /** Kept with this answer only, for the host to ring if the meetup is moved or called off. */
  @Line({ max: limits.phone, optional: true }) phone?: string;
  /** On a chair and alone, if it is left out. */
  @Choice(ways, { optional: true }) way?: Way;
}

export class CancellationForm {
  @Words({ max: limits.reason }) reason: string;
}

/** How much one dreads going, from 0 to 10. Nobody has to say it in numbers. */
export class RungForm {
  @Whole({ min: 0, max: 10, optional: true }) dread?: number;
}

/** Every part may be left out. */
export class FirstTimeForm {
  @Line({ max: limits.plan, optional: true }) way?: string;
  @Line({ max: limits.plan, optional: true }) meetsMe?: string;
  @Line({ max: limits.plan, optional: true }) where?: string;
  @Line({ max: limits.plan, optional: true }) howLong?: string;
  @Line({ max: limits.plan, optional: true }) howLeave?: string;
  @Words({ max: limits.note, optional: true }) note?: string;
  @Tick() shared?: boolean;
}
