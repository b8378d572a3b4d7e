import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, json, key } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';
import type { Shift } from './working-calendar.js';

export type ProviderHoursId = Branded<'ProviderHoursId'>;

/** When a provider works in a week like others. */
@Entity('provider_hours')
@Unique(['providerId'])
export class ProviderHours {
  @PrimaryColumn(key()) id: ProviderHoursId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) providerId: MembershipId;
  @Column(json()) shifts: readonly Shift[];
}
