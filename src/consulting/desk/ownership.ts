import type { Temporal } from 'temporal-polyfill';
import type { MembershipId } from '../../platform/http/actor.js';

/** What of a mark says whose a thing is. */
export interface Mark {
  ownerId: MembershipId | null;
  ownedAt: Temporal.Instant | null;
  snoozedUntil: Temporal.Instant | null;
}

/** How long a thing stays with somebody who does nothing about it: whoever forgets one, or falls ill, must not keep it from others. */
const keptFor = (urgency: number) => ({ minutes: urgency === 0 ? 30 : 3 * 24 * 60 });

/** Whose a thing is now. Nobody's again once it has lain too long, counted from when it was to come back. */
export function ownerOf(mark: Mark | undefined, urgency: number, now: Temporal.Instant): MembershipId | null {
  if (!mark?.ownerId || !mark.ownedAt) return null;
  const { ownedAt, snoozedUntil } = mark;
  const from = snoozedUntil && snoozedUntil.epochMilliseconds > ownedAt.epochMilliseconds ? snoozedUntil : ownedAt;
  return from.add(keptFor(urgency)).epochMilliseconds > now.epochMilliseconds ? mark.ownerId : null;
}

/** Put aside by its owner, and not back yet. Nobody's thing is never aside. */
export const isAside = (mark: Mark | undefined, urgency: number, now: Temporal.Instant): boolean =>
  ownerOf(mark, urgency, now) !== null &&
  mark!.snoozedUntil !== null &&
  mark!.snoozedUntil.epochMilliseconds > now.epochMilliseconds;
