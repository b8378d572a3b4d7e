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
  /** After how many minutes without a sign of life this sign-in ends. */
  readonly idleMinutes: number;
  /** In how many minutes it ends in any case. */
  readonly endsIn?: number | undefined;
  /** Has to set up a second factor before anything else. */
  readonly factorDue?: boolean | undefined;
}

/** The same, reading in the language of this device: for views that hold words of the house. */
export const inLang = (actor: Actor, lang: Lang): Actor => ({ ...actor, lang });

/** Ends the address of a form that was kept and is now sent on. */
export const sentOn = 'kept';

/** A form that was sent when the sign-in had ended: where to, and what was typed. */
export interface LateForm {
  path: string;
  values: Readonly<Record<string, string>>;
  /** Those of them that somebody wrote in their own words, by name. Absent of what was kept before this was known. */
  words?: readonly string[];
}

/** Finds the actor behind a session token. `identity` fills it in; the platform only knows that there is one. */
export abstract class Actors {
  abstract bySession(token: string): Promise<Actor | undefined>;
  /** Keeps a form that came after the end of a sign-in, for its owner alone. @returns whether it could. */
  abstract keepForm(token: string, form: LateForm): Promise<boolean>;
  /** It was sent on. */
  abstract dropForm(actor: Actor): Promise<void>;
}
