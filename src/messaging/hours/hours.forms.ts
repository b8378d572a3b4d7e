import { Day, Id, WallTime } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { AbsenceId } from './provider-absence.entity.js';

/** A week, Monday first. A day without times is one on which one does not work. */
export class HoursForm {
  @WallTime({ optional: true }) from1?: string;
  @WallTime({ optional: true }) to1?: string;
  @WallTime({ optional: true }) from2?: string;
  @WallTime({ optional: true }) to2?: string;
  @WallTime({ optional: true }) from3?: string;
  @WallTime({ optional: true }) to3?: string;
  @WallTime({ optional: true }) from4?: string;
  @WallTime({ optional: true }) to4?: string;
  @WallTime({ optional: true }) from5?: string;
  @WallTime({ optional: true }) to5?: string;
  @WallTime({ optional: true }) from6?: string;
  @WallTime({ optional: true }) to6?: string;
  @WallTime({ optional: true }) from7?: string;
  @WallTime({ optional: true }) to7?: string;
}

export class AbsenceForm {
  @Day() firstDay: string;
  @Day() lastDay: string;
  @Id({ optional: true }) cover?: MembershipId;
}

export class AbsenceParams {
  @Id() absence: AbsenceId;
}
