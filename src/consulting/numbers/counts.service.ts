import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { RoomCounts } from '../../groups/index.js';
import { BarrierCounts, MeetupCounts, type MeetupKind } from '../../meetups/index.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { barrierCell, type Cell, kindCell, type Step, type Wait } from './cells.js';
import { periodDays } from '../../platform/numbers/periods.js';

export interface Counted {
  plain: Record<Step | Wait, number>;
  /** By kind of meetup, those that took place. */
  kinds: Map<Cell, number>;
  /** By what stands in the way, every reason. */
  barriers: Map<Cell, number>;
}

/** The true numbers of a period. They go from here into the disguise, and nowhere else. */
@Injectable()
export class Counts {
  constructor(
    private readonly rooms: RoomCounts,
    private readonly meetups: MeetupCounts,
    private readonly barriers: BarrierCounts,
  ) {}

  /** Each nickname counts once in `rooms` and `wrote` and in one of the waits; each name at meetups in `met`, `returned` and one kind; each person once in each reason. */
  async of(communityId: CommunityId, zone: string, period: Temporal.PlainDate): Promise<Counted> {
    const at = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
    const span = { from: at(period), to: at(period.add({ days: periodDays })) };
    const online = await this.rooms.of(communityId, span);
    const offline = await this.meetups.of(communityId, span);
    const kinds = [...offline.kinds].map(([kind, n]): [Cell, number] => [kindCell(kind as MeetupKind), n]);
    const told = await this.barriers.of({ communityId, period: period.toString() });
    const barriers = new Map([...told].map(([reason, n]): [Cell, number] => [barrierCell(reason), n]));
    return { plain: { ...online, met: offline.met, returned: offline.returned }, kinds: new Map(kinds), barriers };
  }

  /** The period is told: what it was counted from and was kept for that alone goes. Inside a unit of work. */
  forget(communityId: CommunityId, period: Temporal.PlainDate): Promise<void> {
    return this.barriers.forget({ communityId, period: period.toString() });
  }
}
