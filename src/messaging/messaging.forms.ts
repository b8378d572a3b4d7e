import { Choice, Files, Id, Line, Shape, Tick, Whole, Words } from '../platform/http/fields.js';
import type { MembershipId } from '../platform/http/actor.js';
import type { Upload } from '../platform/http/uploads.js';
import { attachmentsMax } from './attachments/attachments.limits.js';
import type { LetterDraftId } from './draft/letter-draft.entity.js';
import { type ConversationId, type ComposerKind, composerKinds } from './conversation.js';
import { type Way, ways } from './appointment/appointment.js';
import { bodyMax, careNameMax, timesMax, topicMax } from './messaging.limits.js';

export class ConversationParams {
  @Id() id: ConversationId;
}

/** Whom to write to and what kind, for links that lead to the composer. */
export class ComposerQuery {
  @Id({ optional: true }) provider?: MembershipId;
  @Choice(composerKinds, { optional: true }) kind?: ComposerKind;
}

export class ListQuery {
  @Shape(/^[\w-]{30,120}$/, 'not-a-choice', { optional: true }) before?: string;
}

export class NewConversationForm {
  @Id() provider: MembershipId;
  /** Asked once per provider. */
  @Line({ max: careNameMax, optional: true }) careName?: string;
  @Choice(composerKinds) kind: ComposerKind;
  @Line({ max: topicMax }) topic: string;
  @Words({ max: bodyMax }) body: string;
  /** Of a request for an appointment. */
  @Words({ max: timesMax, optional: true }) times?: string;
  @Choice(ways, { optional: true }) way?: Way;
  @Files({ max: attachmentsMax }) files?: Upload[];
  /** Letters about messages from now on. */
  @Tick() mail?: boolean;
  @Id({ optional: true }) draft?: LetterDraftId;
  @Whole({ min: 1, max: 999_999_999, optional: true }) version?: number;
}

export class CareEndingForm {
  @Id() provider: MembershipId;
}

/** Which letter of one's own is taken back. */
export class WithdrawalForm {
  @Whole({ min: 1, max: 999_999_999 }) seq: number;
}

export class MessageForm {
  @Words({ max: bodyMax }) body: string;
  /** Which earlier letter of one's own it puts right. */
  @Whole({ min: 1, max: 999_999_999, optional: true }) corrects?: number;
  @Files({ max: attachmentsMax }) files?: Upload[];
  @Id({ optional: true }) draft?: LetterDraftId;
  @Whole({ min: 1, max: 999_999_999, optional: true }) version?: number;
}
