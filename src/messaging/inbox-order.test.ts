import { describe, expect, test } from '@jest/globals';
import type { ConversationId, ConversationKind, ConversationState, InboxRow, MessageView } from './conversation.js';
import { inOrder, nextAfter, panelOf } from './inbox-order.js';

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

describe('what comes after a conversation', () => {
  const row = (id: string, expectedBy: string | null, kind: ConversationKind = 'question') => ({
    id: id as ConversationId,
    kind,
    state: 'sent' as const,
    expectedBy,
    at: '2026-11-20T09:00:00Z',
  });
  const letter = (author: string, expectedBy: string | null) =>
    ({ author, expectedBy, sentAt: '2026-11-20T09:00:00Z' }) as MessageView;
  const open = [
    row('late', '2026-11-23'),
    row('today', '2026-11-24'),
    row('later', '2026-11-26'),
    row('now', null, 'update'),
  ];
  const after = (id: string, messages: MessageView[], kind: ConversationKind = 'question') =>
    nextAfter({ id: id as ConversationId, kind, messages }, open, today);

  test('is the one below it, and nothing after the last', () => {
    expect(after('late', [])).toBe('today');
    expect(after('now', [], 'update')).toBeNull();
  });

  test('where it was answered: the one below where it stood, so that what was passed over is not the next each time', () => {
    const [asked, answer] = [letter('person', '2026-11-25'), letter('provider', null)];
    expect(after('done', [letter('person', '2026-11-20'), answer, asked, answer, answer])).toBe('later');
    expect(after('glanced', [letter('person', null)], 'update')).toBe('late');
    expect(
      nextAfter({ id: 'done' as ConversationId, kind: 'question', messages: [asked, answer] }, [], today),
    ).toBeNull();
  });
});
