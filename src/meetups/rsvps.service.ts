import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Apart, type MeetupFaceId, MeetupNames, type OnThePhone, PhoneWords, SameNames } from '../identity/index.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { Buddies } from './first-time/buddies.service.js';
import { FirstTimeAsk } from './first-time/first-time.entity.js';
import { FirstTimePlans } from './first-time-plans.service.js';
import { Meetup } from './meetup.entity.js';
import { isCancelled, isMoved, isOver } from './meetup-view.js';
import { MeetupNews } from './meetup-news.js';
import {
  MeetupBegun,
  MeetupCancelled,
  NoChairForGuest,
  NoSuchWay,
  OfferPassed,
  PhoneNeeded,
} from './meetups.problems.js';
import { MeetupsReader, type RosterRow } from './meetups.reader.js';
import type { MeetupId, OwnAnswer, RosterPerson, RosterView, SeriesId } from './meetups.views.js';
import { CalendarFeeds } from './calendar/calendar-feeds.service.js';
import { CalendarInvitations } from './calendar/invitations.service.js';
import { Phones } from './change/phones.js';
import { Rsvp } from './rsvp.entity.js';
import { Places } from './waiting/places.js';
import { chairsFor, type Way, waysOf } from './waiting/ways.js';

export interface Answering {
  name: string;
  listed: boolean;
  /** That it is like one's nickname is meant so. */
  sameName?: boolean;
  /** Whether to be reminded the day before. */
  remind?: boolean;
  /** Whether the place is sent by mail too, for a calendar. */
  invite?: boolean;
  /** Where to ring if it is moved or called off. */
  phone?: string | undefined;
  /** With somebody, by text or by phone; on a chair and alone, if it is left out. */
  way?: Way | undefined;
}

