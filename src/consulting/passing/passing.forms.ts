import { Choice, Choices, Id, Tick, WallTime, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';

export const tellings = ['now', 'after'] as const;
export type Telling = (typeof tellings)[number];

export const passingMax = 2000;

export class PassForm {
  @Id() to: MembershipId;
  @Words({ max: passingMax }) words: string;
  @Choice(tellings) told: Telling;
}

export class PassingParams {
  @Id() id: string;
}

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Hours in which a clinician is on duty for what is passed on. */
export class DutyForm {
  @Choices(weekdays) days?: string[];
  @WallTime() from: string;
  @WallTime() to: string;
  @Tick() holidays?: boolean;
}

export class DutyParams {
  @Id() shift: string;
}

export class TakenForm {
  @Words({ max: passingMax, optional: true }) answer?: string;
}
