export { MessagingModule } from './messaging.module.js';
export { wayWords } from './appointment/appointment.said.js';
export { Agreements } from './agreement/agreements.service.js';
export { HandOvers } from './hand-over/hand-overs.service.js';
export { Templates } from './inbox/templates.service.js';
export { Hours } from './hours/hours.service.js';
export { Conversations, type NewConversation } from './conversations.service.js';
export type { ConversationRecord, LetterRecord, RecordedProvider } from './records/conversation-record.js';
export type { AppointmentRecord } from './records/appointment-record.js';
export { AppointmentRecords } from './records/appointment-records.service.js';
export { ConversationRecords } from './records/conversation-records.service.js';
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
export { WorkloadLink } from './hours/workload.page.js';