/** What somebody says on the phone. Of an answer that they have given before, the rest stays as it is. */
export interface AnsweringByPhone extends Pick<Answering, 'name' | 'listed' | 'phone'> {
  /** Whether an answer that stands is listed anew. */
  changes: boolean;
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
    private readonly buddies: Buddies,
    private readonly meetupNews: MeetupNews,
    private readonly phones: Phones,
    private readonly invitations: CalendarInvitations,
    private readonly feeds: CalendarFeeds,
    private readonly phoneWords: PhoneWords,
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
    { name, listed, sameName = false, remind = false, invite = false, phone, way }: Answering,
  ): Promise<OwnAnswer> {
    const { series_id: seriesId, ...series } = await this.#series(actor, id);
    if (way && !waysOf(series).includes(way)) throw NoSuchWay();
    if (way === 'phone' && !phone) throw PhoneNeeded();
    if (!sameName) await this.sameNames.requireOtherThanNickname(actor, seriesId, name);
    return this.unit.run(async () => {
      const answer = await this.#answer(
        actor,
        id,
        { name, listed, phone, changes: true },
        { remind, invite, way: way ?? null },
      );
      await this.phoneWords.answeredThemselves(actor, id);
      return answer;
    });
  }

  /**
   * The same for somebody who is on the phone, by whoever has been told their word. That the name is like their nickname is not asked:
   * the question would tell whose nickname that is. @throws NotHere, MeetupBegun, MeetupCancelled, OnBreak
   */
  answerByPhone(person: OnThePhone, id: string, said: AnsweringByPhone): Promise<OwnAnswer> {
    return this.#answer(person, id, said);
  }

  /** @param chosen left out, what was chosen before stays as it is */
  async #answer(
    actor: OnThePhone,
    id: string,
    { name, listed: wish, phone, changes }: AnsweringByPhone,
    chosen?: Pick<Rsvp, 'remind' | 'way'> & { invite: boolean },
  ): Promise<OwnAnswer> {
    const { series_id: seriesId, by_asking: byAsking } = await this.#series(actor, id);
    return this.unit.run(async () => {
      const meetup = await this.#hold(id);
      const faceId = await this.names.take(actor, seriesId, name);
      await this.places.passOn(meetup);
      const before = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId });
      const rsvpId = before?.id ?? this.random.id(`rsvp ${faceId}`);
      const sealed = await this.phones.seal(actor, { id: rsvpId, faceId }, phone);
      const listed = before && before.state !== 'withdrawn' && !changes ? before.listed : wish;
      const { remind, way } = chosen ?? { remind: before?.remind ?? false, way: before?.way ?? null };
      const told = { listed, remind, phone: sealed ?? (chosen ? null : (before?.phone ?? null)), way };
      if (before && before.state !== 'withdrawn' && before.offer !== 'passed') {
        await this.#roomFor(meetup, before, way ?? undefined);
        // Whoever needs no chair after all waits for none.
        const state = before.asked !== 'waits' && chairsFor(way) === 0 ? ('going' as const) : before.state;
        const settled = state === before.state ? {} : { state, offer: null, offeredUntil: null };
        await this.unit.manager.update(Rsvp, { id: rsvpId }, { ...told, ...settled });
        if (chosen) await this.#invite(actor, meetup, { id: rsvpId, faceId }, chosen.invite);
        await this.places.passOn(meetup);
        return { state, name, listed };
      }
      const { last } = await this.places.free(meetup);
      const asked = byAsking ? ('waits' as const) : null;
      const state =
        !asked && (await this.places.hasFor(meetup, faceId, way)) ? ('going' as const) : ('waiting' as const);
      const anew = { offer: null, offeredUntil: null, news: null, seen: meetup.sequence };
      const answer = { state, place: last + 1, ...told, ...anew, asked };
      if (before) await this.unit.manager.update(Rsvp, { id: rsvpId }, answer);
      else await this.unit.manager.insert(Rsvp, { id: rsvpId, meetupId: meetup.id, faceId, ...answer });
      if (chosen) await this.#invite(actor, meetup, { id: rsvpId, faceId }, chosen.invite);
      return { state, name, listed };
    });
  }

  /**
   * Takes the place that is kept for the actor, or one that has stayed free. Again is as good as once.
   * @throws NotHere for whoever does not wait; OfferPassed, MeetupBegun, MeetupCancelled
   */
  async take(actor: Actor, id: string): Promise<void> {
    const face = await this.names.of(actor, (await this.#series(actor, id)).series_id);
    if (!face) throw NotHere();
    const taken = await this.unit.run(async () => {
      const meetup = await this.#hold(id);
      await this.places.passOn(meetup);
      const own = await this.unit.manager.findOneBy(Rsvp, { meetupId: meetup.id, faceId: face.id });
      if (!own || own.state === 'withdrawn') throw NotHere();
      if (own.state === 'going') {
        await this.phoneWords.answeredThemselves(actor, id);
        return true;
      }
      if (own.asked === 'waits') throw NotHere();
      // What is kept for them is counted as taken already.
      if (own.offer !== 'open' && !(await this.places.hasFor(meetup, face.id, own.way))) return false;
      const going = { state: 'going' as const, offer: null, offeredUntil: null, news: null, seen: meetup.sequence };
      await this.unit.manager.update(Rsvp, { id: own.id }, going);
      await this.phoneWords.answeredThemselves(actor, id);
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
    await this.unit.run(async () => {
      await this.withdrawByPhone(actor, id);
      await this.phoneWords.answeredThemselves(actor, id);
    });
  }

  /** The same for somebody who is on the phone. @throws NotHere, MeetupBegun, MeetupCancelled */
  async withdrawByPhone(person: OnThePhone, id: string): Promise<void> {
    const face = await this.names.of(person, (await this.#series(person, id)).series_id);
    if (!face) throw NotHere();
    await this.giveBack(id, face.id);
  }

  /** Whether somebody comes or waits. Inside a unit of work. */
  stands(meetupId: MeetupId, faceId: MeetupFaceId): Promise<boolean> {
    return this.unit.manager.existsBy(Rsvp, { meetupId, faceId, state: In(['going', 'waiting']) });
  }

  /** They know that it was moved or called off. Again is as good as once. @throws NotHere for whoever has no answer there */
  async seen(actor: Actor, id: string): Promise<void> {
    const face = await this.names.of(actor, (await this.#series(actor, id)).series_id);
    if (!face) throw NotHere();
    await this.unit.run(async () => {
      const meetup = await lockOne(this.unit.manager, Meetup, { id: id as MeetupId });
      const own = await this.unit.manager.findOneBy(Rsvp, { meetupId: id as MeetupId, faceId: face.id });
      if (!meetup || !own || own.state === 'withdrawn') throw NotHere();
      await this.unit.manager.update(Rsvp, { id: own.id }, { seen: meetup.sequence });
    });
  }

  /**
   * The host says yes to somebody who asked, or not this time. A yes is a place if there is one for them, and else a turn in the line.
   * @throws NotHere for whoever has not asked; MeetupBegun, MeetupCancelled
   */
  async letIn(actor: Actor, id: string, faceId: MeetupFaceId, yes: boolean): Promise<void> {
    await this.#series(actor, id);
    await this.unit.run(async () => {
      const meetup = await this.#hold(id);
      await this.places.passOn(meetup);
      const found = { meetupId: meetup.id, faceId, state: 'waiting' as const, asked: 'waits' as const };
      const own = await this.unit.manager.findOneBy(Rsvp, found);
      if (!own) throw NotHere();
      if (!yes) {
        await this.giveBack(id, faceId);
        await this.unit.manager.update(Rsvp, { id: own.id }, { asked: 'no' });
        await this.meetupNews.answered(meetup.id, faceId);
        return;
      }
      const state = (await this.places.hasFor(meetup, faceId, own.way)) ? ('going' as const) : ('waiting' as const);
      await this.unit.manager.update(Rsvp, { id: own.id }, { asked: 'welcome', state, seen: meetup.sequence });
      if (state === 'going') await this.meetupNews.add({ meetupId: meetup.id, faceId, news: 'place' });
      else {
        await this.meetupNews.answered(meetup.id, faceId);
        // They asked before some who stand in the line already, and may be the next.
        await this.places.passOn(meetup);
      }
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
        walks: null,
        way: null,
        asked: null,
      };
      await this.unit.manager.update(Rsvp, { id: own.id }, { state: 'withdrawn', ...gone });
      await this.buddies.part(meetup.id, faceId);
      await this.unit.manager.delete(FirstTimeAsk, { meetupId: meetup.id, faceId, kind: 'call' });
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
    const over = isOver(meetup, this.clock.now());
    const call = changed && !over ? await this.phones.opener(actor, rows) : undefined;
    const told = (row: RosterRow) => {
      if (!changed || (meetup.sequence ?? 0) === 0) return {};
      if ((row.seen ?? 0) >= meetup.sequence!) return { seen: true };
      const phone = call?.(row);
      return { seen: false, ...(phone ? { phone } : {}) };
    };
    // Whoever is there by phone left the number to be rung.
    const rung = over
      ? undefined
      : await this.phones.opener(
          actor,
          rows.filter(({ way }) => way === 'phone'),
        );
    const byPhone = (row: RosterRow) => {
      const phone = row.way === 'phone' ? rung?.(row) : undefined;
      return phone ? { phone } : {};
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
          ...(row.way ? { way: row.way } : {}),
          ...(row.asked === 'waits' ? { asks: true } : {}),
          ...told(row),
          ...byPhone(row),
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

  async #invite(
    actor: OnThePhone,
    meetup: Meetup,
    { id, faceId }: Pick<Rsvp, 'id' | 'faceId'>,
    wanted: boolean,
  ): Promise<void> {
    await this.invitations.wish(id, wanted ? await this.feeds.uidOf(actor, faceId, meetup.id) : undefined);
  }

  /** Bringing somebody after all takes a chair more, and overtakes nobody who waits for one. @throws NoChairForGuest */
  async #roomFor(meetup: Meetup, before: Rsvp, way: Way | undefined): Promise<void> {
    const more = chairsFor(way) - chairsFor(before.way);
    if (more <= 0 || !(before.state === 'going' || before.offer === 'open')) return;
    const { free } = await this.places.free(meetup);
    if (free < more || (await this.places.isBarred(before.faceId))) throw NoChairForGuest();
  }

  async #series(actor: Pick<Actor, 'communityId'>, id: string): Promise<SeriesDoors> {
    const row = await this.read.one<SeriesDoors>(sql`
      select m.series_id, s.hybrid, s.guests, s.by_asking from meetup m join meetup_series s on s.id = m.series_id
      where m.id = ${id} and s.community_id = ${actor.communityId}`);
    if (!row) throw NotHere();
    const { series_id, hybrid, guests, by_asking } = row;
    return { series_id, hybrid: Boolean(hybrid), guests: Boolean(guests), by_asking: Boolean(by_asking) };
  }
}

/** How one can come to the meetups of a series. */
interface SeriesDoors {
  series_id: SeriesId;
  hybrid: boolean;
  guests: boolean;
  by_asking: boolean;
}
