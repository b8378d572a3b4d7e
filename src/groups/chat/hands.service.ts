import { Injectable } from '@nestjs/common';
import {
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms } from '../room/rooms.service.js';
import { ChatSeat, type ChatSeatId } from './chat-seat.entity.js';
import { TalkChanged } from './chat.events.js';
import { TalkOver } from './chat.problems.js';
import { Seats } from './seats.js';
import { Talks } from './talks.service.js';

/** For the host: who would like to say something. */
export interface HandView {
  id: ChatSeatId;
  who: PersonaView;
}

/** The same, with whose it is. */
export interface RaisedHand extends HandView {
  personaId: PersonaId;
}

/** Whether somebody's own hand is up; undefined for whoever has none to raise. */
export const handUpOf = (
  hands: readonly RaisedHand[],
  { own, staff }: { own: PersonaId | undefined; staff: boolean },
): boolean | undefined => (own && !staff ? hands.some(({ personaId }) => personaId === own) : undefined);

/** Hands that are up. The host sees them in order; everybody else their own. */
@Injectable()
export class Hands {
  constructor(
    private readonly rooms: Rooms,
    private readonly readers: Readers,
    private readonly personas: Personas,
    private readonly talks: Talks,
    private readonly seats: Seats,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Raises one's hand, or takes it down. A hand that is up keeps its place. @throws NotHere, NicknameFirst, TalkOver */
  async raise(actor: Actor, roomId: string, up: boolean): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    const personaId = await this.personas.require(actor);
    await this.unit.run(async () => {
      const seq = await this.rooms.next(room.id);
      const talk = await this.talks.of(actor, room.id);
      if (up && !talk.open) throw TalkOver();
      const seat = await this.seats.of(room.id, personaId);
      const isUp = seat?.handSeq != null && seat.handUntil!.epochMilliseconds > this.clock.now().epochMilliseconds;
      if (up === isUp) return;
      await this.seats.change(room.id, personaId, { handSeq: up ? seq : null, handUntil: up ? talk.over : null });
      await this.events.record(new TalkChanged(room.id));
    });
  }

  /** All that are up, in the order in which they went up. */
  async up(roomId: RoomId): Promise<RaisedHand[]> {
    const rows = await this.read.all<PersonaRow & { id: ChatSeatId }>(sql`
      select s.id, ${personaColumns} from chat_seat s ${joinPersona(sql`s.persona_id`)}
      where s.room_id = ${roomId} and s.hand_until > ${this.clock.now()} order by s.hand_seq`);
    return rows.map((row) => ({ id: row.id, personaId: row.persona_id, who: personaFrom(row) }));
  }

  /** For the host: it is their turn, or the talk goes on without. @returns the room. @throws NotHere */
  async lower(actor: Actor, seatId: ChatSeatId): Promise<RoomId> {
    const seat = await this.read.one<{ room_id: RoomId; persona_id: PersonaId }>(sql`
      select s.room_id, s.persona_id from chat_seat s join room r on r.id = s.room_id
      where s.id = ${seatId} and ${enterable(await this.readers.of(actor))}`);
    if (!seat) throw NotHere();
    await this.unit.run(async () => {
      await this.seats.change(seat.room_id, seat.persona_id, { handSeq: null, handUntil: null });
      await this.events.record(new TalkChanged(seat.room_id));
    });
    return seat.room_id;
  }

  /** All go down, because the talk is over. Inside a unit of work. */
  async lowerAll(roomId: RoomId): Promise<void> {
    await this.unit.manager.update(ChatSeat, { roomId }, { handSeq: null, handUntil: null });
  }
}
