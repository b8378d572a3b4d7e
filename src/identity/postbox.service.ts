import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import type { AccountId, MembershipId } from '../platform/http/actor.js';
import type { Lang } from '../platform/i18n/lang.js';
import { Mailer } from '../platform/mail/mailer.js';
import { Accounts } from './accounts.service.js';
import { FaceJoins } from './face-join.repository.js';
import type { MeetupFaceId, PersonaId } from './faces.js';
import { identityWords } from './identity.words.js';

/**
 * Tells a person by mail that there is something new, whichever face it is addressed to. Whoever asks never learns who that
 * is, and the letter is always the same: no name, no community, nothing of what it is about, a link to the front page.
 */
@Injectable()
export class Postbox {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly joins: FaceJoins,
    private readonly mailer: Mailer,
    private readonly read: Read,
  ) {}

  /** @param id of the outbox row, so that a second delivery is recognisable. Whoever has left gets no letter. */
  async toAccount(accountId: AccountId, id: string): Promise<void> {
    const account = await this.read.one<{ lang: Lang | null }>(sql`select lang from account where id = ${accountId}`);
    if (!account) return;
    const { email } = await this.accounts.own(accountId);
    const t = identityWords({ lang: account.lang ?? 'nb' });
    const text = t('notice.text', { link: this.config.publicUrl.href });
    await this.mailer.send({ to: email, subject: t('notice.subject'), text }, id);
  }

  async toMember(membershipId: MembershipId, id: string): Promise<void> {
    const member = sql`select account_id from membership where id = ${membershipId}`;
    const row = await this.read.one<{ account_id: AccountId }>(member);
    if (row) await this.toAccount(row.account_id, id);
  }

  async toFace(faceId: PersonaId | MeetupFaceId, id: string): Promise<void> {
    const accountId = await this.joins.personBehind(faceId);
    if (accountId) await this.toAccount(accountId, id);
  }
}
