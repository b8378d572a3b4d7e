import { Choice, Id } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import type { HandOverId } from './hand-over.js';

export class HandOverForm {
  @Id() to: MembershipId;
}

export class HandOverAnswerForm {
  /** Which one was asked: another one may have taken its place. */
  @Id() handOver: HandOverId;
  @Choice(['yes', 'no']) agree: 'yes' | 'no';
}
