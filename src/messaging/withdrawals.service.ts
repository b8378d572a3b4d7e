import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Actor } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import type { ConversationId } from './conversation.js';
import { Conversation } from './conversation.entity.js';
import { ConversationsRepository } from './conversations.repository.js';
import { LetterDrafts } from './draft/letter-drafts.service.js';
import { Message } from './message.entity.js';
import { AlreadyOpened } from './messaging.problems.js';
import { topicAt } from './sealed-words.js';

/** A person takes back a letter that nobody has opened. What was opened stays: the other one has read it. */
@Injectable()
export class Withdrawals {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly drafts: LetterDrafts,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
  ) {}

  /** @returns whether anything of the conversation is left. @throws NotHere, AlreadyOpened */
  async withdraw(actor: Actor, id: ConversationId, seq: number): Promise<boolean> {
    const row = await this.conversations.one(actor, id);
    if (actor.role !== 'ServiceUser' || !row) throw NotHere();
    return this.unit.run(async () => {
      const { manager } = this.unit;
      const conversation = await lockOne(manager, Conversation, { id });
      if (!conversation) throw NotHere();
      const unopened = { conversationId: id, author: 'person' as const, openedAt: IsNull() };
      const { affected } = await manager.delete(Message, { ...unopened, seq });
      if (affected === 0) throw AlreadyOpened();
      // Another letter may take its place, and is not the one that was put right.
      await manager.update(Message, { conversationId: id, correctsSeq: seq }, { correctsSeq: null });
      const last = await manager.findOne(Message, { where: { conversationId: id }, order: { seq: 'DESC' } });
      if (!last) {
        await manager.delete(Conversation, { id });
        await this.vault.destroy(topicAt(row.community_id, id).owner);
        await this.drafts.drop([{ in: id }]);
        return false;
      }
      const waits = await manager.existsBy(Message, unopened);
      const answered = last.author === 'provider' || last.seq <= conversation.answeredSeq;
      const state = waits ? ('sent' as const) : answered ? ('answered' as const) : ('opened' as const);
      await manager.update(Conversation, { id }, { lastSeq: last.seq, lastAt: last.sentAt, state });
      return true;
    });
  }
}
