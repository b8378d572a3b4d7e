import { Injectable } from '@nestjs/common';
import { joinPersona, personaColumns, type PersonaId, type PersonaRow } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import type { ChatLineId } from './chat-line.entity.js';
import { Talks } from './talks.service.js';

export interface StandingLine extends PersonaRow {
  id: ChatLineId;
  room_id: RoomId;
  persona_id: PersonaId;
  body: string;
  hidden_reason: string | null;
}

/** Single lines of the live chat, for what is done about one. */
@Injectable()
export class Lines {
  constructor(
    private readonly readers: Readers,
    private readonly talks: Talks,
    private readonly read: Read,
  ) {}

  /** A line whose time is over is gone, whether or not it has been swept away yet. @throws NotHere */
  async standing(actor: Actor, id: ChatLineId): Promise<StandingLine> {
    const line = await this.read.one<StandingLine>(sql`
      select l.id, l.room_id, l.body, l.hidden_reason, ${personaColumns}
      from chat_line l ${joinPersona(sql`l.persona_id`)} join room r on r.id = l.room_id
      where l.id = ${id} and ${enterable(await this.readers.of(actor))}`);
    if (!line) throw NotHere();
    const { goneBefore } = await this.talks.of(actor, line.room_id);
    const stands = await this.read.one(sql`select id from chat_line where id = ${id} and said_at > ${goneBefore}`);
    if (!stands) throw NotHere();
    return line;
  }
}
