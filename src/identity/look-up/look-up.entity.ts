import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { AccountId, Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';

export type LookUpId = Branded<'LookUpId'>;

/** `ordinary` needs no second person. The others are of an emergency. */
export const lookUpStates = ['ordinary', 'unconfirmed', 'escalated', 'confirmed', 'doubted'] as const;
export type LookUpState = (typeof lookUpStates)[number];

/** Somebody of the staff has opened the join of one person. The face they came from stands in the sealed reason. */
@Entity('look_up', { withoutRowid: true })
@Check(oneOf('state', lookUpStates))
@Index(['accountId'])
@Index(['communityId', 'state'])
export class LookUp {
  @PrimaryColumn(key()) id: LookUpId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'RESTRICT' }) byId: MembershipId;
  /** Sealed under the key of the person it is about. */
  @Column(sealed()) reason: Buffer;
  @Column(text()) state: LookUpState;
  @Column(id({ nullable: true }))
  @ForeignKey('membership', { onDelete: 'RESTRICT' })
  confirmedById: MembershipId | null;
  @Column(sealed({ nullable: true })) note: Buffer | null;
  @Column(instant()) lookedAt: Temporal.Instant;
  /** From when on the person sees it: at once, after an emergency by 72 hours later. */
  @Column(instant()) toldAt: Temporal.Instant;
}
