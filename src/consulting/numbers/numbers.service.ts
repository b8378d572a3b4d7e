import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { allShifts, shiftOf } from '../../platform/numbers/shift.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { Cell } from './cells.js';
import { type Counted, Counts } from './counts.service.js';
import { disguise, keepBackAnother, type Told } from './disguise.js';
import { ToldNumber } from './number.entity.js';
import { periodDays, ripePeriod } from '../../platform/numbers/periods.js';

/** A year of periods. */
const shown = 13;

export interface PeriodView {
  /** First and last day. */
  from: string;
  to: string;
  /** `null`: too few to tell. */
  numbers: Partial<Record<Cell, Told>>;
}

export interface NumbersView {
  periods: PeriodView[];
}

/**
 * Numbers that are safe where few people are. Each period is counted once, when it is over, disguised by chance, and told as it is
 * from then on: whoever asks often, or after somebody has left, reads the same. There is nothing to choose by.
 */
@Injectable()
export class Numbers {
  constructor(
    private readonly counts: Counts,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async show({ communityId }: Actor): Promise<NumbersView> {
    const since = this.clock
      .now()
      .subtract({ hours: 24 * periodDays * (shown + 2) })
      .toString()
      .slice(0, 10);
    const rows = await this.read.all<{ period: string; cell: Cell; value: number | null }>(sql`
      select period, cell, value from told_number
      where community_id = ${communityId} and period > ${since} order by period desc, cell`);
    const periods = new Map<string, PeriodView>();
    for (const { period, cell, value } of rows) {
      const to = Temporal.PlainDate.from(period)
        .add({ days: periodDays - 1 })
        .toString();
      if (!periods.has(period)) periods.set(period, { from: period, to, numbers: {} });
      periods.get(period)!.numbers[cell] = value;
    }
    return { periods: [...periods.values()].slice(0, shown) };
  }

  /** What is over is counted by the clock, never because somebody asks: when it is counted tells nothing, and nobody can choose it. */
  @Interval(60 * 60_000)
  async settle(): Promise<void> {
    const communities = await this.read.all<{ id: CommunityId; zone: string }>(
      sql`select id, zone from community order by id`,
    );
    for (const { id, zone } of communities) {
      const period = ripePeriod(this.clock.now().toZonedDateTimeISO(zone).toPlainDate());
      const isTold = await this.read.one<{ cell: string }>(
        sql`select cell from told_number where community_id = ${id} and period = ${period.toString()} limit 1`,
      );
      if (!isTold) await this.#tell(id, zone, period);
    }
  }

  async #tell(communityId: CommunityId, zone: string, period: Temporal.PlainDate): Promise<void> {
    const told = this.#disguised(
      `${communityId} ${period.toString()}`,
      await this.counts.of(communityId, zone, period),
    );
    await this.unit.run(async () => {
      const rows = [...told].map(([cell, value]) => ({
        id: this.random.id(`told-number ${communityId} ${period.toString()} ${cell}`),
        communityId,
        period: period.toString(),
        cell,
        value,
      }));
      // Another instance may have been quicker: all of a period is of one of them.
      const { manager } = this.unit;
      if (await manager.existsBy(ToldNumber, { communityId, period: period.toString() })) return;
      await manager.insert(ToldNumber, rows);
      await this.counts.forget(communityId, period);
    });
  }

  #disguised(where: string, { plain, kinds, barriers }: Counted): Map<Cell, Told> {
    const draw = (cell: Cell, count: number): [Cell, Told] => [
      cell,
      disguise(count, shiftOf(this.random.whole(allShifts, `told-number-shift ${where} ${cell}`))),
    ];
    const each = [...(Object.entries(plain) as [Cell, number][]), ...barriers];
    const whole = new Map(each.map(([cell, count]) => draw(cell, count)));
    if (kinds.size < 2) return whole;
    const parts = new Map([...kinds].map(([cell, count]) => draw(cell, count)));
    return new Map([...whole, ...keepBackAnother(whole.get('met')!, parts)]);
  }
}
