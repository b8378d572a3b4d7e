import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Temporal } from 'temporal-polyfill';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { CalendarInvitations } from '../calendar/invitations.service.js';
import { EarlyAsks } from '../first-time/early-asks.service.js';
import { HostDay } from '../day/host-day.service.js';
import { Hosting } from '../day/hosting.service.js';
import { MeetupNews } from '../meetup-news.js';
import { Meetup } from '../meetup.entity.js';
import type { MeetupId, RhythmId } from '../meetups.views.js';
import { Rsvp } from '../rsvp.entity.js';
import { Occurrences } from '../series/occurrences.js';
import { MeetupTalks } from '../talk/talks.service.js';
import { Places } from '../waiting/places.js';
import { Rosters } from './rosters.service.js';

/**
 * What time alone brings about: meetups come into sight, an offer passes on, somebody is reminded, names go. Everything is asked of
 * the database, and is written down in the unit of work that does it: a restart, a clock that jumps and a second process change nothing.
 */
@Injectable()
export class Rounds {
  readonly #log = new Logger('Rounds');
  /** Up to which day each rhythm was looked at by this process, so that it is not looked at every minute. */
  readonly #seen = new Map<RhythmId, string>();

  constructor(
    private readonly occurrences: Occurrences,
    private readonly places: Places,
    private readonly rosters: Rosters,
    private readonly meetupNews: MeetupNews,
    private readonly invitations: CalendarInvitations,
    private readonly hosting: Hosting,
    private readonly hostDay: HostDay,
    private readonly early: EarlyAsks,
    private readonly talks: MeetupTalks,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  async wake(): Promise<void> {
    // A database that is away for a moment is not a reason to fall over: the next round does it.
    await this.round().catch((error: unknown) =>
      this.#log.warn(`A round failed: ${error instanceof Error ? error.name : 'unknown'}`),
    );
  }

  async round(): Promise<void> {
    await this.#extend();
    await this.#passOn();
    await this.#remind();
    await this.invitations.round();
    await this.hosting.round();
    await this.hostDay.forget();
    await this.talks.drop();
    await this.early.drop();
    await this.rosters.dropPhones();
    await this.rosters.drop();
  }

  async #extend(): Promise<void> {
    const today = this.clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
    const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
    const rhythms = await this.read.all<{ id: RhythmId }>(
      sql`select id from meetup_rhythm where last_day is null or last_day >= ${yesterday} order by id`,
    );
    for (const { id } of rhythms) {
      if (this.#seen.get(id) === today) continue;
      await this.occurrences.extend(id);
      this.#seen.set(id, today);
    }
  }

  async #passOn(): Promise<void> {
    const now = this.clock.now();
    const due = await this.read.all<{ id: MeetupId }>(sql`
      select m.id from meetup m where m.starts_at > ${now} and m.state <> 'cancelled'
        and exists (select 1 from rsvp r where r.meetup_id = m.id and r.offer = 'open' and r.offered_until <= ${now})`);
    for (const { id } of due)
      await this.unit.run(async () => {
        const meetup = await lockOne(this.unit.manager, Meetup, { id });
        if (meetup && meetup.state !== 'cancelled') await this.places.passOn(meetup);
      });
  }

  async #remind(): Promise<void> {
    const due = await this.read.all<{ id: MeetupId }>(
      sql`select id from meetup where remind_at <= ${this.clock.now()}`,
    );
    for (const { id } of due)
      await this.unit.run(async () => {
        const now = this.clock.now();
        const meetup = await lockOne(this.unit.manager, Meetup, { id });
        // Somebody else has just done it, or it was moved meanwhile.
        if (!meetup?.remindAt || Temporal.Instant.compare(meetup.remindAt, now) > 0) return;
        await this.unit.manager.update(Meetup, { id }, { remindAt: null });
        if (meetup.state === 'cancelled' || Temporal.Instant.compare(meetup.startsAt, now) <= 0) return;
        const going = await this.unit.manager.findBy(Rsvp, { meetupId: id, state: 'going', remind: true });
        await this.meetupNews.tomorrow(
          id,
          going.map(({ faceId }) => faceId),
        );
      });
  }
}
