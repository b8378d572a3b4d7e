import type { Role } from '../../platform/ui/here.js';

/** Minutes without a sign of life that a service user can choose among. */
export const idleChoices = [15, 30, 45, 60] as const;

/** What is told to whoever has no choice. */
export const usualMinutes = 30;

/** Signs of life are written down rounded up to this (see `sessions.service.ts`), so a sign-in lasts up to so much longer. */
export const grainMinutes = 5;

/**
 * After how many minutes from the last sign of life, as it is written down, a sign-in ends. A service user's never ends before the time
 * they chose. Staff have no choice, as what they would leave open is about others: theirs never lasts longer than half an hour.
 */
export const idleMinutesOf = (role: Role, chosen: number | null): number =>
  role === 'ServiceUser' ? (chosen ?? usualMinutes) : usualMinutes - grainMinutes;
