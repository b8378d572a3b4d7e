import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';

export type ClinicianDutyId = Branded<'ClinicianDutyId'>;

/** Hours of the week in which a clinician is on duty for the consultants of their community. */
@Entity('clinician_duty')
@Index(['memberId'])
export class ClinicianDuty {
  @PrimaryColumn(key()) id: ClinicianDutyId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) memberId: MembershipId;
  /** ISO weekdays, as figures one after the other. */
  @Column(text()) days: string;
  /** `HH:MM` on the community's wall. */
  @Column(text()) fromTime: string;
  @Column(text()) toTime: string;
  /** On public holidays too. */
  @Column(flag()) holidays: boolean;
}
