import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { type Open, type Owner, OwnText } from '../own-text.js';
import { OwnToolbox } from '../toolbox.entity.js';
import { refOf } from '../sharing/item.js';
import { Shares } from '../sharing/shares.service.js';
import { ToolboxLock } from '../toolbox.lock.js';

const spot = ({ accountId }: Owner) => ({ table: 'toolbox' as const, row: accountId, column: 'what_matters' });

/** What matters in life, in one's own words: one text, as it is now. */
@Injectable()
export class Values {
  constructor(
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly shares: Shares,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** Undefined until something was written. */
  async of(actor: Owner): Promise<string | undefined> {
    const sealed = await this.sealed(actor);
    return sealed && Values.open(actor, sealed, await this.own.opener(actor));
  }

  /** Puts `text` in the place of what stood there. An empty one leaves nothing. */
  async write(actor: Actor, text: string): Promise<void> {
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const whatMatters = text ? await this.own.seal(actor, spot(actor), text) : null;
      await this.unit.manager.update(OwnToolbox, { accountId: actor.accountId }, { whatMatters });
      if (!text) await this.shares.gone(actor, refOf('values', ''));
    });
  }

  /** For whoever opens several things of a toolbox at once. One read. */
  async sealed({ accountId }: Owner): Promise<Buffer | undefined> {
    const row = await this.read.one<{ what_matters: Buffer | null }>(
      sql`select what_matters from toolbox where account_id = ${accountId}`,
    );
    return row?.what_matters ?? undefined;
  }

  static open(actor: Owner, sealed: Buffer, open: Open): string {
    return open<string>(spot(actor), sealed);
  }
}
