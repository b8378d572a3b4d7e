import { Choice, Choices, Day, Id, Line, WallTime } from '../../platform/http/fields.js';
import { type Lang, langs } from '../../platform/i18n/lang.js';
import { type TimePlace, timePlaces, type VenueKind, venueKinds } from './poll.js';
import type { ThreadId } from '../thread/thread.entity.js';

/** In which thread it is asked, if in one. */
export class PollQuery {
  @Id({ optional: true }) thread?: ThreadId;
}

/** One time is enough; a second and a third may be left out. */
export class PollForm extends PollQuery {
  @Line({ max: 120 }) question: string;
  @Choice(langs, { optional: true }) lang?: Lang;
  @Day() day1: string;
  @WallTime() from1: string;
  @Day({ optional: true }) day2?: string;
  @WallTime({ optional: true }) from2?: string;
  @Day({ optional: true }) day3?: string;
  @WallTime({ optional: true }) from3?: string;
  @Day({ optional: true }) day4?: string;
  @WallTime({ optional: true }) from4?: string;
  @Choices(venueKinds) venues?: VenueKind[];
}

export class ReplyForm {
  @Choices(timePlaces) times?: TimePlace[];
  @Choices(venueKinds) venues?: VenueKind[];
  @Line({ max: 200, optional: true }) condition?: string;
}

export class ClosingForm {
  @Line({ max: 300, optional: true }) reason?: string;
}
