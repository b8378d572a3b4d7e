import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Not } from 'typeorm';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { holidaysOf } from '../../platform/time/norwegian-holidays.js';
import { Random } from '../../platform/time/random.js';
import { Meetup } from '../meetup.entity.js';
import type { MeetupId, RhythmId, SeriesId } from '../meetups.views.js';
import { remindAt } from '../../platform/time/remind-at.js';
import { momentsOf, type WallClock } from '../when.js';
import { SeriesBreak } from './break.entity.js';
import { daysUntil, type Rhythm } from './rhythm.js';
import { MeetupRhythm } from './rhythm.entity.js';

/** So far ahead the meetups of a series are there to be answered. */
export const weeksAhead = 6;

/** One meetup to be: when on the wall, and of which rhythm. */
export interface Wish extends WallClock {
  seriesId: SeriesId;
  zone: string;
  capacity: number;
  /** The rhythm, and the day it was meant for by that. */
  of?: { rhythmId: RhythmId; plannedOn: string } | undefined;
}

export const inBreak = (breaks: readonly Pick<SeriesBreak, 'firstDay' | 'lastDay'>[], day: string): boolean =>
  breaks.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

/** The last day that is in sight. */
export const horizonOf = (now: Temporal.Instant, zone: string): Temporal.PlainDate =>
  now.toZonedDateTimeISO(zone).toPlainDate().add({ weeks: weeksAhead });

/** Makes meetups: one by one, and those of a rhythm as they come into sight. */
@Injectable()
export class Occurrences {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Begins a rhythm. Inside a unit of work. */
  async begin(seriesId: SeriesId, rhythm: Rhythm, { from, to }: Pick<WallClock, 'from' | 'to'>): Promise<RhythmId> {
    const id = this.random.id<RhythmId>(`meetup-rhythm ${seriesId}`);
    const { pattern, every, weekday, ordinal, firstDay, lastDay } = rhythm;
    const row = { id, seriesId, pattern, every, weekday, ordinal, firstDay, lastDay, fromTime: from, toTime: to };
    await this.unit.manager.insert(MeetupRhythm, row);
    return id;
  }

  /** Inside a unit of work. @throws EndsBeforeStart */
  async make({ seriesId, zone, capacity, of, day, from, to }: Wish): Promise<MeetupId> {
    const now = this.clock.now();
    const id = this.random.id<MeetupId>(`meetup ${seriesId} ${of?.plannedOn ?? day}`);
    const moments = momentsOf({ day, from, to }, zone);
    await this.unit.manager.insert(Meetup, {
      id,
      seriesId,
      startsOn: day,
      startsAtTime: from,
      endsAtTime: to,
      ...moments,
      state: 'planned',
      reason: null,
      capacity,
      changedAt: now,
      rhythmId: of?.rhythmId ?? null,
      plannedOn: of?.plannedOn ?? null,
      sequence: 0,
      remindAt: remindAt(moments.startsAt, zone, now) ?? null,
      tally: null,
    });
    return id;
  }

  /**
   * Makes the meetups of a rhythm that have come into sight; twice is once. A public holiday is left open: only its host knows
   * whether the house is, and is asked. Inside or outside a unit of work.
   */
  async extend(rhythmId: RhythmId): Promise<void> {
    await this.unit.run(async () => {
      const rhythm = await lockOne(this.unit.manager, MeetupRhythm, { id: rhythmId });
      if (!rhythm) return;
      const { seriesId, fromTime: from, toTime: to } = rhythm;
      const { zone, capacity } = (await this.read.one<{ zone: string; capacity: number }>(sql`
        select c.zone, s.capacity from meetup_series s join community c on c.id = s.community_id where s.id = ${seriesId}`))!;
      const now = this.clock.now();
      const breaks = await this.unit.manager.findBy(SeriesBreak, { seriesId });
      const made = new Set((await this.unit.manager.findBy(Meetup, { rhythmId })).map(({ plannedOn }) => plannedOn));
      const isHoliday = holidaysOf(zone);
      for (const day of daysUntil(rhythm, horizonOf(now, zone))) {
        const { startsAt } = momentsOf({ day, from, to }, zone);
        const begun = Temporal.Instant.compare(startsAt, now) <= 0;
        if (begun || made.has(day) || inBreak(breaks, day) || isHoliday(Temporal.PlainDate.from(day))) continue;
        if (await this.unit.manager.existsBy(Meetup, { seriesId, startsAt, state: Not('cancelled' as const) }))
          continue;
        await this.make({ seriesId, zone, capacity, day, from, to, of: { rhythmId, plannedOn: day } });
      }
    });
  }
}
