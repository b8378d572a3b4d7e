import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { AccountId, CommunityId } from '../../platform/http/actor.js';
import { Random } from '../../platform/time/random.js';
import { Bonds } from '../bond/bonds.repository.js';
import { nicknameKey } from './nickname.js';

/** A nickname that somebody had before the one they have. */
export interface KeptNickname {
  accountId: AccountId;
  communityId: CommunityId;
  nickname: string;
  /** ISO instant: when they changed it. */
  at: string;
}

/** Those of nobody: whoever had them has given them up, or left. */
type NobodysNickname = Record<string, never>;

const end = (communityId: CommunityId, nickname: string): string => `${communityId}|${nicknameKey(nickname)}`;

/** Nicknames that somebody has had. Others remember who that was, so nobody else can take them. */
@Injectable()
export class KeptNicknames {
  constructor(
    private readonly bonds: Bonds,
    private readonly random: Random,
  ) {}

  /** Whether somebody else has had it, or whoever had it may not take it back. */
  async isKept(communityId: CommunityId, nickname: string, from?: AccountId): Promise<boolean> {
    const found = await this.bonds.to<KeptNickname | NobodysNickname>('name', end(communityId, nickname));
    return found.some(({ body }) => body.accountId === undefined || body.accountId !== from);
  }

  /** Inside a unit of work. */
  async keep(kept: KeptNickname): Promise<void> {
    await this.release(kept.accountId, kept.communityId, kept.nickname);
    await this.bonds.tie('name', kept.accountId, end(kept.communityId, kept.nickname), kept);
  }

  /** For whoever takes back a nickname of their own. Inside a unit of work. */
  async release(accountId: AccountId, communityId: CommunityId, nickname: string): Promise<void> {
    const bond = await this.bonds.between('name', accountId, end(communityId, nickname));
    if (bond) await this.bonds.untie(bond.id);
  }

  /** Of these people, in a community. One read. */
  async of(communityId: CommunityId, ...accountIds: readonly AccountId[]): Promise<KeptNickname[]> {
    const found = await this.bonds.from<KeptNickname>('name', ...accountIds);
    return found.map(({ body }) => body).filter((body) => body.communityId === communityId);
  }

  /** When somebody last changed their nickname. */
  async lastChange(accountId: AccountId, communityId: CommunityId): Promise<Temporal.Instant | undefined> {
    const at = (await this.of(communityId, accountId)).map((kept) => Temporal.Instant.from(kept.at));
    return at.sort(Temporal.Instant.compare).at(-1);
  }

  /** Forgets whose they were: they stay kept, from that person as well. Inside a unit of work. */
  async unname(accountId: AccountId, communityId: CommunityId): Promise<void> {
    for (const { nickname } of await this.of(communityId, accountId)) {
      await this.release(accountId, communityId, nickname);
      const nobody: NobodysNickname = {};
      await this.bonds.tie('name', this.random.id('kept nickname'), end(communityId, nickname), nobody);
    }
  }
}
