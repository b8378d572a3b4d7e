import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Not } from 'typeorm';
import { Communities } from '../communities/index.js';
import { Polls, PollsReader, Rooms, Threads, type TimePlace } from '../groups/index.js';
import { Staff } from '../identity/index.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { MeetupSeries } from './meetup-series.entity.js';
import { Meetup } from './meetup.entity.js';
import { MeetupNews } from './meetup-news.js';
import { AlreadyAnnounced, MeetupBegun, SeriesEnds, UnknownVenue } from './meetups.problems.js';
import { meetupWords } from './meetups.words.js';
import type { AnnouncementView, MeetupId, MeetupKind, SeriesId, SeriesView } from './meetups.views.js';
import { pollMeetup } from './poll-meetup.js';
import { Rsvp } from './rsvp.entity.js';
import { Occurrences } from './series/occurrences.js';
import { firstOf, type Repeat, rhythmFrom } from './series/rhythm.js';
import { momentsOf, mustLieAhead, type WallClock } from './when.js';

export interface NewMeetup extends WallClock {
  title: string;
  kind: MeetupKind;
  /** Id of a venue of the community; a meetup that is online is at none. */
  venue?: string | undefined;
  capacity: number;
  about: string;
  usualNumber?: string | undefined;
  /** Id of the room whose thread shall tell it. */
  room?: string | undefined;
  /** Id of the poll that becomes this meetup. */
  poll?: string | undefined;
  /** How often it comes; once, if that is not said. And the last day it may come on. */
  repeat?: Repeat | undefined;
  until?: string | undefined;
  /** One may also be there by text. */
  hybrid?: boolean | undefined;
  /** One may come without having said so. */
  justCome?: boolean | undefined;
  /** The host says yes to each. */
  byAsking?: boolean | undefined;
  /** One may bring somebody. */
  guests?: boolean | undefined;
  /** How many hours somebody has to take a place that came free. */
  offerHours?: number | undefined;
}

