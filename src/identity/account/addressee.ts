import type { AccountId, MembershipId } from '../../platform/http/actor.js';
import type { MeetupFaceId, PersonaId } from '../face/faces.js';

/** One face of somebody. */
export type Addressee =
  { accountId: AccountId } | { membershipId: MembershipId } | { faceId: PersonaId | MeetupFaceId };
