import { Injectable } from '@nestjs/common';
import { personaFrom, type PersonaView, Staff } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { After, Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Hub } from '../../platform/realtime/hub.js';
import { Clock } from '../../platform/time/clock.js';
import { LineSaid } from '../groups.events.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms } from '../room/rooms.service.js';
import { ChatLine, type ChatLineId } from './chat-line.entity.js';
import { ChatTalk } from './chat-talk.entity.js';
import { LineHidden, TalkChanged } from './chat.events.js';
import { LineHiddenAlready } from './chat.problems.js';
import { Hands } from './hands.service.js';
import { Lines } from './lines.service.js';
import { Talks } from './talks.service.js';

/** For the consultant who is about to hide a line. */
export interface LineToHideView {
  id: ChatLineId;
  roomId: RoomId;
  author: PersonaView;
  body: string;
}

/** A page without a stream shows that its host is there by being asked for. */
const litByPage = { minutes: 10 };
/** A page with one does so at every other beat or so. */
const litByStream = { seconds: 60 };

/** What the host of a talk does: the light, the pace, the end, and a line that must not stand. */
@Injectable()
export class Hosting {
  constructor(
    private readonly rooms: Rooms,
    private readonly lines: Lines,
    private readonly staff: Staff,
    private readonly talks: Talks,
    private readonly hands: Hands,
    private readonly events: Events,
    private readonly hub: Hub,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Says that one is here, or away for a while, or nothing. @throws NotHere */
  async light(actor: Actor, roomId: string, light: 'here' | 'away' | 'off'): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    const name = (await this.staff.consultants(actor.communityId)).find(({ id }) => id === actor.membershipId)?.name;
    if (light === 'off') return this.#putOut(room.id);
    await this.talks.change(room.id, {
      light,
      lightById: actor.membershipId,
      lightName: name ?? '',
      lightSessionId: actor.sessionId,
      lightIdleMinutes: actor.idleMinutes,
      lightUntil: this.clock.now().add(litByPage),
    });
  }

  /** The host's page is still there. Nothing happens for anybody else. */
  async stillHere({ role, sessionId }: Actor, roomId: RoomId, by: 'page' | 'stream'): Promise<void> {
    if (role !== 'Consultant') return;
    const now = this.clock.now();
    const lightUntil = now.add(by === 'page' ? litByPage : litByStream);
    const lit = await this.read.one(sql`
      select room_id from chat_talk where room_id = ${roomId} and light_session_id = ${sessionId} and light_until > ${now}`);
    if (!lit) return;
    await this.unit.run(() =>
      this.unit.manager.update(ChatTalk, { roomId, lightSessionId: sessionId }, { lightUntil }),
    );
  }

  /** How long everybody waits between two lines of their own. @throws NotHere */
  async pace(actor: Actor, roomId: string, seconds: number): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    await this.talks.change(room.id, { slowSeconds: seconds });
  }

  /** Ends the talk at once. Hands go down; notes stay for the host until their time is over. @throws NotHere */
  async stop(actor: Actor, roomId: string): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    await this.unit.run(async () => {
      await this.talks.change(room.id, { stoppedAt: this.clock.now() });
      await this.hands.lowerAll(room.id);
    });
  }

  /** The talk goes on. @throws NotHere */
  async reopen(actor: Actor, roomId: string): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    await this.talks.change(room.id, { stoppedAt: null });
  }

  /** The line a form is about. @throws NotHere */
  async about(actor: Actor, lineId: ChatLineId): Promise<LineToHideView> {
    const line = await this.lines.standing(actor, lineId);
    return { id: line.id, roomId: line.room_id, author: personaFrom(line), body: line.body };
  }

  /** Takes a line away from every open page, with a reason that its author reads. @throws NotHere, LineHiddenAlready */
  async hide(actor: Actor, lineId: ChatLineId, reason: string): Promise<RoomId> {
    const { id, room_id: roomId, hidden_reason: before } = await this.lines.standing(actor, lineId);
    if (before !== null) throw LineHiddenAlready();
    await this.unit.run(async () => {
      const hiddenSeq = await this.rooms.next(roomId);
      const patch = { hiddenReason: reason, hiddenById: actor.membershipId, hiddenSeq };
      await this.unit.manager.update(ChatLine, { id }, patch);
      await this.events.record(new LineSaid(roomId));
      await this.events.record(new LineHidden(roomId, id));
    });
    return roomId;
  }

  @After(TalkChanged)
  changed({ roomId }: TalkChanged): Promise<void> {
    return this.hub.publish(talkTopic(roomId));
  }

  async #putOut(roomId: RoomId): Promise<void> {
    await this.talks.change(roomId, {
      light: null,
      lightById: null,
      lightName: null,
      lightSessionId: null,
      lightIdleMinutes: null,
      lightUntil: null,
    });
  }
}

export const talkTopic = (roomId: RoomId) => `talk ${roomId}`;
