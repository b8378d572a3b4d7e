import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../platform/audit/audit-trail.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId } from '../../platform/http/actor.js';
import type { System } from '../../platform/http/systems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { type LookedWhat, SystemLook, type SystemLookId } from './system-look.entity.js';

/** What a system is about to be given, and whose it is. */
export interface Fetched {
  accountId: AccountId;
  what: LookedWhat;
  /** Of the conversation or the grant. */
  id: string;
}

/** A system that has looked, and on which days, the newest first. */
export interface SystemLookView {
  organisation: string;
  days: string[];
}

/**
 * The trail of what systems have fetched, day by day, for the person whose it is, and a line of the audit trail for each. It is written
 * before anything is given out.
 */
@Injectable()
export class SystemLooks {
  constructor(
    private readonly trail: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Once a day is enough, so most looks write nothing. */
  async note(system: System, fetched: readonly Fetched[]): Promise<void> {
    const day = this.clock.now().toZonedDateTimeISO(system.zone).toPlainDate().toString();
    const noted = await this.read.all<{ subject_id: string }>(sql`
      select subject_id from system_look
      where client_id = ${system.id} and day = ${day} and subject_id in ${list(fetched.map(({ id }) => id))}`);
    const known = new Set(noted.map(({ subject_id }) => subject_id));
    const fresh = [...new Map(fetched.map((each) => [each.id, each])).values()].filter(({ id }) => !known.has(id));
    if (fresh.length === 0) return;
    await this.unit.run(async () => {
      for (const { accountId, what, id: subjectId } of fresh) {
        const id = this.random.id<SystemLookId>(`system look ${subjectId} ${day}`);
        const look = { id, accountId, clientId: system.id, what, subjectId, day };
        // Two requests at once are one look.
        const insert = this.unit.manager.createQueryBuilder().insert().into(SystemLook).values(look);
        await insert.orIgnore().updateEntity(false).execute();
        const words = JSON.stringify({ organisation: system.organisation, what, subject: subjectId, day });
        await this.trail.append({ kind: 'system look', byId: system.id, aboutId: accountId, words });
      }
    });
  }

  /** By conversation or grant, which systems have looked. One read. */
  async ofEach(ids: readonly string[]): Promise<Map<string, SystemLookView[]>> {
    const rows = await this.read.all<{ subject_id: string; organisation: string; day: string }>(sql`
      select distinct l.subject_id, s.organisation, l.day from system_look l
      join system_client s on s.id = l.client_id
      where l.subject_id in ${list(ids)} order by l.day desc, s.organisation`);
    const found = new Map<string, SystemLookView[]>();
    for (const { subject_id, organisation, day } of rows) {
      const own = found.get(subject_id) ?? [];
      found.set(subject_id, own);
      const view = own.find((each) => each.organisation === organisation);
      if (view) view.days.push(day);
      else own.push({ organisation, days: [day] });
    }
    return found;
  }

  /** Of everything, or of what was shared alone. The audit trail keeps that there was a look. Inside a unit of work. */
  async forget(accountId: AccountId, what?: LookedWhat): Promise<void> {
    await this.unit.manager.delete(SystemLook, { accountId, ...(what ? { what } : {}) });
  }
}
