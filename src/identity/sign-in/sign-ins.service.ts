import { Inject, Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { CONFIG } from '../../platform/config/config.module.js';
import type { Config } from '../../platform/config/config.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { instantFrom, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, SessionId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Account } from '../account/account.entity.js';
import { usualMinutes } from './idle.js';
import { type OwnProof, Proof } from './proof.service.js';
import { Session, sessionOwner, sessionPlace } from './session.entity.js';

export interface SignInRowView {
  id: SessionId;
  here: boolean;
  /** What the browser calls itself; empty if it says nothing. */
  device: string;
  /** ISO instants, to five minutes. */
  begunAt?: string | undefined;
  seenAt: string;
}

export interface SignInsView {
  signIns: SignInRowView[];
  idleMinutes: number;
  /** Whether the reader may choose the idle time. */
  chooses: boolean;
  /** Whether a code is asked for beside the password. */
  codeApp: boolean;
  /** Whether there are others to sign in with. */
  outside: boolean;
}

/** One's own open sign-ins, told to oneself alone. */
@Injectable()
export class SignIns {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly proof: Proof,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor): Promise<SignInsView> {
    const { accountId, sessionId, idleMinutes, role } = actor;
    const now = this.clock.now();
    const rows = await this.read.all<{
      id: SessionId;
      seen_at: unknown;
      begun_at: unknown;
      device: Buffer | null;
      code_app: number;
    }>(sql`
      select s.id, s.seen_at, s.begun_at, s.device, case when a.totp_secret is null then 0 else 1 end as code_app
      from session s join account a on a.id = s.account_id
      where s.account_id = ${accountId} and s.ends_at > ${now} and s.seen_at > ${now.subtract({ minutes: idleMinutes })}
      order by s.seen_at desc`);
    const owner = sessionOwner(accountId);
    const open = await this.vault.opener([owner]);
    const signIns = rows.map((row) => ({
      id: row.id,
      here: row.id === sessionId,
      device: row.device ? open(owner, sessionPlace(row.id, 'device'), row.device) : '',
      begunAt: row.begun_at ? instantFrom(row.begun_at).toString() : undefined,
      seenAt: instantFrom(row.seen_at).toString(),
    }));
    return {
      signIns: signIns.sort((a, b) => Number(b.here) - Number(a.here)),
      idleMinutes: role === 'ServiceUser' ? idleMinutes : usualMinutes,
      chooses: role === 'ServiceUser',
      codeApp: rows.some((row) => Boolean(row.code_app)),
      outside: this.config.outside.some(({ roles }) => roles.includes(role)),
    };
  }

  /**
   * Ends one of one's own, or all but this one, once one has shown who one is: whoever found the portal open must not shut its owner
   * out. @throws NotHere unless it is one's own; what `Proof.require` throws
   */
  async end(actor: Actor, which: string, proof: OwnProof): Promise<void> {
    const { accountId, sessionId } = actor;
    const { signIns } = await this.show(actor);
    if (which !== 'others' && !signIns.some(({ id }) => id === which)) throw NotHere();
    await this.proof.require(actor, proof);
    const id = which === 'others' ? Not(sessionId) : (which as SessionId);
    await this.unit.run(() => this.unit.manager.delete(Session, { accountId, id }));
  }

  /** For the operator, when something is wrong: nobody is signed in any more. @returns how many were. */
  async endAll(): Promise<number> {
    const { affected } = await this.unit.run(() =>
      this.unit.manager.createQueryBuilder().delete().from(Session).execute(),
    );
    return affected ?? 0;
  }

  /** Holds for all sign-ins of a service user from their next request on. */
  async chooseIdle({ accountId }: Actor, idleMinutes: number): Promise<void> {
    await this.unit.run(() => this.unit.manager.update(Account, { id: accountId }, { idleMinutes }));
  }
}
