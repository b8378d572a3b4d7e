import { Injectable } from '@nestjs/common';
import {
  joinPersona,
  NicknameGivenUp,
  personaColumns,
  personaFrom,
  PersonaLeft,
  type PersonaId,
  type PersonaRow,
  Personas,
  type PersonaView,
} from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During, Events } from '../../platform/events/events.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import { Random } from '../../platform/time/random.js';
import { AnsweredAtTheDoor } from '../groups.events.js';
import { enterable, knowable } from './enterable.js';
import { Readers } from './readers.js';
import { type GuestState, RoomGuest } from './room-guest.entity.js';
import type { RoomId } from './room.entity.js';
import type { RoomKey } from './room-choices.js';
import { RoomConsent } from './room-rules.entity.js';
import { EnoughKnocks, NobodyCalledThat } from './rooms.problems.js';
import type { RoomView } from './rooms.service.js';

/** A door, for whoever stands in front of it or has come in by it. */
export interface DoorView {
  room: RoomView;
  state: GuestState | 'outside';
  /** What the consultant has said. */
  answer?: string | undefined;
  /** Whether they have a nickname to ask with. */
  mayAsk: boolean;
  nicknameFrom?: string | undefined;
}

export interface GuestView {
  id: string;
  author: PersonaView;
  state: GuestState;
  words?: string | undefined;
}

/** Who has been let in, for the consultant. */
export interface GuestsView {
  room: RoomView & { key: RoomKey };
  asking: GuestView[];
  inside: GuestView[];
}

interface GuestRow extends PersonaRow {
  id: string;
  state: GuestState;
  words: Buffer | null;
  answer: Buffer | null;
}

export const guestOwner = (id: string): string => `room-guest:${id}`;
export const guestPlace = (community: CommunityId, row: string, column: 'words' | 'answer'): Place => ({
  community,
  table: 'room_guest',
  row,
  column,
});

/** So that nobody stands at the doors all day: asking, and asking anew, at all doors together. */
const knocking: Limit = { name: 'doors', points: 10, seconds: 24 * 60 * 60 };

