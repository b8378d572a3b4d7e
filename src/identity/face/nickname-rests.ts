import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Bonds } from '../bond/bonds.repository.js';
import { reached } from './nickname-days.js';

/**
 * A nickname that somebody gives up, and the time without one that follows. It stands between the person and their
 * community, and names no nickname: once it is `done`, nothing in it leads to the old one.
 */
export interface RestBody {
  accountId: AccountId;
  communityId: CommunityId;
  /** ISO instants: when the nickname goes, and from when on there may be a new one. */
  batch: string;
  until: string;
  done?: true;
}

/** The same, for the person themselves. */
export type RestView = Pick<RestBody, 'batch' | 'until'> & { done: boolean };

type Who = Pick<Actor, 'accountId' | 'communityId'>;

/** Who gives up a nickname, and who has to wait for the next one. */
@Injectable()
export class NicknameRests {
  constructor(
    private readonly bonds: Bonds,
    private readonly clock: Clock,
  ) {}

  /** Undefined once it is over. */
  async of({ accountId, communityId }: Who): Promise<RestView | undefined> {
    const rest = (await this.bonds.between<RestBody>('rest', accountId, communityId))?.body;
    if (!rest || (rest.done && reached(rest.until, this.clock.now()))) return undefined;
    return { batch: rest.batch, until: rest.until, done: rest.done ?? false };
  }

  /** For leaving the community. Inside a unit of work. */
  async forget({ accountId, communityId }: Who): Promise<void> {
    const rest = await this.bonds.hold('rest', accountId, communityId);
    if (rest) await this.bonds.untie(rest.id);
  }

  /** From when on somebody without a nickname may choose one; undefined: now. */
  async end(who: Who): Promise<Temporal.Instant | undefined> {
    const rest = await this.of(who);
    return rest?.done ? Temporal.Instant.from(rest.until) : undefined;
  }
}
