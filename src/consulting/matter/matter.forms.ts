import { Choice, Choices, Id, Line, Words } from '../../platform/http/fields.js';
import {
  breachChecks,
  type Check,
  crisisChecks,
  incidentChecks,
  matterKinds,
  type Outcome,
  outcomes,
  type StoredKind,
} from './matter.js';

export const matterLimits = { words: 2000, reach: 200, note: 2000 } as const;

/** From where somebody comes: at most one of them. */
export class RaiseQuery {
  @Choice(matterKinds, { optional: true }) kind?: StoredKind;
  @Id({ optional: true }) thread?: string;
  @Id({ optional: true }) room?: string;
  @Id({ optional: true }) meetup?: string;
  @Id({ optional: true }) person?: string;
}

export class RaiseForm extends RaiseQuery {
  @Words({ max: matterLimits.words, optional: true }) words?: string;
  @Line({ max: matterLimits.reach, optional: true }) reach?: string;
}

export class MatterParams {
  @Id() id: string;
}

export class AgainForm {
  @Words({ max: matterLimits.words }) again: string;
}

export class ChecksForm {
  @Choices([...crisisChecks, ...breachChecks, ...incidentChecks]) checks?: Check[];
}

export class AnswerForm {
  @Words({ max: matterLimits.words }) answer: string;
}

export class ClosingForm {
  @Choice(outcomes) outcome: Outcome;
  @Words({ max: matterLimits.note }) note: string;
  @Words({ max: matterLimits.words, optional: true }) answer?: string;
}

/** Which meetup something happened at. */
export class IncidentQuery {
  @Id() meetup: string;
}

export class IncidentForm extends IncidentQuery {
  @Words({ max: matterLimits.words }) words: string;
}
