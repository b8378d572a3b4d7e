import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { flag, id, key, oneOf, sealed, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId, MembershipId } from '../../platform/http/actor.js';
import { matterKinds, type MatterState, matterStates, type StoredKind } from './matter.js';

export type MatterId = Branded<'MatterId'>;

/**
 * Something a member lays in the hands of the consultants. Who, about whom, when and what stand in the sealed body; the two keys
 * are fingerprints, so that its owner finds it and nobody else can tell whose it is.
 */
@Entity('matter', { withoutRowid: true })
@Check(oneOf('kind', matterKinds))
@Check(oneOf('state', matterStates))
@Index(['communityId', 'state'])
@Index(['byKey'])
@Index(['aboutKey'])
export class Matter {
  @PrimaryColumn(key()) id: MatterId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) kind: StoredKind;
  @Column(text()) state: MatterState;
  @Column(text()) byKey: string;
  @Column(text({ nullable: true })) aboutKey: string | null;
  @Column(sealed()) body: Buffer;
  /** Whoever closed it: another person looks when it is asked again. */
  @Column(id({ nullable: true })) @ForeignKey('membership', { onDelete: 'RESTRICT' }) decidedById: MembershipId | null;
  /** Nobody took it in time, and more people were called. */
  @Column(flag()) calledMore: boolean;
  /** Its person has left: it goes once it is closed. */
  @Column(flag()) letGo: boolean;
}
