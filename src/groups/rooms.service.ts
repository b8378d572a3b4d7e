import { Injectable } from '@nestjs/common';
import { CommunityFounded } from '../communities/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { During } from '../platform/events/events.js';
import type { Actor, CommunityId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Random } from '../platform/time/random.js';
import { groupWords } from './groups.words.js';
import { Room, type RoomId } from './room.entity.js';

export interface RoomView {
  id: RoomId;
  name: string;
  description: string;
}

/** The rooms of a community. Whoever is of another community finds none of them. */
@Injectable()
export class Rooms {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  list(actor: Actor): Promise<RoomView[]> {
    return this.read.all<RoomView>(
      sql`select id, name, description from room where community_id = ${actor.communityId} order by name, id`,
    );
  }

  /** @throws NotHere */
  async find(actor: Actor, id: string): Promise<RoomView> {
    const room = await this.read.one<RoomView>(
      sql`select id, name, description from room where id = ${id} and community_id = ${actor.communityId}`,
    );
    if (!room) throw NotHere();
    return room;
  }

  async open(communityId: CommunityId, room: { name: string; description: string }): Promise<RoomId> {
    const id = this.random.id<RoomId>('room');
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
