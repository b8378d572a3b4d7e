import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { In, MoreThanOrEqual, Not } from 'typeorm';
import { Communities } from '../../communities/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { MeetupNews } from '../meetup-news.js';
import { MeetupSeries } from '../meetup-series.entity.js';
import { Meetup } from '../meetup.entity.js';
import { AlreadyAnnounced, HouseForOneOnly, MeetupBegun, MeetupCancelled, UnknownVenue } from '../meetups.problems.js';
import type { MeetupId } from '../meetups.views.js';
import { remindAt } from '../../platform/time/remind-at.js';
import { Rsvp } from '../rsvp.entity.js';
import { Places } from '../waiting/places.js';
import { momentsOf, mustLieAhead, type WallClock } from '../when.js';
import { horizonOf, Occurrences } from './occurrences.js';
import { daysOf, daysUntil, movedTo, type Rhythm } from './rhythm.js';
import { MeetupRhythm } from './rhythm.entity.js';
import type { Scope } from './series.views.js';

/** When, how many, and where: in the house it is in, if none is named. */
interface Wish extends WallClock {
  capacity: number;
  venue?: string | undefined;
}

export interface Change extends Wish {
  scope: Scope;
}

/**
 * Changes of what is announced. A meetup keeps its page and its answers when it moves, and everybody who comes or waits is told
 * once. What has been stays as it was: "all" means all that are to come.
 */
@Injectable()
export class Changes {
  constructor(
    private readonly occurrences: Occurrences,
    private readonly places: Places,
    private readonly meetupNews: MeetupNews,
    private readonly communities: Communities,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotHere, MeetupBegun, MeetupCancelled, EndsBeforeStart, StartsInPast, AlreadyAnnounced, UnknownVenue, HouseForOneOnly */
  async change(actor: Actor, id: string, { scope, ...wish }: Change): Promise<void> {
    await this.unit.run(async () => {
      const meetup = await this.unit.manager.findOneBy(Meetup, { id: id as MeetupId });
      const own = meetup && { id: meetup.seriesId, communityId: actor.communityId };
      if (!meetup || !own || !(await this.unit.manager.existsBy(MeetupSeries, own))) throw NotHere();
      if (scope === 'one' || !meetup.rhythmId || !meetup.plannedOn) return this.#one(actor, meetup.id, wish);
      if (wish.venue && wish.venue !== (await this.#venueOf(meetup))) throw HouseForOneOnly();
      const rhythm = await lockOne(this.unit.manager, MeetupRhythm, { id: meetup.rhythmId });
      return this.#following(actor, meetup, rhythm!, wish, scope);
    });
  }

  async #one(actor: Actor, id: MeetupId, { venue, ...wish }: Wish): Promise<void> {
    const meetup = await this.#hold(id);
    const known =
      !venue || ((await this.communities.venue(venue, actor.communityId)) && !(await this.#isOnline(meetup)));
    if (!known) throw UnknownVenue();
    const moments = momentsOf(wish, actor.zone);
    if (!isAt(meetup, wish)) {
      mustLieAhead(moments.startsAt, this.clock.now());
      const { seriesId } = meetup;
      const clash = { seriesId, startsAt: moments.startsAt, state: Not('cancelled' as const), id: Not(id) };
      if (await this.unit.manager.existsBy(Meetup, clash)) throw AlreadyAnnounced();
    }
    await this.#write(actor, meetup, { ...wish, venue });
  }

  /** Ends the rhythm before the first that changes, and begins another with it; the meetups go over, one for one. */
  async #following(
    actor: Actor,
    meetup: Meetup,
    rhythm: MeetupRhythm,
    { capacity, venue: _venue, ...wish }: Wish,
    scope: Scope,
  ): Promise<void> {
    const { manager } = this.unit;
    const now = this.clock.now();
    const first = scope === 'all' ? firstAhead(rhythm, now, actor.zone) : meetup.plannedOn!;
    const followers = await manager.find(Meetup, {
      where: { rhythmId: rhythm.id, plannedOn: MoreThanOrEqual(first) },
      order: { plannedOn: 'ASC' },
    });
    const until = [
      horizonOf(now, actor.zone).toString(),
      rhythm.lastDay ?? '',
      followers.at(-1)?.plannedOn ?? '',
    ].sort();
    const before = daysUntil(rhythm, Temporal.PlainDate.from(until.at(-1)!)).filter((day) => day >= first);
    const moved = begunAnew(rhythm, { plannedOn: meetup.plannedOn!, day: wish.day, first });
    const after = someDays({ ...moved, lastDay: null }, before.length);
    mustLieAhead(momentsOf({ ...wish, day: after[0] ?? wish.day }, actor.zone).startsAt, now);

    const lastDay = rhythm.lastDay === null ? null : (after.at(-1) ?? null);
    const rhythmId = await this.occurrences.begin(rhythm.seriesId, { ...moved, lastDay }, wish);
    for (const each of followers) {
      const plannedOn = after[before.indexOf(each.plannedOn!)]!;
      await manager.update(Meetup, { id: each.id }, { rhythmId, plannedOn });
      if (each.state === 'cancelled' || Temporal.Instant.compare(each.startsAt, now) <= 0) continue;
      // What was moved by itself stays where it was moved to, unless it is the one that was asked about.
      const asRule = each.startsOn === each.plannedOn && each.startsAtTime === rhythm.fromTime;
      const when = asRule || each.id === meetup.id ? { ...wish, day: plannedOn } : whenOf(each);
      await this.#write(actor, await this.#hold(each.id), { ...when, capacity });
    }
    await manager.update(MeetupSeries, { id: rhythm.seriesId }, { capacity });
    await this.#end(rhythm, first);
    await this.occurrences.extend(rhythmId);
  }

  /** Ends a rhythm before a day; one that has no day left is gone. */
  async #end(rhythm: MeetupRhythm, before: string): Promise<void> {
    const lastDay = Temporal.PlainDate.from(before).subtract({ days: 1 }).toString();
    if (someDays({ ...rhythm, lastDay }, 1).length === 0)
      await this.unit.manager.delete(MeetupRhythm, { id: rhythm.id });
    else await this.unit.manager.update(MeetupRhythm, { id: rhythm.id }, { lastDay });
  }

  async #write(actor: Actor, meetup: Meetup, { capacity, venue, ...wish }: Wish): Promise<void> {
    const { manager } = this.unit;
    const { id } = meetup;
    const here = await this.#venueOf(meetup);
    const elsewhere = venue !== undefined && venue !== here;
    if (elsewhere || !isAt(meetup, wish)) {
      const now = this.clock.now();
      const moments = momentsOf(wish, actor.zone);
      const wall = { startsOn: wish.day, startsAtTime: wish.from, endsAtTime: wish.to };
      const told = { state: 'moved' as const, changedAt: now, sequence: (meetup.sequence ?? 0) + 1 };
      const { venueId: usual } = await manager.findOneByOrFail(MeetupSeries, { id: meetup.seriesId });
      const place = elsewhere ? { venueId: venue === usual ? null : venue } : {};
      const reminder = { remindAt: remindAt(moments.startsAt, actor.zone, now) ?? null };
      await manager.update(Meetup, { id }, { ...wall, ...moments, ...told, ...reminder, ...place });
      const people = await manager.findBy(Rsvp, { meetupId: id, state: In(['going', 'waiting']) });
      await this.meetupNews.moved(
        id,
        people.map(({ faceId }) => faceId),
      );
    }
    if (capacity !== meetup.capacity) await manager.update(Meetup, { id }, { capacity });
    await this.places.passOn(await manager.findOneByOrFail(Meetup, { id }));
  }

  /** It has no house to be moved from. */
  #isOnline({ seriesId }: Meetup): Promise<boolean> {
    return this.unit.manager.existsBy(MeetupSeries, { id: seriesId, kind: 'online' });
  }

