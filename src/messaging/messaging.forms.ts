import { Choice, Id, Line, Shape, Words } from '../platform/http/fields.js';
import type { MembershipId } from '../platform/http/actor.js';
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
}

export class MessageForm {
  @Words({ max: bodyMax }) body: string;
}
