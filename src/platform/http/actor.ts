import type { Lang } from '../i18n/lang.js';
import type { Role } from '../ui/here.js';

declare const brand: unique symbol;
/** An id that cannot be mistaken for another kind of id. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type AccountId = Branded<'AccountId'>;
export type CommunityId = Branded<'CommunityId'>;
export type MembershipId = Branded<'MembershipId'>;
export type SessionId = Branded<'SessionId'>;

/**
 * Who asks: one account in one community, read anew from the database at every request. It holds no other face of the
 * person; whoever needs one asks `identity`.
 */
export interface Actor {
  readonly accountId: AccountId;
  readonly membershipId: MembershipId;
  readonly communityId: CommunityId;
  readonly sessionId: SessionId;
  readonly role: Role;
  readonly lang: Lang;
  readonly zone: string;
  readonly community: string;
}

/** Finds the actor behind a session token. `identity` fills it in; the platform only knows that there is one. */
export abstract class Actors {
  abstract bySession(token: string): Promise<Actor | undefined>;
}
