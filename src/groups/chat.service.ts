import { Injectable } from '@nestjs/common';
import {
  Blocks,
  butNot,
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaId,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../identity/index.js';
import { Cursors } from '../platform/crypto/cursors.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Events } from '../platform/events/events.js';
import type { Actor } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import { toTheHour } from '../platform/time/coarse.js';
import { Random } from '../platform/time/random.js';
import { ChatLine } from './chat-line.entity.js';
import { LineSaid } from './groups.events.js';
import type { RoomId } from './room.entity.js';
import { Rooms, type RoomView } from './rooms.service.js';

export const linesAtOnce = 50;

/** A line as everybody sees it. It has a place in the order and no clock. */
export interface LineView {
  author: PersonaView;
  body: string;
}

export interface ChatView {
  room: RoomView;
  lines: (LineView & { own: boolean })[];
  /** Where the stream goes on; sealed for this reader. */
  cursor: string;
  mayWrite: boolean;
}

/** A line with its place and its writer's id, neither of which leaves the server. */
export interface PlacedLine extends LineView {
  seq: number;
  writer: PersonaId;
}

/** The live chat of a room. */
@Injectable()
export class Chat {
  constructor(
    private readonly rooms: Rooms,
    private readonly personas: Personas,
    private readonly blocks: Blocks,
    private readonly cursors: Cursors,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The latest lines. @throws NotHere */
  async show(actor: Actor, roomId: string): Promise<ChatView> {
    const room = await this.rooms.find(actor, roomId);
    const own = await this.personas.idOf(actor);
    const hidden = await this.blocks.hidden(actor);
    const inRoom = sql`l.room_id = ${room.id}${butNot(sql`l.persona_id`, hidden)}`;
    const lines = (await this.#lines(inRoom, 'desc')).reverse();
    return {
      room,
      lines: lines.map(({ author, body, writer }) => ({ author, body, own: writer === own })),
      cursor: this.seal(actor, room.id, lines.at(-1)?.seq ?? 0),
      mayWrite: own !== undefined,
    };
  }

  /** @throws NotHere, NicknameFirst */
  async say(actor: Actor, roomId: string, body: string): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    const personaId = await this.personas.require(actor);
    await this.unit.run(async () => {
      const seq = await this.rooms.next(room.id);
      const id = this.random.id('chat-line');
      await this.unit.manager.insert(ChatLine, {
        id,
        roomId: room.id,
        personaId,
        body,
        seq,
        saidAt: toTheHour(this.clock.now()),
      });
      await this.events.record(new LineSaid(room.id));
    });
  }

  /** Whom the actor is in the chat, for marking their own lines. @throws NotHere */
  async listener(actor: Actor, roomId: string): Promise<{ roomId: RoomId; own: PersonaId | undefined }> {
    const room = await this.rooms.find(actor, roomId);
    return { roomId: room.id, own: await this.personas.idOf(actor) };
  }

  /** What was said after a place, in order: to everybody. Each stream leaves out who is hidden from its reader. */
  after(roomId: RoomId, seq: number): Promise<PlacedLine[]> {
    return this.#lines(sql`l.room_id = ${roomId} and l.seq > ${seq}`, 'asc');
  }

  /** The newest place in a room. */
  async newest(roomId: RoomId): Promise<number> {
    const row = await this.read.one<{ seq: number | null }>(
      sql`select max(seq) as seq from chat_line where room_id = ${roomId}`,
    );
    return row?.seq ?? 0;
  }

  seal(actor: Actor, roomId: RoomId, seq: number): string {
    return this.cursors.seal(actor.accountId, `chat ${roomId}`, seq);
  }

  unseal(actor: Actor, roomId: RoomId, cursor: string | undefined): number | undefined {
    return this.cursors.open(actor.accountId, `chat ${roomId}`, cursor);
  }

  async #lines(where: ReturnType<typeof sql>, order: 'asc' | 'desc'): Promise<PlacedLine[]> {
    const rows = await this.read.all<PersonaRow & { body: string; seq: number }>(sql`
      select l.body, l.seq, ${personaColumns} from chat_line l ${joinPersona(sql`l.persona_id`)}
      where ${where} order by l.seq ${order === 'asc' ? sql`asc` : sql`desc`} limit ${linesAtOnce}`);
    return rows.map((row) => ({ author: personaFrom(row), body: row.body, seq: row.seq, writer: row.persona_id }));
  }
}
