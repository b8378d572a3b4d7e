import { Choice, Id, Words } from '../../platform/http/fields.js';
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

export class TakenForm {
  @Words({ max: passingMax, optional: true }) answer?: string;
}
