import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Postbox } from '../../identity/index.js';
import { Notices } from '../../notices/index.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { isCancelled, isOver } from '../meetup-view.js';
import { type MeetupRow, MeetupsReader } from '../meetups.reader.js';
import type { MeetupId, MeetupKind } from '../meetups.views.js';
import { DayChanged } from './day.events.js';
import { HasSecondHost, NotOver, NotTheDay } from './day.problems.js';
import type { HostsView, MissedCheckIn } from './day.views.js';
import { DaysRepository } from './days.repository.js';
import { hostsOf } from './hosts.js';
import { MeetupDay } from './meetup-day.entity.js';

/** How long after the end a host who was alone has to say that all is well. */
export const checkInWithin = { minutes: 30 } as const;

interface HostRow {
  host_id: MembershipId;
  host_name: string;
  second_id: MembershipId | null;
  second: string | null;
  alone: unknown;
  checked_in: unknown;
  kind: MeetupKind;
  state: MeetupRow['state'];
  starts_at: unknown;
  ends_at: unknown;
}

interface MissedRow {
  id: MeetupId;
  community_id: CommunityId;
  title: string;
  host: string;
  ends_at: unknown;
  venue: string;
  address: string;
}

/** What ended before this is nobody's to look for any more: somebody has met the host since. */
const lookedForWithin = { hours: 24 } as const;

/**
 * A meetup has two hosts. Whoever holds one alone is reminded afterwards to say that all is well, and is looked for by the stand-in if
 * they do not. Alone is who says so, and who has no second as it begins: it protects those most who forget to press. Whoever hosts
 * online sits at home, and is alone only if they say so.
 */
@Injectable()
export class Hosting implements OnModuleInit {
  constructor(
    private readonly reader: MeetupsReader,
    private readonly days: DaysRepository,
    private readonly notices: Notices,
    private readonly postbox: Postbox,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register('meetup-check-in', {
      group: 'meetups',
      words: ['Du var vert alene. Si fra at alt er vel', 'You hosted alone. Say that all is well'],
      href: (id) => `/meetups/${id}/day`,
    });
  }

  /** @throws NotHere for whoever is no consultant of the community */
  async of(actor: Actor, id: string): Promise<HostsView> {
    const row = await this.#row(actor, id);
    const begun = Temporal.Instant.compare(instantFrom(row.starts_at), this.clock.now()) <= 0;
    const unsaid = begun && !row.second_id && row.kind !== 'online' && row.state !== 'cancelled';
    const alone = Boolean(row.alone) || unsaid;
    const by = instantFrom(row.ends_at).add(checkInWithin);
    return {
      host: row.host_name,
      ...(row.second ? { second: row.second } : {}),
      mine: row.host_id === actor.membershipId || row.second_id === actor.membershipId,
      alone,
      ...(alone ? { checkInBy: by.toString() } : {}),
      checkedIn: Boolean(row.checked_in),
    };
  }

  /** "I host it too." The host of the series is one already. @throws NotHere, HasSecondHost */
  async join(actor: Actor, id: string): Promise<void> {
    const { meetupId } = await this.#open(actor, id);
    await this.unit.run(async () => {
      await this.days.hold(meetupId);
      // Read again while it is held: two who press at once are not both the second.
      const now = await this.unit.manager.findOneBy(MeetupDay, { meetupId });
      if (now?.secondId && now.secondId !== actor.membershipId) throw HasSecondHost();
      await this.days.keep(meetupId, { secondId: actor.membershipId, alone: false });
      await this.events.record(new DayChanged(meetupId));
    });
  }

  /** "I am alone today." @throws NotHere, HasSecondHost, NotTheDay */
  async standAlone(actor: Actor, id: string): Promise<void> {
    const { meetupId, mine, second } = await this.#open(actor, id);
    if (!mine) throw NotHere();
    if (second) throw HasSecondHost();
    await this.unit.run(async () => {
      await this.days.hold(meetupId);
      await this.days.keep(meetupId, { alone: true, checkedIn: false, reminded: false, missed: false });
    });
  }

  /** "All is well", by the host who was alone; once it is over, as nobody knows before. @throws NotHere, NotOver */
  async checkIn(actor: Actor, id: string): Promise<void> {
    const { mine, alone } = await this.of(actor, id);
    const row = await this.reader.one(actor, id);
    if (!row || !mine || !alone) throw NotHere();
    if (!isOver(row, this.clock.now())) throw NotOver();
    await this.#well(id as MeetupId);
  }

