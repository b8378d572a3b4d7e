import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId, Actor, MembershipId } from '../../platform/http/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { type Owner, OwnText } from '../own-text.js';
import { type AtWork, type AudienceName, audienceOf } from './audiences.js';
import { Grant, type GrantBody, type GrantId } from './grant.entity.js';

interface Row {
  id: GrantId;
  account_id: AccountId;
  with_id: MembershipId;
  audience: AudienceName;
  over: unknown;
  until_day: string | null;
  body: Buffer;
}

export interface GrantRecord {
  id: GrantId;
  accountId: AccountId;
  withId: MembershipId;
  audience: AudienceName;
  over: boolean;
  untilDay: string | null;
  body: GrantBody;
}

const spot = (row: GrantId) => ({ table: 'toolbox_grant' as const, row, column: 'body' });
const columns = sql`select id, account_id, with_id, audience, over, until_day, body from toolbox_grant`;

/** Reads and writes what is shared, with its sealed part opened. */
@Injectable()
export class Grants {
  constructor(
    private readonly own: OwnText,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
  ) {}

  /** Today by the community's calendar. */
  today({ zone }: Pick<Actor, 'zone'>): string {
    return this.clock.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }

  tieOf(tie: string): string {
    return this.keyring.fingerprint('grant-tie', tie);
  }

  /** Everything somebody shares or has shared. Two reads. */
  async ofOwner({ accountId }: Owner): Promise<GrantRecord[]> {
    return this.#opened(await this.read.all<Row>(sql`${columns} where account_id = ${accountId} order by id`));
  }

  /** What has not ended and is meant for this reader; whether the two still know each other is not asked here. Two reads. */
  async forReader(reader: AtWork, id?: GrantId): Promise<GrantRecord[]> {
    const audience = audienceOf(reader.role);
    if (!audience) return [];
    return this.#opened(
      await this.read.all<Row>(sql`${columns}
        where with_id = ${reader.membershipId} and audience = ${audience} and over = ${false}
          and (until_day is null or until_day >= ${this.today(reader)})
          ${id ? sql`and id = ${id}` : sql``} order by id`),
    );
  }

  /** By grant, on which days it was opened, the latest first. */
  async looks(ids: readonly GrantId[]): Promise<Map<GrantId, string[]>> {
    const rows = await this.read.all<{ grant_id: GrantId; day: string }>(
      sql`select grant_id, day from toolbox_look where grant_id in ${list(ids)} order by day desc`,
    );
    const found = new Map<GrantId, string[]>(ids.map((id) => [id, []]));
    for (const { grant_id, day } of rows) found.get(grant_id)!.push(day);
    return found;
  }

  /** Gives it another last day, and lets a system fetch it or not any more. Inside a unit of work. */
  async change({ id, accountId, body }: GrantRecord, untilDay: string | null, system: boolean): Promise<void> {
    const { system: _before, ...rest } = body;
    const sealed = await this.own.seal({ accountId }, spot(id), { ...rest, ...(system ? { system } : {}) });
    await this.unit.manager.update(Grant, { id }, { untilDay, body: sealed });
  }

  /** Inside a unit of work. */
  async insert(record: Omit<GrantRecord, 'over'>): Promise<void> {
    const { body, ...row } = record;
    const sealed = await this.own.seal(row, spot(row.id), body);
    await this.unit.manager.insert(Grant, { ...row, over: false, body: sealed });
  }

  /** Ends it for good, before its day. Inside a unit of work. */
  async end({ id, accountId, body }: GrantRecord, ended: NonNullable<GrantBody['ended']>): Promise<void> {
    const sealed = await this.own.seal({ accountId }, spot(id), { ...body, ended });
    await this.unit.manager.update(Grant, { id }, { over: true, body: sealed });
  }

  async #opened(rows: readonly Row[]): Promise<GrantRecord[]> {
    if (rows.length === 0) return [];
    const open = await this.own.openers(rows.map(({ account_id: accountId }) => ({ accountId })));
    return rows.map(({ id, account_id: accountId, with_id: withId, audience, over, until_day: untilDay, body }) => ({
      id,
      accountId,
      withId,
      audience,
      over: Boolean(over),
      untilDay,
      body: open({ accountId })<GrantBody>(spot(id), body),
    }));
  }
}
