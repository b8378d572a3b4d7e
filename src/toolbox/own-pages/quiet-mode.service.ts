import { Injectable } from '@nestjs/common';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Random } from '../../platform/time/random.js';
import { OwnText, type Owner } from '../own-text.js';
import { ToolboxLock } from '../toolbox.lock.js';
import { OwnPage, type OwnPageId } from './own-page.entity.js';

const spot = (row: OwnPageId) => ({ table: 'own_page' as const, row, column: 'body' });

/** Whether somebody has chosen the quiet page. Sealed: that somebody has a bad time is nobody's to read from a table. */
@Injectable()
export class QuietMode {
  constructor(
    private readonly own: OwnText,
    private readonly lock: ToolboxLock,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  async isOn(actor: Owner): Promise<boolean> {
    const row = await this.#row(actor);
    return row ? (await this.own.opener(actor))<{ on: boolean }>(spot(row.id), row.body).on : false;
  }

  async turn(actor: Owner, on: boolean): Promise<void> {
    const { accountId } = actor;
    await this.unit.run(async () => {
      await this.lock.hold(actor);
      const row = await this.#row(actor);
      const id = row?.id ?? this.random.id<OwnPageId>(`own-page ${accountId}`);
      const body = await this.own.seal(actor, spot(id), { on });
      // Turned off it is kept: a row that comes and goes would tell what is sealed.
      if (row) await this.unit.manager.update(OwnPage, { id }, { body });
      else await this.unit.manager.insert(OwnPage, { id, accountId, shelf: 'quiet', revision: 1, body });
    });
  }

  #row({ accountId }: Owner): Promise<{ id: OwnPageId; body: Buffer } | undefined> {
    return this.read.one(sql`select id, body from own_page where account_id = ${accountId} and shelf = 'quiet'`);
  }
}