  async #venueOf({ venueId, seriesId }: Meetup): Promise<string> {
    return venueId ?? (await this.unit.manager.findOneByOrFail(MeetupSeries, { id: seriesId })).venueId;
  }

  async #hold(id: MeetupId): Promise<Meetup> {
    const meetup = await lockOne(this.unit.manager, Meetup, { id });
    if (!meetup) throw NotHere();
    if (meetup.state === 'cancelled') throw MeetupCancelled();
    if (Temporal.Instant.compare(meetup.startsAt, this.clock.now()) <= 0) throw MeetupBegun();
    return meetup;
  }
}

const whenOf = ({ startsOn: day, startsAtTime: from, endsAtTime: to }: Meetup): WallClock => ({ day, from, to });
const isAt = (meetup: Meetup, { day, from, to }: WallClock) =>
  meetup.startsOn === day && meetup.startsAtTime === from && meetup.endsAtTime === to;

function someDays(rhythm: Rhythm, count: number): string[] {
  const days: string[] = [];
  if (count > 0)
    for (const day of daysOf(rhythm)) {
      days.push(day.toString());
      if (days.length === count) break;
    }
  return days;
}

/** The first day of a rhythm whose meetup has not begun. */
function firstAhead(rhythm: MeetupRhythm, now: Temporal.Instant, zone: string): string {
  for (const day of daysOf(rhythm)) {
    const { startsAt } = momentsOf({ day: day.toString(), from: rhythm.fromTime, to: rhythm.toTime }, zone);
    if (Temporal.Instant.compare(startsAt, now) > 0) return day.toString();
  }
  throw MeetupBegun();
}

/**
 * The rhythm after a change: what was planned on `plannedOn` shall be on `day`, and the first that changes is the one planned on
 * `first`. In months, the first one is in the month in which it was.
 */
function begunAnew(
  rhythm: Rhythm,
  { plannedOn, day, first }: { plannedOn: string; day: string; first: string },
): Rhythm {
  const anew = movedTo(rhythm, day);
  const days = Temporal.PlainDate.from(plannedOn).until(day, { largestUnit: 'day' }).days;
  const start = Temporal.PlainDate.from(first);
  const firstDay = rhythm.pattern === 'weekly' ? start.add({ days }) : start.with({ day: 1 });
  return { ...anew, firstDay: firstDay.toString() };
}
