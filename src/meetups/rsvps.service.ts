import { Injectable } from '@nestjs/common';
import { Apart, type MeetupFaceId, MeetupNames, SameNames } from '../identity/index.js';
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
import { isCancelled, isMoved, isOver } from './meetup-view.js';
import { MeetupBegun, MeetupCancelled, OfferPassed } from './meetups.problems.js';
import { MeetupsReader, type RosterRow } from './meetups.reader.js';
import type { MeetupId, OwnAnswer, RosterPerson, RosterView, SeriesId } from './meetups.views.js';
import { Phones } from './change/phones.js';
import { Rsvp } from './rsvp.entity.js';
import { Places } from './waiting/places.js';

export interface Answering {
  name: string;
  listed: boolean;
  /** That it is like one's nickname is meant so. */
  sameName?: boolean;
  /** Whether to be reminded the day before. */
  remind?: boolean;
  /** Where to ring if it is moved or called off. */
  phone?: string | undefined;
}

/**
 * Who comes. Every decision on a place is made while the meetup's row is held, so the last place goes to exactly one of
 * many who ask at once, and the others stand in the order in which they asked.
 */
@Injectable()
export class Rsvps {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly plans: FirstTimePlans,
    private readonly places: Places,
    private readonly phones: Phones,
    private readonly names: MeetupNames,
    private readonly sameNames: SameNames,
    private readonly apart: Apart,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /**
   * "I'm coming", under a meetup name. Saying it again keeps the place one has, and takes the new name and whether to
   * be listed. @throws NotHere, MeetupBegun, MeetupCancelled; MeetupNameLikeNickname unless it is meant so
   */
  async answer(
    actor: Actor,
    id: string,
    { name, listed, sameName = false, remind = false, phone }: Answering,
  ): Promise<OwnAnswer> {
    const seriesId = await this.#series(actor, id);
    if (!sameName) await this.sameNames.requireOtherThanNickname(actor, seriesId, name);
    return this.unit.run(async () => {
      const meetup = await this.#hold(id);
      const faceId = await this.names.take(actor, seriesId, name);
      await this.places.passOn(meetup);
      const before = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId });
      const rsvpId = before?.id ?? this.random.id(`rsvp ${faceId}`);
      const told = { listed, remind, phone: await this.phones.seal(actor, { id: rsvpId, faceId }, phone) };
      if (before && before.state !== 'withdrawn' && before.offer !== 'passed') {
        await this.unit.manager.update(Rsvp, { id: rsvpId }, told);
        return { state: before.state, name, listed };
      }
      const { free, last } = await this.places.free(meetup);
      const state = free > 0 && !(await this.places.isBarred(faceId)) ? ('going' as const) : ('waiting' as const);
      const anew = { offer: null, offeredUntil: null, news: null, seen: meetup.sequence };
      const answer = { state, place: last + 1, ...told, ...anew };
      if (before) await this.unit.manager.update(Rsvp, { id: rsvpId }, answer);
      else await this.unit.manager.insert(Rsvp, { id: rsvpId, meetupId: meetup.id, faceId, ...answer });
      return { state, name, listed };
    });
  }

  /**
   * Takes the place that is kept for the actor, or one that has stayed free. Again is as good as once.
   * @throws NotHere for whoever does not wait; OfferPassed, MeetupBegun, MeetupCancelled
   */
  async take(actor: Actor, id: string): Promise<void> {
    const face = await this.names.of(actor, await this.#series(actor, id));
    if (!face) throw NotHere();
    const taken = await this.unit.run(async () => {
      const meetup = await this.#hold(id);
      await this.places.passOn(meetup);
      const own = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId: face.id });
      if (!own || own.state === 'withdrawn') throw NotHere();
      if (own.state === 'going') return true;
      if (await this.places.isBarred(face.id)) return false;
      if (own.offer !== 'open' && (await this.places.free(meetup)).free <= 0) return false;
      const going = { state: 'going' as const, offer: null, offeredUntil: null, news: null, seen: meetup.sequence };
      await this.unit.manager.update(Rsvp, { id: own.id }, going);
      return true;
    });
    // Outside: that the place has passed on is kept, whatever the one who came late is told.
    if (!taken) throw OfferPassed();
  }

  /**
   * "Not today", until the start. The place is kept for the first who waits. Saying it again changes nothing.
   * @throws NotHere for whoever never answered; MeetupBegun, MeetupCancelled
   */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const face = await this.names.of(actor, await this.#series(actor, id));
    if (!face) throw NotHere();
    await this.giveBack(id, face.id);
  }

  /** They know that it was moved or called off. Again is as good as once. @throws NotHere for whoever has no answer there */
  async seen(actor: Actor, id: string): Promise<void> {
    const face = await this.names.of(actor, await this.#series(actor, id));
    if (!face) throw NotHere();
    await this.unit.run(async () => {
      const meetup = await lockOne(this.unit.manager, Meetup, { id: id as MeetupId });
      const own = await this.unit.manager.findOneBy(Rsvp, { meetupId: id as MeetupId, faceId: face.id });
      if (!meetup || !own || own.state === 'withdrawn') throw NotHere();
      await this.unit.manager.update(Rsvp, { id: own.id }, { seen: meetup.sequence });
    });
  }

  /** What `withdraw` does, for a face that has left. @throws NotHere, MeetupBegun, MeetupCancelled */
  async giveBack(id: string, faceId: MeetupFaceId): Promise<void> {
    await this.unit.run(async () => {
      const meetup = await this.#hold(id);
      const own = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId });
      if (!own) throw NotHere();
      if (own.state === 'withdrawn') return;
      const gone = {
        listed: false,
        remind: false,
        news: null,
        offer: null,
        offeredUntil: null,
        phone: null,
        seen: null,
      };
      await this.unit.manager.update(Rsvp, { id: own.id }, { state: 'withdrawn', ...gone });
      await this.places.passOn(meetup);
    });
  }

  /** For the consultants of the community. @throws NotHere */
  async roster(actor: Actor, id: string): Promise<RosterView> {
    const meetup = await this.reader.one(actor, id);
    if (!meetup || actor.role !== 'Consultant') throw NotHere();
    const rows = await this.reader.roster(meetup.id);
    const shared = await this.plans.shared(actor, rows);
    const changed = isMoved(meetup) || isCancelled(meetup);
    const call = changed && !isOver(meetup, this.clock.now()) ? await this.phones.opener(actor, rows) : undefined;
    const told = (row: RosterRow) => {
      if (!changed || (meetup.sequence ?? 0) === 0) return {};
      if ((row.seen ?? 0) >= meetup.sequence!) return { seen: true };
      const phone = call?.(row);
      return { seen: false, ...(phone ? { phone } : {}) };
    };
    const people = (state: 'going' | 'waiting'): RosterPerson[] =>
      rows
        .filter((row) => row.state === state)
        .map((row) => ({
          faceId: row.face_id,
          name: row.name,
          firstTimer: row.first_timer,
          ...shared(row),
          ...(row.offer === 'open' ? { offered: true } : {}),
          ...told(row),
        }));
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
      ...(isMoved(meetup) ? { moved: true } : {}),
      ...(meetup.tally !== null ? { tally: meetup.tally } : {}),
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
