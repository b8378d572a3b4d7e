import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { id, key, sealed, text } from '../../platform/database/columns.js';
import type { Branded, CommunityId } from '../../platform/http/actor.js';

export type SupporterId = Branded<'SupporterId'>;

/** Somebody who supports others, or was asked to. By which nickname stands in the sealed body; the key is its fingerprint. */
@Entity('supporter', { withoutRowid: true })
@Unique(['ownKey'])
@Index(['communityId'])
export class Supporter {
  @PrimaryColumn(key()) id: SupporterId;
  @Column(id()) @ForeignKey('community', { onDelete: 'RESTRICT' }) communityId: CommunityId;
  @Column(text()) ownKey: string;
  @Column(sealed()) body: Buffer;
}
