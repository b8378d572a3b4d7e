import { Id } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';

export class FurtherForm {
  @Id() provider: MembershipId;
}
