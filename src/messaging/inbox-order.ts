import type { InboxRow, InboxView } from './conversation.js';

type Panel = keyof InboxView;

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

/** The work first, whoever has waited longest at the top; what is done after it, newest first. */
export function inOrder(open: readonly InboxRow[], earlier: InboxRow[], today: string): InboxView {
  const wanting = [...open].sort(
    (a, b) => (a.expectedBy ?? '').localeCompare(b.expectedBy ?? '') || a.at.localeCompare(b.at),
  );
  const of = (panel: Panel) => wanting.filter((row) => panelOf(row, today) === panel);
  return { overdue: of('overdue'), due: of('due'), waiting: of('waiting'), updates: of('updates'), earlier };
}
