import { Choice, Id, Shape, Words } from '../../platform/http/fields.js';
import type { MembershipId } from '../../platform/http/actor.js';
import { deskKindNames, type Snooze, snoozes } from './desk-kinds.js';

export const deskLimits = { note: 1000 } as const;

/** A thing on the desk: its kind, and what it is about. */
export class ItemParams {
  @Choice(deskKindNames) kind: string;
  @Id() id: string;
}

export class NoteForm {
  @Words({ max: deskLimits.note }) note: string;
}

/** What an open page shows, as a fingerprint. */
export class LiveQuery {
  @Shape(/^[\w-]{16}$/, 'not-a-choice', { optional: true }) shown?: string;
}

export class HandOverForm {
  @Id() to: MembershipId;
  @Words({ max: deskLimits.note, optional: true }) note?: string;
}

export class SnoozeForm {
  @Choice(snoozes) until: Snooze;
}
