export { MessagingModule } from './messaging.module.js';
export { Conversations, type NewConversation } from './conversations.service.js';
export { Messaging } from './messaging.service.js';
export type {
  ConversationId,
  ConversationKind,
  ConversationState,
  ConversationSummary,
  InboxRow,
  InboxView,
} from './conversation.js';
/** Parts that other pages may place. */
export { InboxPanels } from './inbox.parts.js';
