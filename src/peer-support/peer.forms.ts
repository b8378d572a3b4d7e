import { Choice, Choices, Day, Id, Line, Shape, Tick, WallTime, Whole, Words } from '../platform/http/fields.js';
import {
  type Language,
  languages,
  type LighterFor,
  lighterFor,
  peerLimits,
  type Slot,
  slots,
  type Theme,
  themes,
  type Way,
  ways,
} from './choices.js';
import { type Guide, guides } from './guide/guides.js';

export class PeerParams {
  @Id() id: string;
}

export class GuideParams {
  @Choice(guides) guide: Guide;
}

export class FindQuery {
  @Choice(themes, { optional: true }) theme?: Theme;
  @Choice(languages, { optional: true }) language?: Language;
  @Choice(ways, { optional: true }) way?: Way;
  @Id({ optional: true }) after?: string;
}

export class ProfileForm {
  @Words({ max: peerLimits.profile }) words: string;
  @Choices(themes) themes?: Theme[];
  @Choices(languages) languages?: Language[];
  @Choices(ways) ways?: Way[];
  @Choices(slots) slots?: Slot[];
  @Whole({ min: 1, max: peerLimits.most }) most: number;
}

export class PauseForm {
  @Tick() paused?: boolean;
}

export class LighterForm {
  @Choice(lighterFor) until: LighterFor;
}

export class InviteForm {
  @Line({ max: 40 }) nickname: string;
}

export class AskForm {
  @Words({ max: peerLimits.words }) words: string;
  @Choice(ways) way: Way;
  @Whole({ min: 1, max: peerLimits.times }) times: number;
}

export class AnswerForm {
  @Choice(['yes', 'no']) agree: 'yes' | 'no';
  @Whole({ min: 1, max: peerLimits.times, optional: true }) times?: number;
}

export class BeforeQuery {
  @Line({ max: 200, optional: true }) before?: string;
}

/** Where an open page is, sealed for its reader. */
export class LiveQuery {
  @Shape(/^[\w-]{30,120}$/, 'not-a-choice', { optional: true }) after?: string;
}

export class LineForm {
  @Words({ max: peerLimits.line }) words: string;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class TimesForm {
  @Whole({ min: 1, max: peerLimits.times }) times: number;
}

export class SessionForm {
  @Day() day: string;
  @WallTime() time: string;
  @Choice(ways) way: Way;
  @Line({ max: peerLimits.where, optional: true }) where?: string;
}

export class CheckForm {
  @Whole({ min: 0, max: 10 }) calm: number;
  @Whole({ min: 0, max: 10 }) heard: number;
  @Whole({ min: 0, max: 10 }) next: number;
}

export class EndForm {
  @Words({ max: peerLimits.thanks, optional: true }) thanks?: string;
}

export class SuggestForm {
  @Id() to: string;
}

export class HandOverForm {
  @Choice(['yes', 'no']) agree: 'yes' | 'no';
  @Words({ max: peerLimits.words, optional: true }) words?: string;
}

export class ReportForm {
  @Id() line: string;
  @Words({ max: peerLimits.reason }) reason: string;
}
