import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Account } from '../account/account.entity.js';
import { Bonds } from '../bond/bonds.repository.js';
import { type Rung, rungs } from './ladder.js';
import { lastDay } from './offer-day.js';

/** What somebody offers to the people of one meetup. ISO instants. */
interface GroupBody {
  communityId: CommunityId;
  group: string;
  until: Partial<Record<Rung, string>>;
}

/**
 * What somebody has offered to the people of a meetup, kept apart from the pairs it went to. Read from the pairs it would end early
 * where nobody came, where all have said yes or have left, and so tell who is there.
 */
@Injectable()
export class GroupOffers {
  constructor(
    private readonly bonds: Bonds,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The last day of what stands in this community, by meetup, and the rungs in the order of the ladder. One read. */
  async every({ accountId, communityId, zone }: Actor): Promise<Map<string, Map<Rung, string>>> {
    const found = new Map<string, Map<Rung, string>>();
    for (const { body } of await this.bonds.from<GroupBody>('group', accountId)) {
      if (body.communityId !== communityId) continue;
      const open = this.#open(body.until);
      if (open.size > 0) found.set(body.group, new Map([...open].map(([rung, until]) => [rung, lastDay(until, zone)])));
    }
    return found;
  }

  /** @returns until when it stands: offering again moves nothing. */
  async put({ accountId, communityId }: Actor, group: string, rung: Rung, until: string): Promise<string> {
    return this.#inLine(accountId, async () => {
      const bond = await this.bonds.hold<GroupBody>('group', accountId, group);
      const open = this.#open(bond?.body.until ?? {});
      const stands = open.get(rung) ?? until;
      const body: GroupBody = { communityId, group, until: Object.fromEntries(open.set(rung, stands)) };
      if (bond) await this.bonds.change('group', { id: bond.id, body });
      else await this.bonds.tie('group', accountId, group, body);
      return stands;
    });
  }

  async takeBack(accountId: AccountId, group: string, rung: Rung): Promise<void> {
    await this.#inLine(accountId, async () => {
      const bond = await this.bonds.hold<GroupBody>('group', accountId, group);
      if (bond) await this.#without(bond.id, bond.body, rung);
    });
  }

  /** For a nickname that is given up. Inside a unit of work. */
  async forgetNickname(accountId: AccountId, communityId: CommunityId): Promise<void> {
    for (const { id, body } of await this.bonds.from<GroupBody>('group', accountId))
      if (body.communityId === communityId) await this.#without(id, body, 'nickname');
  }

  /** For leaving a community. Inside a unit of work. */
  async forget(accountId: AccountId, communityId: CommunityId): Promise<void> {
    const own = await this.bonds.from<GroupBody>('group', accountId);
    await this.bonds.untie(...own.filter(({ body }) => body.communityId === communityId).map(({ id }) => id));
  }

  async #without(id: string, body: GroupBody, rung: Rung): Promise<void> {
    const open = this.#open(body.until);
    open.delete(rung);
    if (open.size === 0) await this.bonds.untie(id);
    else await this.bonds.change('group', { id, body: { ...body, until: Object.fromEntries(open) } });
  }

  #open(until: GroupBody['until']): Map<Rung, string> {
    const now = this.clock.now();
    return new Map(
      rungs.flatMap((rung): [Rung, string][] => {
        const end = until[rung];
        return end && Temporal.Instant.compare(Temporal.Instant.from(end), now) > 0 ? [[rung, end]] : [];
      }),
    );
  }

  /** One person's offers stand in line, so that none is lost to another. */
  #inLine<T>(accountId: AccountId, work: () => Promise<T>): Promise<T> {
    return this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: accountId });
      return work();
    });
  }
}
