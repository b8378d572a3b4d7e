import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Read } from '../platform/database/read.js';
import { instantFrom, type Sql, sql } from '../platform/database/sql.js';
import type { Actor, CommunityId, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { Author, ConversationId, ConversationKind, ConversationState } from './conversation.js';
import type { MessageId } from './message.entity.js';

export interface ConversationRow {
  id: ConversationId;
  kind: ConversationKind;
  topic: Buffer;
  lang: Lang;
  state: ConversationState;
  answered_seq: number;
  relation_id: CareRelationId;
  community_id: CommunityId;
  care_name: Buffer;
  provider_id: MembershipId;
  provider_name: string;
  provider_title: string;
  /** Of the provider, as it is now. */
  provider_role: string;
  last_author: Author;
  sent_at: unknown;
  opened_at: unknown;
  expected_by: string | null;
  unopened: number;
}

export interface MessageRow {
  id: MessageId;
  seq: number;
  author: Author;
  body: Buffer;
  lang: Lang;
  sent_at: unknown;
  opened_at: unknown;
  expected_by: string | null;
}

/** A message without its words. */
export interface Mark {
  seq: number;
  author: Author;
  sentAt: Temporal.Instant;
  opened: boolean;
}

/** Conversations with their last message, what is unopened, and the earliest day an open answer is expected by. */
const rows = sql`
  select c.id, c.kind, c.topic, c.lang, c.state, c.answered_seq,
    r.id as relation_id, r.community_id, r.care_name, r.provider_id,
    p.staff_name as provider_name, coalesce(p.staff_title, '') as provider_title, p.role as provider_role,
    l.author as last_author, l.sent_at, l.opened_at,
    (select min(e.expected_by) from message e
      where e.conversation_id = c.id and e.author = 'person' and e.seq > c.answered_seq) as expected_by,
    (select cast(count(*) as integer) from message u
      where u.conversation_id = c.id and u.author = 'person' and u.opened_at is null) as unopened
  from care_relation r
  join membership p on p.id = r.provider_id
  join conversation c on c.care_relation_id = r.id
  join message l on l.conversation_id = c.id and l.seq = c.last_seq`;

/** What asks for nothing any more, as `panelOf` has it. */
const seenTo = sql`(c.state = 'answered' or (c.kind = 'update' and c.state = 'opened'))`;

/** Reads conversations, and only those the actor is a party to. */
@Injectable()
export class ConversationsRepository {
  constructor(private readonly read: Read) {}

  /** The party's conversations, newest first. @param before only those whose last message is older. */
  newest(actor: Actor, limit: number, before?: Temporal.Instant): Promise<ConversationRow[]> {
    return this.read.all(
      sql`${rows} where ${partyIs(actor)} ${older(before)} order by l.sent_at desc, c.id limit ${limit}`,
    );
  }

  /** Everything that still wants something of the provider. */
  wanting(actor: Actor): Promise<ConversationRow[]> {
    return this.read.all(sql`${rows} where ${partyIs(actor)} and not ${seenTo}`);
  }

  /** What does not, newest first. */
  earlier(actor: Actor, limit: number, before?: Temporal.Instant): Promise<ConversationRow[]> {
    return this.read.all(
      sql`${rows} where ${partyIs(actor)} and ${seenTo} ${older(before)} order by l.sent_at desc, c.id limit ${limit}`,
    );
  }

  one(actor: Actor, id: ConversationId): Promise<ConversationRow | undefined> {
    return this.read.one(sql`${rows} where ${partyIs(actor)} and c.id = ${id}`);
  }

  messages(id: ConversationId): Promise<MessageRow[]> {
    return this.read.all(sql`
      select id, seq, author, body, lang, sent_at, opened_at, expected_by
      from message where conversation_id = ${id} order by seq`);
  }

  /** Who wrote when, and what was opened, in order. */
  async marks(id: ConversationId): Promise<Mark[]> {
    const found = await this.read.all<Pick<MessageRow, 'seq' | 'author' | 'sent_at' | 'opened_at'>>(
      sql`select seq, author, sent_at, opened_at from message where conversation_id = ${id} order by seq`,
    );
    return found.map(({ seq, author, sent_at, opened_at }) => ({
      seq,
      author,
      sentAt: instantFrom(sent_at),
      opened: opened_at != null,
    }));
  }
}

/** The one rule of who may read: the person whose relation it is, and the provider they chose. Nobody else has a branch. */
function partyIs(actor: Actor): Sql {
  const here = sql`r.community_id = ${actor.communityId}`;
  if (actor.role === 'ServiceUser') return sql`${here} and r.account_id = ${actor.accountId}`;
  if (actor.role === 'Provider') return sql`${here} and r.provider_id = ${actor.membershipId}`;
  return sql`1 = 0`;
}

const older = (before: Temporal.Instant | undefined): Sql => (before ? sql`and l.sent_at < ${before}` : sql``);