  /** Those who did not check in: of the community, and of those it stands in for. */
  async missed(actor: Actor): Promise<(MissedCheckIn & { communityId: CommunityId })[]> {
    if (actor.role !== 'Consultant') return [];
    const rows = await this.read.all<MissedRow>(sql`
      select m.id, s.community_id, s.title, s.host_name as host, m.ends_at, v.name as venue, v.address
      from meetup_day d join meetup m on m.id = d.meetup_id join meetup_series s on s.id = m.series_id
      join venue v on v.id = coalesce(m.venue_id, s.venue_id) join community c on c.id = s.community_id
      where d.alone = ${true} and d.missed = ${true} and d.checked_in = ${false}
        and (c.id = ${actor.communityId} or c.stand_in_id = ${actor.communityId}) order by m.ends_at, m.id`);
    return rows.map(({ community_id: communityId, ends_at, ...row }) => ({
      ...row,
      communityId,
      endsAt: instantFrom(ends_at).toString(),
    }));
  }

  /** @throws NotHere */
  async oneMissed(actor: Actor, id: string): Promise<MissedCheckIn> {
    const found = (await this.missed(actor)).find((each) => each.id === id);
    if (!found) throw NotHere();
    const { communityId: _communityId, ...view } = found;
    return view;
  }

  /** Somebody has heard from them. @throws NotHere */
  async heardFrom(actor: Actor, id: string): Promise<void> {
    const { id: meetupId } = await this.oneMissed(actor, id);
    await this.#well(meetupId);
  }

  /** What time brings: a reminder when it is over, and the stand-in when nobody has answered that. Once each. */
  async round(): Promise<void> {
    const now = this.clock.now();
    const waiting = await this.read.all<{ id: MeetupId; ends_at: unknown; reminded: unknown }>(sql`
      select m.id, m.ends_at, d.reminded from meetup m join meetup_series s on s.id = m.series_id
      left join meetup_day d on d.meetup_id = m.id
      where m.state <> 'cancelled' and m.ends_at <= ${now} and m.ends_at > ${now.subtract(lookedForWithin)}
        and (d.meetup_id is null or (d.checked_in = ${false} and d.missed = ${false}))
        and (d.alone = ${true} or (d.second_id is null and s.kind <> 'online')) order by m.id`);
    for (const { id, ends_at, reminded } of waiting) {
      if (!reminded) await this.#remind(id);
      if (Temporal.Instant.compare(instantFrom(ends_at).add(checkInWithin), now) <= 0) await this.#callStandIn(id);
    }
  }

  async #remind(meetupId: MeetupId): Promise<void> {
    await this.unit.run(async () => {
      await this.days.hold(meetupId);
      const before = await this.unit.manager.findOneBy(MeetupDay, { meetupId });
      if (before?.reminded || before?.checkedIn) return;
      // Whoever has said nothing and had no second was alone: from here on it is written down.
      await this.days.keep(meetupId, { alone: true, reminded: true });
      await this.notices.tell(await hostsOf(this.read, meetupId), 'meetup-check-in', meetupId);
    });
  }

  async #callStandIn(meetupId: MeetupId): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.update(
        MeetupDay,
        { meetupId, missed: false, checkedIn: false },
        { missed: true },
      );
      if (affected !== 1) return;
      const people = await this.read.all<{ id: MembershipId }>(sql`
        select x.id from meetup m join meetup_series s on s.id = m.series_id join community c on c.id = s.community_id
        join membership x on x.role = 'Consultant' and (x.community_id = c.id or x.community_id = c.stand_in_id)
        where m.id = ${meetupId} and x.id <> s.host_id order by x.id`);
      // A letter that nobody can turn off: somebody may have been hurt.
      for (const each of people) await this.postbox.write({ membershipId: each.id });
    });
  }

  async #well(meetupId: MeetupId): Promise<void> {
    await this.unit.run(async () => {
      await this.days.hold(meetupId);
      await this.days.keep(meetupId, { checkedIn: true });
    });
  }

  async #open(actor: Actor, id: string) {
    const hosts = await this.of(actor, id);
    const row = await this.reader.one(actor, id);
    if (!row) throw NotHere();
    if (isCancelled(row) || isOver(row, this.clock.now())) throw NotTheDay();
    return { ...hosts, meetupId: row.id };
  }

  async #row(actor: Actor, id: string): Promise<HostRow> {
    const row =
      actor.role === 'Consultant'
        ? await this.read.one<HostRow>(sql`
            select s.host_id, s.host_name, d.second_id, x.staff_name as second, d.alone, d.checked_in,
              s.kind, m.state, m.starts_at, m.ends_at
            from meetup m join meetup_series s on s.id = m.series_id left join meetup_day d on d.meetup_id = m.id
            left join membership x on x.id = d.second_id
            where m.id = ${id} and s.community_id = ${actor.communityId}`)
        : undefined;
    if (!row) throw NotHere();
    return row;
  }
}
