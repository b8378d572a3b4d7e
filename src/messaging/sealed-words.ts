import type { Place } from '../platform/crypto/vault.js';
import type { CommunityId, MembershipId } from '../platform/http/actor.js';
import type { Snapshot } from '../toolbox/index.js';
import type { AgreementId } from './agreement/agreement.js';
import type { AppointmentId } from './appointment/appointment.js';
import type { AttachmentId } from './attachments/attachment.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { ConversationId, Subject } from './conversation.js';
import { opened } from './damaged.js';
import type { ReplyTemplateId } from './inbox/reply-template.entity.js';
import type { MessageId } from './message.entity.js';

/** Whose key a sealed value is under, and where it stands. */
interface SealedAt {
  owner: string;
  place: Place;
}

const conversationKey = (id: ConversationId) => `conversation:${id}`;

/** The care name has a key of its own, so that a relation can be forgotten while what was written is kept. */
export const careNameAt = (community: CommunityId, row: CareRelationId): SealedAt => ({
  owner: `care:${row}`,
  place: { community, table: 'care_relation', row, column: 'care_name' },
});

export const topicAt = (community: CommunityId, row: ConversationId): SealedAt => ({
  owner: conversationKey(row),
  place: { community, table: 'conversation', row, column: 'topic' },
});

export const subjectAt = (community: CommunityId, row: ConversationId): SealedAt => ({
  owner: conversationKey(row),
  place: { community, table: 'conversation', row, column: 'subject' },
});

/** What `subjectAt` sealed; null for what is about nothing in particular, and for what was tampered with. */
export const openedSubject = (
  open: (owner: string, place: Place, sealed: Uint8Array) => string,
  community: CommunityId,
  row: { id: ConversationId; subject: Buffer | null },
): Subject | null => {
  const { owner, place } = subjectAt(community, row.id);
  if (!row.subject) return null;
  return (opened('A subject', () => open(owner, place, row.subject!), '') || null) as Subject | null;
};

export const appointmentAt = (community: CommunityId, conversation: ConversationId, row: AppointmentId): SealedAt => ({
  owner: conversationKey(conversation),
  place: { community, table: 'appointment', row, column: 'body' },
});

export const bodyAt = (community: CommunityId, conversation: ConversationId, row: MessageId): SealedAt => ({
  owner: conversationKey(conversation),
  place: { community, table: 'message', row, column: 'body' },
});

export const snapshotAt = (community: CommunityId, conversation: ConversationId, row: MessageId): SealedAt => ({
  owner: conversationKey(conversation),
  place: { community, table: 'message', row, column: 'snapshot' },
});

/** What `snapshotAt` sealed; undefined for a letter that carries nothing. */
export const openedSnapshot = (
  open: (owner: string, place: Place, sealed: Uint8Array) => string,
  { owner, place }: SealedAt,
  sealed: Buffer | null,
): Snapshot | undefined => (sealed ? (JSON.parse(open(owner, place, sealed)) as Snapshot) : undefined);

export const labelAt = (community: CommunityId, conversation: ConversationId, row: AttachmentId): SealedAt => ({
  owner: conversationKey(conversation),
  place: { community, table: 'attachment', row, column: 'label' },
});

export const contentAt = (community: CommunityId, conversation: ConversationId, row: AttachmentId): SealedAt => ({
  owner: conversationKey(conversation),
  place: { community, table: 'attachment', row, column: 'content' },
});

/** With the care name, so that both are forgotten together. */
export const termsAt = (community: CommunityId, relation: CareRelationId, row: AgreementId): SealedAt => ({
  owner: `care:${relation}`,
  place: { community, table: 'working_agreement', row, column: 'terms' },
});

export const templateAt = (community: CommunityId, provider: MembershipId, row: ReplyTemplateId): SealedAt => ({
  owner: `templates:${provider}`,
  place: { community, table: 'reply_template', row, column: 'words' },
});
