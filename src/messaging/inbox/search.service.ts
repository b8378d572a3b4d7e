import { Injectable } from '@nestjs/common';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, list, sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Limit, Limits } from '../../platform/http/limits.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { ConversationId } from '../conversation.js';
import { ConversationsRepository, type MessageRow } from '../conversations.repository.js';
import { opened } from '../damaged.js';
import { Looks } from '../looks/looks.service.js';
import { messagingWords } from '../messaging.words.js';
import { bodyAt, careNameAt, topicAt } from '../sealed-words.js';
import { excerptOf, isIn } from './match.js';

export interface FoundView {
  id: ConversationId;
  careName: string;
  topic: string;
  lang: Lang;
  /** Around the words, where they stand in a letter; null where they are in the topic or the name. */
  excerpt: string | null;
  /** The last message. ISO instant. */
  at: string;
}

export interface SearchView {
  /** What was looked for; null before anything was. */
  words: string | null;
  found: FoundView[];
  /** There are older conversations that were not looked into. */
  more: boolean;
}

/** So many conversations, the newest ones, and so many letters of them are opened for one search, in memory and nowhere else. */
const conversationsAtMost = 300;
const lettersAtMost = 3000;
const perPerson: Limit = { name: 'message-search', points: 60, seconds: 60 * 60 };

/**
 * Looks through one's own conversations. What people write to a provider is in no index: it is unsealed, compared and forgotten.
 * What was not opened is not looked into, nor what one reads as a cover.
 */
@Injectable()
export class ConversationSearch {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly looks: Looks,
    private readonly limits: Limits,
    private readonly vault: Vault,
    private readonly read: Read,
  ) {}

  /** @throws TooMany */
  async search(actor: Actor, words: string): Promise<SearchView> {
    await this.limits.spend(perPerson, actor.accountId);
    const all = await this.conversations.newest(actor, conversationsAtMost + 1);
    const rows = all.slice(0, conversationsAtMost);
    const letters = await this.read.all<Pick<MessageRow, 'id' | 'body'> & { conversation_id: ConversationId }>(sql`
      select id, conversation_id, body from message
      where conversation_id in ${list(rows.map(({ id }) => id))} and (author = 'provider' or opened_at is not null)
      order by sent_at desc, id limit ${lettersAtMost + 1}`);
    const of = new Map<ConversationId, typeof letters>();
    for (const each of letters.slice(0, lettersAtMost))
      of.set(each.conversation_id, [...(of.get(each.conversation_id) ?? []), each]);
    const open = await this.vault.opener(
      rows.flatMap((row) => [
        topicAt(row.community_id, row.id).owner,
        careNameAt(row.community_id, row.relation_id).owner,
      ]),
    );
    const found = rows.flatMap((row): FoundView[] => {
      const [name, about] = [careNameAt(row.community_id, row.relation_id), topicAt(row.community_id, row.id)];
      const t = messagingWords(actor);
      const careName = opened('A care name', () => open(name.owner, name.place, row.care_name), t('damaged.name'));
      const topic = opened('A topic', () => open(about.owner, about.place, row.topic), t('damaged.topic'));
      const bodies = (of.get(row.id) ?? []).map((each) => {
        const { owner, place } = bodyAt(row.community_id, row.id, each.id);
        return opened('A letter', () => open(owner, place, each.body), '');
      });
      const excerpt = bodies.map((body) => excerptOf(body, words)).find((each) => each !== null) ?? null;
      if (excerpt === null && !isIn(topic, words) && !isIn(careName, words)) return [];
      return [{ id: row.id, careName, topic, lang: row.lang, excerpt, at: instantFrom(row.sent_at).toString() }];
    });
    const seen = found.filter(({ excerpt }) => excerpt !== null).map(({ id }) => id);
    await this.looks.note(actor, 'party', seen);
    return { words, found, more: all.length > rows.length || letters.length > lettersAtMost };
  }
}
