import type { Place } from '../platform/crypto/vault.js';
import type { CommunityId } from '../platform/http/actor.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { ConversationId } from './conversation.js';
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

export const bodyAt = (community: CommunityId, conversation: ConversationId, row: MessageId): SealedAt => ({
  owner: conversationKey(conversation),
  place: { community, table: 'message', row, column: 'body' },
});
