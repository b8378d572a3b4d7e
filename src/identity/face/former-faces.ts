import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, CommunityId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Bonds } from '../bond/bonds.repository.js';
import { AccountLeft, CommunityLeft } from '../identity.events.js';
import type { PersonaId } from './faces.js';
import { reached, tieEnd } from './nickname-days.js';
import { nicknameKey } from './nickname.js';

/** A nickname that was given up, and whose it was. */
export interface FormerFace {
  accountId: AccountId;
  communityId: CommunityId;
  faceId: PersonaId;
  nickname: string;
  /** ISO instant; afterwards nobody can find out any more. */
  until: string;
}

const named = (communityId: CommunityId, nickname: string): string => `${communityId}|${nicknameKey(nickname)}`;

/**
 * The last thread from a nickname that was given up to the person, kept for a while: for the reasoned look-up, for people who
 * must not meet, and so that the person does not bring the name back by mistake. For nothing that others see.
 */
@Injectable()
export class FormerFaces {
  constructor(
    private readonly bonds: Bonds,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. */
  async tie(former: Omit<FormerFace, 'until'>): Promise<void> {
    const body: FormerFace = { ...former, until: tieEnd(this.clock.now()).toString() };
    for (const end of [body.faceId, named(body.communityId, body.nickname)])
      await this.bonds.tie('former', body.accountId, end, body);
  }

  /** Whose a nickname was in a community: by its id, or as it was written. Nobody's, if they have left. */
  async personBehind(
    communityId: CommunityId,
    former: { faceId: string } | { nickname: string },
  ): Promise<AccountId | undefined> {
    const end = 'faceId' in former ? former.faceId : named(communityId, former.nickname);
    const body = (await this.bonds.to<FormerFace>('former', end))[0]?.body;
    if (!body || body.communityId !== communityId || reached(body.until, this.clock.now())) return undefined;
    const member = await this.read.one(
      sql`select id from membership where account_id = ${body.accountId} and community_id = ${communityId}`,
    );
    return member ? body.accountId : undefined;
  }

  /** What these people were called here, as far as it is still tied to them. One read. */
  async nicknames(communityId: CommunityId, accountIds: readonly AccountId[]): Promise<FormerFace[]> {
    const found = await this.bonds.from<FormerFace>('former', ...accountIds);
    const tied = found
      .map(({ body }) => body)
      .filter((body) => body.communityId === communityId && !reached(body.until, this.clock.now()));
    return [...new Map(tied.map((body) => [body.faceId, body])).values()];
  }

  /** Whoever leaves altogether leaves no thread behind. */
  @During(AccountLeft)
  async forget({ accountId }: AccountLeft): Promise<void> {
    const own = await this.bonds.from('former', accountId);
    await this.bonds.untie(...own.map(({ id }) => id));
  }

  @During(CommunityLeft)
  async forgetCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    const own = await this.bonds.from<FormerFace>('former', accountId);
    await this.bonds.untie(...own.filter(({ body }) => body.communityId === communityId).map(({ id }) => id));
  }

  /** Cuts what has been tied for long enough. */
  async sweep(now: Temporal.Instant): Promise<void> {
    const over = (await this.bonds.every<FormerFace>('former')).filter(({ body }) => reached(body.until, now));
    if (over.length > 0) await this.unit.run(() => this.bonds.untie(...over.map(({ id }) => id)));
  }
}