/** The consultant's side: planning a meetup, telling the room, and calling it off. */
@Injectable()
export class Announcements {
  constructor(
    private readonly communities: Communities,
    private readonly rooms: Rooms,
    private readonly threads: Threads,
    private readonly polls: Polls,
    private readonly pollsReader: PollsReader,
    private readonly staff: Staff,
    private readonly occurrences: Occurrences,
    private readonly meetupNews: MeetupNews,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** What the form offers, filled with a series that has been before or with what a poll asked. @throws NotHere for a foreign one */
  async form(
    actor: Actor,
    {
      series: again,
      poll,
    }: { series?: SeriesId | undefined; poll?: { id: string; time?: TimePlace | undefined } | undefined } = {},
  ): Promise<AnnouncementView> {
    const series = await this.read.all<{ id: SeriesId; title: string }>(
      sql`select id, title from meetup_series where community_id = ${actor.communityId} order by title, id`,
    );
    return {
      venues: await this.communities.venues(actor.communityId),
      rooms: (await this.rooms.list(actor)).map(({ id, name }) => ({ id, name })),
      series,
      ...(again ? { again: await this.#again(actor, again) } : {}),
      ...(poll ? { fromPoll: pollMeetup(await this.pollsReader.show(actor, poll.id), poll.time, actor.zone) } : {}),
    };
  }

  /**
   * Plans a meetup, and tells it in a room if one is named: both or neither. A title that is known at the venue is the
   * same series: names, and who has been there before, carry on.
   * @throws UnknownVenue, EndsBeforeStart, StartsInPast, SeriesEnds, AlreadyAnnounced, NotHere for a foreign room or poll, PollOver
   */
  async announce(actor: Actor, wish: NewMeetup): Promise<MeetupId> {
    const rhythm = wish.repeat && rhythmFrom(wish.repeat, wish.day, wish.until);
    // The last Thursday of a month may be later than the day that was written.
    const day = rhythm ? firstOf(rhythm) : wish.day;
    if (!day) throw SeriesEnds();
    const { startsAt } = momentsOf({ ...wish, day }, actor.zone);
    mustLieAhead(startsAt, this.clock.now());
    const online = wish.kind === 'online';
    const house = wish.venue && !online ? await this.communities.venue(wish.venue, actor.communityId) : undefined;
    if (!house && !online) throw UnknownVenue();
    const hostName = await this.#publicName(actor);
    return this.unit.run(async () => {
      const venueId = house?.id ?? (await this.communities.withoutHouse(actor.communityId));
      const seriesId = await this.#series(actor, wish, venueId, hostName);
      const clash = { seriesId, startsAt, state: Not('cancelled' as const) };
      if (await this.unit.manager.existsBy(Meetup, clash)) throw AlreadyAnnounced();
      const rhythmId = rhythm && (await this.occurrences.begin(seriesId, rhythm, wish));
      const { from, to, capacity } = wish;
      const of = rhythmId && { rhythmId, plannedOn: day };
      const id = await this.occurrences.make({ seriesId, zone: actor.zone, capacity, day, from, to, of });
      if (rhythmId) await this.occurrences.extend(rhythmId);
      if (wish.room) await this.#tell(actor, wish.room, wish, id);
      if (wish.poll) await this.polls.becomes(actor, wish.poll, { kind: 'meetup', id });
      return id;
    });
  }

  /** Calls a meetup off, with the reason for those who had a place. Again is as good as once. @throws NotHere, MeetupBegun */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    await this.unit.run(async () => {
      const meetup = await lockOne(this.unit.manager, Meetup, { id: id as MeetupId });
      const own = meetup && { id: meetup.seriesId, communityId: actor.communityId };
      if (!meetup || !own || !(await this.unit.manager.existsBy(MeetupSeries, own))) throw NotHere();
      if (meetup.state === 'cancelled') return;
      const now = this.clock.now();
      if (Temporal.Instant.compare(meetup.endsAt, now) <= 0) throw MeetupBegun();
      const off = { state: 'cancelled' as const, sequence: (meetup.sequence ?? 0) + 1, remindAt: null };
      await this.unit.manager.update(Meetup, { id: meetup.id }, { ...off, reason, changedAt: now });
      for (const state of ['going', 'waiting'] as const)
        for (const { faceId } of await this.unit.manager.findBy(Rsvp, { meetupId: meetup.id, state }))
          await this.meetupNews.add({ meetupId: meetup.id, faceId, news: 'cancelled' });
    });
  }

  /** The series of this title at this venue, as the newest announcement describes it. */
  async #series(actor: Actor, wish: NewMeetup, venueId: string, hostName: string): Promise<SeriesId> {
    const { communityId, membershipId: hostId } = actor;
    const { title, kind, about, capacity } = wish;
    const { byAsking = false, offerHours = null } = wish;
    // Where there is no house nobody is in it: not without saying so, not with a guest, and nobody is elsewhere.
    const house = kind !== 'online';
    const only = (door: boolean | undefined) => house && door === true;
    const { hybrid, justCome, guests } = wish;
    const doors = { hybrid: only(hybrid), justCome: only(justCome), guests: only(guests), byAsking, offerHours };
    const told = { kind, about, capacity, hostId, hostName, usualNumber: wish.usualNumber ?? null, ...doors };
    const known = await lockOne(this.unit.manager, MeetupSeries, { communityId, venueId, title });
    if (known) {
      await this.unit.manager.update(MeetupSeries, { id: known.id }, told);
      return known.id;
    }
    const id = this.random.id<SeriesId>(`meetup-series ${communityId}`);
    await this.unit.manager.insert(MeetupSeries, { id, communityId, venueId, title, ...told });
    return id;
  }

  /** The thread says when and what it is like, and where to see more; nothing of where exactly. */
  async #tell(actor: Actor, roomId: string, { title, about, usualNumber }: NewMeetup, id: MeetupId): Promise<void> {
    const t = meetupWords(actor);
    const usual = usualNumber && t('thread.usual', { number: usualNumber });
    const body = [about, usual, t('thread.invitation')].filter(Boolean).join('\n\n');
    await this.threads.announce(actor, { roomId, title, body, notice: { kind: 'meetup', id } });
  }

  async #publicName(actor: Actor): Promise<string> {
    const consultants = await this.staff.consultants(actor.communityId);
    const own = consultants.find(({ id }) => id === actor.membershipId);
    if (!own) throw NotHere();
    return own.name;
  }

  async #again(actor: Actor, id: SeriesId): Promise<SeriesView> {
    const row = await this.read.one<AgainRow>(sql`
      select s.id, s.title, s.kind, s.venue_id, s.about, s.usual_number, s.capacity, s.hybrid, s.just_come, s.by_asking, s.guests, s.offer_hours,
        m.starts_on, m.starts_at_time, m.ends_at_time
      from meetup_series s join meetup m on m.series_id = s.id
      where s.id = ${id} and s.community_id = ${actor.communityId} order by m.starts_at desc limit 1`);
    if (!row) throw NotHere();
    const { title, kind, about, capacity } = row;
    return {
      id,
      title,
      kind,
      ...(kind === 'online' ? {} : { venue: row.venue_id }),
      about,
      ...(row.usual_number ? { usualNumber: row.usual_number } : {}),
      capacity,
      hybrid: Boolean(row.hybrid),
      justCome: Boolean(row.just_come),
      byAsking: Boolean(row.by_asking),
      guests: Boolean(row.guests),
      ...(row.offer_hours ? { offerHours: row.offer_hours } : {}),
      from: row.starts_at_time,
      to: row.ends_at_time,
      day: Temporal.PlainDate.from(row.starts_on).add({ weeks: 1 }).toString(),
    };
  }
}

interface AgainRow {
  title: string;
  kind: MeetupKind;
  venue_id: string;
  about: string;
  usual_number: string | null;
  capacity: number;
  hybrid: unknown;
  just_come: unknown;
  by_asking: unknown;
  guests: unknown;
  offer_hours: number | null;
  starts_on: string;
  starts_at_time: string;
  ends_at_time: string;
}
