import { Temporal } from 'temporal-polyfill';
import { instantFrom, instantOrNull } from '../platform/database/sql.js';
import type { Author } from './conversation.js';
import type { ConversationRow, MessageRow } from './conversations.repository.js';

type Letter = Pick<MessageRow, 'author' | 'sent_at' | 'opened_at'>;

/**
 * Which letters of a conversation a party to it reads; the same for the page, a file beside a letter and what goes to another system.
 * The person all of them, a provider what was written and opened on their side, a cover of that only what came while they cover.
 */
export function readable<Each extends Letter>(
  side: Author,
  row: Pick<ConversationRow, 'cover_since'>,
  letters: readonly Each[],
): { reached: Each[]; shown: Each[] } {
  const since = instantOrNull(row.cover_since);
  const reached = letters.filter((each) => !since || Temporal.Instant.compare(instantFrom(each.sent_at), since) >= 0);
  const shown =
    side === 'person' ? reached : reached.filter((each) => each.author === 'provider' || each.opened_at != null);
  return { reached, shown };
}
