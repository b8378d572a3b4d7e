import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Delivers, Outbox } from '../platform/events/outbox.js';
import type { AccountId, Actor } from '../platform/http/actor.js';
import { Limits } from '../platform/http/limits.js';
import type { Lang } from '../platform/i18n/lang.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { TextSender } from '../platform/texts/text-sender.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { Books } from './books.js';
import { CodeNotRight, NumberNotClear } from './notices.problems.js';
import { noticeWords } from './notices.words.js';
import { phoneNumber, readable } from './phone-number.js';
import { stopSecrets } from './stop-secrets.js';
import { TextNumber } from './text-number.entity.js';

interface Body {
  /** The one whose owner has shown that it is theirs. */
  number?: string | undefined;
  /** The secret in the link that stops texts. It stands in every text, so it has to be known, and not its hash alone. */
  stop: string;
  /** Until it is shown to be theirs too: what stood in the first text, until when, and how often it was wrong. */
  next?: { number: string; code: string; until: string; wrong: number } | undefined;
}

export interface TextsView {
  /** The one that texts go to. */
  number: string | null;
  /** A code has been sent to this one and not been entered. */
  waits: string | null;
  /** Their owner has chosen to hear of nothing this way. */
  stopped: boolean;
}

const goodFor = { hours: 1 };
const tries = 5;
/** Whoever writes down other people's numbers sends them little. */
const codes = { name: 'text-code', points: 4, seconds: 24 * 60 * 60 };

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (id: string) => ({ community: '-', table: 'text_number', row: id, column: 'body' });

/** Numbers for plain texts. A number hears nothing until whoever wrote it down has read there what was sent. */
@Injectable()
export class TextNumbers {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sender: TextSender,
    private readonly books: Books,
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Whether this portal sends texts at all. */
  get isOn(): boolean {
    return this.config.textSpoolDir !== undefined;
  }

  /** @throws NotHere where texts are switched off */
  async show(accountId: AccountId): Promise<TextsView> {
    if (!this.isOn) throw NotHere();
    const found = await this.#of(accountId);
    const { text } = (await this.books.of(accountId)) ?? {};
    const [number = null, waits = null] = [found?.number, found?.next?.number].map((each) => each && readable(each));
    return { number, waits, stopped: text?.length === 0 };
  }

  /** For its owner, also where texts have been switched off since. */
  async kept(accountId: AccountId): Promise<{ number?: string | undefined; waits?: string | undefined }> {
    const found = await this.#of(accountId);
    const [number, waits] = [found?.number, found?.next?.number].map((each) => each && readable(each));
    return { number, waits };
  }

