import type { BarrierReason, MeetupKind } from '../../meetups/index.js';

/** The way from reading to coming back, each step by its own faces: nothing here ties a nickname to a name at meetups. */
export const steps = ['rooms', 'wrote', 'met', 'returned'] as const;
export type Step = (typeof steps)[number];

/** Whoever began a thread, by how long their first one waited. */
export const waits = ['answered', 'late'] as const;
export type Wait = (typeof waits)[number];

export type Cell = Step | Wait | `met-${MeetupKind}` | `barrier-${BarrierReason}`;
export const kindCell = (kind: MeetupKind): Cell => `met-${kind}`;
/** Whoever has said that it stands in their way, each once. */
export const barrierCell = (reason: BarrierReason): Cell => `barrier-${reason}`;
