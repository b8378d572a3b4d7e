import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Belongings } from '../leaving/belongings.js';
import { Passkeys } from './passkey/passkeys.service.js';

/**
 * What somebody has chosen for signing in, for themselves. No secret leads out, and no open sign-in: those change with the
 * fetching itself.
 */
@Injectable()
export class OwnSignIn implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly passkeys: Passkeys,
    private readonly read: Read,
  ) {}

  onModuleInit(): void {
    this.belongings.register('signIn', (actor) => this.#of(actor));
  }

  async #of(actor: Actor): Promise<object> {
    const row = await this.read.one<{ idle_minutes: number | null; code_app: unknown }>(sql`
      select idle_minutes, case when totp_secret is null then 0 else 1 end as code_app
      from account where id = ${actor.accountId}`);
    return {
      idleMinutes: row?.idle_minutes ?? undefined,
      codeApp: Boolean(row?.code_app),
      passkeys: (await this.passkeys.list(actor)).map(({ name, addedAt }) => ({ name, addedAt })),
    };
  }
}
