import { Choice, Day, Id, WallTime, Whole, Words } from '../../platform/http/fields.js';
import { limits } from '../meetups.limits.js';
import type { SeriesId } from '../meetups.views.js';
import { type HolidayAnswer, holidayAnswers, type Scope, scopes } from './series.views.js';

export class SeriesParams {
  @Id() id: SeriesId;
}

export class ChangeForm {
  @Day() day: string;
  @WallTime() from: string;
  @WallTime() to: string;
  @Whole({ min: 1, max: limits.capacity }) capacity: number;
  /** In another house, this once; where it is, if it is left out. */
  @Id({ optional: true }) venue?: string;
  /** This one alone, if it is left out. */
  @Choice(scopes, { optional: true }) scope?: Scope;
}

export class HolidayForm {
  @Day() day: string;
  @Choice(holidayAnswers) answer: HolidayAnswer;
  /** The day it is moved to. */
  @Day({ optional: true }) to?: string;
}

/** Without a last day the series ends. */
export class PauseForm {
  @Day() from: string;
  @Day({ optional: true }) until?: string;
  @Words({ max: limits.reason }) reason: string;
}

export class ResumeForm {
  @Id() pause: string;
}
