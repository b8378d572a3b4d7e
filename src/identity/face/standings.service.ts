import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Bonds } from '../bond/bonds.repository.js';
import { AccountLeft, CommunityLeft } from '../identity.events.js';
import { FaceJoins } from './face-join.repository.js';
import type { PersonaId } from './faces.js';
import { reached } from './nickname-days.js';

/** What was decided about somebody in a community, whatever they are called there. */
export interface Standing {
  /** Of the decision, where it is kept under the nickname of then. */
  id: string;
  kind: string;
  reason: string;
  /** ISO instants; without an end it lasts. */
  begunAt: string;
  endsAt?: string | undefined;
}

interface Body extends Standing {
  accountId: AccountId;
  communityId: CommunityId;
}

/**
 * A decision that follows the person when they give a nickname up: a new one would otherwise be the way around it. It stands as a
 * sealed bond between the person and the decision, so that no row leads from one nickname to the next. It is for the person
 * and for the consultant's desk; nothing that others see asks it.
 */
@Injectable()
export class Standings {
  constructor(
    private readonly bonds: Bonds,
    private readonly joins: FaceJoins,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens for a nickname that is nobody's any more. Inside a unit of work. */
  async put(communityId: CommunityId, faceId: PersonaId, standing: Standing): Promise<void> {
    const accountId = await this.joins.personBehind(faceId);
    if (!accountId) return;
    const body: Body = { ...standing, accountId, communityId };
    await this.bonds.tie('standing', accountId, standing.id, body);
  }

  /** What stands with this person here and has not ended. One read. */
  async of({ accountId, communityId }: Pick<Actor, 'accountId' | 'communityId'>): Promise<Standing[]> {
    const found = await this.bonds.from<Body>('standing', accountId);
    return found
      .map(({ body }) => body)
      .filter((body) => body.communityId === communityId && !this.#over(body))
      .map(({ id, kind, reason, begunAt, endsAt }) => ({ id, kind, reason, begunAt, endsAt }));
  }

  /** The same of whoever has this nickname, for the desk. */
  async behind(communityId: CommunityId, faceId: PersonaId): Promise<Standing[]> {
    const accountId = await this.joins.personBehind(faceId);
    return accountId ? this.of({ accountId, communityId }) : [];
  }

  /** It was taken back, or is over. Inside a unit of work. */
  async end(id: string): Promise<void> {
    await this.bonds.untie(...(await this.bonds.to('standing', id)).map((bond) => bond.id));
  }

  @During(AccountLeft)
  async forget({ accountId }: AccountLeft): Promise<void> {
    await this.bonds.untie(...(await this.bonds.from('standing', accountId)).map(({ id }) => id));
  }

  @During(CommunityLeft)
  async forgetCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    const own = await this.bonds.from<Body>('standing', accountId);
    await this.bonds.untie(...own.filter(({ body }) => body.communityId === communityId).map(({ id }) => id));
  }

  /** What is over is forgotten. */
  @Interval(6 * 60 * 60_000)
  async sweep(): Promise<void> {
    const over = (await this.bonds.every<Body>('standing')).filter(({ body }) => this.#over(body));
    if (over.length > 0) await this.unit.run(() => this.bonds.untie(...over.map(({ id }) => id)));
  }

  #over({ endsAt }: Body): boolean {
    return endsAt !== undefined && reached(endsAt, this.clock.now());
  }
}
