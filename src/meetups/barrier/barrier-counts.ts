import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AccountLeft, CommunityLeft } from '../../identity/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { AccountId, Actor, CommunityId } from '../../platform/http/actor.js';
import { periodOf } from '../../platform/numbers/periods.js';
import { Clock } from '../../platform/time/clock.js';
import { type BarrierReason, barrierReasons } from './barrier.js';
import { BarrierMark } from './barrier.entity.js';

interface Period {
  communityId: CommunityId;
  /** Its first day, `YYYY-MM-DD`. */
  period: string;
}

/**
 * How many people said what stands in their way, each once for each reason in a period. True numbers: for `consulting/numbers` alone,
 * which tells them when the period is over and none as it is. Until then a fingerprint stands for a person and a reason; two of one
 * person have nothing in common.
 */
@Injectable()
export class BarrierCounts {
  constructor(
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work. Said again in the same period it is not counted again. */
  async add({ accountId, communityId, zone }: Actor, reasons: readonly BarrierReason[]): Promise<void> {
    const period = periodOf(this.clock.now().toZonedDateTimeISO(zone).toPlainDate()).toString();
    const marks = reasons.map((reason) => ({
      id: this.#mark(accountId, { communityId, period }, reason),
      communityId,
      period,
      reason,
    }));
    // In one order, so that two requests of one person do not wait for each other.
    marks.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const mark of marks) {
      const first = this.unit.manager.createQueryBuilder().insert().into(BarrierMark);
      await first.values(mark).orIgnore().updateEntity(false).execute();
    }
  }

  /** Of a period, every reason. */
  async of({ communityId, period }: Period): Promise<Map<BarrierReason, number>> {
    const rows = await this.read.all<{ reason: BarrierReason; n: number }>(sql`
      select reason, cast(count(*) as integer) as n from barrier_mark
      where community_id = ${communityId} and period = ${period} group by reason`);
    const counted = new Map(rows.map(({ reason, n }) => [reason, n]));
    return new Map(barrierReasons.map((reason) => [reason, counted.get(reason) ?? 0]));
  }

  /** It is told: nothing of whom it was counted from is kept, nor of periods before. Inside a unit of work. */
  async forget({ communityId, period }: Period): Promise<void> {
    const rows = await this.read.all<{ id: string }>(
      sql`select id from barrier_mark where community_id = ${communityId} and period <= ${period}`,
    );
    if (rows.length > 0) await this.unit.manager.delete(BarrierMark, { id: In(rows.map(({ id }) => id)) });
  }

  /** What somebody has told in periods that are not told yet, for the file of everything. */
  async own({ accountId, communityId }: Actor): Promise<{ counted: string; reasons: BarrierReason[] }[]> {
    const marks = await this.#marksOf(accountId, sql`community_id = ${communityId}`);
    const periods = [...new Set(marks.map(({ period }) => period))].sort();
    return periods.map((counted) => ({
      counted,
      reasons: marks.flatMap(({ period, reason }) => (period === counted ? [reason] : [])),
    }));
  }

  @During(AccountLeft)
  left({ accountId }: AccountLeft): Promise<void> {
    return this.#forget(accountId, sql`1 = 1`);
  }

  @During(CommunityLeft)
  leftCommunity({ accountId, communityId }: CommunityLeft): Promise<void> {
    return this.#forget(accountId, sql`community_id = ${communityId}`);
  }

  async #forget(accountId: AccountId, where: Sql): Promise<void> {
    const ids = (await this.#marksOf(accountId, where)).map(({ id }) => id);
    if (ids.length > 0) await this.unit.manager.delete(BarrierMark, { id: In(ids) });
  }

  async #marksOf(accountId: AccountId, where: Sql): Promise<{ id: string; period: string; reason: BarrierReason }[]> {
    const open = await this.read.all<{ community_id: CommunityId; period: string }>(
      sql`select distinct community_id, period from barrier_mark where ${where}`,
    );
    const could = open.flatMap(({ community_id: communityId, period }) =>
      barrierReasons.map((reason) => this.#mark(accountId, { communityId, period }, reason)),
    );
    const rows = await this.read.all<{ id: string; period: string; reason: BarrierReason }>(
      sql`select id, period, reason from barrier_mark where id in ${list(could)}`,
    );
    return rows.sort((a, b) => barrierReasons.indexOf(a.reason) - barrierReasons.indexOf(b.reason));
  }

  #mark(accountId: AccountId, { communityId, period }: Period, reason: BarrierReason): string {
    return this.keyring.fingerprint('barrier-mark', `${accountId}|${communityId}|${period}|${reason}`);
  }
}
