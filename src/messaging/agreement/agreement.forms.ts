import { Day, Id, Line, Whole, Words } from '../../platform/http/fields.js';
import { careNameMax } from '../messaging.limits.js';
import type { AgreementId } from './agreement.js';
import { howOftenMax, readsMax, replyDaysMax } from './agreement.limits.js';

export class AgreementParams {
  /** The provider, when the person asks; the relation, when the provider does. */
  @Id() id: string;
}

export class AgreementForm {
  /** Asked of the person, once per provider. */
  @Line({ max: careNameMax, optional: true }) careName?: string;
  @Line({ max: howOftenMax }) howOften: string;
  @Words({ max: readsMax }) reads: string;
  @Words({ max: readsMax, optional: true }) notRead?: string;
  @Whole({ min: 1, max: replyDaysMax }) replyDays: number;
  @Day() reviewOn: string;
}

/** Which proposal is meant: what was changed meanwhile is another one. */
export class ProposalForm {
  @Id() proposal: AgreementId;
}
