import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { MoreThan } from 'typeorm';
import { Communities } from '../../communities/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Announcements } from '../announcements.service.js';
import { MeetupSeries } from '../meetup-series.entity.js';
import { Meetup } from '../meetup.entity.js';
import { hasBegun, isCancelled, isOnline, isOver } from '../meetup-view.js';
import { MeetupBegun, MeetupCancelled, SeriesEnds } from '../meetups.problems.js';
import { MeetupsReader } from '../meetups.reader.js';
import type { MeetupId, SeriesId } from '../meetups.views.js';
import { mustLieAhead, momentsOf } from '../when.js';
import { SeriesBreak } from './break.entity.js';
import { Occurrences } from './occurrences.js';
import { repeatOf } from './rhythm.js';
import { MeetupRhythm } from './rhythm.entity.js';
import { type KeptRhythm, SeriesReader } from './series.reader.js';
import type { ChangeView, HolidayAnswer, HolidayQuestion, RhythmView, SeriesPageView } from './series.views.js';

/** The consultant's side of a series: how it comes, when it rests, and what becomes of holidays. */
@Injectable()
export class Series {
  constructor(
    private readonly reader: SeriesReader,
    private readonly meetups: MeetupsReader,
    private readonly occurrences: Occurrences,
    private readonly announcements: Announcements,
    private readonly communities: Communities,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere */
  async show(actor: Actor, id: SeriesId): Promise<SeriesPageView> {
    const title = await this.#title(actor, id);
    const now = this.clock.now();
    const rhythms = await this.reader.rhythms(actor, id);
    const today = now.toZonedDateTimeISO(actor.zone).toPlainDate().toString();
    const coming = await this.read.all<{ id: MeetupId; starts_at: unknown; state: string }>(
      sql`select id, starts_at, state from meetup where series_id = ${id} and ends_at > ${now} order by starts_at, id`,
    );
    const pauses = await this.read.all<{ id: string; first_day: string; last_day: string }>(sql`
      select id, first_day, last_day from series_break
      where series_id = ${id} and why = 'pause' and last_day >= ${today} order by first_day, id`);
    return {
      id,
      title,
      rhythms: rhythms.filter(({ lastDay }) => lastDay === null || lastDay >= today).map(rhythmView),
      coming: coming.map((row) => ({
        id: row.id,
        startsAt: instantFrom(row.starts_at).toString(),
        cancelled: row.state === 'cancelled',
        moved: row.state === 'moved',
      })),
      asks: await this.reader.asks(actor, rhythms),
      pauses: pauses.map((row) => ({ id: row.id, firstDay: row.first_day, lastDay: row.last_day })),
    };
  }

  /** What of the community's series waits for an answer. Nothing for anybody but its consultants. */
  async asks(actor: Actor): Promise<HolidayQuestion[]> {
    if (actor.role !== 'Consultant') return [];
    return this.reader.asks(actor, await this.reader.rhythms(actor));
  }

  /** @throws NotHere, MeetupCancelled, MeetupBegun */
  async changing(actor: Actor, id: string): Promise<ChangeView> {
    const row = await this.meetups.one(actor, id);
    if (!row || isOver(row, this.clock.now())) throw NotHere();
    if (isCancelled(row)) throw MeetupCancelled();
    if (hasBegun(row, this.clock.now())) throw MeetupBegun();
    return {
      id: row.id,
      title: row.title,
      startsAt: row.starts_at.toString(),
      endsAt: row.ends_at.toString(),
      day: row.starts_on,
      from: row.starts_at_time,
      to: row.ends_at_time,
      capacity: row.capacity,
      venue: row.venue_id,
      venues: (isOnline(row) ? [] : await this.communities.venues(actor.communityId)).map(
        ({ id: venue, name, district }) => ({
          id: venue,
          name,
          district,
        }),
      ),
      rhythm: row.rhythm_id !== null,
    };
  }

  /**
   * Says whether the meetup of a holiday is held, moved to another day, or left out. A day of which nobody asks is left alone.
   * @throws NotHere, StartsInPast
   */
  async settle(
    actor: Actor,
    id: SeriesId,
    { day, answer, to }: { day: string; answer: HolidayAnswer; to?: string | undefined },
  ): Promise<void> {
    await this.#title(actor, id);
    await this.unit.run(async () => {
      const series = await lockOne(this.unit.manager, MeetupSeries, { id });
      const rhythms = await this.reader.rhythms(actor, id);
      const asked = (await this.reader.asks(actor, rhythms)).some((each) => each.day === day);
      if (!series || !asked) return;
      if (answer === 'left-out') return this.#rests(id, 'holiday', day, day);
      const on = answer === 'moved' ? (to ?? day) : day;
      for (const rhythm of await this.#unmade(actor, rhythms, day)) {
        const { from, to: until } = rhythm;
        mustLieAhead(momentsOf({ day: on, from, to: until }, actor.zone).startsAt, this.clock.now());
        const of = { rhythmId: rhythm.id, plannedOn: day };
        await this.occurrences.make({
          seriesId: id,
          zone: actor.zone,
          capacity: series.capacity,
          day: on,
          from,
          to: until,
          of,
        });
      }
    });
  }

  /**
   * The series rests for some days, or ends where no last day is named. What was announced for then is called off with this reason.
   * @throws NotHere, SeriesEnds
   */
  async pause(
    actor: Actor,
    id: SeriesId,
    { from, until, reason }: { from: string; until?: string | undefined; reason: string },
  ): Promise<void> {
    await this.#title(actor, id);
    if (until !== undefined && until < from) throw SeriesEnds();
    await this.unit.run(async () => {
      if (until !== undefined) await this.#rests(id, 'pause', from, until);
      else await this.#ends(id, Temporal.PlainDate.from(from).subtract({ days: 1 }).toString());
      const ahead = await this.unit.manager.findBy(Meetup, { seriesId: id, startsAt: MoreThan(this.clock.now()) });
      for (const meetup of ahead)
        if (from <= meetup.startsOn && (until === undefined || meetup.startsOn <= until) && meetup.rhythmId)
          await this.announcements.cancel(actor, meetup.id, reason);
    });
  }

  /** Ends a pause: what comes into sight is made again; what was called off stays so. Again is as good as once. @throws NotHere */
  async resume(actor: Actor, id: SeriesId, breakId: string): Promise<void> {
    await this.#title(actor, id);
    await this.unit.run(async () => {
      await this.unit.manager.delete(SeriesBreak, { id: breakId, seriesId: id, why: 'pause' });
      for (const rhythm of await this.reader.rhythms(actor, id)) await this.occurrences.extend(rhythm.id);
    });
  }

  async #rests(seriesId: SeriesId, why: 'pause' | 'holiday', firstDay: string, lastDay: string): Promise<void> {
    const id = this.random.id(`series-break ${seriesId} ${firstDay}`);
    await this.unit.manager.insert(SeriesBreak, { id, seriesId, why, firstDay, lastDay });
  }

