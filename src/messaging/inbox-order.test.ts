import { describe, expect, test } from '@jest/globals';
import type { ConversationId, ConversationKind, ConversationState, InboxRow } from './conversation.js';
import { inOrder, panelOf } from './inbox-order.js';

const today = '2026-11-24';

describe('where a conversation stands in the inbox', () => {
  test.each<[string, ConversationKind, ConversationState, string | null, string]>([
    ['a question past its day', 'question', 'opened', '2026-11-23', 'overdue'],
    ['a question of today', 'question', 'sent', '2026-11-24', 'due'],
    ['a question with time left', 'practical', 'sent', '2026-11-25', 'waiting'],
    ['an answered one, whatever its day', 'question', 'answered', '2026-11-01', 'earlier'],
    ['a new update', 'update', 'sent', null, 'updates'],
    ['an update that was glanced at', 'update', 'opened', null, 'earlier'],
    ['an update that was thanked for', 'update', 'answered', null, 'earlier'],
  ])('%s', (_, kind, state, expectedBy, panel) => {
    expect(panelOf({ kind, state, expectedBy }, today)).toBe(panel);
  });

  test('whoever has waited longest is first', () => {
    const row = (id: string, expectedBy: string, at: string) =>
      ({ id: id as ConversationId, kind: 'question', state: 'sent', expectedBy, at }) as InboxRow;
    const rows = [
      row('c', '2026-11-26', '2026-11-23T09:00:00Z'),
      row('b', '2026-11-25', '2026-11-20T12:00:00Z'),
      row('a', '2026-11-25', '2026-11-20T09:00:00Z'),
    ];
    expect(inOrder(rows, [], today).waiting.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});
