import type { ConversationId } from '../messaging/index.js';
import { Id } from '../platform/http/fields.js';

export class OwnConversationParams {
  @Id() id: ConversationId;
}
