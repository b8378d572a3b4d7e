import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../platform/config/config.module.js';
import type { Config } from '../platform/config/config.js';
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
import { CodeNotRight } from './notices.problems.js';
import { noticeWords } from './notices.words.js';
import { TextNumber } from './text-number.entity.js';

interface Body {
  number: string;
  /** Until its owner has shown that it is theirs: what stood in the first text, until when, and how often it was wrong. */
  proof?: { code: string; until: string; wrong: number } | undefined;
}

export interface TextsView {
  number: string | null;
  /** A code has been sent there and not been entered. */
  waits: boolean;
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
    return { number: found?.number ?? null, waits: found?.proof !== undefined };
  }

  /** For its owner, also where texts have been switched off since. */
  async kept(accountId: AccountId): Promise<string | undefined> {
    return (await this.#of(accountId))?.number;
  }

  /** Whether somebody is reached this way. */
  async any(accountId: AccountId): Promise<boolean> {
    if (!this.isOn) return false;
    const found = await this.#of(accountId);
    return found !== undefined && !found.proof;
  }

  /** Sends a code there. Another number takes the place of the one before. @throws NotHere, TooMany */
  async begin({ accountId }: Pick<Actor, 'accountId'>, number: string): Promise<void> {
    if (!this.isOn) throw NotHere();
    await this.limits.spend(codes, accountId);
    await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, TextNumber, { accountId });
      const id = held?.id ?? this.random.id(`text-number ${accountId}`);
      const code = String(this.random.whole(1_000_000, `text-code ${accountId}`)).padStart(6, '0');
      const until = this.clock.now().add(goodFor).toString();
      const body = await this.#close(accountId, id, { number, proof: { code, until, wrong: 0 } });
      if (held) await this.unit.manager.update(TextNumber, { id }, { body });
      else await this.unit.manager.insert(TextNumber, { id, accountId, body });
      await this.outbox.add('text-code', { accountId });
    });
  }

  /** The code was read there. @throws NotHere, CodeNotRight */
  async prove({ accountId }: Pick<Actor, 'accountId'>, code: string): Promise<void> {
    if (!this.isOn) throw NotHere();
    const right = await this.unit.run(async () => {
      const held = await lockOne(this.unit.manager, TextNumber, { accountId });
      const body = held && (await this.#open(accountId, held));
      if (!held || !body?.proof) throw NotHere();
      const { proof, number } = body;
      if (proof.wrong >= tries || proof.until < this.clock.now().toString()) return false;
      const now: Body = proof.code === code ? { number } : { number, proof: { ...proof, wrong: proof.wrong + 1 } };
      await this.unit.manager.update(TextNumber, { id: held.id }, { body: await this.#close(accountId, held.id, now) });
      return !now.proof;
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

  /** That there is something new, the same for everything. @param id the same for the same text, should it be sent again */
  async send(accountId: AccountId, id: string): Promise<void> {
    const found = this.isOn ? await this.#of(accountId) : undefined;
    if (!found || found.proof) return;
    const link = new URL(`/notices/stop/${await this.books.stop(accountId)}?by=text`, this.config.publicUrl).href;
    await this.sender.send({ to: found.number, text: (await this.#words(accountId))('text.new', { link }) }, id);
  }

  @Delivers('text-code')
  async sendCode({ accountId }: { accountId: AccountId }, id: string): Promise<void> {
    const found = this.isOn ? await this.#of(accountId) : undefined;
    if (!found?.proof) return;
    const { code } = found.proof;
    await this.sender.send({ to: found.number, text: (await this.#words(accountId))('text.code', { code }) }, id);
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

  /** Filled up: whether a number is proved stands in no length. */
  #close(accountId: AccountId, id: string, body: Body): Promise<Buffer> {
    return this.vault.seal(owner(accountId), place(id), JSON.stringify(body).padEnd(200));
  }
}
