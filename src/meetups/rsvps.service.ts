import { Injectable } from '@nestjs/common';
import { Apart, MeetupNames } from '../identity/index.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { FirstTimePlans } from './first-time-plans.service.js';
import { Meetup } from './meetup.entity.js';
import { MeetupNews } from './meetup-news.js';
import { isCancelled } from './meetup-view.js';
import { MeetupBegun, MeetupCancelled } from './meetups.problems.js';
import { MeetupsReader } from './meetups.reader.js';
import type { MeetupId, OwnAnswer, RosterPerson, RosterView, SeriesId } from './meetups.views.js';
import { Rsvp } from './rsvp.entity.js';

/**
 * Who comes. Every decision on a place is made while the meetup's row is held, so the last place goes to exactly one of
 * many who ask at once, and the others stand in the order in which they asked.
 */
@Injectable()
export class Rsvps {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly plans: FirstTimePlans,
    private readonly meetupNews: MeetupNews,
    private readonly names: MeetupNames,
    private readonly apart: Apart,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * "I'm coming", under a meetup name. Saying it again keeps the place one has, and takes the new name and whether to
   * be listed. @throws NotHere, MeetupBegun, MeetupCancelled
   */
  async answer(actor: Actor, id: string, { name, listed }: { name: string; listed: boolean }): Promise<OwnAnswer> {
    const seriesId = await this.#series(actor, id);
    return this.unit.run(async () => {
      const meetup = await this.#hold(id);
      const faceId = await this.names.take(actor, seriesId, name);
      const before = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId });
      if (before && before.state !== 'withdrawn') {
        await this.unit.manager.update(Rsvp, { id: before.id }, { listed });
        return { state: before.state, name, listed };
      }
      const { going, last } = await this.#taken(meetup.id);
      const answer = {
        state: going < meetup.capacity ? ('going' as const) : ('waiting' as const),
        place: last + 1,
        listed,
        news: null,
      };
      if (before) await this.unit.manager.update(Rsvp, { id: before.id }, answer);
      else await this.unit.manager.insert(Rsvp, { id: this.random.id('rsvp'), meetupId: meetup.id, faceId, ...answer });
      return { state: answer.state, name, listed };
    });
  }

  /**
   * "Not today", until the start. The place goes to the first who waits. Saying it again changes nothing.
   * @throws NotHere for whoever never answered; MeetupBegun, MeetupCancelled
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const face = await this.names.of(actor, await this.#series(actor, id));
    if (!face) throw NotHere();
    await this.unit.run(async () => {
      const meetup = await this.#hold(id);
      const own = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId: face.id });
      if (!own) throw NotHere();
      if (own.state === 'withdrawn') return;
      await this.unit.manager.update(Rsvp, { id: own.id }, { state: 'withdrawn', listed: false, news: null });
      await this.#fill(meetup);
    });
  }

  /** For the consultants of the community. @throws NotHere */
  async roster(actor: Actor, id: string): Promise<RosterView> {
    const meetup = await this.reader.one(actor, id);
    if (!meetup || actor.role !== 'Consultant') throw NotHere();
    const rows = await this.reader.roster(meetup.id);
    const shared = await this.plans.shared(actor, rows);
    const people = (state: 'going' | 'waiting'): RosterPerson[] =>
      rows
        .filter((row) => row.state === state)
        .map((row) => ({ faceId: row.face_id, name: row.name, firstTimer: row.first_timer, ...shared(row) }));
    const { title, capacity } = meetup;
    const called = new Map<string, string>(rows.map((row) => [row.face_id, row.name]));
    const pairs = await this.apart.pairs(actor.communityId, [...called.keys()]);
    const byName = (a: string, b: string) => a.localeCompare(b, actor.lang);
    return {
      id: meetup.id,
      title,
      startsAt: meetup.starts_at.toString(),
      capacity,
      cancelled: isCancelled(meetup),
      // By name, so that no order tells who asked for it.
      talkFirst: pairs
        .map(([one, other]): [string, string] => {
          const [first, second] = [called.get(one)!, called.get(other)!].sort(byName);
          return [first!, second!];
        })
        .sort((a, b) => byName(a[0], b[0]) || byName(a[1], b[1])),
      going: people('going').sort((a, b) => a.name.localeCompare(b.name, actor.lang)),
      waiting: people('waiting'),
    };
  }

  /** Gives free places to those who wait, in order. Inside a unit of work that holds the meetup. */
  async #fill(meetup: Meetup): Promise<void> {
    const { going } = await this.#taken(meetup.id);
    const free = meetup.capacity - going;
    if (free <= 0) return;
    const next = await this.unit.manager.find(Rsvp, {
      where: { meetupId: meetup.id, state: 'waiting' },
      order: { place: 'ASC' },
      take: free,
    });
    for (const { id, faceId } of next) {
      await this.unit.manager.update(Rsvp, { id }, { state: 'going' });
      await this.meetupNews.add({ meetupId: meetup.id, faceId, news: 'place' });
    }
  }

  async #taken(id: MeetupId): Promise<{ going: number; last: number }> {
    const row = await this.read.one<{ going: number; last: number }>(sql`
      select cast(coalesce(sum(case when state = 'going' then 1 else 0 end), 0) as integer) as going,
        coalesce(max(place), 0) as last
      from rsvp where meetup_id = ${id}`);
    return row!;
  }

  /** The meetup's row, held until the unit ends, if its answers may still change. */
  async #hold(id: string): Promise<Meetup> {
    const meetup = await lockOne(this.unit.manager, Meetup, { id: id as MeetupId });
    if (!meetup) throw NotHere();
    if (meetup.state === 'cancelled') throw MeetupCancelled();
    if (meetup.startsAt.epochMilliseconds <= this.clock.now().epochMilliseconds) throw MeetupBegun();
    return meetup;
  }

  async #series(actor: Actor, id: string): Promise<SeriesId> {
    const row = await this.read.one<{ series_id: SeriesId }>(sql`
      select m.series_id from meetup m join meetup_series s on s.id = m.series_id
      where m.id = ${id} and s.community_id = ${actor.communityId}`);
    if (!row) throw NotHere();
    return row.series_id;
  }
}