  /** Whether somebody is reached this way. */
  async any(accountId: AccountId): Promise<boolean> {
    return this.isOn && (await this.#of(accountId))?.number !== undefined;
  }

  /**
   * Sends a code there. A number that was proved hears until the other one is too. @throws NotHere, NumberNotClear, TooMany
   */
  async begin({ accountId }: Pick<Actor, 'accountId'>, written: string): Promise<void> {
    if (!this.isOn) throw NotHere();
    const number = phoneNumber(written);
    if (!number) throw NumberNotClear();
    await this.limits.spend(codes, accountId);
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, TextNumber, { accountId });
      const id = held?.id ?? this.random.id(`text-number ${accountId}`);
      const before = held ? await this.#open(accountId, held) : { stop: this.#secret(accountId) };
      const code = String(this.random.whole(1_000_000, `text-code ${accountId}`)).padStart(6, '0');
      const until = this.clock.now().add(goodFor).toString();
      await this.#keep(accountId, id, held, { ...before, next: { number, code, until, wrong: 0 } });
      await this.outbox.add('text-code', { accountId });
    });
  }

  /**
   * The code was read there: the number takes the place of the one before, whose link stops nothing any more. Whoever had stopped texts
   * wants them again. @throws NotHere, CodeNotRight
   */
  async prove({ accountId }: Pick<Actor, 'accountId'>, code: string): Promise<void> {
    if (!this.isOn) throw NotHere();
    const right = await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, TextNumber, { accountId });
      const body = held && (await this.#open(accountId, held));
      if (!held || !body?.next) throw NotHere();
      const { next } = body;
      if (next.wrong >= tries || next.until < this.clock.now().toString()) return false;
      if (next.code !== code) {
        await this.#keep(accountId, held.id, held, { ...body, next: { ...next, wrong: next.wrong + 1 } });
        return false;
      }
      await this.#keep(accountId, held.id, held, { number: next.number, stop: this.#secret(accountId) });
      await this.books.change(accountId, ({ text }) => (text?.length === 0 ? { text: undefined } : undefined));
      return true;
    });
    // Outside: a wrong one counts, whatever is told.
    if (!right) throw CodeNotRight();
  }

  /** Twice is once. */
  async remove({ accountId }: Pick<Actor, 'accountId'>): Promise<void> {
    await this.unit.run(() => this.forget(accountId));
  }

  /** Inside a unit of work. */
  async forget(accountId: AccountId): Promise<void> {
    await this.unit.manager.delete(TextNumber, { accountId });
  }

  /** Whose secret this is. For stopping texts, and for nothing else. */
  async byStop(secret: string): Promise<AccountId | undefined> {
    const print = this.#print(secret);
    const row = await this.read.one<{ account_id: AccountId }>(
      sql`select account_id from text_number where stop = ${print}`,
    );
    return row?.account_id;
  }

  /** That there is something new, the same for everything. @param id the same for the same text, should it be sent again */
  async send(accountId: AccountId, id: string): Promise<void> {
    const found = this.isOn ? await this.#of(accountId) : undefined;
    if (!found?.number) return;
    const link = new URL(`/notices/stop/${found.stop}`, this.config.publicUrl).href;
    await this.sender.send({ to: found.number, text: (await this.#words(accountId))('text.new', { link }) }, id);
  }

  @Delivers('text-code')
  async sendCode({ accountId }: { accountId: AccountId }, id: string): Promise<void> {
    const found = this.isOn ? await this.#of(accountId) : undefined;
    if (!found?.next) return;
    const { code, number: to } = found.next;
    await this.sender.send({ to, text: (await this.#words(accountId))('text.code', { code }) }, id);
  }

  async #words(accountId: AccountId) {
    const account = await this.read.one<{ lang: Lang | null }>(sql`select lang from account where id = ${accountId}`);
    return noticeWords({ lang: account?.lang ?? 'nb' });
  }

  async #of(accountId: AccountId): Promise<Body | undefined> {
    const row = await this.read.one<{ id: string; body: Buffer }>(
      sql`select id, body from text_number where account_id = ${accountId}`,
    );
    return row && this.#open(accountId, row);
  }

  async #open(accountId: AccountId, { id, body }: { id: string; body: Buffer }): Promise<Body> {
    return JSON.parse(await this.vault.open(owner(accountId), place(id), body)) as Body;
  }

  async #keep(accountId: AccountId, id: string, held: TextNumber | null, body: Body): Promise<void> {
    const row = { stop: this.#print(body.stop), body: await this.#close(accountId, id, body) };
    if (held) await this.unit.manager.update(TextNumber, { id }, row);
    else await this.unit.manager.insert(TextNumber, { id, accountId, ...row });
  }

  #secret(accountId: AccountId): string {
    return stopSecrets.text(this.random, `text-stop ${accountId}`);
  }

  #print(secret: string): string {
    return this.keyring.fingerprint('text-stop', secret);
  }

  /** Filled up: whether a number is proved stands in no length. */
  #close(accountId: AccountId, id: string, body: Body): Promise<Buffer> {
    return this.vault.seal(owner(accountId), place(id), JSON.stringify(body).padEnd(250));
  }
}
