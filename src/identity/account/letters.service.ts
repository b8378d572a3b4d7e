import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { AccountId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { identityWords } from '../identity.words.js';
import { Accounts } from './accounts.service.js';

/** Where a person can stop letters with one press, and what a mail program may call for them (RFC 8058). */
type WayOut = (accountId: AccountId) => Promise<string>;

/**
 * The one letter that says "there is something new". It is the same to the letter whatever happened, to whichever face, in
 * whichever community: whoever reads along in a mailbox cannot tell a word from a provider from a look-up or a new passkey.
 */
@Injectable()
export class Letters {
  #wayOut: WayOut | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly read: Read,
  ) {}

  /** Told by the feature that keeps what people have chosen. */
  stopAt(wayOut: WayOut): void {
    this.#wayOut = wayOut;
  }

  /** Sends it now. Who has left meanwhile gets none. @param id the same for the same letter, should it be sent again */
  async send(accountId: AccountId, id: string): Promise<void> {
    const account = await this.read.one<{ lang: Lang | null }>(
      sql`select a.lang from account a join membership m on m.account_id = a.id where a.id = ${accountId} limit 1`,
    );
    if (!account) return;
    const { email } = await this.accounts.own(accountId);
    const t = identityWords({ lang: account.lang ?? 'nb' });
    const stop = await this.#wayOut?.(accountId);
    const text = t('notice.text', { link: this.config.publicUrl.href }) + (stop ? t('notice.stop', { stop }) : '');
    const headers = stop && {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    await this.mailer.send({ to: email, subject: t('notice.subject'), text, ...(headers && { headers }) }, id);
  }
}
