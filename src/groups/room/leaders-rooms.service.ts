import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { enterable, knowable } from './enterable.js';
import { Readers } from './readers.js';
import type { RoomId } from './room.entity.js';
import { Rooms } from './rooms.service.js';
import { roomWords } from './rooms.words.js';

export interface LeadersRoomView {
  /** Once a consultant has opened it, and while one may know of it. */
  room?: RoomId;
  inside: boolean;
}

/**
 * Where those who lead a group support each other, whether the group is of the house or another one: a room like others, with a door. The
 * consultants, who host the meetups, are in it as in every room; whoever else leads asks at the door, and is let in under a nickname.
 */
@Injectable()
export class LeadersRooms {
  constructor(
    private readonly readers: Readers,
    private readonly rooms: Rooms,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  async of(actor: Actor): Promise<LeadersRoomView> {
    const reader = await this.readers.of(actor);
    const room = await this.read.one<{ id: RoomId; inside: number }>(sql`
      select r.id, case when ${enterable(reader)} then 1 else 0 end as inside
      from room r where r.purpose = 'leaders' and ${knowable(reader)}`);
    return room ? { room: room.id, inside: room.inside === 1 } : { inside: false };
  }

  /** Once; whoever comes second finds it there. */
  async open(actor: Actor): Promise<RoomId> {
    const t = roomWords(actor);
    return this.unit.run(async () => {
      const { room } = await this.of(actor);
      const fresh = { name: t('leaders.name'), description: t('leaders.description') };
      return room ?? this.rooms.open(actor.communityId, { ...fresh, key: 'door', purpose: 'leaders' });
    });
  }
}
