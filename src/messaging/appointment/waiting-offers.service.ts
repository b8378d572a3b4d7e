import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import type { ConversationId } from '../conversation.js';
import { Conversation } from '../conversation.entity.js';
import { Appointment } from './appointment.entity.js';
import type { AppointmentId } from './appointment.js';

/** Offers that nobody has answered, and how they end without a yes or a no: the person sees that they did. */
@Injectable()
export class WaitingOffers {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** What waits in a conversation, or only the one that is named. Inside a unit of work that holds the conversation. @returns whether it did */
  async end({ id: conversationId, lastSeq: afterSeq }: Conversation, which?: AppointmentId): Promise<boolean> {
    const waiting = { conversationId, state: 'offered' as const, ...(which ? { id: which } : {}) };
    const off = { state: 'called-off' as const, afterSeq, at: this.clock.now() };
    const { affected } = await this.unit.manager.update(Appointment, waiting, off);
    return affected !== 0;
  }

  /** An offer was the answer; without it the last letter of the person waits again. Inside the same unit of work. */
  async waitsAgain({ id, state }: Conversation): Promise<void> {
    if (state !== 'answered') return;
    const last = await this.#lastOfPerson(id);
    await this.unit.manager.update(Conversation, { id }, { state: 'opened', answeredSeq: last - 1 });
  }

  async #lastOfPerson(id: ConversationId): Promise<number> {
    const row = await this.read.one<{ seq: number }>(
      sql`select max(seq) as seq from message where conversation_id = ${id} and author = 'person'`,
    );
    return row!.seq;
  }
}
