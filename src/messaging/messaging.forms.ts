import { Choice, Files, Id, Line, Shape, Whole, Words } from '../platform/http/fields.js';
import type { MembershipId } from '../platform/http/actor.js';
import type { Upload } from '../platform/http/uploads.js';
import { attachmentsMax } from './attachments/attachments.limits.js';
import type { LetterDraftId } from './draft/letter-draft.entity.js';
import { type ConversationId, type ConversationKind, conversationKinds } from './conversation.js';
import { bodyMax, careNameMax, topicMax } from './messaging.limits.js';

export class ConversationParams {
  @Id() id: ConversationId;
}

/** Whom to write to and what kind, for links that lead to the composer. */
export class ComposerQuery {
  @Id({ optional: true }) provider?: MembershipId;
  @Choice(conversationKinds, { optional: true }) kind?: ConversationKind;
}

export class ListQuery {
  @Shape(/^[\w-]{30,120}$/, 'not-a-choice', { optional: true }) before?: string;
}

export class NewConversationForm {
  @Id() provider: MembershipId;
  /** Asked once per provider. */
  @Line({ max: careNameMax, optional: true }) careName?: string;
  @Choice(conversationKinds) kind: ConversationKind;
  @Line({ max: topicMax }) topic: string;
  @Words({ max: bodyMax }) body: string;
  @Files({ max: attachmentsMax }) files?: Upload[];
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