  async #ends(seriesId: SeriesId, lastDay: string): Promise<void> {
    for (const rhythm of await this.unit.manager.findBy(MeetupRhythm, { seriesId }))
      if (rhythm.lastDay === null || rhythm.lastDay > lastDay)
        await this.unit.manager.update(MeetupRhythm, { id: rhythm.id }, { lastDay });
  }

  /** Rhythms that come on that day and have no meetup for it. */
  async #unmade(actor: Actor, rhythms: readonly KeptRhythm[], day: string): Promise<KeptRhythm[]> {
    const open: KeptRhythm[] = [];
    for (const rhythm of rhythms)
      if ((await this.reader.asks(actor, [rhythm])).some((each) => each.day === day)) open.push(rhythm);
    return open;
  }

  async #title({ communityId, role }: Actor, id: SeriesId): Promise<string> {
    const row = await this.read.one<{ title: string }>(
      sql`select title from meetup_series where id = ${id} and community_id = ${communityId}`,
    );
    if (!row || role !== 'Consultant') throw NotHere();
    return row.title;
  }
}

const rhythmView = (rhythm: KeptRhythm): RhythmView => ({
  repeat: repeatOf(rhythm),
  weekday: rhythm.weekday,
  ...(rhythm.ordinal && rhythm.ordinal > 0 ? { ordinal: rhythm.ordinal } : {}),
  from: rhythm.from,
  to: rhythm.to,
  firstDay: rhythm.firstDay,
  ...(rhythm.lastDay ? { lastDay: rhythm.lastDay } : {}),
});
