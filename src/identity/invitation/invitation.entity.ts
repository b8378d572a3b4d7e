import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { CommunityId } from '../../platform/http/actor.js';
import { type Role, roles } from '../../platform/ui/here.js';

export const invitationStates = ['open', 'accepted', 'withdrawn'] as const;

/** Leads one person in, once. Neither who accepted it nor, from then on, the address is kept. */
@Entity('invitation', { withoutRowid: true })
@Unique(['tokenFingerprint'])
@Index(['communityId'])
@Check(oneOf('role', roles))
@Check(oneOf('state', invitationStates))
export class Invitation {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) tokenFingerprint: string;
  @Column(text()) role: Role;
  @Column(text()) state: (typeof invitationStates)[number];
  @Column(sealed({ nullable: true })) email: Buffer | null;
  @Column(text({ nullable: true })) staffName: string | null;
  @Column(text({ nullable: true })) staffTitle: string | null;
  @Column(text({ nullable: true })) organisation: string | null;
  @Column(instant()) endsAt: Temporal.Instant;
}
