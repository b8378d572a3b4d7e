import { Injectable } from '@nestjs/common';
import {
  joinPersona,
  personaColumns,
  personaFrom,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Limits } from '../../platform/http/limits.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { enterable } from '../room/enterable.js';
import { Readers } from '../room/readers.js';
import type { RoomId } from '../room/room.entity.js';
import { Rooms } from '../room/rooms.service.js';
import { ChatNote, type ChatNoteId, noteOwner, notePlace } from './chat-note.entity.js';
import { TalkChanged } from './chat.events.js';
import { Talks } from './talks.service.js';
import { NoteNotGiven } from './chat.problems.js';

/** For the host. */
export interface NoteView {
  id: ChatNoteId;
  who: PersonaView;
  note: string;
}

/** For the desk: that there is one, and where it is read. */
export interface WaitingNote {
  id: ChatNoteId;
  roomId: RoomId;
  room: string;
}

const often = { name: 'chat-note', points: 12, seconds: 3600 };

/**
 * A few words to the host alone: "I am not well", "somebody should look at that". Not a second channel: there is no answer
 * to a note but in the talk, and with the talk it is gone. Where nobody hosts, it waits on the desk for whoever is on duty next.
 */
@Injectable()
export class Notes {
  constructor(
    private readonly rooms: Rooms,
    private readonly readers: Readers,
    private readonly personas: Personas,
    private readonly talks: Talks,
    private readonly vault: Vault,
    private readonly limits: Limits,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @throws NotHere, NicknameFirst, NoteNotGiven, TooMany */
  async write(actor: Actor, roomId: string, note: string): Promise<void> {
    const room = await this.rooms.find(actor, roomId);
    const personaId = await this.personas.require(actor);
    await this.limits.spend(often, actor.accountId);
    await this.unit.run(async () => {
      const seq = await this.rooms.next(room.id);
      const { open, hostId, notesOver: goneAt } = await this.talks.of(actor, room.id);
      if (!open) throw NoteNotGiven();
      const id = this.random.id<ChatNoteId>(`chat-note ${personaId}`);
      const body = await this.vault.seal(noteOwner(room.id), notePlace(actor.communityId, id), note);
      const row = { id, roomId: room.id, personaId, hostId: hostId ?? null, body, seq, goneAt };
      await this.unit.manager.insert(ChatNote, row);
      await this.events.record(new TalkChanged(room.id));
    });
  }

  /** What this host is told, in order. Whoever hosts beside them has notes of their own. */
  async toHost(actor: Actor, roomId: RoomId): Promise<NoteView[]> {
    if (actor.role !== 'Consultant') return [];
    const rows = await this.read.all<PersonaRow & { id: ChatNoteId; body: Buffer }>(sql`
      select n.id, n.body, ${personaColumns} from chat_note n ${joinPersona(sql`n.persona_id`)}
      where n.room_id = ${roomId} and n.gone_at > ${this.clock.now()}
        and (n.host_id is null or n.host_id = ${actor.membershipId}) order by n.seq`);
    if (rows.length === 0) return [];
    const owner = noteOwner(roomId);
    const opens = await this.vault.opener([owner]);
    return rows.map((row) => ({
      id: row.id,
      who: personaFrom(row),
      note: opens(owner, notePlace(actor.communityId, row.id), row.body),
    }));
  }

  /** What nobody has put away yet, for the desk of whoever it may be read by: a note is lost on nobody because no host was there. */
  async waiting(actor: Actor): Promise<WaitingNote[]> {
    if (actor.role !== 'Consultant') return [];
    return this.read.all<WaitingNote>(sql`
      select n.id, n.room_id as "roomId", r.name as room from chat_note n join room r on r.id = n.room_id
      where n.gone_at > ${this.clock.now()} and (n.host_id is null or n.host_id = ${actor.membershipId})
        and ${enterable(await this.readers.of(actor))} order by n.gone_at, r.id, n.seq`);
  }

  /** Whether a note of one's own lies with the host. */
  async given(actor: Actor, roomId: RoomId): Promise<boolean> {
    const own = await this.personas.idOf(actor);
    if (!own) return false;
    const note = await this.read.one(sql`
      select id from chat_note where room_id = ${roomId} and persona_id = ${own} and gone_at > ${this.clock.now()}`);
    return note !== undefined;
  }

  /** All of one's own that are not gone, with their rooms: for the file of everything. */
  async own(actor: Actor): Promise<{ room: string; note: string }[]> {
    const own = await this.personas.idOf(actor);
    const rows = await this.read.all<{ id: ChatNoteId; room_id: RoomId; room: string; body: Buffer }>(sql`
      select n.id, n.room_id, r.name as room, n.body from chat_note n join room r on r.id = n.room_id
      where n.persona_id = ${own ?? null} and n.gone_at > ${this.clock.now()} order by r.name, r.id, n.seq`);
    if (rows.length === 0) return [];
    const opens = await this.vault.opener(rows.map((row) => noteOwner(row.room_id)));
    return rows.map((row) => ({
      room: row.room,
      note: opens(noteOwner(row.room_id), notePlace(actor.communityId, row.id), row.body),
    }));
  }

  /** The host has read it. @returns the room. @throws NotHere, for what is another host's too */
  async setAside(actor: Actor, noteId: ChatNoteId): Promise<RoomId> {
    const note = await this.read.one<{ room_id: RoomId }>(sql`
      select n.room_id from chat_note n join room r on r.id = n.room_id
      where n.id = ${noteId} and ${enterable(await this.readers.of(actor))} and n.gone_at > ${this.clock.now()}
        and (n.host_id is null or n.host_id = ${actor.membershipId})`);
    if (!note) throw NotHere();
    await this.unit.run(async () => {
      await this.unit.manager.delete(ChatNote, { id: noteId });
      await this.events.record(new TalkChanged(note.room_id));
    });
    return note.room_id;
  }
}
