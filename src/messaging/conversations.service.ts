import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { instantFrom, instantOrNull } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { type Limit, Limits } from '../platform/http/limits.js';
import type { Actor, MembershipId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { answerExpectedBy } from './answer-expected.js';
import { CareRelations } from './care-relations.service.js';
import {
  answerWithin,
  type Author,
  type ConversationId,
  type ConversationKind,
  type ConversationView,
} from './conversation.js';
import { Conversation } from './conversation.entity.js';
import {
  type ConversationRow,
  ConversationsRepository,
  type Mark,
  type MessageRow,
} from './conversations.repository.js';
import { Message, type MessageId } from './message.entity.js';
import { MessageNotices } from './message-notices.js';
import { OpenFirst, ProviderGone } from './messaging.problems.js';
import { messagingWords } from './messaging.words.js';
import { bodyAt, careNameAt, topicAt } from './sealed-words.js';

export interface NewConversation {
  provider: MembershipId;
  careName?: string | undefined;
  kind: ConversationKind;
  topic: string;
  body: string;
}

/** More than a bad night asks for, and less than a machine would send. */
const perPerson: Limit = { name: 'messages', points: 60, seconds: 60 * 60 };

/** Writing, opening and answering. What is written is sealed before it reaches the database. */
@Injectable()
export class Conversations {
  constructor(
    private readonly care: CareRelations,
    private readonly conversations: ConversationsRepository,
    private readonly notices: MessageNotices,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The service user writes to a provider of their choice. @throws NotHere, CareNameFirst, TooMany */
  async start(actor: Actor, wish: NewConversation): Promise<ConversationId> {
    await this.care.provider(actor, wish.provider);
    await this.limits.spend(perPerson, actor.accountId);
    const id = this.random.id<ConversationId>('conversation');
    await this.unit.run(async () => {
      const careRelationId = await this.care.choose(actor, wish.provider, wish.careName);
      const { owner, place } = topicAt(actor.communityId, id);
      const topic = await this.vault.seal(owner, place, wish.topic);
      const { kind } = wish;
      const fresh = {
        id,
        careRelationId,
        kind,
        topic,
        lang: actor.lang,
        state: 'sent' as const,
        lastSeq: 0,
        answeredSeq: 0,
      };
      await this.unit.manager.insert(Conversation, fresh);
      await this.#append(actor, id, 'person', wish.body);
    });
    return id;
  }

  /** Either party writes on. @throws NotHere, ProviderGone, TooMany */
  async write(actor: Actor, id: ConversationId, body: string): Promise<void> {
    const { side, row } = await this.#party(actor, id);
    if (side === 'person' && row.provider_role !== 'Provider') throw ProviderGone();
    await this.limits.spend(perPerson, actor.accountId);
    await this.unit.run(() => this.#append(actor, id, side, body));
  }

  /** The provider opens what has come; the person sees that they did. Opening again changes nothing. @throws NotHere */
  async open(actor: Actor, id: ConversationId): Promise<void> {
    await this.#party(actor, id);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const conversation = await lockOne(manager, Conversation, { id });
      const unopened = { conversationId: id, author: 'person' as const, openedAt: IsNull() };
      await manager.update(Message, unopened, { openedAt: this.clock.now() });
      if (conversation!.state === 'sent') await manager.update(Conversation, { id }, { state: 'opened' });
    });
  }

  /** "Read, thank you": the provider's answer to an update, with one tap. Twice is once. @throws NotHere, OpenFirst */
  async thank(actor: Actor, id: ConversationId): Promise<void> {
    const { row } = await this.#party(actor, id);
    if (row.kind !== 'update') throw NotHere();
    await this.unit.run(async () => {
      const conversation = await lockOne(this.unit.manager, Conversation, { id });
      if (conversation!.state === 'sent') throw OpenFirst();
      if (conversation!.state === 'opened')
        await this.#append(actor, id, 'provider', messagingWords(actor)('thanks.body'));
    });
  }

  /** The conversation as this party may see it. @throws NotHere for everybody else. */
  async show(actor: Actor, id: ConversationId): Promise<ConversationView> {
    const { side, row } = await this.#party(actor, id);
    const messages = await this.conversations.messages(id);
    const careName = careNameAt(row.community_id, row.relation_id);
    const topic = topicAt(row.community_id, id);
    const unseal = await this.vault.opener([topic.owner, careName.owner]);
    const shown =
      side === 'person' ? messages : messages.filter((each) => each.author === 'provider' || each.opened_at != null);
    const view = (each: MessageRow) => {
      const { owner, place } = bodyAt(row.community_id, id, each.id);
      return {
        author: each.author,
        body: unseal(owner, place, each.body),
        lang: each.lang,
        sentAt: instantFrom(each.sent_at).toString(),
        openedAt: instantOrNull(each.opened_at)?.toString() ?? null,
        expectedBy: each.expected_by,
        answered: each.author === 'person' && each.seq <= row.answered_seq,
      };
    };
    return {
      id,
      side,
      kind: row.kind,
      topic: unseal(topic.owner, topic.place, row.topic),
      lang: row.lang,
      state: row.state,
      other:
        side === 'person'
          ? { name: row.provider_name, title: row.provider_title }
          : { name: unseal(careName.owner, careName.place, row.care_name), title: '' },
      messages: shown.map(view),
      unopened: messages.length - shown.length,
      open: row.provider_role === 'Provider',
      expectedBy: side === 'person' ? this.#expected(actor, row.kind) : null,
    };
  }

  async #party(actor: Actor, id: ConversationId): Promise<{ side: Author; row: ConversationRow }> {
    const row = await this.conversations.one(actor, id);
    if (!row) throw NotHere();
    return { side: actor.role === 'Provider' ? 'provider' : 'person', row };
  }

  /** Adds the next message and moves the conversation on. Inside a unit of work. */
  async #append(actor: Actor, id: ConversationId, author: Author, body: string): Promise<void> {
    const { manager } = this.unit;
    const conversation = (await lockOne(manager, Conversation, { id }))!;
    const before = await this.conversations.marks(id);
    const seq = conversation.lastSeq + 1;
    const messageId = this.random.id<MessageId>('message');
    const { owner, place } = bodyAt(actor.communityId, id, messageId);
    await manager.insert(Message, {
      id: messageId,
      conversationId: id,
      seq,
      author,
      body: await this.vault.seal(owner, place, body),
      lang: actor.lang,
      sentAt: this.clock.now(),
      openedAt: null,
      expectedBy: author === 'person' ? this.#expected(actor, conversation.kind) : null,
    });
    await manager.update(Conversation, { id }, { lastSeq: seq, ...movedOn(author, before, conversation) });
    await this.notices.add(conversation.careRelationId, author, before);
  }

  #expected(actor: Actor, kind: ConversationKind): string | null {
    return kind === 'update' ? null : answerExpectedBy(this.clock.now(), actor.zone, answerWithin).toString();
  }
}

/** An answer is to what its author had opened. What came meanwhile still waits for one. */
function movedOn(author: Author, before: readonly Mark[], { answeredSeq }: Conversation) {
  if (author === 'person') return { state: 'sent' as const };
  const asked = before.filter((each) => each.author === 'person');
  const opened = asked.filter((each) => each.opened);
  const state = opened.length === asked.length ? ('answered' as const) : ('sent' as const);
  return { state, answeredSeq: opened.at(-1)?.seq ?? answeredSeq };
}
