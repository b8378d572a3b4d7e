import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Temporal } from 'temporal-polyfill';
import { id, instant, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';

export type DeskItemId = Branded<'DeskItemId'>;

/**
 * What somebody at the desk has done about a thing. The thing itself stands in its own feature, which alone says whether it is open:
 * a mark that is lost loses nothing. One row for each thing, so that it has one owner or none.
 */
@Entity('desk_item', { withoutRowid: true })
@Unique(['kind', 'aboutId'])
@Index(['touchedAt'])
export class DeskItem {
  @PrimaryColumn(key()) id: DeskItemId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) kind: string;
  @Column(id()) aboutId: string;
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'RESTRICT' }) ownerId: MembershipId | null;
  @Column(instant({ nullable: true })) ownedAt: Temporal.Instant | null;
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'RESTRICT' }) handedById: MembershipId | null;
  @Column(instant({ nullable: true })) snoozedUntil: Temporal.Instant | null;
  /** For things that end at the desk alone. */
  @Column(instant({ nullable: true })) closedAt: Temporal.Instant | null;
  @Column(instant()) touchedAt: Temporal.Instant;
}

/** Somebody cannot take this one. Nobody asks why. */
@Entity('desk_decline')
@Unique(['itemId', 'memberId'])
export class DeskDecline {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('desk_item', { onDelete: 'CASCADE' }) itemId: DeskItemId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) memberId: MembershipId;
}

export const deskActs = ['took', 'handed', 'snoozed', 'cannot', 'done', 'reopened', 'noted'] as const;
export type DeskAct = (typeof deskActs)[number];

/** Who did what about it, and what they wrote for whoever comes after. */
@Entity('desk_act')
@Check(oneOf('act', deskActs))
@Index(['itemId'])
export class DeskActRow {
  @PrimaryColumn(key()) id: string;
  @Column(id()) @ForeignKey('desk_item', { onDelete: 'CASCADE' }) itemId: DeskItemId;
  @Column(id()) @ForeignKey('membership', { onDelete: 'CASCADE' }) byId: MembershipId;
  @Column(text()) act: DeskAct;
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'CASCADE' }) toId: MembershipId | null;
  @Column(sealed({ nullable: true })) words: Buffer | null;
  @Column(instant()) at: Temporal.Instant;
}
