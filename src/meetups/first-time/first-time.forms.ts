import { Choice, Id, Line, Tick, Words } from '../../platform/http/fields.js';
import type { MeetupFaceId } from '../../identity/index.js';
import { limits } from '../meetups.limits.js';
import type { MeetupId } from '../meetups.views.js';
import type { AskId, Walks } from './first-time.js';

export class AskParams {
  @Id() id: MeetupId;
  @Id() ask: AskId;
}

/** The host's page, also when it comes back with an answer that was refused. */
export class HostParams {
  @Id() id: MeetupId;
  @Id({ optional: true }) ask?: AskId;
}

export class WalksForm {
  @Choice(['wishes', 'offers', 'neither']) walks: Walks | 'neither';
}

export class ReplyForm {
  @Choice(['yes', 'no']) agree: 'yes' | 'no';
}

export class PairForm {
  @Id() newcomer: MeetupFaceId;
  @Id() buddy: MeetupFaceId;
}

export class LetInForm {
  @Id() face: MeetupFaceId;
  @Choice(['yes', 'no']) answer: 'yes' | 'no';
}

export class QuestionForm {
  @Words({ max: limits.note }) words: string;
  /** The page with the numbers has been shown. */
  @Tick() shown?: boolean;
}

export class CallForm {
  @Line({ max: limits.phone }) phone: string;
  @Line({ max: limits.plan, optional: true }) when?: string;
}

export class AnswerForm {
  @Words({ max: limits.about }) answer: string;
}

/** Before one has answered: nobody needs a name. */
export class EarlyQuestionForm extends QuestionForm {
  @Line({ max: limits.name, optional: true }) name?: string;
  /** That it is like one's nickname is meant so. */
  @Tick() sameName?: boolean;
}

export class EarlyCallForm extends CallForm {
  @Line({ max: limits.name, optional: true }) name?: string;
  @Tick() sameName?: boolean;
}
