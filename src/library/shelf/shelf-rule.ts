import type { Actor, MembershipId } from '../../platform/http/actor.js';
import type { EntryKind } from './shelf-entry.entity.js';

/** The consultant writes; the coordinator keeps the local services right, which are numbers and opening hours. */
export const mayWrite = ({ role }: Pick<Actor, 'role'>, kind: EntryKind): boolean =>
  role === 'Consultant' || (role === 'Coordinator' && kind === 'service');

/** Anybody who works here may review, but nobody their own words: neither who began the text nor who changed it last. */
export const mayReview = (
  { role, membershipId }: Pick<Actor, 'role' | 'membershipId'>,
  writtenBy: MembershipId,
  draftedBy: MembershipId | null,
): boolean => role !== 'ServiceUser' && membershipId !== writtenBy && membershipId !== draftedBy;
