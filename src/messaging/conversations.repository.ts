import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Read } from '../platform/database/read.js';
import { instantFrom, list, type Sql, sql } from '../platform/database/sql.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../platform/http/actor.js';
import type { System } from '../platform/http/systems.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Clock } from '../platform/time/clock.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { Author, ConversationId, ConversationKind, ConversationState } from './conversation.js';
import type { MessageId } from './message.entity.js';

export interface ConversationRow {
  id: ConversationId;
  kind: ConversationKind;
  topic: Buffer;
  subject: Buffer | null;
  lang: Lang;
  state: ConversationState;
  answered_seq: number;
  filed_seq: number | null;
  relation_id: CareRelationId;
  account_id: AccountId;
  community_id: CommunityId;
  care_name: Buffer;
  provider_id: MembershipId;
  provider_name: string;
  provider_title: string;
  /** Of the provider, as it is now. */
  provider_role: string;
  provider_organisation: string;
  /** The person has left this provider. */
  ended_at: unknown;
  last_author: Author;
  sent_at: unknown;
  opened_at: unknown;
  expected_by: string | null;
  unopened: number;
  /** For a provider who was taken into a conversation with another one. */
  further: number;
  /** For a cover: from when on they read. */
  cover_since: unknown;
}

export interface MessageRow {
  id: MessageId;
  seq: number;
  author: Author;
  body: Buffer;
  snapshot: Buffer | null;
  lang: Lang;
  sent_at: unknown;
  opened_at: unknown;
  expected_by: string | null;
  written_by: MembershipId | null;
  corrects_seq: number | null;
  writer_name: string | null;
}

/** The same of several conversations. */
export type LetterRow = MessageRow & { conversation_id: ConversationId };

/** A message without its words. */
export interface Mark {
  seq: number;
  author: Author;
  sentAt: Temporal.Instant;
  opened: boolean;
}

/** Where conversations come from, and what tells that the person has left. */
interface From {
  from: Sql;
  ended: Sql;
}

/** A relation's own conversations. */
const own: From = {
  from: sql`care_relation r join conversation c on c.care_relation_id = r.id`,
  ended: sql`r.ended_at`,
};

/** Those with another provider that the person has taken this one into, and not out again, nor left them. */
const takenIn: From = {
  from: sql`care_relation r
    join further_provider f on f.care_relation_id = r.id and f.until_at is null and r.ended_at is null
    join conversation c on c.id = f.conversation_id and c.care_relation_id <> r.id
    join care_relation o on o.id = c.care_relation_id`,
  ended: sql`o.ended_at`,
};

/** Which conversations, before anything else is asked about them. */
const keysOf = ({ from }: From, where: Sql) =>
  sql`select r.id as relation_id, c.id as conversation_id, c.last_at from ${from} where ${where}`;

/**
 * Conversations with their last message, what is unopened, and the earliest day an open answer is expected by. What was not
 * opened is not answered either, though something later may be: a cover answers what came to them.
 * @param since for a cover: from when on they read
 */
const rowsOf = (keys: Sql, since: Sql | null = null) => sql`
  select c.id, c.kind, c.topic, c.subject, c.lang, c.state, c.answered_seq, c.filed_seq,
    ${since ?? sql`null`} as cover_since, case when c.care_relation_id = r.id then 0 else 1 end as further,
    r.id as relation_id, r.account_id, r.community_id, r.care_name, o.provider_id,
    p.staff_name as provider_name, coalesce(p.staff_title, '') as provider_title, p.role as provider_role,
    coalesce(p.organisation, '') as provider_organisation, coalesce(o.ended_at, r.ended_at) as ended_at,
    l.author as last_author, l.sent_at, l.opened_at,
    (select min(e.expected_by) from message e
      where e.conversation_id = c.id and e.author = 'person' and (e.seq > c.answered_seq or e.opened_at is null)
      ${since ? sql`and e.sent_at >= ${since}` : sql``}) as expected_by,
    (select cast(count(*) as integer) from message u
      where u.conversation_id = c.id and u.author = 'person' and u.opened_at is null
      ${since ? sql`and u.sent_at >= ${since}` : sql``}) as unopened
  from (${keys}) k
  join care_relation r on r.id = k.relation_id
  join conversation c on c.id = k.conversation_id
  join care_relation o on o.id = c.care_relation_id
  join membership p on p.id = o.provider_id
  join message l on l.conversation_id = c.id and l.seq = c.last_seq`;

