import { Inject, Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditTrail } from '../../../platform/audit/audit-trail.js';
import { CONFIG } from '../../../platform/config/config.module.js';
import type { Config } from '../../../platform/config/config.js';
import { Keyring } from '../../../platform/crypto/keyring.js';
import { Read } from '../../../platform/database/read.js';
import { sql } from '../../../platform/database/sql.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Delivers, Outbox } from '../../../platform/events/outbox.js';
import type { AccountId, Actor, CommunityId } from '../../../platform/http/actor.js';
import { type Limit, Limits } from '../../../platform/http/limits.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { Clock } from '../../../platform/time/clock.js';
import { Random } from '../../../platform/time/random.js';
import { Account } from '../../account/account.entity.js';
import { Accounts } from '../../account/accounts.service.js';
import { checkPassword } from '../../account/common-passwords.js';
import { Passwords } from '../../account/passwords.js';
import { Postbox } from '../../account/postbox.service.js';
import { ResetGone, WrongResetCode } from '../../identity.problems.js';
import type { Role } from '../../../platform/ui/here.js';
import { Codes } from '../codes.service.js';
import { Passkey } from '../passkey/passkey.entity.js';
import { Session } from '../session.entity.js';
import { signInWords } from '../sign-in.words.js';
import { KnownDevices } from './known-devices.service.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { Reset } from './reset.entity.js';

const minutesOpen = 30;
/**
 * So long a fresh link stands before another letter goes out. That spares a mailbox without a limit for each address, by which anybody
 * could keep its owner from a letter of their own: they have a link already.
 */
const minutesBetween = 5;
/** Letters that somebody can have sent from one place: to one address, and at all. */
const perAddressAndPlace: Limit = { name: 'reset-letter', points: 3, seconds: 60 * 60 };
const perCoordinator: Limit = { name: 'reset-vouched', points: 20, seconds: 60 * 60 };
const perPlace: Limit = { name: 'reset-place', points: 20, seconds: 60 * 60 };
/** Guesses at the second thing, by somebody who reads the mailbox. */
const guesses: Limit = { name: 'reset-code', points: 5, seconds: minutesOpen * 60 };

interface Row {
  id: string;
  account_id: AccountId;
  vouched: boolean;
  totp_secret: Buffer | null;
  role: Role;
}

interface Wish {
  email: string;
  lang: Lang;
  /** The community whose coordinator has met the person. */
  vouchedBy?: CommunityId;
}

/**
 * A new password for whoever has forgotten theirs. The letter's link is half of it: whoever reads the mailbox needs a recovery
 * code, or a code of the code app, too. Who has neither meets the coordinator.
 */
@Injectable()
export class Resets {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly codes: Codes,
    private readonly recovery: RecoveryCodes,
    private readonly devices: KnownDevices,
    private readonly postbox: Postbox,
    private readonly trail: AuditTrail,
    private readonly limits: Limits,
    private readonly keyring: Keyring,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The same work and the same answer whether or not the address has an account: that is looked up when the letter goes. */
  async ask(wish: Wish, place: string): Promise<void> {
    await this.limits.spend(perPlace, place);
    await this.limits.spend(perAddressAndPlace, `${this.accounts.fingerprint(wish.email)}|${place}`);
    await this.unit.run(() => this.outbox.add('reset-letter', wish));
  }

  /**
   * A link that needs no second thing, for somebody whom the coordinator has met. The coordinator learns nothing by it, and it
   * leaves a line in the audit trail. @throws TooMany
   */
  async vouch(actor: Actor, email: string): Promise<void> {
    await this.limits.spend(perCoordinator, actor.accountId);
    const wish: Wish = { email, lang: actor.lang, vouchedBy: actor.communityId };
    await this.unit.run(async () => {
      const words = this.accounts.fingerprint(email);
      await this.trail.append({ kind: 'vouched reset', byId: actor.membershipId, aboutId: actor.accountId, words });
      await this.outbox.add('reset-letter', wish);
    });
  }

