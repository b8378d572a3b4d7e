import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { holidaysOf } from '../../platform/time/norwegian-holidays.js';
import type { RhythmId, SeriesId } from '../meetups.views.js';
import { momentsOf } from '../when.js';
import { horizonOf, inBreak } from './occurrences.js';
import { daysUntil, type Pattern, type Rhythm } from './rhythm.js';
import type { HolidayQuestion } from './series.views.js';

interface Row {
  id: RhythmId;
  series_id: SeriesId;
  title: string;
  pattern: Pattern;
  every: number;
  weekday: number;
  ordinal: number | null;
  first_day: string;
  last_day: string | null;
  from_time: string;
  to_time: string;
}

/** A rhythm of a community, with the series it belongs to. */
export interface KeptRhythm extends Rhythm {
  id: RhythmId;
  seriesId: SeriesId;
  title: string;
  from: string;
  to: string;
}

/** The rhythms of a community, and what they leave open. A constant number of reads. */
@Injectable()
export class SeriesReader {
  constructor(
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Those of one series, or of all there are, the oldest first. */
  async rhythms({ communityId }: Pick<Actor, 'communityId'>, seriesId?: SeriesId): Promise<KeptRhythm[]> {
    const only: Sql = seriesId ? sql` and s.id = ${seriesId}` : sql``;
    const rows = await this.read.all<Row>(sql`
      select r.id, r.series_id, s.title, r.pattern, r.every, r.weekday, r.ordinal, r.first_day, r.last_day, r.from_time, r.to_time
      from meetup_rhythm r join meetup_series s on s.id = r.series_id
      where s.community_id = ${communityId}${only} order by r.first_day, r.id`);
    return rows.map((row) => ({
      id: row.id,
      seriesId: row.series_id,
      title: row.title,
      pattern: row.pattern,
      every: row.every,
      weekday: row.weekday,
      ordinal: row.ordinal,
      firstDay: row.first_day,
      lastDay: row.last_day,
      from: row.from_time,
      to: row.to_time,
    }));
  }

  /** Holidays in sight of which nobody has said yet whether the meetup is held. */
  async asks(actor: Actor, rhythms: readonly KeptRhythm[]): Promise<HolidayQuestion[]> {
    if (rhythms.length === 0) return [];
    const made = await this.read.all<{ rhythm_id: RhythmId; planned_on: string }>(
      sql`select rhythm_id, planned_on from meetup where rhythm_id in ${list(rhythms.map(({ id }) => id))}`,
    );
    const breaks = await this.read.all<{ series_id: SeriesId; first_day: string; last_day: string }>(sql`
      select series_id, first_day, last_day from series_break
      where series_id in ${list([...new Set(rhythms.map(({ seriesId }) => seriesId))])}`);
    const known = new Set(made.map(({ rhythm_id, planned_on }) => `${rhythm_id} ${planned_on}`));
    const [now, isHoliday] = [this.clock.now(), holidaysOf(actor.zone)];
    return rhythms.flatMap(({ id, seriesId, title, from, to, ...rhythm }) => {
      const own = breaks
        .filter(({ series_id }) => series_id === seriesId)
        .map(({ first_day: firstDay, last_day: lastDay }) => ({ firstDay, lastDay }));
      const isAhead = (day: string) =>
        Temporal.Instant.compare(momentsOf({ day, from, to }, actor.zone).startsAt, now) > 0;
      return daysUntil(rhythm, horizonOf(now, actor.zone))
        .filter((day) => isHoliday(Temporal.PlainDate.from(day)) && !known.has(`${id} ${day}`) && !inBreak(own, day))
        .filter(isAhead)
        .map((day) => ({ seriesId, title, day }));
    });
  }
}
