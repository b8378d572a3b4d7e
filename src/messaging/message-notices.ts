import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Accounts } from '../identity/index.js';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { Delivers, Outbox } from '../platform/events/outbox.js';
import type { AccountId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Mailer } from '../platform/mail/mailer.js';
import { Clock } from '../platform/time/clock.js';
import type { CareRelationId } from './care-relation.entity.js';
import type { Author } from './conversation.js';
import type { Mark } from './conversations.repository.js';
import { messagingWords } from './messaging.words.js';

/** Several answers in a row make one letter. What the person reads is not tracked, so time has to do. */
const quietFor = { hours: 24 };

/** Whether the next message deserves a letter, given those before it: one per conversation until somebody has looked. */
export function wantsNotice(author: Author, before: readonly Mark[], now: Temporal.Instant): boolean {
  if (author === 'person') return !before.some((each) => each.author === 'person' && !each.opened);
  const last = before.at(-1);
  return last?.author !== 'provider' || last.sentAt.add(quietFor).epochMilliseconds <= now.epochMilliseconds;
}

/** Tells the other party by mail that there is something new: no name, no community, nothing of what it is about. */
@Injectable()
export class MessageNotices {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Inside the unit of work in which the message is written. */
  async add(relationId: CareRelationId, author: Author, before: readonly Mark[]): Promise<void> {
    if (!wantsNotice(author, before, this.clock.now())) return;
    const reader =
      author === 'provider'
        ? sql`select account_id from care_relation where id = ${relationId}`
        : sql`select p.account_id from care_relation r join membership p on p.id = r.provider_id where r.id = ${relationId}`;
    const { account_id: accountId } = (await this.read.one<{ account_id: AccountId }>(reader))!;
    await this.outbox.add('message-notice', { accountId });
  }

  @Delivers('message-notice')
  async send({ accountId }: { accountId: AccountId }, id: string): Promise<void> {
    const account = await this.read.one<{ lang: Lang | null }>(sql`select lang from account where id = ${accountId}`);
    // Whoever has left meanwhile gets no letter.
    if (!account) return;
    const { email } = await this.accounts.own(accountId);
    const t = messagingWords({ lang: account.lang ?? 'nb' });
    const link = this.config.publicUrl.href;
    await this.mailer.send({ to: email, subject: t('letter.subject'), text: t('letter.text', { link }) }, id);
  }
}
