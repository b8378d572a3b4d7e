import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Account } from '../account/account.entity.js';
import { Blocks } from '../block/blocks.service.js';
import { Bonds, type OpenBond } from '../bond/bonds.repository.js';
import { FaceJoins } from '../face/face-join.repository.js';
import { entryKey, type KnownAs, limits, mayMean } from './apart-rule.js';
import { ApartFull, ApartSlow, ApartUnreadable } from './apart.problems.js';
import { KnownNames } from './known-names.js';

/** Somebody one must not meet, in one's own words. */
export interface ApartEntry {
  id: string;
  text: string;
}

/** What an entry remembers. One that was taken away counts as new until its day is over, so that nobody can ask by it. */
interface ApartBody {
  by: AccountId;
  text?: string;
  /** ISO instant. */
  at: string;
}

/**
 * People one must not meet. Nothing is looked up when somebody is entered: that the answer is the same, whoever is here,
 * comes of there being none. Only `pairs` compares, for the consultant, among people who are coming to the same meetup.
 */
@Injectable()
export class Apart {
  constructor(
    private readonly bonds: Bonds,
    private readonly blocks: Blocks,
    private readonly joins: FaceJoins,
    private readonly names: KnownNames,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** One's own entries, by what they say. */
  async list(actor: Actor): Promise<ApartEntry[]> {
    return (await this.#own(actor.accountId))
      .flatMap(({ id, body: { text } }) => (text === undefined ? [] : [{ id, text }]))
      .sort((a, b) => a.text.localeCompare(b.text, actor.lang) || a.id.localeCompare(b.id));
  }

  /** The same once more changes nothing. @throws ApartUnreadable, ApartFull, ApartSlow */
  async add(actor: Actor, text: string): Promise<void> {
    const key = entryKey(text);
    if (!key) throw ApartUnreadable();
    const now = this.clock.now();
    await this.#inLine(actor, async () => {
      const { accountId } = actor;
      const own = await this.#own(accountId);
      const kept = own.filter(({ body }) => body.text !== undefined);
      if (kept.some(({ body }) => entryKey(body.text!) === key)) return;
      if (kept.length >= limits.entries) throw ApartFull();
      const fresh = own.filter(({ body }) => isFresh(body, now));
      if (fresh.length >= limits.fresh) throw ApartSlow();
      const over = own.filter(({ body }) => body.text === undefined && !isFresh(body, now));
      await this.bonds.untie(...over.map(({ id }) => id));
      const body: ApartBody = { by: accountId, text, at: now.toString() };
      await this.bonds.tie('apart', accountId, this.random.id(`apart ${accountId}`), body);
    });
  }

  /** @throws NotHere for what is not one's own. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.#inLine(actor, async () => {
      const entry = (await this.#own(actor.accountId)).find((each) => each.id === id && each.body.text !== undefined);
      if (!entry) throw NotHere();
      const { by, at } = entry.body;
      if (isFresh(entry.body, this.clock.now())) await this.bonds.change('apart', { id, body: { by, at } });
      else await this.bonds.untie(id);
    });
  }

  /**
   * Whether somebody has blocked anybody or named anybody they must not meet. Whoever has is told at every meetup to ask
   * the consultant first, so that the advice itself tells nothing. One read.
   */
  async cautious(actor: Pick<Actor, 'accountId' | 'role'>): Promise<boolean> {
    if (actor.role !== 'ServiceUser') return false;
    const bonds = await this.bonds.ofKinds(['block', 'apart'], actor.accountId);
    return bonds.some(({ kind, bond }) => kind === 'block' || (bond.body as ApartBody).text !== undefined);
  }

  /** Which of these people must not meet, as pairs of their faces. In no order that tells who said so. For the consultant. */
  async pairs(communityId: CommunityId, faceIds: readonly string[]): Promise<[string, string][]> {
    return (await this.pairsIn(communityId, [faceIds]))[0]!;
  }

  /** The same for several lists at once, such as the rosters of several meetups. A constant number of reads. */
  async pairsIn(communityId: CommunityId, lists: readonly (readonly string[])[]): Promise<[string, string][][]> {
    const joined = await this.joins.behind(lists.flat());
    const people = [...new Set([...joined.values()].map(({ accountId }) => accountId))];
    const apart = await this.#apart(communityId, people);
    return lists.map((faceIds) => {
      const faces = faceIds.flatMap((faceId) => joined.get(faceId) ?? []);
      return faces.flatMap((a, n) =>
        faces
          .slice(n + 1)
          .flatMap((b) => (apart(a.accountId, b.accountId) ? [[a.faceId, b.faceId] as [string, string]] : [])),
      );
    });
  }

  /** For leaving. Inside a unit of work. */
  async forget(accountId: AccountId): Promise<void> {
    await this.bonds.untie(...(await this.#own(accountId)).map(({ id }) => id));
  }

  /** One read for the blocks, one for the entries, and those of `KnownNames` if there is an entry. */
  async #apart(
    communityId: CommunityId,
    people: readonly AccountId[],
  ): Promise<(a: AccountId, b: AccountId) => boolean> {
    const blocked = new Set((await this.blocks.among(people)).map((pair) => pair.join(' ')));
    const entries = (await this.bonds.from<ApartBody>('apart', ...people)).map(({ body }) => body);
    const known = entries.length > 0 ? await this.names.of(communityId, people) : new Map<AccountId, KnownAs>();
    const named = (by: AccountId, other: AccountId) => {
      const as = known.get(other);
      return as !== undefined && entries.some((entry) => entry.by === by && entry.text && mayMean(entry.text, as));
    };
    const oneWay = (by: AccountId, other: AccountId) => blocked.has(`${by} ${other}`) || named(by, other);
    return (a, b) => a !== b && (oneWay(a, b) || oneWay(b, a));
  }

  #own(accountId: AccountId): Promise<OpenBond<ApartBody>[]> {
    return this.bonds.from<ApartBody>('apart', accountId);
  }

  /** One person's entries are written one after the other: two at once would both be the third of the day. */
  async #inLine(actor: Actor, work: () => Promise<void>): Promise<void> {
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Account, { id: actor.accountId });
      await work();
    });
  }
}

const isFresh = ({ at }: ApartBody, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at).add({ hours: limits.withinHours }), now) > 0;
