import { Injectable } from '@nestjs/common';
import { Keyring } from '../platform/crypto/keyring.js';
import { Vault } from '../platform/crypto/vault.js';
import { lockOne } from '../platform/database/lock.js';
import { Read } from '../platform/database/read.js';
import { type Sql, sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { AccountId } from '../platform/http/actor.js';
import { Random } from '../platform/time/random.js';
import type { Role } from '../platform/ui/here.js';
import { type Channel, type Group, groups, type NoticeKind, usual } from './kinds.js';
import { usualQuiet } from './moments.js';
import { NoticeBook } from './notice-book.entity.js';
import { stopSecrets } from './stop-secrets.js';

/** When somebody is told next and was told last by one channel. ISO instants. */
export interface Told {
  dueAt?: string | undefined;
  lastAt?: string | undefined;
  /** Ids of what there was then: whatever of it comes to the front later has been told of. */
  of?: readonly string[] | undefined;
}

export interface Choices {
  /** Absent: as usual (`kinds.ts`). */
  mail?: readonly Group[] | undefined;
  push?: readonly Group[] | undefined;
  text?: readonly Group[] | undefined;
  /** Hours of the community's clock. `null`: never quiet. */
  quiet: { from: number; to: number } | null;
  digestAt?: number | undefined;
}

export interface Book extends Choices {
  /** The secret in the link that stops letters. It stands in every letter, so it has to be known, and not its hash alone. */
  stop: string;
  /** About what they were asked whether they want letters. Absent: about nothing, or they have chosen by themselves. */
  asked?: readonly Group[] | undefined;
  /** Ids of notices that were read. */
  read: readonly string[];
  told: Partial<Record<Channel, Told>>;
}

export const wants = (
  book: Choices | undefined,
  channel: Channel,
  { group, door }: Pick<NoticeKind, 'group' | 'door'>,
  role: Role,
): boolean => {
  const chosen = book?.[channel] ?? usual(channel, role);
  return chosen.includes(group) || (door === true && chosen.includes('door'));
};

/** About what somebody has not been asked yet whether they want letters. Who has chosen is asked nothing. */
export const unasked = ({ mail, asked }: Partial<Book> = {}): readonly Group[] =>
  groups.filter((group) => !(asked ?? (mail ? groups : [])).includes(group));

interface Row {
  id: string;
  account_id: AccountId;
  body: Buffer;
}

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (id: string) => ({ community: '-', table: 'notice_book', row: id, column: 'body' });

/** The only code that reads or writes the books. */
@Injectable()
export class Books {
  constructor(
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** Undefined for whoever has chosen, read and been told nothing yet. */
  async of(accountId: AccountId): Promise<Book | undefined> {
    return (await this.#find(sql`account_id = ${accountId}`))?.book;
  }

  /** Changes a book that is held until the unit ends, or begins one. Inside a unit of work. */
  async change(accountId: AccountId, how: (book: Book) => Partial<Book> | void): Promise<void> {
    const { id, book } = await this.#hold(accountId);
    const changed = how(book);
    if (changed) await this.#write(id, accountId, { ...book, ...changed });
  }

  /** The secret with which this person can stop letters: the same in every letter. */
  async stop(accountId: AccountId): Promise<string> {
    const known = await this.of(accountId);
    return known?.stop ?? this.unit.run(async () => (await this.#hold(accountId)).book.stop);
  }

  /** Whose secret this is. For stopping letters, and for nothing else. */
  async byStop(secret: string): Promise<AccountId | undefined> {
    return (await this.#find(sql`stop = ${this.#print(secret)}`))?.accountId;
  }

  async forget(accountId: AccountId): Promise<void> {
    await this.unit.manager.delete(NoticeBook, { accountId });
  }

  async #hold(accountId: AccountId): Promise<{ id: string; book: Book }> {
    const held = (await lockOne(this.unit.manager, NoticeBook, { accountId })) ?? (await this.#begin(accountId));
    const text = await this.vault.open(owner(accountId), place(held.id), held.body);
    return { id: held.id, book: JSON.parse(text) as Book };
  }

  /** Two that begin it at once begin one. */
  async #begin(accountId: AccountId): Promise<NoticeBook> {
    const id = this.random.id(`notice-book ${accountId}`);
    const stop = stopSecrets.letter(this.random, `notice-stop ${accountId}`);
    const fresh: Book = { stop, quiet: usualQuiet, read: [], told: {} };
    const body = await this.vault.seal(owner(accountId), place(id), JSON.stringify(fresh));
    const insert = this.unit.manager.createQueryBuilder().insert().into(NoticeBook);
    await insert
      .values({ id, accountId, stop: this.#print(stop), body })
      .orIgnore()
      .execute();
    return (await lockOne(this.unit.manager, NoticeBook, { accountId }))!;
  }

  async #write(id: string, accountId: AccountId, book: Book): Promise<void> {
    const body = await this.vault.seal(owner(accountId), place(id), JSON.stringify(book));
    await this.unit.manager.update(NoticeBook, { id }, { body });
  }

  async #find(where: Sql): Promise<{ accountId: AccountId; book: Book } | undefined> {
    const row = await this.read.one<Row>(sql`select id, account_id, body from notice_book where ${where}`);
    if (!row) return undefined;
    const { account_id: accountId } = row;
    const text = await this.vault.open(owner(accountId), place(row.id), row.body);
    return { accountId, book: JSON.parse(text) as Book };
  }

  #print(secret: string): string {
    return this.keyring.fingerprint('notice-stop', secret);
  }
}
