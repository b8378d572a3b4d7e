import { Day, Id, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { DutyAbsenceId } from './rota.entity.js';

export class AwayForm {
  @Day() firstDay: string;
  @Day() lastDay: string;
  @Id({ optional: true }) cover?: MembershipId;
}

export class AwayParams {
  @Id() absence: DutyAbsenceId;
}

export const handoverMax = 2000;

export class HandoverForm {
  @Words({ max: handoverMax }) words: string;
}
