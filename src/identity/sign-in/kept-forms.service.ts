import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, LateForm, SessionId } from '../../platform/http/actor.js';
import { Session, sessionFingerprint, sessionOwner, sessionPlace } from './session.entity.js';

/**
 * What somebody was writing when their sign-in ended. It stands sealed on the sign-in that ended, and goes to the next one
 * of the same person in the same browser; nobody else's opens it.
 */
@Injectable()
export class KeptForms {
  constructor(
    private readonly keyring: Keyring,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** @returns whether there was a sign-in to keep it for: one that was signed out of is gone. */
  async keep(token: string, form: LateForm): Promise<boolean> {
    const row = await this.#find(token);
    if (!row) return false;
    await this.unit.run(() => this.#write(row.account_id, row.id, form));
    return true;
  }

  /** Whether the browser that holds this token has something kept. Says nothing of what or whose. */
  async waits(token: string | undefined): Promise<boolean> {
    return token !== undefined && Boolean((await this.#find(token))?.kept);
  }

  /** Takes over from the browser's last sign-in what it kept for this person. Inside a unit of work. */
  async handOver(from: string | undefined, to: { accountId: AccountId; sessionId: SessionId }): Promise<boolean> {
    const row = from === undefined ? undefined : await this.#find(from);
    if (!row?.kept || row.account_id !== to.accountId) return false;
    await this.#write(to.accountId, to.sessionId, await this.#open(row.account_id, row.id, row.kept));
    await this.unit.manager.delete(Session, { id: row.id });
    return true;
  }

  async of(actor: Actor): Promise<LateForm | undefined> {
    const { accountId, sessionId } = actor;
    const row = await this.read.one<{ kept: Buffer | null }>(sql`select kept from session where id = ${sessionId}`);
    return row?.kept ? this.#open(accountId, sessionId, row.kept) : undefined;
  }

  async drop({ sessionId }: Actor): Promise<void> {
    await this.unit.run(() => this.unit.manager.update(Session, { id: sessionId }, { kept: null }));
  }

  #find(token: string) {
    return this.read.one<{ id: SessionId; account_id: AccountId; kept: Buffer | null }>(
      sql`select id, account_id, kept from session where token_fingerprint = ${sessionFingerprint(this.keyring, token)}`,
    );
  }

  async #write(accountId: AccountId, id: SessionId, form: LateForm): Promise<void> {
    const kept = await this.vault.seal(sessionOwner(accountId), sessionPlace(id, 'kept'), JSON.stringify(form));
    await this.unit.manager.update(Session, { id }, { kept });
  }

  async #open(accountId: AccountId, id: SessionId, kept: Buffer): Promise<LateForm> {
    return JSON.parse(await this.vault.open(sessionOwner(accountId), sessionPlace(id, 'kept'), kept)) as LateForm;
  }
}
