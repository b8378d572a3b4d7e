import type { ConversationId, ConversationView, InboxRow, InboxView } from './conversation.js';

type Panel = Exclude<keyof InboxView, 'proposals' | 'appointments' | 'free'>;

/** Where in the inbox a conversation stands. @param today the local day, `YYYY-MM-DD`. */
export function panelOf(
  { kind, state, expectedBy }: Pick<InboxRow, 'kind' | 'state' | 'expectedBy'>,
  today: string,
): Panel {
  if (state === 'answered') return 'earlier';
  // An update has been seen to once it was opened: nobody waits for an answer to it.
  if (kind === 'update') return state === 'sent' ? 'updates' : 'earlier';
  if (!expectedBy || expectedBy > today) return 'waiting';
  return expectedBy === today ? 'due' : 'overdue';
}

type Placed = Pick<InboxRow, 'kind' | 'state' | 'expectedBy' | 'at'>;

/** What wants something, in the order in which it is worked through: as the inbox shows it, panel after panel. */
export function workOrder<Row extends Placed>(open: readonly Row[], today: string): Row[] {
  const { overdue, due, waiting, updates } = inOrder(open, [], today);
  return [...overdue, ...due, ...waiting, ...updates];
}

/**
 * What comes after a conversation. One that is done stands where it stood before: what was passed over on purpose is not the next
 * one after each answer, only after the last.
 */
export function nextAfter(
  { id, kind, messages }: Pick<ConversationView, 'id' | 'kind' | 'messages'>,
  open: readonly (Placed & { id: ConversationId })[],
  today: string,
): ConversationId | null {
  const ids = (rows: readonly (Placed & { id: ConversationId })[]) => workOrder(rows, today).map((row) => row.id);
  const work = ids(open);
  if (work.includes(id)) return work[work.indexOf(id) + 1] ?? null;
  const asked = messages.slice(0, messages.findLastIndex(({ author }) => author === 'person') + 1);
  const last = asked.slice(asked.findLastIndex(({ author }) => author === 'provider') + 1);
  const days = last.flatMap(({ expectedBy }) => expectedBy ?? []).sort();
  const before = { id, kind, state: 'sent' as const, expectedBy: days[0] ?? null, at: last.at(-1)?.sentAt ?? '' };
  const then = ids([...open, before]);
  return then[then.indexOf(id) + 1] ?? work[0] ?? null;
}

/** The work first, whoever has waited longest at the top; what is done after it, newest first. */
export function inOrder<Row extends Placed>(open: readonly Row[], earlier: Row[], today: string): Record<Panel, Row[]> {
  const wanting = [...open].sort(
    (a, b) => (a.expectedBy ?? '').localeCompare(b.expectedBy ?? '') || a.at.localeCompare(b.at),
  );
  const of = (panel: Panel) => wanting.filter((row) => panelOf(row, today) === panel);
  return { overdue: of('overdue'), due: of('due'), waiting: of('waiting'), updates: of('updates'), earlier };
}
