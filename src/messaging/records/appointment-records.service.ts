import { Injectable } from '@nestjs/common';
import { SystemLooks } from '../../identity/index.js';
import { Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { list, type Sql, sql } from '../../platform/database/sql.js';
import type { AccountId, Actor, CommunityId, MembershipId } from '../../platform/http/actor.js';
import type { System } from '../../platform/http/systems.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { AppointmentId, AppointmentState } from '../appointment/appointment.js';
import { appointmentOpener, momentOf } from '../appointment/opened-appointments.js';
import type { CareRelationId } from '../care-relation.entity.js';
import type { ConversationId } from '../conversation.js';
import { type OfProviders, systemReads } from '../conversations.repository.js';
import type { AppointmentRecord } from './appointment-record.js';

interface Row {
  id: AppointmentId;
  conversation_id: ConversationId;
  state: AppointmentState;
  body: Buffer;
  lang: Lang;
  relation_id: CareRelationId;
  account_id: AccountId;
  by_id: MembershipId;
  by_name: string | null;
}

const rows = sql`
  select a.id, a.conversation_id, a.state, a.body, c.lang, r.id as relation_id, r.account_id, a.by_id,
    b.staff_name as by_name
  from appointment a
  join conversation c on c.id = a.conversation_id
  join care_relation r on r.id = c.care_relation_id
  join membership b on b.id = a.by_id`;

/** Which appointments a system is given, or whose; `after` is the last one of the page before. */
type Which = Omit<OfProviders, 'id'> & { id?: string | undefined };

/** Appointments as they go out of the portal: into a person's own file, and to the system of their providers. */
@Injectable()
export class AppointmentRecords {
  constructor(
    private readonly looks: SystemLooks,
    private readonly vault: Vault,
    private readonly read: Read,
  ) {}

  /** In one's own conversation, what was offered and what became of it, in order. None for everybody else. */
  async own(actor: Actor, id: ConversationId): Promise<AppointmentRecord[]> {
    if (actor.role !== 'ServiceUser') return [];
    const found = await this.read.all<Row>(sql`${rows}
      where a.conversation_id = ${id} and r.account_id = ${actor.accountId} and r.community_id = ${actor.communityId}
      order by a.after_seq, a.at, a.id`);
    return this.#records(actor, found);
  }

  /**
   * What a system of these providers is given: what one of them offered, the person agreed to and is told of here, since they were told
   * of the system, and whether it was called off. It is noted for the person before it is given out.
   */
  async forSystem(
    system: System,
    providers: readonly MembershipId[],
    { id, relation, after, limit }: Which,
  ): Promise<{ found: AppointmentRecord[]; next?: string | undefined }> {
    const given = await this.read.all<Row>(sql`${rows}
      where ${systemReads(system, providers)} and a.by_id in ${list(providers)}
        and a.agreed_at > ${system.since} and a.state in ('agreed', 'called-off')
        ${only(sql`a.id`, id)} ${only(sql`r.id`, relation)} ${after ? sql`and a.id > ${after}` : sql``}
      order by a.id limit ${limit}`);
    await this.looks.note(
      system,
      given.map((row) => ({ accountId: row.account_id, what: 'conversation', id: row.conversation_id })),
    );
    return { found: await this.#records(system, given), next: given.length === limit ? given.at(-1)?.id : undefined };
  }

  async #records(
    { communityId, zone }: { communityId: CommunityId; zone: string },
    found: readonly Row[],
  ): Promise<AppointmentRecord[]> {
    const open = await appointmentOpener(this.vault, communityId, found);
    return found.flatMap((row): AppointmentRecord[] => {
      const time = open(row);
      if (!time) return [];
      const at = (clock: string) => momentOf(time.day, clock, zone).toString({ timeZoneName: 'never' });
      return [
        {
          id: row.id,
          conversation: row.conversation_id,
          person: { id: row.relation_id },
          provider: { id: row.by_id, name: row.by_name ?? '' },
          state: row.state,
          time,
          startsAt: at(time.from),
          endsAt: at(time.to),
          lang: row.lang,
        },
      ];
    });
  }
}

const only = (column: Sql, id: string | undefined): Sql => (id ? sql`and ${column} = ${id}` : sql``);
