import { Injectable } from '@nestjs/common';
import type { AccountId } from '../../platform/http/actor.js';
import { Bonds } from '../bond/bonds.repository.js';

/** A break somebody takes. It stands between the person and themselves, so that no column tells who is away. */
export interface BreakBody {
  accountId: AccountId;
  /** ISO instant. Afterwards one letter is sent; they stay hidden until they come back. */
  until: string;
}

/** Who is on a break. */
@Injectable()
export class Absences {
  constructor(private readonly bonds: Bonds) {}

  async isAway({ accountId }: { accountId: AccountId }): Promise<boolean> {
    return (await this.areAway([accountId])).has(accountId);
  }

  /** Who of these is away. One read. */
  async areAway(accountIds: readonly AccountId[]): Promise<Set<AccountId>> {
    const bonds = await this.bonds.from<BreakBody>('break', ...accountIds);
    return new Set(bonds.map(({ body }) => body.accountId));
  }
}
