import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Delivers, Outbox } from '../../platform/events/outbox.js';
import type { AccountId, MembershipId } from '../../platform/http/actor.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { Accounts } from './accounts.service.js';
import { FaceJoins } from '../face/face-join.repository.js';
import type { MeetupFaceId, PersonaId } from '../face/faces.js';
import { identityWords } from '../identity.words.js';

/** One face of somebody. */
export type Addressee =
  { accountId: AccountId } | { membershipId: MembershipId } | { faceId: PersonaId | MeetupFaceId };

/** A letter leaves some time within this: at once, it would tell whoever sees the mailbox what has just happened here. */
const within = 20 * 60;

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
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Writes the letter down; it is sent later, and not before `from`. Inside a unit of work. */
  async write(to: Addressee, from = this.clock.now()): Promise<void> {
    const seconds = this.random.whole(within, 'letter');
    await this.outbox.add('letter', to, from.add({ seconds }));
  }

  /** Who has left meanwhile gets no letter. */
  @Delivers('letter')
  async send(to: Addressee, id: string): Promise<void> {
    const accountId = await this.#personOf(to);
    const account =
      accountId && (await this.read.one<{ lang: Lang | null }>(sql`select lang from account where id = ${accountId}`));
    if (!account) return;
    const { email } = await this.accounts.own(accountId);
    const t = identityWords({ lang: account.lang ?? 'nb' });
    const text = t('notice.text', { link: this.config.publicUrl.href });
    await this.mailer.send({ to: email, subject: t('notice.subject'), text }, id);
  }

  async #personOf(to: Addressee): Promise<AccountId | undefined> {
    if ('accountId' in to) return to.accountId;
    if ('faceId' in to) return this.joins.personBehind(to.faceId);
    const member = sql`select account_id from membership where id = ${to.membershipId}`;
    return (await this.read.one<{ account_id: AccountId }>(member))?.account_id;
  }
}
