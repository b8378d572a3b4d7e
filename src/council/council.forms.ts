import { Choice, Id, Line, Tick, Words } from '../platform/http/fields.js';
import { type Lang, langs } from '../platform/i18n/lang.js';
import { type AnswerState, answerStates, councilLimits, type View, views } from './proposal.js';

export class CouncilParams {
  @Id() id: string;
}

/** The last one of the page before. */
export class CouncilQuery {
  @Id({ optional: true }) after?: string;
}

export const writtenAs = ['nickname', 'member'] as const;

export class ProposalForm {
  @Line({ max: councilLimits.title }) title: string;
  @Words({ max: councilLimits.words }) body: string;
  @Choice(writtenAs) as: (typeof writtenAs)[number];
  @Choice(langs, { optional: true }) lang?: Lang;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class VoteForm {
  @Choice(views) vote: View;
}

/** For whoever wrote it, or for the consultant. */
export class ReasonForm {
  @Words({ max: councilLimits.reason }) reason: string;
}

export class AppealForm {
  @Words({ max: councilLimits.words }) words: string;
}

export class DecisionForm {
  @Choice(['overturn', 'uphold']) decision: 'overturn' | 'uphold';
  @Words({ max: councilLimits.reason }) answer: string;
}

export class AnswerForm {
  @Choice(answerStates) state: AnswerState;
  @Words({ max: councilLimits.answer }) words: string;
  @Choice(langs, { optional: true }) lang?: Lang;
}
