import { Injectable } from '@nestjs/common';
import { Memberships } from '../../identity/index.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import type { Role } from '../../platform/ui/here.js';

export const audienceNames = ['provider', 'consultant'] as const;
export type AudienceName = (typeof audienceNames)[number];

/** Who reads what is shared with them, themselves or through the system of their organisation. */
export type AtWork = Pick<Actor, 'membershipId' | 'communityId' | 'role' | 'zone'>;

/** Somebody with whom a person can share. */
export interface Recipient {
  id: MembershipId;
  name: string;
  title: string;
  /** By which name they know the person. */
  called: string;
  /** What that name hangs on. Another one later, and what was shared under this one is not shown under that one. */
  tie: string;
}

/** The same, and by which of the two ways they know the person. */
export interface Known extends Recipient {
  audience: AudienceName;
  /** In another community than the one the person is in: there it is changed, and from here only ended. */
  elsewhere?: true | undefined;
}

/** Somebody who shares, as the reader knows them. */
export interface SharingPerson {
  /** Stands in paths; an id that the reader has met elsewhere. */
  id: string;
  called: string;
  tie: string;
}

/** Those who work here and can be shown something, by the name under which they know the person and by no other. */
export interface Audience {
  /** With whom the person can share now. */
  of(owner: Actor): Promise<Recipient[]>;
  /** Those of these people whom the reader knows now. A constant number of reads. */
  people(reader: AtWork, owners: readonly AccountId[]): Promise<Map<AccountId, SharingPerson>>;
  /** Holds what ties the two, so that it does not end while something is shared. Inside a unit of work. */
  hold(owner: Actor, id: MembershipId): Promise<void>;
}

const roles: Readonly<Record<AudienceName, Role>> = { provider: 'Provider', consultant: 'Consultant' };

export const audienceOf = (role: Role): AudienceName | undefined => audienceNames.find((name) => roles[name] === role);

/** Who can be shown something. The toolbox knows none of the features that know their people. */
@Injectable()
export class Audiences {
  readonly #audiences = new Map<AudienceName, Audience>();

  constructor(private readonly memberships: Memberships) {}

  register(name: AudienceName, audience: Audience): void {
    this.#audiences.set(name, audience);
  }

  get(name: AudienceName): Audience {
    return this.#audiences.get(name)!;
  }

  /** With whom the person can share in the community they are in. */
  async of(owner: Actor): Promise<Known[]> {
    const found: Known[] = [];
    for (const audience of audienceNames)
      for (const each of await this.get(audience).of(owner)) found.push({ ...each, audience });
    return found;
  }

  /** The same in every community they are in: the toolbox is one, and who sees something of it does so wherever its owner is. */
  async everywhere(owner: Actor): Promise<Known[]> {
    const found = await this.of(owner);
    for (const { id: membershipId, communityId } of await this.memberships.of(owner.accountId))
      if (communityId !== owner.communityId)
        for (const each of await this.of({ ...owner, membershipId, communityId }))
          found.push({ ...each, elsewhere: true });
    return found;
  }
}
