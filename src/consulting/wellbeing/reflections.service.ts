import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AccountLeft, Belongings, CommunityLeft, Staff } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { holding } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Reflection, type ReflectionId, ReflectionWord } from './wellbeing.entity.js';

/** How long after a meetup one can begin to look back on it, and how long that is kept. */
const recentDays = 14;
const keptDays = 180;

export interface ReflectionRow {
  id: ReflectionId;
  title: string;
  startsAt: string;
  with: string;
}

export interface ReflectionView extends ReflectionRow {
  words: { by: string; own: boolean; words: string; at: string }[];
}

/** What one can begin with. */
export interface ToReflect {
  meetups: { id: string; title: string; startsAt: string }[];
  colleagues: { id: MembershipId; name: string }[];
}

interface Row {
  id: ReflectionId;
  community_id: CommunityId;
  title: string;
  starts_at: unknown;
  other: string;
}

const ownerOf = (id: ReflectionId): string => `reflection:${id}`;
const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'reflection_word',
  row,
  column: 'words',
});

/** Two hosts look back on a meetup together. Both see all of it, and nobody else any. */
@Injectable()
export class Reflections implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly staff: Staff,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.belongings.register('reflections', (actor) => this.#tell(actor));
  }

  async list({ membershipId }: Actor): Promise<ReflectionRow[]> {
    const rows = await this.read.all<Row>(sql`${rowsOf(membershipId)} order by r.at desc, r.id`);
    return rows.map(viewOf);
  }

  async possible({ communityId, membershipId }: Actor): Promise<ToReflect> {
    const now = this.clock.now();
    const since = now.subtract({ hours: 24 * recentDays });
    const meetups = await this.read.all<{ id: string; title: string; starts_at: unknown }>(sql`
      select m.id, s.title, m.starts_at from meetup m join meetup_series s on s.id = m.series_id
      where s.community_id = ${communityId} and m.state <> 'cancelled' and m.ends_at <= ${now} and m.ends_at > ${since}
      order by m.starts_at desc, m.id`);
    const colleagues = await this.staff.consultants(communityId);
    return {
      meetups: meetups.map(({ id, title, starts_at }) => ({
        id,
        title,
        startsAt: instantFrom(starts_at).toString(),
      })),
      colleagues: colleagues.filter(({ id }) => id !== membershipId).map(({ id, name }) => ({ id, name })),
    };
  }

  /** Begun a second time, by either of the two, it is the first one. @throws NotHere for another meetup or colleague than those that are offered */
  async begin(actor: Actor, { meetup, with: withId }: { meetup: string; with: MembershipId }): Promise<ReflectionId> {
    const { meetups, colleagues } = await this.possible(actor);
    if (!meetups.some(({ id }) => id === meetup) || !colleagues.some(({ id }) => id === withId)) throw NotHere();
    const { communityId, membershipId: memberId } = actor;
    return this.unit.run(async () => {
      await this.read.one(sql`select m.id from meetup m where m.id = ${meetup}${holding(sql`m`)}`);
      const both = list([memberId, withId]);
      const before = await this.read.one<{ id: ReflectionId }>(sql`
        select id from reflection where meetup_id = ${meetup} and member_id in ${both} and with_id in ${both} order by at, id limit 1`);
      if (before) return before.id;
      const id = this.random.id<ReflectionId>(`reflection ${meetup}`);
      const row = { id, communityId, meetupId: meetup, memberId, withId, at: this.clock.now() };
      await this.unit.manager.insert(Reflection, row);
      return id;
    });
  }

  /** @throws NotHere for whoever is not one of the two */
  async show({ membershipId }: Actor, id: ReflectionId): Promise<ReflectionView> {
    const row = await this.#find(membershipId, id);
    const words = await this.read.all<{ id: string; by_id: MembershipId; by_name: string; words: Buffer; at: unknown }>(
      sql`select w.id, w.by_id, m.staff_name as by_name, w.words, w.at from reflection_word w join membership m on m.id = w.by_id
        where w.reflection_id = ${id} order by w.at, w.id`,
    );
    const open = await this.vault.opener(words.length > 0 ? [ownerOf(id)] : []);
    return {
      ...viewOf(row),
      words: words.map((each) => ({
        by: each.by_name,
        own: each.by_id === membershipId,
        words: open(ownerOf(id), place(row.community_id, each.id), each.words),
        at: instantFrom(each.at).toString(),
      })),
    };
  }

  /** @throws NotHere */
  async say({ membershipId: byId }: Actor, reflectionId: ReflectionId, words: string): Promise<void> {
    const { community_id: community } = await this.#find(byId, reflectionId);
    await this.unit.run(async () => {
      const id = this.random.id(`reflection-word ${reflectionId}`);
      const sealed = await this.vault.seal(ownerOf(reflectionId), place(community, id), words);
      await this.unit.manager.insert(ReflectionWord, { id, reflectionId, byId, words: sealed, at: this.clock.now() });
    });
  }

  @Interval(6 * 60 * 60_000)
  async sweep(): Promise<void> {
    const before = this.clock.now().subtract({ hours: 24 * keptDays });
    const old = await this.read.all<{ id: ReflectionId }>(sql`select id from reflection where at < ${before}`);
    if (old.length > 0) await this.unit.run(() => this.#remove(old));
  }

  /** What two said to each other goes with either of them, and its key too. */
  @During(CommunityLeft)
  async leaveCommunity({ membershipId }: CommunityLeft): Promise<void> {
    await this.#forget([membershipId]);
  }

  @During(AccountLeft)
  async leave({ accountId }: AccountLeft): Promise<void> {
    const own = await this.read.all<{ id: MembershipId }>(
      sql`select id from membership where account_id = ${accountId}`,
    );
    await this.#forget(own.map(({ id }) => id));
  }

  async #forget(memberIds: readonly MembershipId[]): Promise<void> {
    const members = list(memberIds);
    await this.#remove(
      await this.read.all(sql`select id from reflection where member_id in ${members} or with_id in ${members}`),
    );
  }

  async #remove(found: readonly { id: ReflectionId }[]): Promise<void> {
    for (const { id } of found) {
      await this.unit.manager.delete(Reflection, { id });
      await this.vault.destroy(ownerOf(id));
    }
  }

  /** One's own words. What the other one said is theirs. */
  async #tell(actor: Actor): Promise<object[] | undefined> {
    const rows = await this.list(actor);
    if (rows.length === 0) return undefined;
    const told = [];
    for (const { id, title, startsAt, with: name } of rows) {
      const { words } = await this.show(actor, id);
      const said = words.filter(({ own }) => own).map(({ words: text, at }) => ({ words: text, at }));
      told.push({ meetup: title, startsAt, with: name, said });
    }
    return told;
  }

  async #find(memberId: MembershipId, id: ReflectionId): Promise<Row> {
    const row = await this.read.one<Row>(sql`${rowsOf(memberId)} and r.id = ${id}`);
    if (!row) throw NotHere();
    return row;
  }
}

const rowsOf = (memberId: MembershipId) => sql`
  select r.id, r.community_id, s.title, m.starts_at, o.staff_name as other
  from reflection r join meetup m on m.id = r.meetup_id join meetup_series s on s.id = m.series_id
  join membership o on o.id = (case when r.member_id = ${memberId} then r.with_id else r.member_id end)
  where (r.member_id = ${memberId} or r.with_id = ${memberId})`;

const viewOf = ({ id, title, starts_at, other }: Row): ReflectionRow => ({
  id,
  title,
  startsAt: instantFrom(starts_at).toString(),
  with: other,
});
