import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { dutyAt, type DutyHours } from '../../communities/index.js';
import { Sessions, Staff } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { instantOrNull, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor, CommunityId, MembershipId, SessionId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { toTheHour } from '../../platform/time/coarse.js';
import type { WhoComes } from '../night/night.service.js';
import { Room, type RoomId } from '../room/room.entity.js';
import type { ChatSessionId } from './chat-session.entity.js';
import { hoursOf } from '../room/writing.service.js';
import { asItComes, ChatTalk, type Light, type TalkMode } from './chat-talk.entity.js';
import { TalkChanged } from './chat.events.js';
import { type Lately, Presence } from './presence.service.js';
import { nextDuty } from './next-duty.js';
import { hoursAt, type Occurrence, type Planned } from './talk-hours.js';

/** A hosted time, on the clock. */
export interface HourView {
  startsAt: string;
  endsAt: string;
  host: string;
}

/** What everybody in a room may know of how its talk goes. */
export interface TalkView {
  mode: TalkMode;
  /** Whether something can be said now. */
  open: boolean;
  /** The host has ended it. */
  stopped: boolean;
  /** Whether lines may be read while it is closed. */
  readable: boolean;
  /** After how many days a line is gone. */
  keepDays: number;
  slowSeconds: number;
  /** A host who says so is here, or away for a while. */
  host?: { name: string; light: Light } | undefined;
  current?: HourView | undefined;
  next?: HourView | undefined;
  /** While it is open and no host is here: who is there when, and reads what lies here. */
  meanwhile?: WhoComes | undefined;
  /** How many had the page open in the half hour before this one. */
  lately: Lately;
}

/** The same, with what stays inside. */
export interface Talk extends TalkView {
  /** For whom a note is, while somebody hosts. */
  hostId?: MembershipId | undefined;
  /** Lines that were said at or before this are gone. */
  goneBefore: Temporal.Instant;
  /** When hands of this talk go. */
  over: Temporal.Instant;
  /** When notes of this talk go: where nobody hosts, not before somebody could have read them. */
  notesOver: Temporal.Instant;
}

/** A time that is planned, with who hosts. */
export interface Plan extends Planned {
  id: ChatSessionId;
  hostId: MembershipId;
  hostName: string;
}

interface Row {
  mode: TalkMode;
  readable: unknown;
  keep_days: number;
  slow_seconds: number;
  stopped_at: unknown;
  light: Light | null;
  light_by_id: MembershipId | null;
  light_name: string | null;
  light_session_id: SessionId | null;
  light_idle_minutes: number | null;
  light_until: unknown;
}

/** Where nobody hosts, a hand stays up no longer than this, and a note is kept for as long once somebody is on duty again. */
const openTalkLasts = { hours: 12 };

const hour = ({ plan, startsAt, endsAt }: Occurrence<Plan>): HourView => ({
  startsAt: startsAt.toString(),
  endsAt: endsAt.toString(),
  host: plan.hostName,
});

/** How the talk of each room is run, and how it goes at this moment. */
@Injectable()
export class Talks {
  constructor(
    private readonly presence: Presence,
    private readonly sessions: Sessions,
    private readonly staff: Staff,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** A constant number of reads. Who asks has seen to it that the reader may enter. */
  async of({ communityId, zone }: Pick<Actor, 'communityId' | 'zone'>, roomId: RoomId): Promise<Talk> {
    const now = this.clock.now();
    const row = await this.read.one<Row>(sql`
      select mode, readable, keep_days, slow_seconds, stopped_at, light, light_by_id, light_name, light_session_id,
        light_idle_minutes, light_until from chat_talk where room_id = ${roomId}`);
    const { current, next } = hoursAt(await this.plans(roomId), now, zone);
    const mode = row?.mode ?? asItComes.mode;
    const stoppedAt = instantOrNull(row?.stopped_at);
    const hosted = mode === 'hosted';
    // A talk that was stopped stays so until it is opened again, or until the next hosted time.
    const stopped = stoppedAt !== null && (!hosted || (current !== undefined && !isAfter(current.startsAt, stoppedAt)));
    const light = row && (await this.#lit(row, communityId, now)) ? row : undefined;
    const over = hosted && current ? current.endsAt : toTheHour(now).add(openTalkLasts).add({ hours: 1 });
    const hours = await this.#hours(roomId);
    const local = now.toZonedDateTimeISO(zone);
    return {
      mode,
      open: !stopped && (!hosted || current !== undefined),
      stopped,
      readable: row ? Boolean(row.readable) : asItComes.readable,
      keepDays: row?.keep_days ?? asItComes.keepDays,
      slowSeconds: row?.slow_seconds ?? asItComes.slowSeconds,
      host: light && { name: light.light_name ?? '', light: light.light! },
      current: hosted && current ? hour(current) : undefined,
      next: hosted && next ? hour(next) : undefined,
      lately: await this.presence.lately(roomId),
      hostId: light?.light_by_id ?? (hosted ? current?.plan.hostId : undefined),
      goneBefore: now.subtract({ hours: 24 * (row?.keep_days ?? asItComes.keepDays) }),
      meanwhile:
        stopped || hosted || light
          ? undefined
          : { duty: dutyAt(hours, local), consultant: (await this.staff.consultants(communityId))[0]?.name },
      over,
      notesOver: hosted && current ? over : later(over, (nextDuty(hours, local) ?? now).add(openTalkLasts)),
    };
  }

  /** What may be told of it. */
  view({ hostId: _host, goneBefore: _before, over: _over, notesOver: _notes, ...view }: Talk): TalkView {
    return view;
  }

  /** When somebody is on duty for this room. */
  async #hours(roomId: RoomId): Promise<DutyHours[]> {
    return hoursOf(
      (await this.read.one<{ duty_hours: string | null; community_hours: string }>(sql`
        select r.duty_hours, c.duty_hours as community_hours from room r join community c on c.id = r.community_id
        where r.id = ${roomId}`))!,
    );
  }

  async plans(roomId: RoomId): Promise<Plan[]> {
    const rows = await this.read.all<{
      id: ChatSessionId;
      host_id: MembershipId;
      host_name: string;
      day: string;
      starts: string;
      ends: string;
      weekly: unknown;
    }>(sql`
      select id, host_id, host_name, day, starts, ends, weekly from chat_session where room_id = ${roomId}
      order by day, starts, id`);
    return rows.map(({ id, host_id: hostId, host_name: hostName, day, starts, ends, weekly }) => ({
      id,
      hostId,
      hostName,
      day,
      starts,
      ends,
      weekly: Boolean(weekly),
    }));
  }

  /** Changes how a talk is run; open pages hear of it. What is being said at this moment comes before or after, not between. */
  async change(roomId: RoomId, patch: Partial<Omit<ChatTalk, 'roomId'>>): Promise<void> {
    await this.unit.run(async () => {
      const { manager } = this.unit;
      await lockOne(manager, Room, { id: roomId });
      if (await manager.existsBy(ChatTalk, { roomId })) await manager.update(ChatTalk, { roomId }, patch);
      else await manager.insert(ChatTalk, { roomId, ...asItComes, ...patch });
      await this.events.record(new TalkChanged(roomId));
    });
  }

  /** A light goes out with the host's sign-in, and with their page. */
  async #lit(row: Row, communityId: CommunityId, now: Temporal.Instant): Promise<boolean> {
    const { light, light_session_id: sessionId, light_by_id: membershipId, light_idle_minutes: idleMinutes } = row;
    const until = instantOrNull(row.light_until);
    if (!light || !sessionId || !membershipId || idleMinutes === null || !until || !isAfter(until, now)) return false;
    return this.sessions.holds({ sessionId, membershipId, communityId, role: 'Consultant', idleMinutes });
  }
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;

const later = (a: Temporal.Instant, b: Temporal.Instant) => (isAfter(a, b) ? a : b);
