import { Choice, Id, Words } from '../../platform/http/fields.js';
import type { CaseDecision } from './cases.service.js';
import { measureKinds } from './measures.js';

export const caseDecisions = ['kept', ...measureKinds] as const;

export class LineReportForm {
  @Id() line: string;
  @Words({ max: 1000 }) reason: string;
}

export class CaseForm {
  @Choice(caseDecisions) decision: CaseDecision;
  @Words({ max: 1000 }) reason: string;
}
