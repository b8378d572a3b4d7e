import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, sealed } from '../platform/database/columns.js';
import type { AccountId, Branded, CommunityId, MembershipId } from '../platform/http/actor.js';

export type CareRelationId = Branded<'CareRelationId'>;

/**
 * A service user has chosen a provider. It holds the name that this provider calls them by; no other provider sees it, and
 * nothing leads from here to a nickname or a meetup name.
 */
@Entity('care_relation', { withoutRowid: true })
@Unique(['accountId', 'providerId'])
@Index(['providerId'])
export class CareRelation {
  @PrimaryColumn(key()) id: CareRelationId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  /** A provider does not just go: somebody has to take over what was written to them. */
  @Column(id()) @ForeignKey('membership', { onDelete: 'RESTRICT' }) providerId: MembershipId;
  /** Sealed under the relation's own key. */
  @Column(sealed()) careName: Buffer;
  /** The service user has left this provider: what was written stays, nothing is added. */
  @Column(instant({ nullable: true })) endedAt: Temporal.Instant | null;
}
