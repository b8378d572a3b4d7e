import type { RoomMode } from '../room/room-choices.js';

/**
 * Why a post waits: the room's mode (`before`, `first-three`, `hours-before`), its author waits as a whole (`author`), it was
 * changed where new posts would wait (`edit`), several have reported it (`reports`).
 */
export const heldFor = ['before', 'first-three', 'hours-before', 'author', 'edit', 'reports'] as const;
export type HeldFor = (typeof heldFor)[number];

/** What the rule needs to know. */
export interface Writing {
  mode: RoomMode;
  onDuty: boolean;
  /** Somebody would be here and is away: rooms are stricter by themselves. */
  unmanned?: boolean | undefined;
  /** How many posts of this writer show in the room. */
  before: number;
  /** Several have reported the writer, and nobody has looked yet. */
  authorHeld: boolean;
}

/** After how many posts that were let through somebody is no newcomer any more. */
export const newcomersPosts = 3;

/** What a room is like while nobody is here though somebody should be. It ends by itself when they are back. */
const stricter: Readonly<Record<RoomMode, RoomMode>> = {
  after: 'first-three',
  'first-three': 'before',
  before: 'before',
  'hours-before': 'hours-before',
};

/** Why what somebody writes now has to wait; null: it shows at once. */
export function whyHeld({ mode: usual, onDuty, unmanned, before, authorHeld }: Writing): HeldFor | null {
  const mode = unmanned ? stricter[usual] : usual;
  if (authorHeld) return 'author';
  if (mode === 'before') return mode;
  if (mode === 'first-three') return before < newcomersPosts ? mode : null;
  if (mode === 'hours-before') return onDuty ? null : mode;
  return null;
}

/** Whether others have never read it: then it is new to them when it is let through. */
export const isFresh = (held: HeldFor): boolean => held !== 'edit' && held !== 'reports';
