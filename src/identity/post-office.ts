import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { Keyring } from '../platform/crypto/keyring.js';
import { Read } from '../platform/database/read.js';
import { type Sql, sql } from '../platform/database/sql.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../platform/http/actor.js';
import type { Role } from '../platform/ui/here.js';
import type { Addressee } from './account/addressee.js';
import { Memberships } from './account/memberships.service.js';
import { FaceJoins } from './face/face-join.repository.js';
import type { MeetupFaceId, PersonaId } from './face/faces.js';
import { SeriesBook } from './face/series-book.js';
import { Absences } from './leaving/absences.service.js';

/** Whom something is for, once it is known who that is. */
export interface Owner {
  accountId: AccountId;
  membershipId: MembershipId;
  communityId: CommunityId;
  /** As what they are there. */
  role: Role;
  zone: string;
}

/**
 * Where what is meant for a face reaches the person. It knows the join, so it is not on the face of this feature: `notices` and
 * the letters may ask it, and an import rule keeps everybody else away.
 */
@Injectable()
export class PostOffice {
  readonly #boxKey: Buffer;

  constructor(
    keyring: Keyring,
    private readonly joins: FaceJoins,
    private readonly series: SeriesBook,
    private readonly memberships: Memberships,
    private readonly absences: Absences,
    private readonly read: Read,
  ) {
    this.#boxKey = keyring.deriveLink('post-office|box');
  }

  /** Under what name things for one face are kept. It leads back to no face, and two boxes of one person have nothing in common. */
  box(to: Addressee): string {
    const [[kind, id]] = Object.entries(to) as [[string, string]];
    return createHmac('sha256', this.#boxKey).update(`${kind}|${id}`).digest('hex');
  }

  /** All boxes of one person, for that person alone, but those they are away from. A constant number of reads. */
  async boxesOf(owner: Pick<Actor, 'accountId' | 'membershipId' | 'communityId'>): Promise<string[]> {
    const { accountId, membershipId, communityId } = owner;
    const series = await this.series.of(communityId);
    const faces = await this.joins.facesOf(accountId, [
      { kind: 'persona', scope: communityId },
      ...series.map(({ id }) => ({ kind: 'meetup' as const, scope: id })),
    ]);
    const away = await this.absences.of({ accountId });
    const here = faces.filter(({ kind }) => !away || (away.roomsOnly === true && kind === 'meetup'));
    const addressees: Addressee[] = here.map(({ faceId }) => ({ faceId: faceId as PersonaId | MeetupFaceId }));
    return [{ accountId }, { membershipId }, ...addressees].map((to) => this.box(to));
  }

  /**
   * Who it is for. Nobody if they have left, or are on a break from that face. For sending, and for nothing else.
   * @param alsoAway for what takes back what they had before the break
   */
  async ownerOf(to: Addressee, { alsoAway = false } = {}): Promise<Owner | undefined> {
    if ('membershipId' in to) return this.#owner(sql`m.id = ${to.membershipId}`);
    if ('accountId' in to) return this.#owner(sql`m.account_id = ${to.accountId}`);
    const accountId = await this.joins.personBehind(to.faceId);
    // Whoever is on a break hears nothing of what they are away from, and everything from their providers.
    if (!accountId || (!alsoAway && (await this.#isAway(accountId, to.faceId)))) return undefined;
    const at = await this.#communityOf(to.faceId, accountId);
    return at && this.#owner(sql`m.account_id = ${accountId} and m.community_id = ${at}`);
  }

  /** Where a face is at home, of the communities its person is in. */
  async #communityOf(faceId: PersonaId | MeetupFaceId, accountId: AccountId): Promise<CommunityId | undefined> {
    const memberships = await this.memberships.of(accountId);
    if (memberships.length < 2) return memberships[0]?.communityId;
    const scope = (await this.joins.behind([faceId])).get(faceId)?.scope;
    for (const { communityId } of memberships)
      if (scope === communityId || (await this.series.of(communityId)).some(({ id }) => id === scope))
        return communityId;
    return undefined;
  }

  async #isAway(accountId: AccountId, faceId: PersonaId | MeetupFaceId): Promise<boolean> {
    const own = await this.absences.of({ accountId });
    if (!own?.roomsOnly) return own !== undefined;
    return Boolean(await this.read.one(sql`select id from persona where id = ${faceId}`));
  }

  async #owner(where: Sql): Promise<Owner | undefined> {
    const row = await this.read.one<{
      id: MembershipId;
      account_id: AccountId;
      community_id: CommunityId;
      role: Role;
      zone: string;
    }>(
      sql`select m.id, m.account_id, m.community_id, m.role, c.zone
        from membership m join community c on c.id = m.community_id where ${where} order by m.id limit 1`,
    );
    if (!row) return undefined;
    const { id: membershipId, account_id: accountId, community_id: communityId, role, zone } = row;
    return { accountId, membershipId, communityId, role, zone };
  }
}
