import type { MembershipId } from '../../platform/http/actor.js';
import { Day, Id, Line, WallTime } from '../../platform/http/fields.js';

/** A letter as something to do on a day. */
export class LetterPlanForm {
  @Line({ max: 120 }) what: string;
  @Day() day: string;
  @WallTime({ optional: true }) time?: string;
}

export class FirstLetterPlanForm extends LetterPlanForm {
  @Id() provider: MembershipId;
}
