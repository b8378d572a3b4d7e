import type { Choice, Where } from '../openness/openness.service.js';
import type { EntryKind } from './shelf-entry.entity.js';
import type { EntryView, ShelfReader } from './shelf.reader.js';
import { mayWrite } from './shelf-rule.js';

/** One kind of entries, on a page of its own. */
export interface ListView {
  /** Whose shelf it is; absent while the reader has to choose. */
  community?: string | undefined;
  choices: Choice[];
  entries: EntryView[];
  mayWrite: boolean;
  indexed: boolean;
}

export async function listOf(
  { standing, choices }: Where,
  kind: EntryKind,
  reader: Pick<ShelfReader, 'list'>,
): Promise<ListView> {
  if (!standing) return { choices, entries: [], mayWrite: false, indexed: false };
  return {
    community: standing.community,
    choices,
    entries: await reader.list(standing, kind),
    mayWrite: standing.reader !== undefined && mayWrite(standing.reader, kind),
    indexed: standing.indexed,
  };
}