  @Delivers('reset-letter')
  async send({ email, lang, vouchedBy }: Wish, letterId: string): Promise<void> {
    const account = await this.accounts.byEmail(email);
    if (!account || (vouchedBy && account.community_id !== vouchedBy)) return;
    const vouched = vouchedBy !== undefined;
    if (!vouched && (await this.#isFresh(account.id))) return;
    const token = this.random.token(`reset ${account.id}`);
    await this.unit.run(async () => {
      // The newest link counts alone; but what a coordinator has vouched for is not undone by whoever asks next.
      await this.unit.manager.delete(Reset, { accountId: account.id, ...(vouched ? {} : { vouched }) });
      await this.unit.manager.insert(Reset, {
        id: this.random.id(`reset ${account.id}`),
        accountId: account.id,
        tokenFingerprint: this.#fingerprint(token),
        vouched,
        endsAt: this.clock.now().add({ minutes: minutesOpen }),
      });
    });
    const t = signInWords({ lang });
    const link = new URL(`/sign-in/reset/${token}`, this.config.publicUrl).href;
    const text = t('reset.letter', { link, minutes: minutesOpen });
    await this.mailer.send({ to: email, subject: t('reset.subject'), text }, letterId);
  }

  /** Looking uses nothing up: mail scanners open links too. @throws ResetGone */
  async show(token: string): Promise<{ asksCode: boolean }> {
    return { asksCode: !(await this.#find(token)).vouched };
  }

  /**
   * Sets the new password, uses the link and the code up, and ends every sign-in. Whoever a coordinator has met has lost the rest too:
   * code app, passkeys and recovery codes go, and whoever works here sets up a new factor before anything else.
   * @returns whom to sign in. @throws ResetGone, WrongResetCode, CommonPassword, PasswordTellsWho, TooMany
   */
  async use(
    token: string,
    wish: { password: string; recovery?: string | undefined },
  ): Promise<{ accountId: AccountId; factorDue: boolean }> {
    const row = await this.#find(token);
    // Before the guess is counted: choosing a password that is too easy is none.
    checkPassword(wish.password, { ...(await this.accounts.own(row.account_id)), product: this.config.product });
    await this.limits.spend(guesses, row.id);
    const passwordHash = await this.passwords.hash(wish.password);
    const { account_id: accountId } = row;
    const factorDue = row.vouched && row.role !== 'ServiceUser';
    const second = row.vouched ? undefined : await this.#second(row, wish.recovery);
    await this.unit.run(async () => {
      if (second && !(await second())) throw WrongResetCode();
      const { affected } = await this.unit.manager.delete(Reset, { id: row.id });
      if (affected !== 1) throw ResetGone();
      await this.unit.manager.delete(Reset, { accountId });
      await this.unit.manager.update(Account, { id: accountId }, { passwordHash });
      if (row.vouched) await this.#beginAnew(accountId, factorDue);
      await this.unit.manager.delete(Session, { accountId });
      await this.devices.forget(accountId);
      // If it was somebody else, the person hears of it.
      await this.postbox.write({ accountId });
    });
    return { accountId, factorDue };
  }

  async #beginAnew(accountId: AccountId, factorDue: boolean): Promise<void> {
    const { manager } = this.unit;
    await manager.update(Account, { id: accountId }, { totpSecret: null, totpStep: null, factorDue });
    await manager.delete(Passkey, { accountId });
    await manager.delete(RecoveryCode, { accountId });
  }

  /** Forgets links that are over. */
  @Interval(60 * 60_000)
  async sweep(): Promise<void> {
    const over = sql`delete from reset where ends_at <= ${this.clock.now()}`.compile();
    await this.unit.run(() => this.unit.runner.query(over.text, over.values));
  }

  async #isFresh(accountId: AccountId): Promise<boolean> {
    const since = this.clock.now().add({ minutes: minutesOpen - minutesBetween });
    const row = await this.read.one(sql`select id from reset where account_id = ${accountId} and ends_at > ${since}`);
    return row !== undefined;
  }

  /** What was typed beside the link, prepared: the slow part is done before the unit of work, the taking inside it. */
  async #second({ account_id: accountId, totp_secret: secret }: Row, typed = ''): Promise<() => Promise<boolean>> {
    if (/^\d{6}$/.test(typed)) return async () => secret !== null && this.codes.take(accountId, secret, typed);
    const code = await this.recovery.fingerprint(accountId, typed);
    return () => this.recovery.use(accountId, code);
  }

  async #find(token: string): Promise<Row> {
    const row = await this.read.one<Row>(sql`
      select r.id, r.account_id, r.vouched, a.totp_secret, m.role
      from reset r join account a on a.id = r.account_id join membership m on m.account_id = a.id
      where r.token_fingerprint = ${this.#fingerprint(token)} and r.ends_at > ${this.clock.now()} order by m.id limit 1`);
    if (!row) throw ResetGone();
    return { ...row, vouched: Boolean(row.vouched) };
  }

  #fingerprint(token: string): string {
    return this.keyring.fingerprint('reset', token);
  }
}
