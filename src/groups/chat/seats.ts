import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Random } from '../../platform/time/random.js';
import type { RoomId } from '../room/room.entity.js';
import { ChatSeat, type ChatSeatId } from './chat-seat.entity.js';

/** Who sits in which talk. Inside a unit of work that holds the room. */
@Injectable()
export class Seats {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly random: Random,
  ) {}

  of(roomId: RoomId, personaId: PersonaId): Promise<ChatSeat | null> {
    return this.unit.manager.findOneBy(ChatSeat, { roomId, personaId });
  }

  async change(
    roomId: RoomId,
    personaId: PersonaId,
    patch: Partial<Pick<ChatSeat, 'handSeq' | 'handUntil' | 'mayAt'>>,
  ): Promise<void> {
    const { manager } = this.unit;
    if (await manager.existsBy(ChatSeat, { roomId, personaId }))
      return void (await manager.update(ChatSeat, { roomId, personaId }, patch));
    const id = this.random.id<ChatSeatId>(`chat-seat ${personaId}`);
    await manager.insert(ChatSeat, { id, roomId, personaId, handSeq: null, handUntil: null, mayAt: null, ...patch });
  }
}
