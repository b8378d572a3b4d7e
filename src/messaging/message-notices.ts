import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Notices } from '../notices/index.js';
import { Read } from '../platform/database/read.js';
import { instantFrom, sql } from '../platform/database/sql.js';
import type { AccountId, MembershipId } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { Author, ConversationId } from './conversation.js';
import type { Conversation } from './conversation.entity.js';
import type { Mark } from './conversations.repository.js';

/** Several answers in a row make one letter. What the person reads is not tracked, so time has to do. */
const quietFor = { hours: 24 };

/** Whether the next message deserves a letter, given those before it: one per conversation until somebody has looked. */
export function wantsNotice(author: Author, before: readonly Mark[], now: Temporal.Instant): boolean {
  if (author === 'person') return !before.some((each) => each.author === 'person' && !each.opened);
  const last = before.at(-1);
  return last?.author !== 'provider' || last.sentAt.add(quietFor).epochMilliseconds <= now.epochMilliseconds;
}

/** Tells the other party that there is something new. */
@Injectable()
export class MessageNotices implements OnModuleInit {
  constructor(
    private readonly notices: Notices,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.notices.register('message-answered', {
      group: 'messages',
      words: ['Du har fått svar fra en behandler', 'A provider has answered you'],
      href: (id) => `/conversations/${id}`,
    });
    this.notices.register('message-unread', {
      group: 'messages',
      words: ['En melding er ikke åpnet ennå', 'A message has not been opened yet'],
      href: (id) => `/conversations/${id}`,
    });
    this.notices.register('message-waiting', {
      group: 'messages',
      words: ['En melding venter på deg', 'A message is waiting for you'],
      href: (id) => `/conversations/${id}`,
    });
  }

  /**
   * Once more, with no word of what or from whom: to the cover for what came while they cover, to the provider for what came before,
   * which nobody else reads. Inside a unit of work.
   */
  async remind(
    { id, careRelationId }: Pick<Conversation, 'id' | 'careRelationId'>,
    sentAt: readonly Temporal.Instant[],
  ): Promise<void> {
    const cover = await this.#cover(careRelationId);
    const relation = await this.read.one<{ provider_id: MembershipId }>(sql`
      select r.provider_id from care_relation r join membership p on p.id = r.provider_id and p.role = 'Provider'
      where r.id = ${careRelationId} and r.ended_at is null`);
    if (!relation) return;
    const reach = cover ? sentAt.filter((at) => Temporal.Instant.compare(at, cover.since) >= 0).length : 0;
    if (cover && reach > 0) await this.notices.tell({ membershipId: cover.id }, 'message-unread', id);
    if (reach < sentAt.length) await this.notices.tell({ membershipId: relation.provider_id }, 'message-unread', id);
  }

  /** To the cover in place of a provider who is away. Inside the unit of work in which the message is written. */
  async add(
    { id, careRelationId }: Pick<Conversation, 'id' | 'careRelationId'>,
    author: Author,
    before: readonly Mark[],
  ): Promise<void> {
    if (author === 'person') await this.#tellTakenIn(id, !wantsNotice(author, before, this.clock.now()));
    const cover = author === 'person' ? await this.#cover(careRelationId) : undefined;
    const known = cover ? before.filter((each) => Temporal.Instant.compare(each.sentAt, cover.since) >= 0) : before;
    const quietly = !wantsNotice(author, known, this.clock.now());
    if (cover) return this.notices.tell({ membershipId: cover.id }, 'message-waiting', id, { quietly });
    const relation = sql`select account_id, provider_id from care_relation where id = ${careRelationId}`;
    const row = (await this.read.one<{ account_id: AccountId; provider_id: MembershipId }>(relation))!;
    if (author === 'provider')
      await this.notices.tell({ accountId: row.account_id }, 'message-answered', id, { quietly });
    else await this.notices.tell({ membershipId: row.provider_id }, 'message-waiting', id, { quietly });
  }

  async #tellTakenIn(id: ConversationId, quietly: boolean): Promise<void> {
    const rows = await this.read.all<{ provider_id: MembershipId }>(sql`
      select r.provider_id from further_provider f
      join care_relation r on r.id = f.care_relation_id
      join membership p on p.id = r.provider_id and p.role = 'Provider'
      where f.conversation_id = ${id} and f.until_at is null and r.ended_at is null`);
    const to = rows.map(({ provider_id }) => ({ membershipId: provider_id }));
    await this.notices.tell(to, 'message-waiting', id, { quietly });
  }

  async #cover(relationId: CareRelationId): Promise<{ id: MembershipId; since: Temporal.Instant } | undefined> {
    const now = this.clock.now();
    const row = await this.read.one<{ cover_id: MembershipId; from_at: unknown }>(sql`
      select a.cover_id, a.from_at from provider_absence a
      join care_relation r on r.provider_id = a.provider_id
      join membership c on c.id = a.cover_id and c.role = 'Provider'
      where r.id = ${relationId} and a.from_at <= ${now} and ${now} < a.until_at`);
    return row && { id: row.cover_id, since: instantFrom(row.from_at) };
  }
}
