import type { MeetupKind } from '../../meetups/index.js';

/** The way from reading to coming back, each step by its own faces: nothing here ties a nickname to a name at meetups. */
export const steps = ['rooms', 'wrote', 'met', 'returned'] as const;
export type Step = (typeof steps)[number];

/** Whoever began a thread, by how long their first one waited. */
export const waits = ['answered', 'late'] as const;
export type Wait = (typeof waits)[number];

export type Cell = Step | Wait | `met-${MeetupKind}`;
export const kindCell = (kind: MeetupKind): Cell => `met-${kind}`;
