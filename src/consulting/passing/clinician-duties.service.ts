import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dutyAt, type DutyHours, type DutyView } from '../../communities/index.js';
import { Belongings } from '../../identity/index.js';
import { Read } from '../../platform/database/read.js';
import { list, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, MembershipId } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import { ClinicianDuty, type ClinicianDutyId } from './clinician-duty.entity.js';
import { DutyDoesNotFit } from './passing.problems.js';

/** Hours that one has said one is on duty in. */
export interface OwnDutyView extends DutyHours {
  id: ClinicianDutyId;
}

interface Row {
  id: ClinicianDutyId;
  member_id: MembershipId;
  days: string;
  from_time: string;
  to_time: string;
  holidays: unknown;
}

/**
 * When clinicians are on duty for what a consultant passes on: they say it themselves, and it is no promise of anybody else's. Apart from
 * the hours in which they read letters: whoever answers within days need not be there now.
 */
@Injectable()
export class ClinicianDuties implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  onModuleInit(): void {
    this.belongings.register('clinicianDuty', async (actor) => {
      const hours = (await this.own(actor)).map(({ days, from, to, holidays }) => ({ days, from, to, holidays }));
      return hours.length > 0 ? { hours } : undefined;
    });
  }

  async own({ membershipId }: Actor): Promise<OwnDutyView[]> {
    return (await this.#rows([membershipId])).map(({ id, ...row }) => ({ id, ...hoursOf(row) }));
  }

  /** @throws DutyDoesNotFit */
  async say(actor: Actor, { days, from, to, holidays }: DutyHours): Promise<void> {
    if (days.length === 0 || to <= from) throw DutyDoesNotFit();
    const { membershipId: memberId } = actor;
    await this.unit.run(async () => {
      const id = this.random.id<ClinicianDutyId>(`clinician-duty ${memberId}`);
      const each = { days: [...days].sort().join(''), fromTime: from, toTime: to, holidays: holidays ?? false };
      await this.unit.manager.insert(ClinicianDuty, { id, memberId, ...each });
    });
  }

  /** @throws NotHere for somebody else's */
  async takeBack({ membershipId: memberId }: Actor, id: string): Promise<void> {
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(ClinicianDuty, { id: id as ClinicianDutyId, memberId });
      if (affected === 0) throw NotHere();
    });
  }

  /** Who is there now, and until when; absent for whoever has said nothing. One read. */
  async now(people: readonly MembershipId[], zone: string): Promise<ReadonlyMap<MembershipId, DutyView>> {
    const now = this.clock.now().toZonedDateTimeISO(zone);
    const rows = await this.#rows(people);
    const those = (member: MembershipId) => rows.filter(({ member_id: of }) => of === member).map(hoursOf);
    return new Map(rows.map(({ member_id: member }) => [member, dutyAt(those(member), now)]));
  }

  #rows(people: readonly MembershipId[]): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select id, member_id, days, from_time, to_time, holidays from clinician_duty
      where member_id in ${list(people)} order by days, from_time, id`);
  }
}

const hoursOf = ({ days, from_time: from, to_time: to, holidays }: Omit<Row, 'id'>): DutyHours => ({
  days: [...days].map(Number),
  from,
  to,
  holidays: Boolean(holidays),
});
