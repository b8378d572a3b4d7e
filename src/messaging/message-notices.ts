import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Postbox } from '../identity/index.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import type { AccountId, MembershipId } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { Author } from './conversation.js';
import type { Mark } from './conversations.repository.js';

/** Several answers in a row make one letter. What the person reads is not tracked, so time has to do. */
const quietFor = { hours: 24 };

/** Whether the next message deserves a letter, given those before it: one per conversation until somebody has looked. */
export function wantsNotice(author: Author, before: readonly Mark[], now: Temporal.Instant): boolean {
  if (author === 'person') return !before.some((each) => each.author === 'person' && !each.opened);
  const last = before.at(-1);
  return last?.author !== 'provider' || last.sentAt.add(quietFor).epochMilliseconds <= now.epochMilliseconds;
}

/** Tells the other party by mail that there is something new. */
@Injectable()
export class MessageNotices {
  constructor(
    private readonly postbox: Postbox,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Inside the unit of work in which the message is written. */
  async add(relationId: CareRelationId, author: Author, before: readonly Mark[]): Promise<void> {
    if (!wantsNotice(author, before, this.clock.now())) return;
    const relation = sql`select account_id, provider_id from care_relation where id = ${relationId}`;
    const row = (await this.read.one<{ account_id: AccountId; provider_id: MembershipId }>(relation))!;
    await this.postbox.write(author === 'provider' ? { accountId: row.account_id } : { membershipId: row.provider_id });
  }
}
