import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, text } from '../../platform/database/columns.js';
import type { Branded, MembershipId } from '../../platform/http/actor.js';

export type AbsenceId = Branded<'AbsenceId'>;

/** A provider is away. The cover, where there is one, reads what comes in between, and nothing from before or after. */
@Entity('provider_absence')
@Index(['providerId'])
@Index(['coverId'])
export class ProviderAbsence {
  @PrimaryColumn(key()) id: AbsenceId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) providerId: MembershipId;
  /** Local days, `YYYY-MM-DD`, both of them away. */
  @Column(text()) firstDay: string;
  @Column(text()) lastDay: string;
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'CASCADE' }) coverId: MembershipId | null;
  /**
   * The same days as moments, but never from before it was written down: whoever wrote that morning wrote to somebody else.
   */
  @Column(instant()) fromAt: Temporal.Instant;
  @Column(instant()) untilAt: Temporal.Instant;
}
