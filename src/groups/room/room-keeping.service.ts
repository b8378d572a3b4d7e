import { Injectable } from '@nestjs/common';
import type { DutyHours } from '../../communities/index.js';
import { Personas } from '../../identity/index.js';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { Room, type RoomId } from './room.entity.js';
import { RoomConsent, RoomRules } from './room-rules.entity.js';
import type { RoomForm } from './rooms.forms.js';
import { HoursHalfSaid, LeadersKeepTheirDoor, RulesChanged } from './rooms.problems.js';
import { type NewRoom, Rooms, type RoomView } from './rooms.service.js';

/** What a room is, for the consultant who changes it. */
export interface RoomSettingsView {
  id: RoomId;
  name: string;
  description: string;
  key: Room['key'];
  mode: Room['mode'];
  closed: boolean;
  lang: Lang | undefined;
  hours: DutyHours | undefined;
  postThreshold: number | undefined;
  authorThreshold: number | undefined;
  rules: RulesView | undefined;
}

export interface RulesView {
  version: number;
  rules: string;
  lang: Lang;
}

/** For whoever is to say yes to them. */
export interface RoomRulesView extends RulesView {
  room: RoomView;
  /** Has said yes to this version. */
  agreed: boolean;
  mayAgree: boolean;
}

/** What the form says, as a room keeps it. @throws HoursHalfSaid */
function roomFrom({ days = [], from, to, ...form }: RoomForm): NewRoom {
  const said = [days.length > 0, from !== undefined, to !== undefined].filter(Boolean).length;
  if (said !== 0 && said !== 3) throw HoursHalfSaid();
  if (said === 3 && from! >= to!) throw HoursHalfSaid();
  const { name, description, key, mode, lang, postThreshold, authorThreshold } = form;
  return {
    name,
    description,
    key,
    mode,
    lang: lang ?? null,
    dutyHours: said === 3 ? [{ days: days.map(Number), from: from!, to: to! }] : null,
    postThreshold: postThreshold ?? null,
    authorThreshold: authorThreshold ?? null,
  };
}

/** What the consultant does with a room: opens it, changes it, closes it to writing, and gives it rules of its own. */
@Injectable()
export class RoomKeeping {
  constructor(
    private readonly rooms: Rooms,
    private readonly personas: Personas,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** @throws HoursHalfSaid */
  open(actor: Actor, form: RoomForm): Promise<RoomId> {
    return this.rooms.open(actor.communityId, roomFrom(form));
  }

  /** @throws NotHere */
  async settings(actor: Actor, roomId: string): Promise<RoomSettingsView> {
    const { id } = await this.#own(actor, roomId);
    const room = await this.unit.run(() => this.unit.manager.findOneByOrFail(Room, { id }));
    return {
      id,
      name: room.name,
      description: room.description,
      key: room.key,
      mode: room.mode,
      closed: room.closed,
      lang: room.lang ?? undefined,
      hours: room.dutyHours?.[0],
      postThreshold: room.postThreshold ?? undefined,
      authorThreshold: room.authorThreshold ?? undefined,
      rules: await this.#rules(id),
    };
  }

  /** @throws NotHere, HoursHalfSaid, LeadersKeepTheirDoor */
  async change(actor: Actor, roomId: string, form: RoomForm): Promise<void> {
    const { id } = await this.#own(actor, roomId);
    const room = roomFrom(form);
    await this.unit.run(async () => {
      const { purpose } = await this.unit.manager.findOneByOrFail(Room, { id });
      if (purpose === 'leaders' && room.key === 'everybody') throw LeadersKeepTheirDoor();
      await this.unit.manager.update(Room, { id }, room);
    });
  }

  /** Closed to writing, or open again. What was written can be read. @throws NotHere */
  async close(actor: Actor, roomId: string, closed: boolean): Promise<void> {
    const { id } = await this.#own(actor, roomId);
    await this.unit.run(() => this.unit.manager.update(Room, { id }, { closed }));
  }

  /** A new version; whoever writes is asked anew, and reading goes on. The same words are no new version. @throws NotHere */
  async rule(actor: Actor, roomId: string, rules: string): Promise<void> {
    const { id: room } = await this.#own(actor, roomId);
    await this.unit.run(async () => {
      await lockOne(this.unit.manager, Room, { id: room });
      const last = await this.#rules(room);
      if (last?.rules === rules) return;
      const version = (last?.version ?? 0) + 1;
      const id = this.random.id(`room-rules ${room} ${version}`);
      await this.unit.manager.insert(RoomRules, { id, roomId: room, version, rules, lang: actor.lang });
    });
  }

  /** The rules, for whoever may enter. @throws NotHere, also where there are none */
  async rules(actor: Actor, roomId: string): Promise<RoomRulesView> {
    const room = await this.rooms.find(actor, roomId);
    const rules = await this.#rules(room.id);
    if (!rules) throw NotHere();
    const own = await this.personas.idOf(actor);
    const consent = await this.read.one<{ version: number }>(
      sql`select version from room_consent where room_id = ${room.id} and persona_id = ${own ?? null}`,
    );
    const mayAgree = own !== undefined && actor.role === 'ServiceUser';
    return { ...rules, room, agreed: (consent?.version ?? 0) >= rules.version, mayAgree };
  }

  /** Says yes to the version that one has read. @throws NotHere, NicknameFirst and its like, RulesChanged */
  async agree(actor: Actor, roomId: string, version: number): Promise<void> {
    const { room, version: newest } = await this.rules(actor, roomId);
    const personaId = await this.personas.require(actor);
    if (version !== newest) throw RulesChanged();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const where = { roomId: room.id, personaId };
      const before = await lockOne(manager, RoomConsent, where);
      if (before) await manager.update(RoomConsent, { id: before.id }, { version });
      else await manager.insert(RoomConsent, { id: this.random.id(`room-consent ${personaId}`), ...where, version });
    });
  }

  #rules(roomId: RoomId): Promise<RulesView | undefined> {
    return this.read.one<RulesView>(
      sql`select version, rules, lang from room_rules where room_id = ${roomId} order by version desc limit 1`,
    );
  }

  async #own(actor: Actor, roomId: string): Promise<RoomView> {
    const room = await this.rooms.find(actor, roomId);
    if (actor.role !== 'Consultant') throw NotHere();
    return room;
  }
}