/** Rooms with a key of their own: asking at the door, letting in, and ending it, from either side. */
@Injectable()
export class Doors {
  constructor(
    private readonly readers: Readers,
    private readonly personas: Personas,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly limits: Limits,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** @throws NotHere where there is no door that one may know of, or none at all */
  async show(actor: Actor, roomId: string): Promise<DoorView> {
    const reader = await this.readers.of(actor);
    const room = await this.read.one<RoomView>(sql`
      select r.id, r.name, r.description from room r where r.id = ${roomId} and r.key <> 'everybody' and ${knowable(reader)}`);
    if (!room) throw NotHere();
    const guest = await this.read.one<GuestRow>(sql`
      select g.id, g.state, g.answer from room_guest g where g.room_id = ${room.id} and g.persona_id = ${reader.persona ?? null}`);
    return {
      room,
      state: guest?.state ?? 'outside',
      answer: guest?.answer
        ? await this.vault.open(guestOwner(guest.id), guestPlace(actor.communityId, guest.id, 'answer'), guest.answer)
        : undefined,
      mayAsk: reader.persona !== undefined,
      nicknameFrom: reader.persona ? undefined : await this.personas.restsUntil(actor),
    };
  }

  /**
   * Asks, in a few words for the consultant. Asking again says it anew. Counted before the room is looked for, so that the answer is
   * the same whether or not it is there. @throws EnoughKnocks, NotHere, NicknameFirst and its like
   */
  async knock(actor: Actor, roomId: string, words: string): Promise<void> {
    await this.limits.spend(knocking, actor.accountId, EnoughKnocks);
    const { room, state } = await this.show(actor, roomId);
    const personaId = await this.personas.require(actor);
    if (state === 'in') return;
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const before = await lockOne(manager, RoomGuest, { roomId: room.id, personaId });
      if (before?.state === 'in') return;
      const id = before?.id ?? this.random.id(`room-guest ${personaId}`);
      const sealed = await this.vault.seal(guestOwner(id), guestPlace(actor.communityId, id, 'words'), words);
      const asked = { state: 'asked' as const, words: sealed, answer: null };
      if (before) await manager.update(RoomGuest, { id }, asked);
      else await manager.insert(RoomGuest, { id, roomId: room.id, personaId, ...asked });
    });
  }

  /** Whether the actor may come in by `admit`: the consultant has not shown them out. One read beside who they are. */
  async mayAdmit(actor: Actor, roomId: RoomId): Promise<boolean> {
    const { persona } = await this.readers.of(actor);
    const out = await this.read.one(sql`
      select g.id from room_guest g
      where g.room_id = ${roomId} and g.persona_id = ${persona ?? null} and g.state = 'not-now'`);
    return out === undefined;
  }

  /**
   * Lets the actor in by their own choice, where another feature has opened the room for them. Joins the caller's unit.
   * @throws NotHere for whoever was shown out
   */
  async admit(actor: Actor, roomId: RoomId): Promise<void> {
    const personaId = await this.personas.require(actor);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const before = await lockOne(manager, RoomGuest, { roomId, personaId });
      if (before?.state === 'not-now') throw NotHere();
      if (before) return void (await manager.update(RoomGuest, { id: before.id }, { state: 'in' }));
      const id = this.random.id(`room-guest ${personaId}`);
      await manager.insert(RoomGuest, { id, roomId, personaId, state: 'in', words: null, answer: null });
    });
  }

  /** Goes out again, or takes back that one has asked. Nobody is told. @throws NotHere */
  async leave(actor: Actor, roomId: string): Promise<void> {
    const { room } = await this.show(actor, roomId);
    const personaId = await this.personas.idOf(actor);
    if (!personaId) return;
    await this.unit.run(async () => {
      const guest = await lockOne(this.unit.manager, RoomGuest, { roomId: room.id, personaId });
      if (guest) await this.#forget(guest.id);
    });
  }

  /** For the consultant. @throws NotHere */
  async guests(actor: Actor, roomId: string): Promise<GuestsView> {
    const room = await this.#own(actor, roomId);
    const rows = await this.read.all<GuestRow>(sql`
      select g.id, g.state, g.words, g.answer, ${personaColumns} from room_guest g ${joinPersona(sql`g.persona_id`)}
      where g.room_id = ${room.id} and g.state <> 'not-now' order by p.nickname, g.id`);
    const open = await this.vault.opener(rows.map(({ id }) => guestOwner(id)));
    const views = rows.map((row) => ({
      id: row.id,
      author: personaFrom(row),
      state: row.state,
      words: row.words
        ? open(guestOwner(row.id), guestPlace(actor.communityId, row.id, 'words'), row.words)
        : undefined,
    }));
    const those = (state: GuestState) => views.filter((view) => view.state === state);
    return { room, asking: those('asked'), inside: those('in') };
  }

  /** Rooms at whose doors somebody waits, for the desk. */
  async waiting(actor: Actor): Promise<RoomView[]> {
    if (actor.role !== 'Consultant') return [];
    return this.read.all<RoomView>(sql`
      select r.id, r.name, r.description from room r where ${enterable(await this.readers.of(actor))}
        and exists (select 1 from room_guest g where g.room_id = r.id and g.state = 'asked') order by r.name, r.id`);
  }

  /** Lets in somebody who has not asked, by nickname. @throws NotHere, NobodyCalledThat */
  async letIn(actor: Actor, roomId: string, nickname: string): Promise<void> {
    const room = await this.#own(actor, roomId);
    const rows = await this.read.all<{ id: PersonaId; nickname: string }>(sql`
      select id, nickname from persona where community_id = ${actor.communityId} and gone = ${false} and staff = ${false}`);
    const same = (name: string) => name.trim().toLocaleLowerCase('nb');
    const found = rows.find((row) => same(row.nickname) === same(nickname));
    if (!found) throw NobodyCalledThat();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const before = await lockOne(manager, RoomGuest, { roomId: room.id, personaId: found.id });
      if (before) return this.#lets(before);
      const id = this.random.id(`room-guest ${found.id}`);
      const fresh = { id, roomId: room.id, personaId: found.id, words: null, answer: null };
      await manager.insert(RoomGuest, { ...fresh, state: 'in' });
      await this.events.record(new AnsweredAtTheDoor(room.id, found.id, true));
    });
  }

  /** Lets somebody in, or not now, or not any more; in words if there are any. @throws NotHere */
  async answer(
    actor: Actor,
    roomId: string,
    wish: { guest: string; letIn: boolean; answer: string | undefined },
  ): Promise<void> {
    const room = await this.#own(actor, roomId);
    await this.unit.run(async () => {
      const guest = await lockOne(this.unit.manager, RoomGuest, { id: wish.guest, roomId: room.id });
      if (!guest) throw NotHere();
      if (wish.letIn) return this.#lets(guest);
      const { id } = guest;
      const answer = wish.answer
        ? await this.vault.seal(guestOwner(id), guestPlace(actor.communityId, id, 'answer'), wish.answer)
        : null;
      await this.unit.manager.update(RoomGuest, { id }, { state: 'not-now', words: null, answer });
      await this.events.record(new AnsweredAtTheDoor(room.id, guest.personaId, false));
    });
  }

  /** A key is a nickname's; without it, it opens nothing. */
  @During(PersonaLeft)
  left({ personaId }: PersonaLeft): Promise<void> {
    return this.#withoutKeys(personaId);
  }

  /** And whoever wants a new start does not come to the same doors with the same keys on the same day. */
  @During(NicknameGivenUp)
  givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    return this.#withoutKeys(personaId);
  }

  async #withoutKeys(personaId: PersonaId): Promise<void> {
    for (const { id } of await this.unit.manager.findBy(RoomGuest, { personaId })) await this.#forget(id);
    await this.unit.manager.delete(RoomConsent, { personaId });
  }

  /** What was said at the door has done its work. */
  async #lets({ id, roomId, personaId }: RoomGuest): Promise<void> {
    await this.unit.manager.update(RoomGuest, { id }, { state: 'in', words: null, answer: null });
    await this.vault.destroy(guestOwner(id));
    await this.events.record(new AnsweredAtTheDoor(roomId, personaId, true));
  }

  async #forget(id: string): Promise<void> {
    await this.unit.manager.delete(RoomGuest, { id });
    await this.vault.destroy(guestOwner(id));
  }

  async #own(actor: Actor, roomId: string): Promise<RoomView & { key: RoomKey }> {
    const room = await this.read.one<RoomView & { key: RoomKey }>(sql`
      select r.id, r.name, r.description, r.key from room r
      where r.id = ${roomId} and r.key <> 'everybody' and ${enterable(await this.readers.of(actor))}`);
    if (!room || actor.role !== 'Consultant') throw NotHere();
    return room;
  }
}
