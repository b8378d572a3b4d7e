import { Injectable } from '@nestjs/common';
import { Staff, type StaffView } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms, type RoomView } from '../room/rooms.service.js';
import { ChatSession, type ChatSessionId } from './chat-session.entity.js';
import type { SessionForm, TalkForm } from './chat.forms.js';
import { TalkChanged } from './chat.events.js';
import { NoTalkAtAll, TalkInPast, UnknownHost } from './chat.problems.js';
import { nextOf } from './talk-hours.js';
import { Talks, type TalkView } from './talks.service.js';

/** A hosted time as it was planned, and when it is next. */
export interface SessionView {
  id: ChatSessionId;
  host: string;
  weekly: boolean;
  startsAt: string;
  endsAt: string;
}

export interface ChatSettingsView {
  room: RoomView;
  talk: TalkView;
  sessions: SessionView[];
  hosts: StaffView[];
  /** Who asks, as the host that is likeliest. */
  self: string;
}

/** How the consultant wants the chat of a room to be: always open or hosted, for how long lines stay, and when. */
@Injectable()
export class ChatSettings {
  constructor(
    private readonly rooms: Rooms,
    private readonly readers: Readers,
    private readonly staff: Staff,
    private readonly talks: Talks,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere */
  async show(actor: Actor, roomId: string): Promise<ChatSettingsView> {
    const room = await this.rooms.find(actor, roomId);
    const now = this.clock.now();
    const sessions = (await this.talks.plans(room.id)).flatMap((plan) => {
      const next = nextOf(plan, now, actor.zone);
      if (!next) return [];
      const times = { startsAt: next.startsAt.toString(), endsAt: next.endsAt.toString() };
      return [{ id: plan.id, host: plan.hostName, weekly: plan.weekly, ...times }];
    });
    return {
      room,
      talk: this.talks.view(await this.talks.of(actor, room.id)),
      sessions: sessions.sort((a, b) => a.startsAt.localeCompare(b.startsAt)),
      hosts: await this.staff.consultants(actor.communityId),
      self: actor.membershipId,
    };
  }

  /** @throws NotHere */
  async change(actor: Actor, roomId: string, { mode, readable = false, keepDays }: TalkForm): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    await this.talks.change(room.id, { mode, readable, keepDays });
  }

  /** Plans a hosted time. @throws NotHere, UnknownHost, NoTalkAtAll, TalkInPast */
  async plan(actor: Actor, roomId: string, wish: SessionForm): Promise<ChatSessionId> {
    const room = await this.rooms.find(actor, roomId);
    const host = (await this.staff.consultants(actor.communityId)).find(({ id }) => id === wish.host);
    if (!host) throw UnknownHost();
    if (wish.starts === wish.ends) throw NoTalkAtAll();
    const { day, starts, ends, weekly = false } = wish;
    if (!nextOf({ day, starts, ends, weekly }, this.clock.now(), actor.zone)) throw TalkInPast();
    const id = this.random.id<ChatSessionId>(`chat-session ${room.id}`);
    await this.unit.run(async () => {
      const row = { id, roomId: room.id, hostId: host.id, hostName: host.name, day, starts, ends, weekly };
      await this.unit.manager.insert(ChatSession, row);
      await this.events.record(new TalkChanged(room.id));
    });
    return id;
  }

  /** It does not take place, and a weekly one never again. @returns the room. @throws NotHere */
  async cancel(actor: Actor, sessionId: ChatSessionId): Promise<RoomId> {
    const session = await this.read.one<{ room_id: RoomId }>(sql`
      select s.room_id from chat_session s join room r on r.id = s.room_id
      where s.id = ${sessionId} and ${enterable(await this.readers.of(actor))}`);
    if (!session) throw NotHere();
    await this.unit.run(async () => {
      await this.unit.manager.delete(ChatSession, { id: sessionId });
      await this.events.record(new TalkChanged(session.room_id));
    });
    return session.room_id;
  }
}
