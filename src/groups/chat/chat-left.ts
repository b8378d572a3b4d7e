import { Injectable } from '@nestjs/common';
import { NicknameGivenUp, type PersonaId, PersonaLeft } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { During } from '../../platform/events/events.js';
import { ChatNote } from './chat-note.entity.js';
import { ChatSeat } from './chat-seat.entity.js';

/** Whoever is gone, or has another nickname, has no hand up and no note with the host. Their lines: `thread/words-left.ts`. */
@Injectable()
export class ChatLeft {
  constructor(private readonly unit: UnitOfWork) {}

  @During(PersonaLeft)
  left({ personaId }: PersonaLeft): Promise<void> {
    return this.#stand(personaId);
  }

  @During(NicknameGivenUp)
  givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    return this.#stand(personaId);
  }

  async #stand(personaId: PersonaId): Promise<void> {
    await this.unit.manager.delete(ChatSeat, { personaId });
    await this.unit.manager.delete(ChatNote, { personaId });
  }
}