const newestFirst = sql`order by last_at desc, conversation_id`;
const inOrder = sql`order by l.sent_at desc, c.id`;

/**
 * The party's conversations. A provider comes to theirs in two ways, each along its own index: with an `or` between the two a database
 * looks through everybody's.
 */
function rowsOfParty(actor: Actor, and: (from: From) => Sql, newest = sql``): Sql {
  const keys = (from: From) => keysOf(from, sql`${partyIs(actor)} ${and(from)}`);
  const further = actor.role === 'Provider' ? sql`union all ${keys(takenIn)}` : sql``;
  return rowsOf(sql`${keys(own)} ${further} ${newest}`);
}

/** The same for a cover: only what came while they cover, and only as long as they do. */
const covered = (actor: Actor, now: Temporal.Instant, and: Sql) =>
  rowsOf(
    sql`
    select r.id as relation_id, c.id as conversation_id, a.from_at as since
    from provider_absence a
    join care_relation r on r.provider_id = a.provider_id
    join conversation c on c.care_relation_id = r.id
    where a.cover_id = ${actor.membershipId} and a.from_at <= ${now} and ${now} < a.until_at
      and r.community_id = ${actor.communityId}
      and exists (select 1 from message w
        where w.conversation_id = c.id and w.author = 'person' and w.sent_at >= a.from_at) ${and}`,
    sql`k.since`,
  );

/** What asks for something: nothing that was answered or ended, nor an update that was opened. As `panelOf` has it. */
const wants = ({ ended }: From) => sql`(${ended} is null and c.state in ('sent', 'opened')
  and (c.state = 'sent' or c.kind <> 'update'))`;

