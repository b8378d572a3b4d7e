import { Injectable } from '@nestjs/common';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor } from '../../platform/http/actor.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { Account } from './account.entity.js';

const owner = (accountId: AccountId) => `account:${accountId}`;
const place = (row: AccountId): Place => ({ community: '-', table: 'account', row, column: 'contact' });

/** How others can reach one outside the portal, in one's own words. Shown to nobody it is not revealed to. */
@Injectable()
export class Contacts {
  constructor(
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  async of(accountId: AccountId): Promise<string | undefined> {
    const row = await this.read.one<{ contact: Buffer | null }>(
      sql`select contact from account where id = ${accountId}`,
    );
    return row?.contact ? this.vault.open(owner(accountId), place(accountId), row.contact) : undefined;
  }

  /** @param text nothing takes it away. */
  async set({ accountId }: Pick<Actor, 'accountId'>, text: string | undefined): Promise<void> {
    await this.unit.run(async () => {
      const contact = text ? await this.vault.seal(owner(accountId), place(accountId), text) : null;
      await this.unit.manager.update(Account, { id: accountId }, { contact });
    });
  }
}
