import type { AccountId, CommunityId, MembershipId } from '../platform/http/actor.js';
import type { MeetupFaceId, PersonaId } from './face/faces.js';

/*
 * Each speaks of one face, or of the account, and never of two: whoever hears of a meetup name that is gone learns nothing
 * of a nickname.
 */

/** Whoever wrote as this persona has left for good, and says what becomes of their words. */
export class PersonaLeft {
  constructor(
    readonly personaId: PersonaId,
    readonly words: 'stay' | 'go',
  ) {}
}

/** Whoever wrote as this persona has given the nickname up. What stands in their name stays; what only served them may go. */
export class NicknameGivenUp {
  constructor(readonly personaId: PersonaId) {}
}

/** Whoever has this meetup name does not come for now, or never again. */
export class MeetupFaceLeft {
  constructor(
    readonly faceId: MeetupFaceId,
    readonly forGood: boolean,
  ) {}
}

/** Somebody has come in, anew: for what ends once its owner stays away. */
export class SignedIn {
  constructor(readonly accountId: AccountId) {}
}

/** Somebody leaves one community for good, and goes on in another. What hangs on the account alone stays. */
export class CommunityLeft {
  constructor(
    readonly accountId: AccountId,
    readonly membershipId: MembershipId,
    readonly communityId: CommunityId,
  ) {}
}

/** Somebody leaves for good, the last community they were in. Who has to keep something under their account says so, and an empty row of it stays. */
export class AccountLeft {
  #kept = false;

  constructor(readonly accountId: AccountId) {}

  keep(): void {
    this.#kept = true;
  }

  get isKept(): boolean {
    return this.#kept;
  }
}