/** Reads conversations, and only those the actor is a party to. */
@Injectable()
export class ConversationsRepository {
  constructor(
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** The party's conversations, newest first. @param before only those whose last message is older. */
  newest(actor: Actor, limit: number, before?: Temporal.Instant): Promise<ConversationRow[]> {
    const newest = sql`${newestFirst} limit ${limit}`;
    return this.read.all(sql`${rowsOfParty(actor, () => older(before), newest)} ${inOrder}`);
  }

  /** Everything that still wants something of the provider. */
  async wanting(actor: Actor): Promise<ConversationRow[]> {
    const parties = await this.read.all<ConversationRow>(rowsOfParty(actor, (from) => sql`and ${wants(from)}`));
    const covering = await this.read.all<ConversationRow>(covered(actor, this.clock.now(), sql`and ${wants(own)}`));
    // Who was taken in reads all of it, and needs no second row as a cover.
    const known = new Set(parties.map(({ id }) => id));
    return [...parties, ...covering.filter(({ id }) => !known.has(id))];
  }

  /** What does not, newest first. */
  earlier(actor: Actor, limit: number, before?: Temporal.Instant): Promise<ConversationRow[]> {
    const newest = sql`${newestFirst} limit ${limit}`;
    return this.read.all(
      sql`${rowsOfParty(actor, (from) => sql`and not ${wants(from)} ${older(before)}`, newest)} ${inOrder}`,
    );
  }

  async one(actor: Actor, id: ConversationId): Promise<ConversationRow | undefined> {
    const own = await this.read.one<ConversationRow>(rowsOfParty(actor, () => sql`and c.id = ${id}`));
    if (own || actor.role !== 'Provider') return own;
    return this.read.one(covered(actor, this.clock.now(), sql`and c.id = ${id}`));
  }

  /** For a system of these providers: those in which they read something that was sent since, in no order of time. */
  ofProviders(
    system: Pick<System, 'communityId' | 'since'>,
    providers: readonly MembershipId[],
    { id, relation, after, limit }: OfProviders,
  ): Promise<ConversationRow[]> {
    const keys = keysOf(
      own,
      sql`${systemReads(system, providers)}
        ${id ? sql`and c.id = ${id}` : sql``} ${relation ? sql`and r.id = ${relation}` : sql``}
        ${after ? sql`and c.id > ${after}` : sql``}
      order by c.id limit ${limit}`,
    );
    return this.read.all(sql`${rowsOf(keys)} order by c.id`);
  }

  /** Where a letter stands, if these providers may read there. */
  async ofLetter(
    { communityId }: Pick<System, 'communityId'>,
    providers: readonly MembershipId[],
    id: MessageId,
  ): Promise<ConversationId | undefined> {
    const row = await this.read.one<{ id: ConversationId }>(sql`
      select c.id from message m join conversation c on c.id = m.conversation_id
      join care_relation r on r.id = c.care_relation_id
      where m.id = ${id} and r.community_id = ${communityId} and r.provider_id in ${list(providers)} and ${goesOn}`);
    return row?.id;
  }

  /** The people of these conversations, and those of `also`, by the ids of their care relations. */
  async people(
    { communityId, since }: Pick<System, 'communityId' | 'since'>,
    providers: readonly MembershipId[],
    also: readonly string[],
    { relation, after, limit }: Omit<OfProviders, 'id'>,
  ): Promise<Pick<ConversationRow, 'relation_id' | 'community_id' | 'care_name' | 'provider_id'>[]> {
    return this.read.all(sql`
      select r.id as relation_id, r.community_id, r.care_name, r.provider_id from care_relation r
      where r.community_id = ${communityId} and r.provider_id in ${list(providers)} and ${goesOn}
        ${relation ? sql`and r.id = ${relation}` : sql``} ${after ? sql`and r.id > ${after}` : sql``}
        and (r.id in ${list(also)}
          or exists (select 1 from conversation c where c.care_relation_id = r.id and ${hasReadable(since)}))
      order by r.id limit ${limit}`);
  }

  messages(id: ConversationId): Promise<MessageRow[]> {
    return this.read.all(sql`
      select m.id, m.seq, m.author, m.body, m.snapshot, m.lang, m.sent_at, m.opened_at, m.expected_by, m.written_by,
        m.corrects_seq, w.staff_name as writer_name
      from message m left join membership w on w.id = m.written_by
      where m.conversation_id = ${id} order by m.seq`);
  }

  /** The letters of several conversations, each in order. One read. */
  letters(ids: readonly ConversationId[]): Promise<LetterRow[]> {
    return this.read.all(sql`
      select m.id, m.conversation_id, m.seq, m.author, m.body, m.snapshot, m.lang, m.sent_at, m.opened_at, m.expected_by,
        m.written_by, m.corrects_seq, w.staff_name as writer_name
      from message m left join membership w on w.id = m.written_by
      where m.conversation_id in ${list(ids)} order by m.seq`);
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

/** Which of the conversations a system is given, or whose; `after` is the last one of the page before. */
export interface OfProviders {
  id?: ConversationId | undefined;
  relation?: string | undefined;
  after?: string | undefined;
  limit: number;
}

/** What a system of these providers is given something of: a condition on `c` and `r`. */
export const systemReads = (
  { communityId, since }: Pick<System, 'communityId' | 'since'>,
  providers: readonly MembershipId[],
): Sql => sql`(r.community_id = ${communityId} and c.care_relation_id = r.id and r.provider_id in ${list(providers)}
  and ${goesOn} and ${hasReadable(since)})`;

/** Once the person has left the provider, or altogether, what was written stays with the provider, and a system gets none of it. */
const goesOn = sql`r.ended_at is null`;

/** `readable` of a provider as a condition, of what was sent since. */
const hasReadable = (since: Temporal.Instant): Sql => sql`exists (
  select 1 from message s where s.conversation_id = c.id and s.sent_at > ${since}
    and (s.author = 'provider' or s.opened_at is not null))`;

/**
 * The rule of who may read: the person whose relation it is, the provider they chose, and those whom they have taken in
 * (`takenIn`). Beside them only a cover, for what came while they cover (`covered`). Nobody else has a branch.
 */
function partyIs(actor: Actor): Sql {
  const here = sql`r.community_id = ${actor.communityId}`;
  if (actor.role === 'ServiceUser')
    return sql`${here} and r.account_id = ${actor.accountId} and c.care_relation_id = r.id`;
  if (actor.role === 'Provider') return sql`${here} and r.provider_id = ${actor.membershipId}`;
  return sql`1 = 0`;
}

const older = (before: Temporal.Instant | undefined): Sql => (before ? sql`and c.last_at < ${before}` : sql``);
