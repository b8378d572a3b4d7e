import { Injectable } from '@nestjs/common';
import { CommunityFounded, type DutyHours } from '../../communities/index.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Random } from '../../platform/time/random.js';
import { groupWords } from '../groups.words.js';
import { enterable, knowable, type Reader } from './enterable.js';
import { Readers } from './readers.js';
import { Room, type RoomId } from './room.entity.js';
import type { RoomKey, RoomMode, RoomPurpose } from './room-choices.js';

export interface RoomView {
  id: RoomId;
  name: string;
  description: string;
}

/** A room in the list: one enters, or comes to its door. */
export interface ListedRoom extends RoomView {
  /** A door that one has to be let in at. */
  locked: boolean;
  closed: boolean;
}

/** What a room is from when it is opened; everything but its name can be left as it usually is. */
export interface NewRoom {
  name: string;
  description: string;
  key?: RoomKey;
  mode?: RoomMode;
  lang?: Lang | null;
  dutyHours?: DutyHours[] | null;
  postThreshold?: number | null;
  authorThreshold?: number | null;
  purpose?: RoomPurpose;
}

/** The rooms of a community. Whoever is of another community finds none of them, and whoever has no key finds those they have a key for. */
@Injectable()
export class Rooms {
  constructor(
    private readonly readers: Readers,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** The rooms one may enter. */
  async list(actor: Actor): Promise<RoomView[]> {
    const reader = await this.readers.of(actor);
    return this.read.all<RoomView>(
      sql`select r.id, r.name, r.description from room r where ${enterable(reader)} order by r.name, r.id`,
    );
  }

  /** Those, and the doors one may know of. */
  async known(actor: Actor): Promise<ListedRoom[]> {
    const reader = await this.readers.of(actor);
    const rows = await this.read.all<RoomView & { inside: number; closed: unknown }>(sql`
      select r.id, r.name, r.description, r.closed, case when ${enterable(reader)} then 1 else 0 end as inside
      from room r where ${knowable(reader)} order by r.name, r.id`);
    return rows.map(({ inside, closed, ...room }) => ({ ...room, locked: !inside, closed: Boolean(closed) }));
  }

  /** @throws NotHere */
  async find(actor: Actor, id: string): Promise<RoomView> {
    return this.enter(await this.readers.of(actor), id);
  }

  /** @throws NotHere */
  async enter(reader: Reader, id: string): Promise<RoomView> {
    const room = await this.read.one<RoomView>(
      sql`select r.id, r.name, r.description from room r where r.id = ${id} and ${enterable(reader)}`,
    );
    if (!room) throw NotHere();
    return room;
  }

  /** Asked anew by whatever stays open, such as a stream: a key can be taken back. */
  async mayEnter(actor: Actor, id: RoomId): Promise<boolean> {
    const reader = await this.readers.of(actor);
    return (
      (await this.read.one(sql`select r.id from room r where r.id = ${id} and ${enterable(reader)}`)) !== undefined
    );
  }

  async open(communityId: CommunityId, room: NewRoom): Promise<RoomId> {
    const id = this.random.id<RoomId>(`room ${communityId}`);
    await this.unit.run(() => this.unit.manager.insert(Room, { id, communityId, ...room, counter: 0 }));
    return id;
  }

  /**
   * The next number in the order of the room. Inside a unit of work: it also holds the room, so that things are numbered
   * in the order in which they were written.
   */
  async next(id: RoomId): Promise<number> {
    await this.unit.manager.increment(Room, { id }, 'counter', 1);
    return (await this.read.one<{ counter: number }>(sql`select counter from room where id = ${id}`))!.counter;
  }

  /** A community without a room would have nowhere to say hello. */
  @During(CommunityFounded)
  async openFirst({ communityId, lang }: CommunityFounded): Promise<void> {
    const t = groupWords({ lang });
    await this.open(communityId, { name: t('room.first.name'), description: t('room.first.description') });
  }
}
