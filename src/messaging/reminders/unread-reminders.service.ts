import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { LessThanOrEqual } from 'typeorm';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import type { ConversationId } from '../conversation.js';
import { Conversation } from '../conversation.entity.js';
import { Message } from '../message.entity.js';
import { MessageNotices } from '../message-notices.js';

/**
 * Tells a provider once more that something lies unopened, after as many days as their community has said; each letter once. Who is to be
 * reminded stands with the letter, and is taken away in the unit of work that reminds: a restart, a clock that jumps and a second process
 * change nothing.
 */
@Injectable()
export class UnreadReminders {
  readonly #log = new Logger('UnreadReminders');

  constructor(
    private readonly notices: MessageNotices,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  @Interval(60_000)
  async wake(): Promise<void> {
    // A database that is away for a moment is not a reason to fall over: the next round does it.
    await this.round().catch((error: unknown) =>
      this.#log.warn(`A round failed: ${error instanceof Error ? error.name : 'unknown'}`),
    );
  }

  /** Several letters of one conversation are one reminder. */
  async round(): Promise<void> {
    const due = await this.read.all<{ id: ConversationId }>(
      sql`select distinct conversation_id as id from message where remind_at <= ${this.clock.now()}`,
    );
    for (const { id } of due) await this.unit.run(() => this.#remind(id));
  }

  async #remind(id: ConversationId): Promise<void> {
    const { manager } = this.unit;
    const conversation = await lockOne(manager, Conversation, { id });
    // Somebody else has just done it, or it was taken back meanwhile.
    const now = this.clock.now();
    const where = { conversationId: id, remindAt: LessThanOrEqual(now) };
    const letters = conversation ? await manager.findBy(Message, where) : [];
    if (letters.length === 0) return;
    await manager.update(Message, where, { remindAt: null });
    const unopened = letters.filter(({ openedAt }) => openedAt === null).map(({ sentAt }) => sentAt);
    if (unopened.length > 0) await this.notices.remind(conversation!, unopened);
  }
}
