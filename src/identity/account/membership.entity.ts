import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, oneOf, text, whole } from '../../platform/database/columns.js';
import type { AccountId, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { type Role, roles } from '../../platform/ui/here.js';

/** What an account is in a community. Staff are known there by name and title; a service user has neither. */
@Entity('membership', { withoutRowid: true })
@Unique(['accountId', 'communityId'])
@Check(oneOf('role', roles))
export class Membership {
  @PrimaryColumn(key()) id: MembershipId;
  @Column(id()) @ForeignKey('account', { onDelete: 'CASCADE' }) accountId: AccountId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) role: Role;
  @Column(text({ nullable: true })) staffName: string | null;
  @Column(text({ nullable: true })) staffTitle: string | null;
  @Column(text({ nullable: true })) organisation: string | null;
  /** Version of the group agreement that was accepted. */
  @Column(whole({ nullable: true })) agreementVersion: number | null;
}
